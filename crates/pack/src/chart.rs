//! What the picture of the days says in words of the treatment.

use crate::Text;
use crate::bytes::{Bytes, Coded, Reader, Writer};

coded! {
    /// Its words. Their bytes stand apart from those of the pack: a check begins without them.
    pub struct ChartWords {
        /// Over the picture.
        pub by_day: Text,
        /// The pain of a day, with `{n}` and `{date}`.
        pub then: Text,
        /// Over what studies say.
        pub studied: Text,
        /// What the studies do not say.
        pub limits: Text,
        /// How many people still had pain, by day.
        pub studies: &'static [Study],
    }
}

coded! {
    /// What studies say of a day.
    pub struct Study {
        /// So many days after the treatment; it holds until the next begins.
        pub from: u16,
        pub text: Text,
        /// Source codes, separated by spaces.
        pub sources: &'static str,
    }
}

impl ChartWords {
    /// Their bytes, see [`crate`].
    pub fn to_bytes(self) -> Bytes {
        let mut to = Writer::default();
        self.encode(&mut to);
        to.bytes
    }

    /// The words in these bytes.
    pub fn from_bytes(numbers: &'static [u8], names: &'static str) -> ChartWords {
        ChartWords::decode(&mut Reader {
            numbers: numbers.iter(),
            names,
            citations: "",
            keys: "",
            text: 0,
        })
    }

    /// What studies say of this day.
    pub fn study(&self, day: u16) -> Option<&'static Study> {
        self.studies.iter().rev().find(|study| study.from <= day)
    }
}
