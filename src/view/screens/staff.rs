//! The card for whoever helps: what the patient told, the first lines in large words. In a part of the program.

use yew::prelude::*;

use crate::engine::pack::{Choice, Page, Phrase, Question, QuestionId};
use crate::engine::{Answer, Text};
use crate::gather::Gather;
use crate::i18n::{areas, t};
use crate::joined::Joined as _;
use crate::plan::{Fact, Known, Sign, Staff};
use crate::session::{Event, Session};
use crate::view::parts::{Icon, group, group_of, icon, mark, maybe, p_as, tag, tag_of, text};
use crate::view::screens::own;
use crate::view::{Context, frame};

/// So many denied signs are named; the others are counted.
const MOST_DENIED: usize = 5;

/// The screen.
pub fn view(cx: &Context<'_>, session: &Session) -> Html {
    let mut drawn = Html::default();
    draw(cx, session, &mut drawn);
    drawn
}

crate::part::in_part!(
    Explain,
    "__wasm_split_00explain00_import_00000000000000000000000000000006",
    "__wasm_split_00explain00_export_00000000000000000000000000000006":
    fn draw(cx: &Context<'_>, session: &Session, drawn: &mut Html) = card
);

fn card(cx: &Context<'_>, session: &Session, drawn: &mut Html) {
    let staff = session.staff();
    let content = [
        tag("div", "ac-hide", [cx.title(t::STAFF_TITLE)]),
        treatment(cx, &staff),
        signs(cx, &staff),
        answers(cx, &staff),
        maybe(own::reason_apart(cx, session).map(|it| p_as("ac-big", it))),
        known(cx, &staff.known),
        cx.p(t::STAFF_OWN),
    ];
    let content = tag("div", "ac-staff", content);
    *drawn = frame::bare(cx, session.depth(), content, back(cx));
}

fn back(cx: &Context<'_>) -> Html {
    let badge = tag("span", "ac-badge", [icon(Icon::Back)]);
    let words = [cx.text(t::STAFF_BACK), mark(" "), tag("b", "", [cx.text(t::STAFF_ADVICE)])];
    let onclick = cx.on(Event::Back);
    html! {
        <button type="button" class="ac-link ac-help" {onclick}>
            { badge }
            { tag("span", "", words) }
        </button>
    }
}

/// Where and when.
fn treatment(cx: &Context<'_>, staff: &Staff) -> Html {
    let (lead, places) = match staff.places {
        Answer::Set(chosen) if chosen != 0 => {
            (Phrase::StaffPlaces, areas(cx.pack, cx.words, chosen))
        }
        Answer::NotSure => (Phrase::StaffNoPlace, cx.words.say(t::STAFF_NOT_SURE)),
        Answer::Set(_) | Answer::Value(_) | Answer::Unanswered => {
            (Phrase::StaffNoPlace, cx.words.say(t::STAFF_NOT_ASKED))
        }
    };
    let day =
        staff.day.map_or_else(|| cx.words.say(t::STAFF_NOT_ASKED), |it| it.in_words(cx.words));
    let beside = [cx.text(t::STAFF_TIME), mark(" "), cx.text(Phrase::StaffNotKnown.text())];
    group([
        large(cx, lead.text(), vec![strong(places)]),
        large(cx, t::STAFF_DAY, vec![strong(day)]),
        tag("p", "", beside),
    ])
}

/// What is there, and what is in doubt: large where the level rests on it.
fn signs(cx: &Context<'_>, staff: &Staff) -> Html {
    let mut listed: Vec<Html> = Vec::new();
    if staff.listed {
        listed.push(strong(cx.words.say(Phrase::Told.text())));
    }
    for id in &staff.bullets {
        let label = [("label", cx.words.get(cx.flag(*id).short))];
        listed.push(strong(cx.words.fill(Phrase::SaySign.text(), &label)));
    }
    let of = |decides: bool| {
        let some = staff.signs.iter().filter(move |sign| sign.decides == decides);
        some.map(|sign| said(cx, sign)).gather()
    };
    let mut doubts: Vec<String> =
        staff.bullets_in_doubt.iter().map(|id| cx.words.say(cx.flag(*id).short)).gather();
    staff.not_sure.iter().map(|(id, answer)| doubt(cx, *id, *answer)).gather_into(&mut doubts);
    let first = |lead: Text, words: Vec<String>| match words.is_empty() {
        true => Html::default(),
        false => large(cx, lead, words.into_iter().map(strong).gather()),
    };
    group([
        group_of(listed.into_iter().map(|one| tag("p", "ac-big", [one])).gather()),
        first(t::STAFF_HAVE, of(true)),
        first(t::STAFF_UNSURE, doubts),
        block(cx, t::STAFF_ALSO, of(false).into_iter().map(text).gather()),
    ])
}

/// A sign as it was told, with its name where other questions have the same words.
fn said(cx: &Context<'_>, sign: &Sign) -> String {
    let words = cx.sentence(sign.question, sign.answer).joined("");
    let has = |option: &Choice| cx.words.get(option.text) == words;
    let says = |question: &&Question| question.options.iter().any(has);
    match cx.pack.questions.iter().filter(says).count() > 1 {
        true => [&*cx.words.say(cx.question(sign.question).label), ": ", &words].joined(""),
        false => words,
    }
}

/// What is in doubt, with the words of an option of its own.
fn doubt(cx: &Context<'_>, id: QuestionId, answer: Answer) -> String {
    let label = cx.words.say(cx.question(id).label);
    match answer {
        Answer::Value(_) => [&*label, ": ", &*cx.sentence(id, answer).joined("")].joined(""),
        Answer::NotSure | Answer::Unanswered | Answer::Set(_) => label,
    }
}

/// What was denied and not asked, and what is told in any case.
fn answers(cx: &Context<'_>, staff: &Staff) -> Html {
    let mut denied: Vec<Html> =
        staff.denied.iter().take(MOST_DENIED).map(|id| cx.text(cx.question(*id).label)).gather();
    let more = staff.denied.len().saturating_sub(MOST_DENIED);
    if more > 0 {
        denied.push(text(cx.words.fill(t::STAFF_MORE, &[("n", &more.to_string())])));
    }
    let open = match staff.list_alone {
        true => cx.p(t::STAFF_NOTHING),
        false => {
            let is_open =
                |page: &&Page| page.questions.iter().any(|id| staff.not_asked.contains(id));
            let mut open = vec![cx.text(t::STAFF_BEGAN)];
            let pages = cx.pack.screens.iter().filter(is_open);
            pages.map(|page| cx.text(page.short)).gather_into(&mut open);
            block(cx, t::STAFF_OPEN, open)
        }
    };
    let health = health(cx, staff.health);
    let mut facts = Vec::new();
    if staff.young {
        facts.push(strong(cx.words.say(t::STAFF_YOUNG)));
    }
    staff.facts.iter().map(|(name, it)| fact(cx, *name, *it)).gather_into(&mut facts);
    facts.push(pair(cx, t::STAFF_HEALTH, health));
    staff.others.iter().map(|(name, it)| fact(cx, *name, *it)).gather_into(&mut facts);
    group([block(cx, t::STAFF_DENIED, denied), open, tag_of("p", "", apart(facts))])
}

fn health(cx: &Context<'_>, answer: Answer) -> Html {
    match answer {
        Answer::Set(0) => cx.text(t::STAFF_NONE),
        Answer::NotSure => cx.text(t::STAFF_NOT_SURE),
        Answer::Set(_) => {
            let risks = cx.sentence(cx.pack.roles.risks, answer);
            group_of(apart(risks.into_iter().map(text).gather()))
        }
        Answer::Unanswered | Answer::Value(_) => cx.text(t::STAFF_NOT_ASKED),
    }
}

fn fact(cx: &Context<'_>, name: Text, fact: Fact) -> Html {
    let said = match fact {
        Fact::Yes => t::STAFF_YES,
        Fact::No => t::STAFF_NO,
        Fact::NotSure => t::STAFF_NOT_SURE,
        Fact::NotAsked => t::STAFF_NOT_ASKED,
    };
    pair(cx, name, cx.text(said))
}

/// What is rare but known, never said to be there.
fn known(cx: &Context<'_>, known: &Known) -> Html {
    let lead = if known.here { Phrase::KnownHere } else { Phrase::Known };
    let names = known.lines.iter().map(|line| cx.text(line.name)).gather();
    let mut parts = vec![cx.text(lead.text()), mark(" "), tag_of("b", "", apart(names))];
    for more in known.lines.iter().filter_map(|line| line.more) {
        parts.extend([mark(". "), cx.text(more)]);
    }
    tag_of("p", "ac-known", parts)
}

#[inline(never)]
fn large(cx: &Context<'_>, lead: Text, parts: Vec<Html>) -> Html {
    tag("p", "ac-big", [cx.text(lead), mark(" "), group_of(apart(parts))])
}

/// Words, and what they are about; nothing where there is nothing.
#[inline(never)]
fn block(cx: &Context<'_>, lead: Text, parts: Vec<Html>) -> Html {
    if parts.is_empty() {
        return Html::default();
    }
    tag("p", "", [pair(cx, lead, group_of(apart(parts)))])
}

#[inline(never)]
fn pair(cx: &Context<'_>, lead: Text, content: Html) -> Html {
    group([strong(cx.words.say(lead)), mark(" "), content])
}

#[inline(never)]
fn strong(words: String) -> Html {
    tag("b", "", [text(words)])
}

/// With something between each two.
#[inline(never)]
fn apart(parts: Vec<Html>) -> Vec<Html> {
    let mut all = Vec::new();
    for part in parts {
        if !all.is_empty() {
            all.push(mark(" · "));
        }
        all.push(part);
    }
    all
}
