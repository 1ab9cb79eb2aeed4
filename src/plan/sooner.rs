//! Get help sooner if: in every result, right after the card.

use super::{Block, Facts, Icon, Id, Kind, Line, Rank, Say, Style, Writer, treatment_date};
use crate::engine::pack::Pack;
use crate::engine::{self, Level};
use crate::gather::Gather;
use crate::i18n::{Date, Text, t};

/// The lists of signs, those above the present level only.
pub(super) fn section(facts: &Facts<'_>, plan: &mut Writer) {
    let Facts { answers, level, pack, when, .. } = *facts;
    let title = if level == Level::Emergency { t::ADVICE_WORSE } else { t::ADVICE_SOONER };
    plan.titled(Id::Sooner, Kind::Help, title);
    if engine::lung_watch(pack, answers) {
        let treatment = when.today.and_then(|today| treatment_date(pack, answers, today));
        let until = treatment.map(|date| date.plus(pack.lung_watch_days.into()));
        lung_watch(level, until, plan);
    }
    match level {
        Level::Emergency => all_bullets(plan),
        Level::SelfCare | Level::Message | Level::ContactNow | Level::MedicalToday => {
            call_if(pack, plan);
        }
    }
    if level < Level::MedicalToday {
        part(Icon::Triangle, t::ADVICE_TODAY_IF, &TODAY, plan);
    }
    if level < Level::ContactNow {
        let late = answers.number(pack.roles.days).is_some_and(|days| days > pack.counted_days);
        let signs = if late { &CONTACT_LATE } else { &CONTACT };
        part(Icon::Phone, t::ADVICE_CONTACT_IF, signs, plan);
    }
    plan.text(t::RESULT_WORRIED);
}

/// L3 signs worth watching for.
const TODAY: [Text; 12] = [
    t::RESULT_TODAY_1,
    t::RESULT_TODAY_2,
    t::RESULT_TODAY_3,
    t::RESULT_TODAY_4,
    t::RESULT_TODAY_5,
    t::RESULT_TODAY_6,
    t::RESULT_TODAY_7,
    t::RESULT_TODAY_8,
    t::RESULT_TODAY_9,
    t::RESULT_TODAY_10,
    t::RESULT_TODAY_11,
    t::RESULT_TODAY_12,
];

/// The concern signs of the patient article (S12, S20 to S24).
pub(super) const CONTACT: [Text; 5] = [
    t::RESULT_CONTACT_1,
    t::RESULT_CONTACT_2,
    t::RESULT_CONTACT_3,
    t::RESULT_CONTACT_4,
    t::RESULT_CONTACT_5,
];

/// The same for someone who is past the first week already.
const CONTACT_LATE: [Text; 5] = [
    t::RESULT_CONTACT_LATE_1,
    t::RESULT_CONTACT_2,
    t::RESULT_CONTACT_3,
    t::RESULT_CONTACT_4,
    t::RESULT_CONTACT_LATE_5,
];

/// D9: 72 hours after needling near the lung, in every result. Where a call is due already, it says
/// what to tell, and nothing that could be taken as "wait" (D7).
fn lung_watch(level: Level, until: Option<Date>, plan: &mut Writer) {
    let urgent = !level.allows_self_care();
    let title = match (level, until) {
        (Level::Emergency, _) => Say::Text(t::RESULT_LUNG_TELL),
        (_, Some(date)) => Say::Dated(t::RESULT_LUNG_TITLE, date),
        (_, None) => Say::Text(t::RESULT_LUNG_TITLE_UNDATED),
    };
    // At L3 a new cough may be what was told: it then calls for today, and blood for more.
    let last = if urgent { t::RESULT_LUNG_BLOOD } else { t::RESULT_LUNG_4 };
    plan.begin(Block::Tight);
    plan.add(Line::Heading(Rank::Help(Icon::Eye), title));
    if !urgent {
        plan.text(t::RESULT_LUNG_TEXT);
    }
    if level < Level::Emergency {
        plan.text(t::ADVICE_CALL_IF);
    }
    plan.list(&[t::RESULT_LUNG_1, t::RESULT_LUNG_2, t::RESULT_LUNG_3, last]);
    plan.text(t::RESULT_LUNG_FLY);
    plan.end();
}

/// The bullets by their short names, so that the list is never hidden (D6), and in full on demand.
fn call_if(pack: &Pack, plan: &mut Writer) {
    plan.begin(Block::Tight);
    plan.title(Rank::Emergency, t::START_CARD);
    plan.say(Style::Plain, Say::Names(pack.flags.iter().map(|flag| flag.short).gather()));
    all_bullets(plan);
    plan.end();
}

fn all_bullets(plan: &mut Writer) {
    plan.begin(Block::Fold(t::ADVICE_ALL_SIGNS));
    plan.add(Line::Bullets);
    plan.end();
}

fn part(icon: Icon, title: Text, signs: &[Text], plan: &mut Writer) {
    plan.begin(Block::Tight);
    plan.title(Rank::Help(icon), title);
    plan.list(signs);
    plan.end();
}
