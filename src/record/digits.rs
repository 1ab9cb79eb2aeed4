//! The bytes of a record as digits. A QR code holds three digits in ten bits (ISO/IEC 18004, 7.4.3), so that a byte takes
//! 8.3 of them there, and 10.7 in letters.

/// How many digits the last 0 to 3 bytes take; four take the last number.
const DIGITS: [usize; 5] = [0, 3, 5, 8, 10];

/// Adds up to four bytes, read as one number with the first byte on top. In each part that needs it.
#[inline(always)]
pub(super) fn add_digits(number: u32, bytes: usize, out: &mut String) {
    let mut rest = number;
    let mut digits = [b'0'; 10];
    let count = DIGITS.get(bytes).copied().unwrap_or_default();
    for digit in digits.iter_mut().take(count).rev() {
        *digit = b'0' + (rest % 10) as u8;
        rest /= 10;
    }
    for digit in digits.iter().take(count) {
        out.push((*digit).into());
    }
}

/// These bytes as digits.
pub fn digits(bytes: &[u8]) -> String {
    let mut out = String::new();
    for four in bytes.chunks(4) {
        let number = four.iter().fold(0_u32, |number, byte| number << 8 | u32::from(*byte));
        add_digits(number, four.len(), &mut out);
    }
    out
}

/// The bytes of such a text, which spaces do not count in. `None` if it has something else in it or is no such number. What is
/// too short for another byte is left out: the end is missing.
pub(super) fn bytes_of_digits(text: &str) -> Option<Vec<u8>> {
    let digit = |byte: u8| byte.is_ascii_digit().then(|| u64::from(byte - b'0'));
    let digits: Option<Vec<u64>> =
        text.bytes().filter(|byte| !byte.is_ascii_whitespace()).map(digit).collect();
    let mut bytes = Vec::new();
    for group in digits?.chunks(10) {
        let count = DIGITS.iter().rposition(|it| *it <= group.len()).unwrap_or_default();
        let used = DIGITS.get(count).copied().unwrap_or_default();
        let number = group.iter().take(used).fold(0, |number, digit| number * 10 + digit);
        if number >> (8 * count) != 0 {
            return None;
        }
        bytes.extend((0..count).rev().map(|place| (number >> (8 * place)) as u8));
    }
    Some(bytes)
}
