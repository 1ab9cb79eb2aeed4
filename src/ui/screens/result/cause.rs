//! What it most likely is, how long it usually lasts, and whether it is normal: L0 to L2 only.

use yew::prelude::*;

use crate::engine::Advice;
use crate::engine::pack::Explanation;
use crate::gather::Gather;
use crate::i18n::{Text, t};
use crate::session::ResultView;
use crate::ui::Context;
use crate::ui::widgets::{group, group_of, mark, section, tag, tag_of, text};

/// Two or three likely causes, never one; "most likely", and others are possible.
pub fn causes(cx: &Context<'_>, advice: &Advice) -> Html {
    let cause = |(place, e): (usize, &&Explanation)| {
        let badge = tag("span", "ac-badge", [text((place + 1).to_string())]);
        let title = cx.heading(2, "ac-h3", cx.text(e.title));
        tag("li", "", [badge, tag("div", "", [title, cx.p(e.text)])])
    };
    let content = match advice.explanations.as_slice() {
        [] => cx.p(t::RESULT_NO_CAUSE),
        some => group([
            tag_of("ol", "ac-tips", some.iter().enumerate().map(cause).gather()),
            cx.p_as("ac-muted", t::RESULT_OTHER_CAUSES),
        ]),
    };
    section(cx, t::ADVICE_CAUSE, content)
}

/// The three stretches of time: title, text, and the last day of each.
const TIMES: [(Text, Text, u16); 3] = [
    (t::DURATION_T1_TITLE, t::DURATION_T1_TEXT, 2),
    (t::DURATION_T2_TITLE, t::DURATION_T2_TEXT, 7),
    (t::DURATION_T3_TITLE, t::DURATION_T3_TEXT, u16::MAX),
];

/// What fits the patient's own days, and the whole stretch with "you are here".
pub fn duration(cx: &Context<'_>, view: &ResultView, advice: &Advice) -> Html {
    let here = view.days.and_then(|days| TIMES.iter().position(|(_, _, last)| days <= *last));
    let mut content: Vec<Html> = advice.durations.iter().map(|d| cx.p(d.text)).gather();
    content.extend([
        timeline(cx, here),
        cx.p_as("ac-muted", t::DURATION_DEPENDS),
        tag("p", "", [cx.text(t::RESULT_TREND), mark(" "), cx.text(t::RESULT_PERSISTENT)]),
    ]);
    section(cx, t::ADVICE_LONG, group_of(content))
}

/// The stretches of time one below the other.
pub fn timeline(cx: &Context<'_>, here: Option<usize>) -> Html {
    let stretch = |(place, (title, text, _)): (usize, &(Text, Text, u16))| {
        let now = here == Some(place);
        let pill = || group([mark(" "), tag("span", "ac-pill", [cx.text(t::ADVICE_HERE)])]);
        let title =
            tag("p", "", [tag("b", "", [cx.text(*title)]), now.then(pill).unwrap_or_default()]);
        html! { <li aria-current={now.then_some("step")}>{ title }{ cx.p(*text) }</li> }
    };
    tag_of("ol", "ac-time", TIMES.iter().enumerate().map(stretch).gather())
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
    section(cx, t::ADVICE_NORMAL, group_of(lines.iter().map(|line| cx.p(*line)).gather()))
}
