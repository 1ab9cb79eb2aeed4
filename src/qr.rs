//! A link as a QR code (ISO/IEC 18004).

use furious_qr::extras::encoders::NumericMode;
use furious_qr::{
    ByteMode, Encoder, GenerateOptions, Mode as _, Module, QrCode, Version, generate_with_encoder,
    modules_for,
};

use crate::days::{digits_of, size_of_code};

/// Larger ones are not read from a phone's screen.
const LARGEST: Version = 20;
/// So small a code, in bytes, has room to repair 15 % of it, others 7 %.
const SMALL: usize = 300;
/// White on each side, in modules.
pub const EDGE: u16 = 4;

/// The dark modules.
pub struct Dark {
    /// Modules on a side, with the white edge.
    pub width: u16,
    /// Their rows, as the `d` of an SVG path.
    pub path: String,
}

/// The code of a link that ends in digits. `None` if it is too long.
pub fn dark(link: &str) -> Option<Dark> {
    let (letters, digits) = link.as_bytes().split_at(link.len() - digits_of(link));
    drawn(Parted { letters, digits }, if size_of_code(link) <= SMALL { 1 } else { 0 })
}

/// The code of any address, for paper: it can repair 25 % of it. `None` if it is too long.
pub fn printed(address: &str) -> Option<Dark> {
    drawn(Parted { letters: address.as_bytes(), digits: &[] }, 2)
}

fn drawn(mut parted: Parted<'_>, min_ecl: u8) -> Option<Dark> {
    let options = GenerateOptions { max_version: LARGEST, min_ecl, ..GenerateOptions::default() };
    let code: QrCode<{ modules_for(LARGEST) }> =
        generate_with_encoder(&mut parted, options).ok()?;
    let side = usize::from(code.version) * 4 + 17;
    let mut path = String::new();
    for (y, row) in code.matrix.chunks(side).take(side).enumerate() {
        let mut run = 0;
        for x in 0..=side {
            if row.get(x).is_some_and(|module| module & Module::ON != 0) {
                run += 1;
            } else if run > 0 {
                path.push('M');
                add(x - run + usize::from(EDGE), &mut path);
                path.push(' ');
                add(y + usize::from(EDGE), &mut path);
                path.push('h');
                add(run, &mut path);
                path.push_str("v1h-");
                add(run, &mut path);
                run = 0;
            }
        }
    }
    Some(Dark { width: side as u16 + 2 * EDGE, path })
}

fn add(number: usize, path: &mut String) {
    path.push_str(&(number as u16).to_string());
}

/// Letters as bytes, then digits as such.
struct Parted<'a> {
    letters: &'a [u8],
    digits: &'a [u8],
}

impl Encoder for Parted<'_> {
    fn bit_len(&mut self, version: Version) -> usize {
        let digits = match self.digits {
            [] => 0,
            digits => NumericMode.seg_len(version, digits.len()),
        };
        ByteMode.seg_len(version, self.letters.len()) + digits
    }

    fn encode(&mut self, version: Version, push: &mut dyn FnMut(u16, u8)) {
        ByteMode.encode_utf8(version, self.letters, push);
        if !self.digits.is_empty() {
            NumericMode.encode_utf8(version, self.digits, push);
        }
    }
}
