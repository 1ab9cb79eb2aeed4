//! All that a plan says, for proofs, tests and those who draw it otherwise.

use super::{Block, Call, Kind, Line, Plan, Run, Say, Section};
use crate::engine::Text;

impl Plan {
    /// All texts that it names, in order.
    pub fn texts(&self) -> Vec<Text> {
        self.sections.iter().flat_map(Section::texts).collect()
    }

    /// All that it says, in order.
    pub fn says(&self) -> Vec<Say> {
        self.sections.iter().flat_map(Section::says).collect()
    }
}

impl Section {
    /// All texts that it names, in order.
    pub fn texts(&self) -> Vec<Text> {
        let mut found = Vec::new();
        self.says().iter().for_each(|say| texts_of(say, &mut found));
        found
    }

    /// All that it says, in order.
    pub fn says(&self) -> Vec<Say> {
        let mut found = Vec::new();
        match self.kind {
            Kind::Care(_, tag) => found.push(Say::Text(tag)),
            Kind::Help | Kind::Warning | Kind::Card | Kind::Prose | Kind::Bare => {}
        }
        found.extend(self.title.clone());
        lines(&self.top, &mut found);
        lines(&self.lines, &mut found);
        found
    }
}

fn lines(all: &[Line], found: &mut Vec<Say>) {
    for line in all {
        match line {
            Line::Text(_, runs) => found.extend(runs.iter().map(|Run(_, say)| say.clone())),
            Line::Heading(_, say) => found.push(say.clone()),
            Line::Block(block, inner) => {
                found.extend(title(*block).map(Say::Text));
                lines(inner, found);
            }
            Line::Stretch(stretch) => {
                found.extend([Say::Text(stretch.title), Say::Text(stretch.text)]);
            }
            Line::Call(Call::NoAnswer(text), _) => found.push(Say::Text(*text)),
            Line::Button(button) => found.push(Say::Text(button.text)),
            Line::Call(
                Call::Ambulance | Call::Urgent | Call::Clinic | Call::OutOfHours | Call::Crisis,
                _,
            )
            | Line::Bullets
            | Line::SourcesPage => {}
        }
    }
}

/// The title of a block that has one.
fn title(block: Block) -> Option<Text> {
    match block {
        Block::Fold(title) | Block::Entry(_, title) | Block::Picture(_, title) => Some(title),
        // What a timer says at its end is not there before.
        Block::List
        | Block::Timer(..)
        | Block::Tight
        | Block::Rows
        | Block::Tips
        | Block::Causes
        | Block::Entries
        | Block::Course
        | Block::Timeline
        | Block::Links
        | Block::Fields
        | Block::Link(_)
        | Block::Remind => None,
    }
}

fn texts_of(say: &Say, found: &mut Vec<Text>) {
    match say {
        Say::Text(text) | Say::Dated(text, _) | Say::Timed(text, _) | Say::Own(text, ..) => {
            found.push(*text);
        }
        Say::Labelled(text, labels) => {
            found.push(*text);
            found.extend(labels);
        }
        Say::Would(_, level) => found.push(*level),
        Say::Quote(quote) => quote.decided.iter().for_each(|say| texts_of(say, found)),
        Say::Answer(..) | Say::Course(..) | Say::Rule(_) | Say::Decision(_) | Say::Said(_) => {}
    }
}
