//! The care card: what to do, as its heading, and the button that does it.

use yew::prelude::*;

use super::{net, phone};
use crate::engine::pack::{FlagId, Pack};
use crate::engine::{Level, Reason, Sign, q};
use crate::gather::Gather;
use crate::i18n::{Text, t};
use crate::session::{Note, ResultView};
use crate::ui::Context;
use crate::ui::widgets::{Icon, group, iconed, maybe, tag, tag_of};

/// How a level looks and what it says.
struct Face {
    class: &'static str,
    icon: Icon,
    tag: Text,
    title: Text,
    lead: Text,
    more: Text,
}

fn face(level: Level) -> Face {
    match level {
        Level::SelfCare => Face {
            class: "ac-care ac-care--l0",
            icon: Icon::House,
            tag: t::LEVEL_L0_TAG,
            title: t::LEVEL_L0_TITLE,
            lead: t::LEVEL_L0_LEAD,
            more: t::LEVEL_L0_MORE,
        },
        Level::Message => Face {
            class: "ac-care ac-care--l1",
            icon: Icon::Speech,
            tag: t::LEVEL_L1_TAG,
            title: t::LEVEL_L1_TITLE,
            lead: t::LEVEL_L1_LEAD,
            more: t::LEVEL_L1_MORE,
        },
        Level::ContactNow => Face {
            class: "ac-care ac-care--l2",
            icon: Icon::Phone,
            tag: t::LEVEL_L2_TAG,
            title: t::LEVEL_L2_TITLE,
            lead: t::LEVEL_L2_LEAD,
            more: t::LEVEL_L2_MORE,
        },
        Level::MedicalToday => Face {
            class: "ac-care ac-care--l3",
            icon: Icon::Triangle,
            tag: t::LEVEL_L3_TAG,
            title: t::LEVEL_L3_TITLE,
            lead: t::LEVEL_L3_LEAD,
            more: t::LEVEL_L3_MORE,
        },
        Level::Emergency => Face {
            class: "ac-care ac-care--l4",
            icon: Icon::Octagon,
            tag: t::LEVEL_L4_TAG,
            title: t::LEVEL_L4_TITLE,
            lead: t::LEVEL_L4_LEAD,
            more: t::LEVEL_L4_MORE,
        },
    }
}

/// How a level is named within a sentence.
pub fn level_name(level: Level) -> Text {
    match level {
        Level::SelfCare => t::LEVEL_L0_NAME,
        Level::Message => t::LEVEL_L1_NAME,
        Level::ContactNow => t::LEVEL_L2_NAME,
        Level::MedicalToday => t::LEVEL_L3_NAME,
        Level::Emergency => t::LEVEL_L4_NAME,
    }
}

/// The card.
pub fn card(cx: &Context<'_>, view: &ResultView) -> Html {
    let face = face(view.assessment.level);
    let unknown = view.assessment.reasons.contains(&Reason::Unknown);
    let young = || group([cx.p(t::RESULT_CANNOT), cx.p(t::RESULT_UNDER16)]);
    let top = [
        tag("p", "ac-tag", [iconed(face.icon, cx.text(face.tag))]),
        cx.title(face.title),
        view.under_16.then(young).unwrap_or_default(),
        maybe(unknown.then(|| cx.p(t::RESULT_CANNOT_TELL))),
        maybe(reason(cx.pack, view).map(|reason| cx.p(reason))),
        cx.p(face.lead),
    ];
    let mut body = vec![
        phone::first_call(cx, view.assessment.level),
        net::view(cx, view),
        phone::say(cx, view),
        phone::more(cx, view.assessment.level, face.more),
    ];
    view.notes.iter().map(|note| cx.p(note_text(*note))).gather_into(&mut body);
    body.push(phone::crisis_call(cx, view));
    let top = tag("div", "ac-care__top ac-flow ac-tight", top);
    tag("section", face.class, [top, tag_of("div", "ac-care__body ac-flow", body)])
}

/// What is said first to someone who thinks of harming themselves.
fn comfort(pack: &Pack, id: FlagId) -> Option<Text> {
    let harm = pack.question(q::SELF_HARM).flag.is_some_and(|cover| cover.flag == id);
    harm.then_some(t::RULE_SY36)
}

/// Why, in a sentence: the first thing that decided.
fn reason(pack: &Pack, view: &ResultView) -> Option<Text> {
    let assessment = &view.assessment;
    assessment.first_rule(pack).map(|rule| rule.reason).or_else(|| {
        let unsure = |reason: &Reason| match reason {
            Reason::NotSure(_) | Reason::Flag(_, Sign::NotSure) => Some(t::DECISION_D5_NOT_SURE),
            Reason::Flag(id, Sign::Yes) => comfort(pack, *id),
            Reason::Emergency | Reason::Flag(..) | Reason::Rule(_) | Reason::Unknown => None,
        };
        assessment.reasons.iter().find_map(unsure)
    })
}

fn note_text(note: Note) -> Text {
    match note {
        Note::Crisis => t::RESULT_CRISIS,
        Note::Maternity => t::RESULT_PREG,
        Note::Pregnant => t::RESULT_PREG_YES,
        Note::Needle => t::RESULT_NEEDLE,
        Note::NeedleUnsure => t::RESULT_NEEDLE_UNSURE,
        Note::Thinner => t::RESULT_THINNER,
        Note::Overdose => t::RESULT_OVERDOSE,
    }
}
