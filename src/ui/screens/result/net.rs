//! The dated safety net in the care card: by when it should be better, and what if it is not.

use yew::prelude::*;

use crate::engine::Level;
use crate::i18n::{Date, t};
use crate::session::{Net, ResultView};
use crate::ui::Context;
use crate::ui::widgets::{Icon, group, mark, tag, tagged, text};

/// Shown where self-care may be spoken of. At L2 it never stands in the way of the call.
pub fn view(cx: &Context<'_>, view: &ResultView) -> Html {
    if view.advice.is_none() {
        return Html::default();
    }
    let words = cx.words;
    let contact = view.assessment.level == Level::ContactNow;
    let dated = |which, date: Date| text(words.fill(which, &[("date", &date.long(words))]));
    let said = match view.net {
        Net::NoPain if contact => Html::default(),
        Net::Tomorrow if contact => Html::default(),
        Net::NoPain => cx.text(t::RESULT_EASING_NONE),
        Net::Tomorrow => cx.text(t::RESULT_EASING_TOMORROW),
        Net::Better(date) => dated(t::RESULT_EASING_BETTER, date),
        Net::Easing(date) => group([
            tag("b", "", [dated(t::RESULT_EASING_BY, date)]),
            mark(" "),
            cx.text(t::RESULT_EASING_ELSE),
        ]),
    };
    match contact {
        false => tagged(Icon::Calendar, said),
        true => tag("p", "", [cx.text(t::RESULT_EASING_L2), mark(" "), said]),
    }
}
