//! The engine: libFuzzer, which looks for inputs that reach code no earlier one has reached.
#![no_main]
#![allow(unsafe_code, reason = "libFuzzer is C++; its macros make the two functions it calls")]

use std::sync::LazyLock;

use fuzz::{Target, splice};

/// `cargo xtask fuzz` names it.
static TARGET: LazyLock<&Target> = LazyLock::new(|| {
    let name = std::env::var("FUZZ_TARGET").unwrap_or_default();
    Target::find(&name).unwrap_or_else(|| {
        eprintln!("FUZZ_TARGET=\"{name}\" is no target; start this by `cargo xtask fuzz`");
        std::process::exit(2)
    })
});
static WORDS: LazyLock<Vec<String>> = LazyLock::new(|| (TARGET.words)());

libfuzzer_sys::fuzz_target!(|data: &[u8]| (TARGET.run)(data));

libfuzzer_sys::fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    if seed.is_multiple_of(2) {
        return libfuzzer_sys::fuzzer_mutate(data, size, max_size);
    }
    let mut changed = splice(data.get(..size).unwrap_or_default(), &WORDS, seed / 2);
    changed.truncate(max_size.min(data.len()));
    data.iter_mut().zip(&changed).for_each(|(old, new)| *old = *new);
    changed.len()
});
