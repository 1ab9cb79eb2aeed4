//! Drawings beside words that are hard to picture, each with its caption. In a part of the program.

use super::{Block, Writer};
use crate::engine::pack::{Pack, Picture};
use crate::i18n::Text;

/// Those that stand beside a tip or a sign.
pub(super) fn beside(text: Text, pack: &Pack, plan: &mut Writer) {
    all(pack, plan, |picture| picture.beside.contains(&text));
}

/// Those with these captions.
pub(super) fn with_captions(captions: &[Text], pack: &Pack, plan: &mut Writer) {
    all(pack, plan, |picture| captions.contains(&picture.caption));
}

fn all(pack: &Pack, plan: &mut Writer, is_it: impl Fn(&Picture) -> bool) {
    for picture in pack.pictures.iter().filter(|picture| is_it(picture)) {
        plan.begin(Block::Picture(picture.shows, picture.caption));
        plan.end();
    }
}
