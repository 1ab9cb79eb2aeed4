//! What a result says of it: below what the check says, and nothing of that is taken away.

use super::{Asked, Own};
use crate::engine::{Assessment, Level};
use crate::i18n::t;
use crate::plan::{
    Action, Block, Button, Id, Kind, Line, Plan, Run, Say, Section, Style, Tone, Weight,
};

/// Adds it to the plan of this assessment. `assessed` is the level without the clinic's questions; tips and links stand
/// only where the check's may (`comfort`).
pub fn add(
    plan: &mut Plan,
    asked: &'static Asked,
    found: &Assessment,
    assessed: Level,
    comfort: bool,
) {
    let own = asked.own;
    let mut card = Vec::new();
    if let Some((ask, answer)) = asked.reason().filter(|_| asked.raises(assessed)) {
        card.push(line(Say::Own(t::OWN_RAISED, ask, answer)));
    }
    if let Some(words) = own.lines.get(found.level as usize).filter(|it| !it.is_empty()) {
        card.push(line(Say::Own(t::OWN_LINE, words, "")));
    }
    below_the_calls(plan, card);
    let lines = section(own, found.level, assessed, comfort);
    if !lines.is_empty() {
        let title = Some(Say::Text(t::OWN_FROM));
        let section = Section { id: Id::OWN, kind: Kind::Card, title, top: Vec::new(), lines };
        // Before what stands at the foot without a card.
        let foot = plan.sections.iter().rposition(|it| it.kind != Kind::Bare);
        plan.sections.insert(foot.map_or(0, |last| last + 1), section);
    }
}

/// On the care card whom to call comes first.
fn below_the_calls(plan: &mut Plan, lines: Vec<Line>) {
    let is_care = |it: &&mut Section| matches!(it.kind, Kind::Care(..));
    let Some(card) = plan.sections.iter_mut().find(is_care) else { return };
    let last = card.lines.iter().rposition(|it| matches!(it, Line::Call(..)));
    let mut place = last.map_or(card.lines.len(), |last| last + 1);
    for line in lines {
        card.lines.insert(place, line);
        place += 1;
    }
}

fn section(own: &'static Own, level: Level, assessed: Level, comfort: bool) -> Vec<Line> {
    let mut lines = Vec::new();
    if level.allows_self_care() && !own.bring.is_empty() {
        lines.push(line(Say::Own(t::OWN_BRING, &own.bring, "")));
    }
    if comfort && level.allows_self_care() {
        let mut list = Vec::new();
        for tip in &own.tips {
            list.push(line(Say::Said(tip)));
        }
        for link in &own.links {
            list.push(Line::Block(Block::Link(link), Vec::new()));
        }
        if !list.is_empty() {
            lines.push(Line::Block(Block::List, list));
        }
    }
    // In an emergency nothing is asked; what has made it one can be changed.
    if !own.questions.is_empty() && assessed < Level::Emergency {
        let (weight, action) = (Weight::Other, Action::Own);
        lines.push(Line::Button(Button { weight, action, text: t::OWN_QUESTIONS, about: None }));
    }
    lines
}

fn line(say: Say) -> Line {
    Line::Text(Style::Plain, vec![Run(Tone::Plain, say)])
}
