//! How soon help is needed: the five levels, least urgent first.

use crate::bytes::{Coded, Reader, Writer};

/// How soon the patient needs help, and from whom (specification, section 3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// L0: fits usual after-effects; look after it at home and check again every day.
    SelfCare,
    /// L1: send the practitioner a message within a working day or two.
    Message,
    /// L2: contact the practitioner now, the same day at the latest.
    ContactNow,
    /// L3: a medical check today, within about 4 hours.
    MedicalToday,
    /// L4: emergency help now.
    Emergency,
}

impl Level {
    /// Every level, least urgent first.
    pub const ALL: [Level; 5] =
        [Level::SelfCare, Level::Message, Level::ContactNow, Level::MedicalToday, Level::Emergency];

    /// The level's code in content files, case files and the JavaScript API.
    pub fn code(self) -> &'static str {
        match self {
            Level::SelfCare => "L0_SELF_CARE",
            Level::Message => "L1_MESSAGE",
            Level::ContactNow => "L2_CONTACT_NOW",
            Level::MedicalToday => "L3_MEDICAL_TODAY",
            Level::Emergency => "L4_EMERGENCY",
        }
    }

    /// The level with this code, as in [`Level::code`].
    pub fn from_code(code: &str) -> Option<Level> {
        Level::ALL.into_iter().find(|level| level.code() == code)
    }

    pub(crate) fn of_number(number: u32) -> Level {
        match number {
            0 => Level::SelfCare,
            1 => Level::Message,
            2 => Level::ContactNow,
            3 => Level::MedicalToday,
            _ => Level::Emergency,
        }
    }

    /// Whether self-care may be spoken of at all: never at L3 and L4 (D7).
    pub fn allows_self_care(self) -> bool {
        self <= Level::ContactNow
    }
}

impl Coded for Level {
    fn encode(&self, to: &mut Writer) {
        to.number(*self as u8);
    }

    fn decode(from: &mut Reader) -> Self {
        Level::of_number(from.number())
    }
}
