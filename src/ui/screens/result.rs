//! The advice. What to do comes first, then when to get help sooner, then everything else.

mod care;
mod cause;
mod net;
mod old;
mod phone;
mod sooner;
mod tips;
mod told;

pub use cause::timeline;
pub use old::title as old_title;
pub use sooner::CONTACT;
use yew::prelude::*;

use crate::engine::Level;
use crate::gather::Gather;
use crate::i18n::{Moment, Text, Words, t};
use crate::session::{Event, ResultView};
use crate::ui::Context;
use crate::ui::widgets::{
    ButtonLook, Icon, button, group, group_of, icon, link_button, maybe, p_as, section, tag,
};

/// The screen.
pub fn view(cx: &Context<'_>, view: &ResultView) -> Html {
    let emergency = view.assessment.level == Level::Emergency;
    let old = old::view(cx, view);
    // Its age stands before what reassures, and after whom to call.
    let (before, after) = match view.assessment.level < Level::ContactNow {
        true => (old, Html::default()),
        false => (Html::default(), old),
    };
    let advice = view.advice.as_ref().map(|advice| {
        group([
            tips::view(cx, advice),
            cause::duration(cx, view, advice),
            cause::causes(cx, advice),
            cause::normal(cx),
        ])
    });
    group([
        before,
        care::card(cx, view),
        after,
        sooner::view(cx, view),
        advice.unwrap_or_default(),
        told::view(cx, view),
        talk(cx, view),
        // Far below the place of the button that led here.
        maybe(emergency.then(|| mistake(cx))),
        done(cx, view, emergency),
    ])
}

fn mistake(cx: &Context<'_>) -> Html {
    let text = group([icon(Icon::Back), cx.text(t::ADVICE_MISTAKE)]);
    tag("div", "ac-btns", [button(ButtonLook::Other, text, cx.on(Event::Mistake))])
}

/// S17 and S27, in every result: what the practitioner can do, and to talk openly with them.
fn talk(cx: &Context<'_>, view: &ResultView) -> Html {
    let first = match (view.assessment.level.allows_self_care(), &view.advice) {
        (false, _) => Some(t::TALK_AFTER),
        (true, None) => Some(t::TIP_TALK_TEXT),
        // It stands among the tips.
        (true, Some(_)) => None,
    };
    let text = first.into_iter().chain([t::TALK_TEXT]);
    section(cx, t::TALK_TITLE, group_of(text.map(|text| cx.p(text)).gather()))
}

/// A text with a day and a time.
#[inline(never)]
fn dated(words: &Words, text: Text, moment: Moment) -> String {
    words.fill(text, &[("date", &moment.date.long(words)), ("time", &moment.clock())])
}

/// When it was answered and checked, that it can be wrong, and what can be done with it.
fn done(cx: &Context<'_>, view: &ResultView, emergency: bool) -> Html {
    let words = cx.words;
    let mut said = view
        .answered
        .map_or_else(String::new, |given| [&dated(words, t::ADVICE_ANSWERED, given), " "].concat());
    said.push_str(&dated(words, t::ADVICE_CHECKED, view.checked));
    said.push(' ');
    said.push_str(&words.say(t::RESULT_FOOTER));
    let link = |text, event| link_button(cx.text(text), cx.on(event));
    let links = [
        maybe((!emergency).then(|| link(t::ADVICE_CHANGE_ANSWERS, Event::ChangeAnswers))),
        link(t::ADVICE_RESTART, Event::Restart),
        link(t::ADVICE_CLEAR, Event::Clear),
    ];
    tag("div", "ac-flow ac-tight", [p_as("ac-small", said), tag("p", "ac-links", links)])
}
