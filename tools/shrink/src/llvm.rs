//! What LLVM does otherwise than where it only knows that size counts.

/// Options of its own.
pub const OPTIONS: [&str; 5] = [
    // Up to which cost a function is put in place of its call; of itself LLVM takes 5. More than that
    // leaves nothing of many small functions.
    "--inline-threshold=26",
    // Four ways of having a value at hand before it is needed, or in one place for several: what they
    // save is less than the variables and branches they need.
    "--enable-pre=false",
    "--disable-lsr",
    "--disable-licm-promotion",
    "--simplifycfg-sink-common=false",
];
