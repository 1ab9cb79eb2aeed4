//! The dated safety net in the care card: by when it should be better, and what if it is not.

use yew::prelude::*;

use crate::engine::Level;
use crate::i18n::t;
use crate::session::{Net, ResultView};
use crate::ui::Context;
use crate::ui::widgets::{Icon, tagged};

/// Shown where self-care may be spoken of. At L2 it never stands in the way of the call.
pub fn view(cx: &Context<'_>, view: &ResultView) -> Html {
    if view.advice.is_none() {
        return Html::default();
    }
    let words = cx.words;
    let contact = view.assessment.level == Level::ContactNow;
    let dated = |text, date: crate::i18n::Date| words.fill(text, &[("date", &date.long(words))]);
    let text = match view.net {
        Net::NoPain if contact => Html::default(),
        Net::Tomorrow if contact => Html::default(),
        Net::NoPain => words.say(t::RESULT_EASING_NONE).into(),
        Net::Tomorrow => words.say(t::RESULT_EASING_TOMORROW).into(),
        Net::Better(date) => dated(t::RESULT_EASING_BETTER, date).into(),
        Net::Easing(date) => html! {
            <>
                <b>{ dated(t::RESULT_EASING_BY, date) }</b>
                { " " }
                { words.say(t::RESULT_EASING_ELSE) }
            </>
        },
    };
    match contact {
        false => tagged(Icon::Calendar, text),
        true => html! { <p>{ words.say(t::RESULT_EASING_L2) }{ " " }{ text }</p> },
    }
}
