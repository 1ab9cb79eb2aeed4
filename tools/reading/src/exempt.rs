//! Everything that is exempt from a check, with the reason. Rewrite a text before you add it here.

use crate::report::Check;

/// A text that may break one check.
pub struct Exemption {
    pub key: &'static str,
    pub check: Check,
    /// Why it cannot be written in another way.
    pub reason: &'static str,
}

/// The exempt texts. One that breaks nothing any more is a fault.
pub const EXEMPTIONS: [Exemption; 1] = [Exemption {
    key: "safety.paracetamol.title",
    check: Check::Grade,
    reason: "8 plain words (grade 5.2 with paracetamol); acetaminophen has 6 syllables and no other name",
}];

/// Words with more syllables than others may have, and why.
pub const LONG_WORDS: [(&str, &str); 3] = [
    ("acetaminophen", "what the packet says in the US and Canada"),
    ("paracetamol", "what the packet says elsewhere"),
    ("chemotherapy", "what those who have it know it by; shorter names are slang"),
];
