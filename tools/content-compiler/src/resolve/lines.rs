//! The lines of sections.

use pack::{Icon, Line, Text, What};
use toml::Spanned;

use super::Resolver;
use crate::schema::{File, LineEntry, Str};

const STYLES: [What; 2] = [What::Small, What::Muted];
const RANKS: [What; 4] =
    [What::SectionTitle, What::CardTitle, What::PartTitle, What::EmergencyTitle];
const BLOCKS: [What; 5] = [What::List, What::Tight, What::Rows, What::Links, What::Tips];
const CALLS: [What; 4] =
    [What::CallAmbulance, What::CallUrgent, What::CallClinic, What::CallNoAnswer];
const BUTTONS: [What; 6] =
    [What::Mistake, What::ChangeAnswers, What::Restart, What::Clear, What::Staff, What::Remind];
const SLOTS: [What; 26] = [
    What::Reason,
    What::Lead,
    What::More,
    What::SafetyNet,
    What::Hours,
    What::Quote,
    What::CardLines,
    What::BulletNames,
    What::Bullets,
    What::WatchTitle,
    What::Watches,
    What::Signs,
    What::MoreSigns,
    What::TipList,
    What::Durations,
    What::Timeline,
    What::Causes,
    What::AllCauses,
    What::DecidingAnswers,
    What::Reasons,
    What::Changes,
    What::Faqs,
    What::AllFaqs,
    What::Pictures,
    What::Fields,
    What::Times,
];
const WITH_TEXTS: [What; 9] = [
    What::Times,
    What::Timeline,
    What::Hours,
    What::Watches,
    What::Signs,
    What::MoreSigns,
    What::Faqs,
    What::Pictures,
    What::Fields,
];

impl Resolver<'_> {
    pub(super) fn lines<F>(
        &mut self,
        file: &File<F>,
        entries: &[Spanned<LineEntry>],
    ) -> &'static [Line] {
        entries.iter().map(|entry| self.line(file, entry)).collect::<Vec<_>>().leak()
    }

    fn line<F>(&mut self, file: &File<F>, entry: &Spanned<LineEntry>) -> Line {
        let it = entry.get_ref();
        let what = match self.what(file, it) {
            Ok(what) => what,
            Err(message) => {
                self.errors.add(file.fault_at(entry.span().start, message));
                return super::result::line(What::Rows);
            }
        };
        // Others may stand before the questions people ask.
        let may = what == What::Faqs;
        if holds_lines(what) == it.lines.is_empty() && it.list.is_empty() && !may {
            let message = match it.lines.is_empty() {
                true => "this line holds others; add `lines`",
                false => "a line of this kind holds no others; take `lines` out",
            };
            self.errors.add(file.fault_at(entry.span().start, message));
        }
        let keys = [&it.text, &it.title, &it.fold, &it.entry];
        let keys = keys.into_iter().flatten().chain(&it.texts).chain(&it.list);
        let mut texts: Vec<Text> = keys.map(|key| self.named(file, key)).collect();
        if what == What::SafetyNet {
            texts.extend(self.safety_net());
        }
        Line {
            what,
            when: self.when(file, &it.when),
            icon: it.icon.as_ref().map_or(Icon::Info, |icon| self.icon(file, icon)),
            texts: texts.leak(),
            lines: self.lines(file, &it.lines),
        }
    }

    /// What a line is, if its keys go together.
    fn what<F>(&mut self, file: &File<F>, it: &LineEntry) -> Result<What, String> {
        let (text, texts) = (it.text.is_some(), !it.texts.is_empty());
        let mut word = |said: &Option<Str>, what: &str, all: &[What], default: What| {
            let said = said.as_ref();
            said.map_or(Some(default), |said| self.word(file, said, what, all, What::word))
                .unwrap_or(default)
        };
        let mut found = Vec::new();
        if it.call.is_some() {
            found.push(word(&it.call, "call", &CALLS, What::CallClinic));
        }
        if it.slot.is_some() {
            found.push(word(&it.slot, "slot", &SLOTS, What::Times));
        }
        // These take a text of their own.
        let own = found.first().copied();
        if (text || texts) && own.is_none() {
            found.push(word(&it.style, "style", &STYLES, What::Text));
        }
        if it.button.is_some() {
            found.push(word(&it.button, "button", &BUTTONS, What::Restart));
        }
        if it.block.is_some() {
            found.push(word(&it.block, "block", &BLOCKS, What::Rows));
        }
        if it.title.is_some() {
            let icon = it.icon.is_some() && it.rank.is_none();
            let default = if icon { What::HelpTitle } else { What::PartTitle };
            found.push(word(&it.rank, "rank", &RANKS, default));
        }
        let rest = [
            (!it.list.is_empty(), What::List),
            (it.fold.is_some(), What::Fold),
            (it.entry.is_some(), What::Entry),
        ];
        found.extend(rest.iter().filter(|(is, _)| *is).map(|(_, what)| *what));
        let [what] = found.as_slice() else {
            return Err(format!(
                "a line is one of text, texts, list, title, fold, entry, block, call, button and slot, and this is {} of them",
                found.len()
            ));
        };
        let wrong = [
            ((text && texts), "take `text` or `texts`, not both"),
            (texts && own.is_some_and(|it| !WITH_TEXTS.contains(&it)), "this takes no `texts`"),
            (text && own.is_some_and(|it| it != What::CallNoAnswer), "this takes no `text`"),
            (
                !text && own == Some(What::CallNoAnswer),
                "add the `text` for where there is no number",
            ),
            (
                it.icon.is_some() != has_icon(*what),
                "headings of help, windows and entries have an `icon`, and nothing else has",
            ),
            (it.style.is_some() && !text && !texts, "`style` goes with `text`"),
            (it.rank.is_some() && it.title.is_none(), "`rank` goes with `title`"),
        ];
        match wrong.iter().find(|(is, _)| *is) {
            Some((_, message)) => Err((*message).to_owned()),
            None => Ok(*what),
        }
    }
}

fn has_icon(what: What) -> bool {
    matches!(what, What::HelpTitle | What::WatchTitle | What::Watches | What::Entry)
}

fn holds_lines(what: What) -> bool {
    BLOCKS.contains(&what) || matches!(what, What::Fold | What::Entry)
}
