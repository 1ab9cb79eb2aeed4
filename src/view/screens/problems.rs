//! The list of what is missing, above the heading; each entry leads to its question.

use yew::prelude::*;

use crate::engine::pack::{Pack, QuestionId};
use crate::gather::Gather;
use crate::i18n::t;
use crate::joined::Joined as _;
use crate::session::Problem;
use crate::view::parts::{Icon, group, iconed, link_button, mark, tag, tag_of, text};
use crate::view::{Context, Msg};

/// Id of the first control of a question.
pub fn control_id(pack: &Pack, id: QuestionId) -> String {
    ["ac-", pack.question(id).key].joined("")
}

/// Id of a question's error message.
pub fn error_id(pack: &Pack, id: QuestionId) -> String {
    [pack.question(id).key, "-error"].joined("")
}

/// What a problem says.
pub fn problem_text(cx: &Context<'_>, problem: Problem) -> String {
    match problem {
        Problem::Question(id) => {
            let question = cx.question(id);
            let label = cx.words.say(question.label);
            cx.words.fill(question.error.unwrap_or(t::UI_CHOOSE), &[("label", &label)])
        }
        Problem::Nothing => cx.words.say(t::UI_NOTHING_ERROR),
    }
}

/// The summary. `first` is the question to go to when nothing at all was chosen.
pub fn summary(cx: &Context<'_>, problems: &[Problem], first: QuestionId) -> Html {
    if problems.is_empty() {
        return Html::default();
    }
    let entry = |problem: &Problem| {
        let target = match problem {
            Problem::Question(id) => *id,
            Problem::Nothing => first,
        };
        let onclick = cx.send.reform(move |_: MouseEvent| Msg::Focus(target));
        let words = problem_text(cx, *problem);
        html! { <li key={words.clone()}>{ link_button(text(words), onclick) }</li> }
    };
    let title = iconed(Icon::Alert, cx.text(t::UI_PROBLEM));
    let entries = tag_of("ul", "ac-plain", problems.iter().map(entry).gather());
    html! {
        <div class="ac-error ac-error--box" role="group" aria-labelledby="ac-problem" tabindex="-1" data-problems="">
            <div id="ac-problem">{ cx.heading(1, "ac-h2 ac-tag", title) }</div>
            { entries }
        </div>
    }
}

/// The message at a control.
pub fn message(cx: &Context<'_>, id: String, words: String) -> Html {
    let error = tag("span", "ac-hide", [cx.text(t::UI_ERROR), mark(" ")]);
    let said = group([error, text(words)]);
    html! { <p class="ac-error ac-tag" {id}>{ iconed(Icon::Alert, said) }</p> }
}
