//! The lines of the pack's sections, and what is filled in.

use super::{
    Action, Block, Call, Facts, Line, Rank, Say, Style, Tone, Weight, Writer, card_line, care,
    explain, foot, safety_net, watch, why,
};
use crate::engine::Level;
use crate::engine::pack::{self, Situation, What};
use crate::i18n::t;

/// Those of the lines that have their place.
pub(super) fn lines(all: &[pack::Line], now: Situation, facts: &Facts<'_>, plan: &mut Writer) {
    all.iter().filter(|line| line.when.holds(now)).for_each(|line| one(line, now, facts, plan));
}

fn one(line: &pack::Line, now: Situation, facts: &Facts<'_>, plan: &mut Writer) {
    let level = facts.pack.level(facts.level);
    let first = line.texts.first().copied().unwrap_or(level.title);
    match line.what {
        // Sections hold lines and are none, and their titles stand above them.
        What::Care
        | What::Help
        | What::Warning
        | What::Card
        | What::Prose
        | What::Bare
        | What::Title => {}
        What::Top => {
            lines(line.lines, now, facts, plan);
            plan.top();
        }
        What::Text => paragraph(Style::Plain, line, plan),
        What::Small => paragraph(Style::Small, line, plan),
        What::Muted => paragraph(Style::Muted, line, plan),
        What::SectionTitle => title(Rank::Section, line, plan),
        What::CardTitle => title(Rank::Card, line, plan),
        What::PartTitle => title(Rank::Part, line, plan),
        What::EmergencyTitle => title(Rank::Emergency, line, plan),
        What::HelpTitle => title(Rank::Help(line.icon), line, plan),
        What::WatchTitle => watch::always(line, facts, plan),
        What::List => block(Block::List, line, now, facts, plan),
        What::Tight => block(Block::Tight, line, now, facts, plan),
        What::Rows => block(Block::Rows, line, now, facts, plan),
        What::Links => block(Block::Links, line, now, facts, plan),
        What::Tips => block(Block::Entries, line, now, facts, plan),
        What::Fold => held(Block::Fold(first), line, now, facts, plan),
        What::Entry => held(Block::Entry(Some(line.icon), first), line, now, facts, plan),
        What::CallAmbulance => plan.call(Call::Ambulance, Weight::OnRed),
        What::CallUrgent => plan.call(Call::Urgent, Weight::Stop),
        What::CallClinic => {
            plan.call(Call::Clinic, if facts.is_closed() { Weight::Other } else { Weight::Main });
        }
        What::CallNoAnswer if facts.is_closed() => {}
        What::CallNoAnswer => plan.call(Call::NoAnswer(first), Weight::Other),
        What::Mistake => plan.button(Weight::Other, Action::Mistake, t::ADVICE_MISTAKE, None),
        What::ChangeAnswers => {
            plan.button(Weight::Link, Action::ChangeAnswers, t::ADVICE_CHANGE_ANSWERS, None);
        }
        What::Restart => plan.button(Weight::Link, Action::Restart, t::ADVICE_RESTART, None),
        What::Clear => plan.button(Weight::Link, Action::Clear, t::ADVICE_CLEAR, None),
        What::Reason => {
            care::reason(facts).into_iter().for_each(|say| plan.say(Style::Plain, say));
        }
        // While the clinic is closed its hours say whom to call first.
        What::Lead if facts.is_closed() && facts.level == Level::ContactNow => {}
        What::Lead => plan.text(level.lead),
        What::More => plan.text(level.more),
        What::SafetyNet => safety_net::line(line.texts, facts, plan),
        What::Quote => care::quote(facts, plan),
        What::CardLines => card_line::card_lines(facts, plan),
        What::BulletNames => {
            plan.begin(Block::List);
            facts.pack.flags.iter().for_each(|flag| plan.text(flag.short));
            plan.end();
        }
        What::Bullets => plan.add(Line::Bullets),
        What::Hours
        | What::Watches
        | What::Signs
        | What::MoreSigns
        | What::TipList
        | What::Durations
        | What::Timeline
        | What::Causes
        | What::AllCauses
        | What::Reasons
        | What::Changes
        | What::Staff
        | What::Remind
        | What::Faqs
        | What::AllFaqs
        | What::Pictures
        | What::Fields => explain::fill(line, facts, plan),
        What::DecidingAnswers => why::deciding(facts, plan),
        What::Times => {
            foot::times(facts, plan);
            line.texts.iter().for_each(|text| plan.also_text(*text));
        }
    }
}

/// The texts, one sentence after another.
#[inline(never)]
fn paragraph(style: Style, line: &pack::Line, plan: &mut Writer) {
    plan.paragraph(style);
    line.texts.iter().for_each(|text| plan.also(Tone::Plain, Say::Text(*text)));
}

#[inline(never)]
fn title(rank: Rank, line: &pack::Line, plan: &mut Writer) {
    line.texts.iter().for_each(|text| plan.title(rank, *text));
}

/// The texts and then the lines.
#[inline(never)]
fn block(block: Block, line: &pack::Line, now: Situation, facts: &Facts<'_>, plan: &mut Writer) {
    plan.begin(block);
    plan.texts(line.texts);
    lines(line.lines, now, facts, plan);
    plan.end();
}

/// The lines alone: the text is the block's title.
#[inline(never)]
fn held(block: Block, line: &pack::Line, now: Situation, facts: &Facts<'_>, plan: &mut Writer) {
    plan.begin(block);
    lines(line.lines, now, facts, plan);
    plan.end();
}
