//! What it most likely is, how long it usually lasts, and whether it is normal: L0 to L2 only.

use yew::prelude::*;

use crate::engine::Advice;
use crate::i18n::{Text, t};
use crate::session::ResultView;
use crate::ui::Context;
use crate::ui::widgets::{p, p_as, section};

/// Two or three likely causes, never one; "most likely", and others are possible.
pub fn causes(cx: &Context<'_>, advice: &Advice) -> Html {
    let words = cx.words;
    let cause = |(place, e): (usize, &&crate::engine::pack::Explanation)| {
        html! {
            <li>
                <span class="ac-badge">{ place + 1 }</span>
                <div>
                    { cx.heading(2, "ac-h3", words.say(e.title).into()) }
                    { p(words.say(e.text)) }
                </div>
            </li>
        }
    };
    let content = match advice.explanations.as_slice() {
        [] => p(words.say(t::RESULT_NO_CAUSE)),
        some => html! {
            <>
                <ol class="ac-tips">{ for some.iter().enumerate().map(cause) }</ol>
                { p_as("ac-muted", words.say(t::RESULT_OTHER_CAUSES)) }
            </>
        },
    };
    section(cx, words.say(t::ADVICE_CAUSE), content)
}

/// The three stretches of time: title, text, and the last day of each.
const TIMES: [(Text, Text, u16); 3] = [
    (t::DURATION_T1_TITLE, t::DURATION_T1_TEXT, 2),
    (t::DURATION_T2_TITLE, t::DURATION_T2_TEXT, 7),
    (t::DURATION_T3_TITLE, t::DURATION_T3_TEXT, u16::MAX),
];

/// What fits the patient's own days, and the whole stretch with "you are here".
pub fn duration(cx: &Context<'_>, view: &ResultView, advice: &Advice) -> Html {
    let words = cx.words;
    let own = advice.durations.iter().map(|d| p(words.say(d.text)));
    let here = view.days.and_then(|days| TIMES.iter().position(|(_, _, last)| days <= *last));
    let content = html! {
        <>
            { for own }
            { timeline(cx, here) }
            { p_as("ac-muted", words.say(t::DURATION_DEPENDS)) }
            <p>{ words.say(t::RESULT_TREND) }{ " " }{ words.say(t::RESULT_PERSISTENT) }</p>
        </>
    };
    section(cx, words.say(t::ADVICE_LONG), content)
}

/// The stretches of time one below the other.
pub fn timeline(cx: &Context<'_>, here: Option<usize>) -> Html {
    let words = cx.words;
    let stretch = |(place, (title, text, _)): (usize, &(Text, Text, u16))| {
        let now = here == Some(place);
        html! {
            <li aria-current={now.then_some("step")}>
                <p>
                    <b>{ words.say(*title) }</b>
                    if now {
                        { " " }
                        <span class="ac-pill">{ words.say(t::ADVICE_HERE) }</span>
                    }
                </p>
                { p(words.say(*text)) }
            </li>
        }
    };
    html! { <ol class="ac-time">{ for TIMES.iter().enumerate().map(stretch) }</ol> }
}

/// What is usual, with figures and their limits (specification, section 6).
pub fn normal(cx: &Context<'_>) -> Html {
    let lines = [
        t::RESULT_NORMAL,
        t::FIGURES_SORENESS,
        t::FIGURES_BRUISE,
        t::FIGURES_RISK,
        t::FIGURES_RARE,
    ];
    let text = lines.map(|line| p(cx.words.say(line)));
    section(cx, cx.words.say(t::ADVICE_NORMAL), html! { <>{ for text }</> })
}
