//! Seen again later: that the advice goes by old answers, and a button to check again.

use yew::prelude::*;

use super::dated;
use crate::engine::Level;
use crate::i18n::{Words, t};
use crate::session::{Event, ResultView};
use crate::ui::Context;
use crate::ui::widgets::{ButtonLook, button, group, help_section, p, tag};

/// What it says first. What is urgent is not called old: it is to be done until it is done.
pub fn title(words: &Words, view: &ResultView) -> Option<String> {
    let given = view.old?;
    Some(match view.assessment.level.allows_self_care() {
        true => words.say(t::OLD_TITLE),
        false => dated(words, t::ADVICE_ANSWERED, given),
    })
}

/// The notice, if the answers are old. To check again is the way on only where nobody is to be called.
pub fn view(cx: &Context<'_>, view: &ResultView) -> Html {
    let words = cx.words;
    let (Some(title), Some(given)) = (title(words, view), view.old) else { return Html::default() };
    let level = view.assessment.level;
    let (look, text) = match level < Level::ContactNow {
        true => (ButtonLook::Main, t::OLD_CALM),
        false => (ButtonLook::Other, t::OLD_URGENT),
    };
    let text = words.say(text);
    let text = match level.allows_self_care() {
        true => [&dated(words, t::ADVICE_ANSWERED, given), " ", &text].concat(),
        false => text,
    };
    let again = button(look, cx.text(t::OLD_CHECK), cx.on(Event::Restart));
    help_section(cx, title, group([p(text), tag("div", "ac-btns", [again])]))
}
