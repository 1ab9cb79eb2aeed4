//! How numbers, lists and names stand in bytes.

use std::slice;

/// A pack in bytes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bytes {
    /// All numbers.
    pub numbers: Vec<u8>,
    /// Ids, one a line. Apart from the numbers they compress better.
    pub names: String,
    /// What rules are called and rest on, one a line.
    pub citations: String,
    /// The [`Key`]s, one a line.
    pub keys: String,
}

/// The name of an option or a bullet in content files, case files and the API. The check itself says none,
/// so a patient's program goes without them: there they are blank.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key(pub &'static str);

/// What stands in the bytes of a pack.
pub trait Coded: Copy {
    fn encode(&self, to: &mut Writer);
    fn decode(from: &mut Reader) -> Self;
}

/// Declares a struct whose bytes are its fields, one after the other.
macro_rules! coded {
    (
        $(#[$about:meta])*
        pub struct $name:ident { $($(#[$field_about:meta])* pub $field:ident: $type:ty,)* }
    ) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub struct $name { $($(#[$field_about])* pub $field: $type,)* }

        impl $crate::bytes::Coded for $name {
            fn encode(&self, to: &mut $crate::bytes::Writer) {
                $($crate::bytes::Coded::encode(&self.$field, to);)*
            }

            fn decode(from: &mut $crate::bytes::Reader) -> Self {
                $name { $($field: $crate::bytes::Coded::decode(from),)* }
            }
        }
    };
}

/// Declares an enum whose variants have a word each in content files, and are a number in bytes.
macro_rules! named {
    (
        $(#[$about:meta])*
        pub enum $name:ident {
            $(#[$first_about:meta])* $first:ident = $first_word:literal,
            $($(#[$variant_about:meta])* $variant:ident = $word:literal,)*
        }
    ) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name {
            $(#[$first_about])* $first,
            $($(#[$variant_about])* $variant,)*
        }

        impl $name {
            /// All of them, in the order of their numbers.
            pub const ALL: &'static [$name] = &[$name::$first, $($name::$variant,)*];

            /// Its word in content files.
            pub fn word(self) -> &'static str {
                match self {
                    $name::$first => $first_word,
                    $($name::$variant => $word,)*
                }
            }
        }

        impl $crate::bytes::Coded for $name {
            fn encode(&self, to: &mut $crate::bytes::Writer) {
                to.number(*self as u8);
            }

            fn decode(from: &mut $crate::bytes::Reader) -> Self {
                // Not by its place in `ALL`: a table of all numbers does not compress.
                match from.number() {
                    $(number if number == $name::$variant as u32 => $name::$variant,)*
                    _ => $name::$first,
                }
            }
        }
    };
}

/// Writes bytes.
#[derive(Default)]
pub struct Writer {
    pub bytes: Bytes,
    /// The highest number of a text so far.
    pub text: u16,
}

/// Reads what a [`Writer`] wrote. Nobody asks here whether it is whole: the compiler's tests and the proof
/// have read the same bytes.
pub struct Reader {
    pub numbers: slice::Iter<'static, u8>,
    pub names: &'static str,
    pub citations: &'static str,
    pub keys: &'static str,
    /// The highest number of a text so far.
    pub text: u16,
}

impl Writer {
    /// A name that only an explanation says: see [`Bytes::citations`].
    pub fn cite(&mut self, name: &str) {
        self.bytes.citations.push_str(name);
        self.bytes.citations.push('\n');
    }

    pub fn number(&mut self, number: impl Into<u32>) {
        let mut rest = number.into();
        while rest > 0x7f {
            self.bytes.numbers.push(rest as u8 | 0x80);
            rest >>= 7;
        }
        self.bytes.numbers.push(rest as u8);
    }
}

impl Reader {
    /// What [`Writer::cite`] wrote. Blank where the program has no citations.
    pub fn cited(&mut self) -> &'static str {
        line(&mut self.citations)
    }

    pub fn number(&mut self) -> u32 {
        let mut number = 0;
        for (place, byte) in (0..).step_by(7).zip(&mut self.numbers) {
            number |= u32::from(byte & 0x7f) << place;
            if byte & 0x80 == 0 {
                break;
            }
        }
        number
    }
}

macro_rules! coded_numbers {
    ($($number:ty),*) => {
        $(impl Coded for $number {
            fn encode(&self, to: &mut Writer) {
                to.number(*self);
            }

            fn decode(from: &mut Reader) -> Self {
                from.number() as $number
            }
        })*
    };
}

coded_numbers!(u8, u16, u32);

impl Coded for bool {
    fn encode(&self, to: &mut Writer) {
        to.number(*self);
    }

    fn decode(from: &mut Reader) -> Self {
        from.number() != 0
    }
}

impl Coded for Option<u16> {
    fn encode(&self, to: &mut Writer) {
        to.number(self.map_or(0, |number| u32::from(number) + 1));
    }

    fn decode(from: &mut Reader) -> Self {
        u16::decode(from).checked_sub(1)
    }
}

impl Coded for Option<u8> {
    fn encode(&self, to: &mut Writer) {
        self.map(u16::from).encode(to);
    }

    fn decode(from: &mut Reader) -> Self {
        Option::<u16>::decode(from).map(|number| number as u8)
    }
}

impl Coded for &'static str {
    fn encode(&self, to: &mut Writer) {
        to.bytes.names.push_str(self);
        to.bytes.names.push('\n');
    }

    fn decode(from: &mut Reader) -> Self {
        line(&mut from.names)
    }
}

/// A blank name is none.
impl Coded for Option<&'static str> {
    fn encode(&self, to: &mut Writer) {
        self.unwrap_or_default().encode(to);
    }

    fn decode(from: &mut Reader) -> Self {
        Some(<&str>::decode(from)).filter(|name| !name.is_empty())
    }
}

impl Coded for Key {
    fn encode(&self, to: &mut Writer) {
        to.bytes.keys.push_str(self.0);
        to.bytes.keys.push('\n');
    }

    fn decode(from: &mut Reader) -> Self {
        Key(line(&mut from.keys))
    }
}

fn line(rest: &mut &'static str) -> &'static str {
    let (line, after) = rest.split_once('\n').unwrap_or_default();
    *rest = after;
    line
}

/// Kept as long as the program runs, as its own tables would be.
impl<T: Coded> Coded for &'static [T] {
    fn encode(&self, to: &mut Writer) {
        to.number(u32::try_from(self.len()).unwrap_or(u32::MAX));
        self.iter().for_each(|one| one.encode(to));
    }

    // Put in place of each call it is half a kilobyte more for the patient.
    #[inline(never)]
    fn decode(from: &mut Reader) -> Self {
        let length = from.number();
        (0..length).map(|_| T::decode(from)).collect::<Vec<_>>().leak()
    }
}

#[cfg(test)]
mod tests {
    use super::{Bytes, Coded, Key, Reader, Writer};
    use crate::Text;

    fn reader(numbers: &'static [u8], [names, citations, keys]: [&'static str; 3]) -> Reader {
        Reader { numbers: numbers.iter(), names, citations, keys, text: 0 }
    }

    #[test]
    fn numbers_take_seven_bits_a_byte() {
        let bytes: &[u8] = &[0, 127, 128, 1, 255, 255, 255, 255, 15];
        let mut to = Writer::default();
        [0, 127, 128, u32::MAX].iter().for_each(|number| number.encode(&mut to));
        assert_eq!(to.bytes.numbers, bytes);
        let mut from = reader(bytes, [""; 3]);
        assert_eq!([0; 4].map(|_| u32::decode(&mut from)), [0, 127, 128, u32::MAX]);
    }

    #[test]
    fn texts_are_counted_from_the_highest() {
        let texts = [Some(1), Some(2), Some(5), Some(5), Some(1), None, Some(6)];
        let texts = texts.map(|number| number.map(Text::at));
        let bytes: &[u8] = &[1, 1, 5, 2, 10, 0, 1];
        let mut to = Writer::default();
        texts.iter().for_each(|text| text.encode(&mut to));
        assert_eq!(to.bytes.numbers, bytes);
        let mut from = reader(bytes, [""; 3]);
        assert_eq!([0; 7].map(|_| Option::<Text>::decode(&mut from)), texts);
    }

    #[test]
    fn names_stand_one_a_line_and_keys_apart() {
        let mut to = Writer::default();
        ["one", "", "three"].iter().for_each(|name| name.encode(&mut to));
        Key("four").encode(&mut to);
        to.cite("five");
        let Bytes { names, citations, keys, .. } = to.bytes;
        assert_eq!([&*names, &*citations, &*keys], ["one\n\nthree\n", "five\n", "four\n"]);
        let mut from = reader(&[], ["one\n\nthree\n", "five\n", "four\n"]);
        assert_eq!([0; 2].map(|_| from.cited()), ["five", ""]);
        assert_eq!([0; 3].map(|_| <&str>::decode(&mut from)), ["one", "", "three"]);
        assert_eq!([0; 2].map(|_| Key::decode(&mut from).0), ["four", ""], "the last line is over");
    }
}
