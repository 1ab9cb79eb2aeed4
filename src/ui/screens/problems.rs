//! The list of what is missing, above the heading; each entry leads to its question.

use yew::prelude::*;

use crate::engine::PACK;
use crate::engine::pack::QuestionId;
use crate::i18n::t;
use crate::session::Problem;
use crate::ui::widgets::{Icon, icon};
use crate::ui::{Context, Msg};

/// Id of the first control of a question.
pub fn control_id(id: QuestionId) -> String {
    ["ac-", PACK.question(id).key].concat()
}

/// Id of a question's error message.
pub fn error_id(id: QuestionId) -> String {
    [PACK.question(id).key, "-error"].concat()
}

/// What a problem says.
pub fn problem_text(cx: &Context<'_>, problem: Problem) -> String {
    match problem {
        Problem::Question(id) => cx.words.say(PACK.question(id).error),
        Problem::Nothing => cx.words.say(t::UI_NOTHING_ERROR),
    }
}

/// The summary. `first` is the question to go to when nothing at all was chosen.
pub fn summary(cx: &Context<'_>, problems: &[Problem], first: QuestionId) -> Html {
    if problems.is_empty() {
        return html! {};
    }
    let entry = |problem: &Problem| {
        let target = match problem {
            Problem::Question(id) => *id,
            Problem::Nothing => first,
        };
        let onclick = cx.send.reform(move |_: MouseEvent| Msg::Focus(target));
        let text = problem_text(cx, *problem);
        html! {
            <li key={text.clone()}>
                <button type="button" class="ac-link" {onclick}>{ text }</button>
            </li>
        }
    };
    let title = html! { <>{ icon(Icon::Alert) }<span>{ cx.words.say(t::UI_PROBLEM) }</span></> };
    html! {
        <div class="ac-error ac-error--box" role="group" aria-labelledby="ac-problem" tabindex="-1" data-problems="">
            <div id="ac-problem">{ cx.heading(1, "ac-h2 ac-tag", title) }</div>
            <ul class="ac-plain">{ for problems.iter().map(entry) }</ul>
        </div>
    }
}

/// The message at a control.
pub fn message(cx: &Context<'_>, id: String, text: String) -> Html {
    html! {
        <p class="ac-error ac-tag" {id}>
            { icon(Icon::Alert) }
            <span><span class="ac-hide">{ cx.words.say(t::UI_ERROR) }{ " " }</span>{ text }</span>
        </p>
    }
}
