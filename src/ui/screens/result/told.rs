//! You told us: the answers that decided, why they matter, and what would change the advice.

use yew::prelude::*;

use super::care::level_name;
use crate::engine::{Change, Level, Reason, Sign, q};
use crate::gather::Gather;
use crate::i18n::t;
use crate::session::ResultView;
use crate::ui::Context;
use crate::ui::widgets::{details, group, list, mark, maybe, p, section, tag, text};

/// The section.
pub fn view(cx: &Context<'_>, view: &ResultView) -> Html {
    let mut told: Vec<Html> = view.assessment.reasons.iter().filter_map(|r| sign(cx, *r)).gather();
    let answers = view.told.iter().flat_map(|(id, a)| cx.sentence(*id, *a));
    answers.map(text).gather_into(&mut told);
    let more = [
        details(cx, t::ADVICE_WHY, why(cx, view)),
        details(cx, t::ADVICE_CHANGE, change(cx, view)),
    ];
    section(cx, t::ADVICE_TOLD, group([list(told), tag("div", "", more)]))
}

/// A reason that rests on the emergency check rather than on a question.
fn sign(cx: &Context<'_>, reason: Reason) -> Option<Html> {
    match reason {
        Reason::Emergency => Some(cx.text(t::DECISION_D6_TOLD)),
        Reason::Flag(id, Sign::Yes) => Some(cx.text(cx.flag(id).short)),
        Reason::Flag(id, _) => {
            let short = cx.words.say(cx.flag(id).short);
            Some(text(cx.words.fill(t::UI_NOT_SURE_ABOUT, &[("label", &short)])))
        }
        Reason::Rule(_) | Reason::NotSure(_) | Reason::Unknown => None,
    }
}

/// Each deciding rule in plain words, with its id and sources.
fn why(cx: &Context<'_>, view: &ResultView) -> Html {
    let words = cx.words;
    let reasons = &view.assessment.reasons;
    if reasons.is_empty() {
        return cx.p(t::ADVICE_NO_RULE);
    }
    let why = |reason: &Reason| match reason {
        Reason::Rule(_) => {
            reason.rule(cx.pack).map_or_else(String::new, |rule| words.say(rule.reason))
        }
        Reason::Emergency | Reason::Flag(_, Sign::Yes) => words.say(t::DECISION_D6_EMERGENCY),
        Reason::Flag(..) | Reason::NotSure(_) => words.say(t::DECISION_D5_NOT_SURE),
        Reason::Unknown => words.say(t::DECISION_D5_UNKNOWN),
    };
    let source = |reason: &Reason| match reason.rule(cx.pack) {
        Some(rule) => {
            let label = words.fill(t::ADVICE_RULE, &[("label", rule.id)]);
            words.fill(t::ADVICE_SOURCE, &[("label", &label), ("ids", rule.sources)])
        }
        None => words.fill(t::ADVICE_DECISION, &[("label", reason.id(cx.pack))]),
    };
    let item = |reason: &Reason| {
        let source = tag("span", "ac-small", [text(source(reason))]);
        group([text(why(reason)), mark(" "), source])
    };
    let link = |link: &String| {
        html! {
            <a class="ac-link" href={link.clone()} target="_blank" rel="noopener">
                { cx.text(t::ADVICE_SOURCES_PAGE) }
            </a>
        }
    };
    group([list(reasons.iter().map(item).gather()), maybe(cx.look.sources.as_ref().map(link))])
}

fn change(cx: &Context<'_>, view: &ResultView) -> Html {
    let words = cx.words;
    let level = view.assessment.level;
    let would = |change: &Change| {
        let answer = cx.sentence(change.question, change.to).concat();
        let level = words.say(level_name(change.level));
        text(words.fill(t::ADVICE_WOULD, &[("answer", &answer), ("level", &level)]))
    };
    let part = |title, items: Vec<Html>| match items.is_empty() {
        true => Html::default(),
        false => group([cx.heading(2, "ac-h3", cx.text(title)), list(items)]),
    };
    let unknown = view.assessment.reasons.contains(&Reason::Unknown);
    let milder = || match level.allows_self_care() {
        true => part(t::ADVICE_LESS, less(cx, view, &would)),
        false => p(only_wrong(cx, view)),
    };
    group([
        maybe(unknown.then(|| cx.p(t::ADVICE_ANSWER_ALL))),
        part(t::ADVICE_MORE, view.worse.iter().map(would).gather()),
        maybe((level > Level::SelfCare).then(milder)),
    ])
}

/// What would make it less urgent, at L1 and L2: what can change from one day to the next. Signs are
/// not listed, so that nobody is led to take one back.
fn less(cx: &Context<'_>, view: &ResultView, would: &dyn Fn(&Change) -> Html) -> Vec<Html> {
    let changing = [q::TREND, q::PAIN_NOW, q::FUNC];
    let items: Vec<Html> =
        view.milder.iter().filter(|c| changing.contains(&c.question)).map(would).gather();
    match items.is_empty() {
        true => vec![cx.text(t::ADVICE_LESS_NONE)],
        false => items,
    }
}

/// At L3 and L4 no lower level is named (D7): only which answers it rests on.
fn only_wrong(cx: &Context<'_>, view: &ResultView) -> String {
    let words = cx.words;
    let questions = view.milder.iter().map(|change| cx.question(change.question).label);
    let signs = view.assessment.reasons.iter().filter_map(|reason| match reason {
        Reason::Flag(id, _) => Some(cx.flag(*id).short),
        Reason::Emergency | Reason::Rule(_) | Reason::NotSure(_) | Reason::Unknown => None,
    });
    let labels: Vec<String> = questions.chain(signs).map(|text| words.say(text)).gather();
    match labels.as_slice() {
        [] => words.say(t::ADVICE_LESS_NONE),
        some => words.fill(t::ADVICE_ONLY_WRONG, &[("label", &some.join(", "))]),
    }
}
