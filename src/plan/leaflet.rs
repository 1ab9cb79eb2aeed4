//! The patient article: what stands in the leaflet after the emergency list.

use super::cause::{entry, timeline};
use super::sooner::CONTACT;
use super::{Block, Call, Icon, Id, Kind, Rank, Section, Weight, Writer};
use crate::engine::pack::Pack;
use crate::i18n::{Text, t};

/// Its sections.
pub fn leaflet(pack: &Pack) -> Vec<Section> {
    let mut plan = Writer::default();
    // S12, S20 to S24: whom to contact.
    plan.titled(Id::Contact, Kind::Warning, t::LEAFLET_CONCERN_TITLE);
    plan.list(&CONTACT);
    plan.call(Call::Clinic, Weight::Main);
    plan.text(t::LEVEL_L2_MORE);
    // D9.
    plan.titled(Id::LungWatch, Kind::Warning, t::RESULT_LUNG_TITLE_UNDATED);
    plan.texts(&[t::RESULT_LUNG_TEXT, t::ADVICE_CALL_IF]);
    plan.list(&[t::RESULT_LUNG_1, t::RESULT_LUNG_2, t::RESULT_LUNG_3, t::RESULT_LUNG_4]);
    plan.section(Id::Article, Kind::Prose, None);
    article(pack, &mut plan);
    plan.section(Id::Worried, Kind::Bare, None);
    plan.text(t::RESULT_WORRIED);
    plan.done()
}

fn article(pack: &Pack, plan: &mut Writer) {
    plan.title(Rank::Section, t::LEAFLET_TITLE);
    plan.text(t::LEAFLET_INTRO);
    plan.title(Rank::Section, t::LEAFLET_WHY_TITLE);
    plan.text(t::LEAFLET_WHY_INTRO);
    // S3 to S8: the six causes in full.
    plan.begin(Block::Reasons);
    pack.explanations.iter().for_each(|cause| entry(cause.title, cause.full, plan));
    plan.end();
    plan.title(Rank::Section, t::LEAFLET_LONG_TITLE);
    plan.text(t::DURATION_DEPENDS);
    timeline(pack, None, plan);
    plan.texts(&[t::RESULT_TREND, t::RESULT_PERSISTENT]);
    plan.title(Rank::Section, t::LEAFLET_DO_TITLE);
    actions(plan);
    plan.title(Rank::Section, t::LEAFLET_NORMAL_TITLE);
    plan.texts(&[
        t::LEAFLET_NORMAL_TEXT,
        t::FIGURES_SORENESS,
        t::FIGURES_BRUISE,
        t::FIGURES_RISK,
        t::FIGURES_RARE,
    ]);
    plan.title(Rank::Section, t::TALK_TITLE);
    plan.text(t::TALK_TEXT);
}

/// S13 to S17: the four actions.
fn actions(plan: &mut Writer) {
    let all: [(Icon, Text, &[Text]); 5] = [
        (Icon::Moon, t::TIP_REST_TITLE, &[t::TIP_REST_TEXT]),
        (Icon::Snow, t::TIP_ICE_TITLE, &[t::TIP_ICE_TEXT, t::TIP_ICE_CAUTION]),
        (Icon::Pill, t::LEAFLET_MEDICINE_TITLE, &[t::LEAFLET_IBUPROFEN_TEXT]),
        (Icon::Wave, t::TIP_MOVE_TITLE, &[t::TIP_MOVE_TEXT]),
        (Icon::Speech, t::TIP_TALK_TITLE, &[t::TIP_TALK_TEXT]),
    ];
    plan.begin(Block::Tips);
    for (icon, title, texts) in all {
        plan.begin(Block::Entry(Some(icon), title));
        plan.texts(texts);
        plan.end();
    }
    plan.end();
}
