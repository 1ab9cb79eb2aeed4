//! Drawings stand where the files say, below texts and captions that are there, and what is filled in stands on paper.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should stop"
)]

mod copy;

use copy::{Copy, LEAFLET, RESULT};

#[test]
fn drawings_and_what_is_filled_in() {
    let drawings = "texts = [\"picture.droop\", \"picture.saddle\"], when = [\"explained\"] }";
    for (file, from, to, words) in [
        (RESULT, "id = \"ice\"", "id = \"man\"", "`man` is no drawing; use one of ice, droop"),
        (RESULT, "beside = [\"sooner.lump\"]", "beside = [\"sooner.l\"]", "no text `sooner.l`"),
        (RESULT, "first = \"L1\"", "first = \"L9\"", "`L9` is not a level"),
        (RESULT, drawings, "texts = [\"picture.droop\"] }", "add the condition `explained`"),
        (RESULT, drawings, "when = [\"explained\"] }", "as its `texts` the captions of drawings"),
        (LEAFLET, "[\"picture.ice\"]", "[\"tip.ice.text\"]", "the captions of drawings"),
        (
            RESULT,
            "{ slot = \"lead\" }",
            "{ slot = \"fields\", texts = [\"result.footer\"] }",
            "they are for the leaflet",
        ),
    ] {
        let copy = Copy::new();
        copy.change(file, from, to);
        let Err(errors) = content_compiler::compile(&copy.folders()) else { panic!("no fault") };
        assert!(errors.to_string().contains(words), "{words}, but:\n{errors}");
    }
}
