//! What a result says of it: below what the check says, and nothing of that is taken away.

use super::{Asked, Own};
use crate::engine::{Assessment, Level};
use crate::i18n::t;
use crate::plan::{Action, Block, Id, Kind, Line, Plan, Say, Section, Style, Weight, Writer};

/// Adds it to the plan of this assessment. `assessed` is the level without the clinic's questions; tips and links stand
/// only where the check's may (`comfort`).
pub fn add(
    plan: &mut Plan,
    asked: &'static Asked,
    found: &Assessment,
    assessed: Level,
    comfort: bool,
) {
    on_the_card(plan, &|card| {
        if let Some(reason) = asked.reason(assessed) {
            card.say(Style::Plain, Say::Answered(reason));
        }
        if let Some(words) = asked.own.lines.get(found.level as usize).filter(|it| !it.is_empty()) {
            card.say(Style::Plain, Say::Own(t::OWN_LINE, words));
        }
    });
    let lines = written(&|to| lines(asked.own, found.level, assessed, comfort, to));
    if lines.is_empty() {
        return;
    }
    let title = Some(Say::Text(t::OWN_FROM));
    let section = Section { id: Id::OWN, kind: Kind::Card, title, top: Vec::new(), lines };
    // Before what stands at the foot without a card.
    let foot = plan.sections.iter().rposition(|it| it.kind != Kind::Bare);
    let mut place = plan.sections.len();
    // By `push`, how a list grows would be one more function of the first program.
    plan.sections.extend(Some(section));
    while place > foot.map_or(0, |last| last + 1) {
        plan.sections.swap(place, place - 1);
        place -= 1;
    }
}

/// Lines by themselves.
fn written(write: &dyn Fn(&mut Writer)) -> Vec<Line> {
    let mut writer = Writer::default();
    write(&mut writer);
    let lines = writer.lines();
    // There is nothing left in it. How it is dropped is otherwise one more function of the first program.
    std::mem::forget(writer);
    lines
}

/// Writes on the care card, below the last of its calls.
fn on_the_card(plan: &mut Plan, write: &dyn Fn(&mut Writer)) {
    let is_care = |it: &&mut Section| matches!(it.kind, Kind::Care(..));
    let Some(card) = plan.sections.iter_mut().find(is_care) else { return };
    let last = card.lines.iter().rposition(|it| matches!(it, Line::Call(..)));
    let last = last.unwrap_or(card.lines.len().saturating_sub(1));
    let before = std::cell::Cell::new(std::mem::take(&mut card.lines));
    card.lines = written(&|all| {
        for (place, line) in before.take().into_iter().enumerate() {
            all.add(line);
            if place == last {
                write(all);
            }
        }
    });
}

fn lines(own: &'static Own, level: Level, assessed: Level, comfort: bool, to: &mut Writer) {
    let calm = level.allows_self_care();
    if calm && !own.bring.is_empty() {
        to.say(Style::Plain, Say::Own(t::OWN_BRING, &own.bring));
    }
    if calm && comfort && !(own.tips.is_empty() && own.links.is_empty()) {
        to.begin(Block::List);
        for tip in &own.tips {
            to.say(Style::Plain, Say::Said(tip));
        }
        for link in &own.links {
            to.begin(Block::Link(link));
            to.end();
        }
        to.end();
    }
    // In an emergency nothing is asked; what has made it one can be changed.
    if !own.questions.is_empty() && assessed < Level::Emergency {
        to.button(Weight::Other, Action::Own, t::OWN_QUESTIONS, None);
    }
}
