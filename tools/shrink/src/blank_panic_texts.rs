//! Blanks what the standard library and Yew say when they panic: nobody reads it, since the panic hook
//! (widget/src/mount.rs) says file and line alone.
//!
//! The bytes stay, as zeros, so nothing moves; they are worth nothing after compression. What reaches the
//! console in another way, as wasm-bindgen's errors do, is not in the list.

use anyhow::{Result, ensure};
use walrus::Module;

/// Longer ones before those they contain.
const TEXTS: [&str; 51] = [
    " but ends at ",
    " but the index is ",
    " right` failed",
    "    LeftOrRight::Left(idx) => idx <= old_left_len,",
    "    LeftOrRight::Right(idx) => idx <= right_len,",
    "\" out of range for slice of length ",
    "Attempted to initialize thread-local while it is being dropped",
    "Can't find document",
    "Can't find the global Window",
    "LazyCell instance has previously been poisoned",
    "RefCell already borrowed",
    "RefCell already mutably borrowed",
    "To suspend rendering, a <Suspense /> component is required.",
    "Tried to shrink to a larger capacity",
    "a Display implementation returned an error unexpectedly",
    "assertion `left ",
    "assertion failed: count > 0",
    "assertion failed: edge.height == self.height - 1",
    "assertion failed: edge.height == self.node.height - 1",
    "assertion failed: idx < CAPACITY",
    "assertion failed: match track_edge_idx {",
    "assertion failed: new_left_len <= CAPACITY",
    "assertion failed: old_left_len + count <= CAPACITY",
    "assertion failed: old_left_len >= count",
    "assertion failed: old_right_len + count <= CAPACITY",
    "assertion failed: old_right_len >= count",
    "assertion failed: self.height > 0",
    "assertion failed: self.is_char_boundary(new_len)",
    "assertion failed: src.len() == dst.len()",
    "`async fn` resumed after completion",
    "called `Option::unwrap()` on a `None` value",
    "called `Result::unwrap()` on an `Err` value",
    "can't create element for vtag",
    "can't create namespaced element for vtag",
    "can't remove a child",
    "cannot modify the panic hook from a panicking thread",
    "Hash table capacity overflow",
    "capacity overflow",
    "could not remove attribute",
    "could not remove property",
    "could not set property",
    "couldn't clone cached element",
    "couldn't clone node to be cached",
    "failed to append child",
    "failed to create detached element",
    "failed to insert node before next sibling",
    "index out of bounds: the len is ",
    "internal error: entered unreachable code",
    "invalid attribute key",
    "slice index starts at ",
    "unkeyed child in fully keyed list",
];

/// # Errors
/// A text is not there any more.
pub fn blank(module: &mut Module) -> Result<()> {
    let ids: Vec<_> = module.data.iter().map(|data| data.id()).collect();
    for text in TEXTS {
        let mut found = false;
        for id in &ids {
            found |= blank_one(&mut module.data.get_mut(*id).value, text.as_bytes());
        }
        ensure!(
            found,
            "the program does not say {text:?} any more: take it from blank_panic_texts.rs"
        );
    }
    Ok(())
}

fn blank_one(bytes: &mut [u8], text: &[u8]) -> bool {
    let is_there = |at: &usize| bytes.get(*at..).is_some_and(|rest| rest.starts_with(text));
    let places: Vec<usize> = (0..bytes.len()).filter(is_there).collect();
    for at in &places {
        bytes.iter_mut().skip(*at).take(text.len()).for_each(|byte| *byte = 0);
    }
    !places.is_empty()
}

#[cfg(test)]
mod tests {
    use anyhow::{Context, Result};
    use walrus::{DataKind, Module};

    use super::{TEXTS, blank};

    #[test]
    fn they_are_zeros_and_the_rest_stays() -> Result<()> {
        let mut module = Module::default();
        let all = format!("ac-btn{0}ac-card{0}", TEXTS.concat());
        module.data.add(DataKind::Passive, all.clone().into_bytes());
        blank(&mut module)?;
        let left = &module.data.iter().next().context("no data")?.value;
        assert_eq!(left.len(), all.len());
        let left: Vec<u8> = left.iter().copied().filter(|byte| *byte != 0).collect();
        assert_eq!(String::from_utf8(left)?, "ac-btnac-card");
        Ok(())
    }

    #[test]
    fn a_text_that_is_not_there_is_an_error() {
        let mut module = Module::default();
        module.data.add(DataKind::Passive, TEXTS[1..].concat().into_bytes());
        let said = blank(&mut module).map_err(|error| error.to_string());
        assert!(said.is_err_and(|said| said.contains(TEXTS[0])));
    }
}
