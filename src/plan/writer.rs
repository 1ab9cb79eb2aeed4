//! A plan in the making. Each step is a call, and what is open is kept here: with lists of their own the parts of a
//! plan are twice the program.

use super::{
    Action, Block, Button, Call, Id, Kind, Line, Rank, Run, Say, Section, Style, Tone, Weight,
};
use crate::i18n::Text;

/// Sections and lines, one after another.
#[derive(Default)]
pub(crate) struct Writer {
    sections: Vec<Section>,
    /// The lines of what is open last, a section or a block.
    lines: Vec<Line>,
    /// The blocks that are open, and the lines before each.
    open: Vec<(Block, Vec<Line>)>,
}

impl Writer {
    /// Begins a section.
    #[inline(never)]
    pub(super) fn section(&mut self, id: Id, kind: Kind, title: Option<Say>) {
        self.finish();
        self.sections.push(Section { id, kind, title, top: Vec::new(), lines: Vec::new() });
    }

    /// What was written stands above the way to help.
    pub(super) fn top(&mut self) {
        if let Some(section) = self.sections.last_mut() {
            section.top = std::mem::take(&mut self.lines);
        }
    }

    fn finish(&mut self) {
        if let Some(section) = self.sections.last_mut() {
            section.lines = std::mem::take(&mut self.lines);
        }
    }

    /// The lines alone.
    pub(crate) fn lines(&mut self) -> Vec<Line> {
        std::mem::take(&mut self.lines)
    }

    /// All sections.
    pub(super) fn done(mut self) -> Vec<Section> {
        self.finish();
        self.sections
    }

    #[inline(never)]
    pub(crate) fn add(&mut self, line: Line) {
        self.lines.push(line);
    }

    #[inline(never)]
    pub(super) fn call(&mut self, whom: Call, weight: Weight) {
        self.add(Line::Call(whom, weight));
    }

    /// Begins a block; what is written until its end is in it.
    #[inline(never)]
    pub(crate) fn begin(&mut self, block: Block) {
        let before = std::mem::take(&mut self.lines);
        self.open.push((block, before));
    }

    #[inline(never)]
    pub(crate) fn end(&mut self) {
        if let Some((block, before)) = self.open.pop() {
            let inner = std::mem::replace(&mut self.lines, before);
            self.add(Line::Block(block, inner));
        }
    }

    /// A paragraph of one text.
    #[inline(never)]
    pub(super) fn text(&mut self, text: Text) {
        self.styled(Style::Plain, text);
    }

    /// A paragraph for each text.
    #[inline(never)]
    pub(super) fn texts(&mut self, texts: &[Text]) {
        texts.iter().for_each(|text| self.text(*text));
    }

    #[inline(never)]
    pub(super) fn styled(&mut self, style: Style, text: Text) {
        self.say(style, Say::Text(text));
    }

    #[inline(never)]
    pub(crate) fn say(&mut self, style: Style, say: Say) {
        self.paragraph(style);
        self.also(Tone::Plain, say);
    }

    /// Begins a paragraph.
    #[inline(never)]
    pub(super) fn paragraph(&mut self, style: Style) {
        self.add(Line::Text(style, Vec::new()));
    }

    /// Another sentence of the last paragraph.
    #[inline(never)]
    pub(super) fn also(&mut self, tone: Tone, say: Say) {
        if let Some(Line::Text(_, runs)) = self.lines.last_mut() {
            runs.push(Run(tone, say));
        }
    }

    #[inline(never)]
    pub(super) fn also_text(&mut self, text: Text) {
        self.also(Tone::Plain, Say::Text(text));
    }

    #[inline(never)]
    pub(super) fn title(&mut self, rank: Rank, text: Text) {
        self.add(Line::Heading(rank, Say::Text(text)));
    }

    /// A bulleted list of texts.
    #[inline(never)]
    pub(super) fn list(&mut self, texts: &[Text]) {
        self.begin(Block::List);
        self.texts(texts);
        self.end();
    }

    #[inline(never)]
    pub(crate) fn button(
        &mut self,
        weight: Weight,
        action: Action,
        text: Text,
        about: Option<Text>,
    ) {
        self.add(Line::Button(Button { weight, action, text, about }));
    }
}
