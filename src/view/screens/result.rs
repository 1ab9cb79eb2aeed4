//! The advice, as its plan has it.

use yew::prelude::*;

use crate::engine::pack::Pack;
use crate::i18n::Words;
use crate::plan::Id;
use crate::session::ResultView;
use crate::view::{Context, plan};

/// The screen.
pub fn view(cx: &Context<'_>, view: &ResultView) -> Html {
    plan::sections(cx, &view.plan)
}

/// What it says first where it goes by old answers.
pub fn old_title(pack: &Pack, words: &Words, view: &ResultView) -> Option<String> {
    view.plan.section(Id::OLD)?.title.as_ref().map(|title| title.in_words(pack, words))
}
