//! Numbers, texts and lists as bytes (see [`super`] for the layout). Reading is total.

/// How a value is written and read. What was read is what was written, and no other bytes read as it.
pub(super) trait Coded: Sized {
    fn write(&self, to: &mut Vec<u8>);
    /// `None` when this is no such value.
    fn read(from: &mut &[u8]) -> Option<Self>;
}

impl Coded for String {
    fn write(&self, to: &mut Vec<u8>) {
        (self.len() as u32).write(to);
        to.extend(self.bytes());
    }

    fn read(from: &mut &[u8]) -> Option<Self> {
        let length = u32::read(from)? as usize;
        let (text, rest) = from.split_at_checked(length).unwrap_or_default();
        *from = rest;
        (text.len() == length).then_some(())?;
        str::from_utf8(text).ok().map(str::to_owned)
    }
}

impl<T: Coded> Coded for Vec<T> {
    fn write(&self, to: &mut Vec<u8>) {
        (self.len() as u32).write(to);
        self.iter().for_each(|item| item.write(to));
    }

    fn read(from: &mut &[u8]) -> Option<Self> {
        let length = u32::read(from)?;
        // Each takes a byte at least, so that a made-up length ends soon and reserves nothing.
        (0..length).map(|_| T::read(from)).collect()
    }
}

impl<A: Coded, B: Coded> Coded for (A, B) {
    fn write(&self, to: &mut Vec<u8>) {
        self.0.write(to);
        self.1.write(to);
    }

    fn read(from: &mut &[u8]) -> Option<Self> {
        Some((A::read(from)?, B::read(from)?))
    }
}

impl Coded for u16 {
    fn write(&self, to: &mut Vec<u8>) {
        u32::from(*self).write(to);
    }

    fn read(from: &mut &[u8]) -> Option<Self> {
        u32::read(from)?.try_into().ok()
    }
}

impl Coded for u32 {
    fn write(&self, to: &mut Vec<u8>) {
        let mut rest = *self;
        while rest > 0x7f {
            to.push(rest as u8 | 0x80);
            rest >>= 7;
        }
        to.push(rest as u8);
    }

    fn read(from: &mut &[u8]) -> Option<Self> {
        let mut number = 0;
        for place in 0..5 {
            let (byte, rest) = from.split_first()?;
            *from = rest;
            let bits = u32::from(byte & 0x7f);
            number |= bits.checked_shl(7 * place).filter(|it| it >> (7 * place) == bits)?;
            if byte & 0x80 == 0 {
                // A zero on top would be a second way to write the same.
                return (place == 0 || *byte != 0).then_some(number);
            }
        }
        None
    }
}
