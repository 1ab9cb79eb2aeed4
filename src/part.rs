//! Functions of the program that come later, in a file of their own: a part (tools/shrink/README.md). Without the
//! feature `parts` they are in the program like any other.

use std::cell::Cell;

/// The parts, in the order in which they come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// What explains a result.
    Explain,
    /// What a patient hands over.
    Share,
    /// What a patient keeps of the days after.
    Days,
}

thread_local! {
    /// How many have come.
    static CAME: Cell<u8> = const { Cell::new(if cfg!(feature = "parts") { 0 } else { u8::MAX }) };
}

/// The next part has come.
pub fn came() {
    CAME.set(CAME.get().saturating_add(1));
}

/// Whether what is in a part may be called.
pub fn is_there(part: Part) -> bool {
    CAME.get() > part as u8
}

/// A function whose body is in a part, with all that nothing else needs; it does nothing until the part is there.
/// Two functions of a part have two numbers.
#[macro_export]
macro_rules! in_part {
    ($part:ident, $import:literal, $export:literal: $vis:vis fn $name:ident($($arg:ident: $kind:ty),+) = $body:path) => {
        #[cfg(not(feature = "parts"))]
        $vis fn $name($($arg: $kind),+) {
            $body($($arg),+)
        }

        #[cfg(feature = "parts")]
        #[expect(unsafe_code, reason = "the splitter knows the two halves by what the linker calls them")]
        #[allow(improper_ctypes, improper_ctypes_definitions, reason = "both halves are this program's")]
        $vis fn $name($($arg: $kind),+) {
            #[link(wasm_import_module = "__wasm_split_placeholder__")]
            unsafe extern "C" {
                #[link_name = $import]
                fn later($($arg: $kind),+);
            }
            #[unsafe(export_name = $export)]
            extern "C" fn body($($arg: $kind),+) {
                $body($($arg),+)
            }
            if $crate::part::is_there($crate::part::Part::$part) {
                // SAFETY: `later` is `body`, and its part is there.
                unsafe { later($($arg),+) }
            }
        }
    };
}
pub use in_part;
