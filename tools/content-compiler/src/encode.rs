//! The pack as bytes, which `engine/decode.rs` reads in the same order.
//!
//! Each number takes seven bits a byte, the lowest first, and a set bit 7 says that there is more
//! (LEB128). What may be missing is 0, or one more than its number. A list begins with its length.

use crate::condition::{Cond, Fit};
use crate::pack::{NOT_SURE, Pack, Page, Question, Rule, Tip};
use crate::schema::Kind;

/// The bytes, and the names that stand in them.
#[derive(Default)]
pub struct Encoded {
    /// All numbers.
    pub numbers: Vec<u8>,
    /// Keys, ids and sources, one a line, in the order in which they are read. Apart from the numbers
    /// they compress better.
    pub names: String,
    /// The highest number of a text so far.
    texts: u16,
}

/// Packs everything.
pub fn pack(pack: &Pack) -> Encoded {
    let mut out = Encoded::default();
    out.name(&pack.id);
    out.name(&pack.version);
    out.name(&pack.reviewed_by);
    out.name(&pack.review_due);
    out.number(pack.lung_watch_days);
    out.list(&pack.safety_net_days, |out, days| out.number(*days));
    out.number(pack.lung_places);
    out.list(&pack.flags, |out, flag| {
        [flag.text, flag.ask, flag.short].iter().for_each(|text| out.text(*text));
    });
    out.list(&pack.questions, Encoded::question);
    out.list(&pack.parts, |out, (text, first)| {
        out.text(*text);
        out.number(*first);
    });
    out.list(&pack.spoken, |out, text| out.text(*text));
    out.list(&pack.screens, Encoded::page);
    out.list(&pack.safety, Encoded::page);
    out.list(&pack.rules, Encoded::rule);
    out.list(&pack.explanations, |out, cause| {
        out.name(&cause.id);
        out.alternatives(&cause.when);
        out.alternatives(&cause.filler_when);
        [cause.title, cause.text, cause.full].iter().for_each(|text| out.text(*text));
    });
    out.list(&pack.durations, |out, duration| {
        out.name(&duration.key);
        out.alternatives(&duration.when);
        out.number(duration.also);
        out.text(duration.text);
    });
    out.list(&pack.tips, Encoded::tip);
    out
}

impl Encoded {
    fn number(&mut self, number: impl Into<u32>) {
        let mut rest = number.into();
        while rest > 0x7f {
            self.numbers.push(rest as u8 | 0x80);
            rest >>= 7;
        }
        self.numbers.push(rest as u8);
    }

    fn place(&mut self, place: usize) {
        self.number(u32::try_from(place).unwrap_or(u32::MAX));
    }

    fn maybe(&mut self, number: Option<u16>) {
        self.number(number.map_or(0, |number| u32::from(number) + 1));
    }

    fn list<T>(&mut self, items: &[T], one: impl Fn(&mut Self, &T)) {
        self.place(items.len());
        items.iter().for_each(|item| one(self, item));
    }

    fn name(&mut self, name: &str) {
        self.names.push_str(name);
        self.names.push('\n');
    }

    /// 1 is the number after the highest so far, which it mostly is; 3, 5, … those after it, and
    /// 2, 4, … the highest and those before.
    fn text(&mut self, text: u16) {
        let next = self.texts + 1;
        self.number(match text.checked_sub(next) {
            Some(after) => 2 * u32::from(after) + 1,
            None => 2 * u32::from(next - text),
        });
        self.texts = self.texts.max(text);
    }

    fn maybe_text(&mut self, text: Option<u16>) {
        match text {
            Some(text) => self.text(text),
            None => self.number(0_u32),
        }
    }

    fn question(&mut self, question: &Question) {
        self.name(&question.key);
        self.number(match question.kind {
            Kind::Scale => 0_u16,
            Kind::Choice => 1,
            Kind::Set => 2,
            Kind::Number => question.max + 3,
        });
        self.list(&question.options, |out, (_, text)| out.text(*text));
        self.number(question.red_flag);
        self.maybe(question.not_sure);
        let own = question.options.iter().position(|(key, _)| key == NOT_SURE);
        self.place(own.map_or(0, |place| place + 1));
        self.number(question.optional);
        self.list(&question.ask_when, Self::fit);
        match question.flag {
            Some((flag, from)) => {
                self.place(flag + 1);
                self.number(from);
            }
            None => self.number(0_u32),
        }
        [question.label, question.ask, question.error].iter().for_each(|text| self.text(*text));
        for text in [question.tick, question.hint, question.why, question.said] {
            self.maybe_text(text);
        }
    }

    fn page(&mut self, page: &Page) {
        self.name(&page.key);
        self.number(page.group as u32);
        self.text(page.title);
        self.maybe_text(page.none);
        self.text(page.short);
        self.maybe_text(page.hint);
        self.list(&page.questions, |out, place| out.place(*place));
    }

    fn rule(&mut self, rule: &Rule) {
        self.name(&rule.id);
        self.number(rule.level);
        self.list(&rule.when, Self::cond);
        self.text(rule.reason);
        self.name(&rule.sources);
    }

    fn tip(&mut self, tip: &Tip) {
        self.name(&tip.key);
        self.list(&tip.gates, |out, (when, reason)| {
            out.fit(when);
            out.text(*reason);
        });
        self.alternatives(&tip.when);
        for page in [tip.needs, tip.ask] {
            self.place(page.map_or(0, |place| place + 1));
        }
        self.text(tip.title);
        self.text(tip.text);
        self.maybe_text(tip.caution);
        self.maybe_text(tip.withheld);
    }

    fn alternatives(&mut self, all: &[Vec<Fit>]) {
        self.list(all, |out, fits| out.list(fits, Self::fit));
    }

    fn cond(&mut self, cond: &Cond) {
        match *cond {
            Cond::AtLeast(question, least) => {
                self.number(0_u32);
                self.place(question);
                self.number(least);
            }
            Cond::Extra(least) => {
                self.number(1_u32);
                self.number(least);
            }
            Cond::Places(places) => {
                self.number(2_u32);
                self.number(places);
            }
            Cond::Risks { risks, age } => {
                self.number(3_u32);
                self.number(risks);
                self.number(age);
            }
        }
    }

    fn fit(&mut self, fit: &Fit) {
        match fit {
            Fit::Is(cond) => self.cond(cond),
            Fit::AtMost(question, most) => {
                self.number(4_u32);
                self.place(*question);
                self.number(*most);
            }
            Fit::Has(question, bit) => {
                self.number(5_u32);
                self.place(*question);
                self.number(*bit);
            }
            Fit::Unanswered(question) => {
                self.number(6_u32);
                self.place(*question);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Encoded;

    #[test]
    fn numbers_take_seven_bits_a_byte() {
        let mut out = Encoded::default();
        [0, 127, 128, u32::MAX].into_iter().for_each(|number| out.number(number));
        assert_eq!(out.numbers, [0, 127, 128, 1, 255, 255, 255, 255, 15]);
    }

    #[test]
    fn texts_are_counted_from_the_highest() {
        let mut out = Encoded::default();
        [1, 2, 5, 5, 1].into_iter().for_each(|text| out.text(text));
        out.maybe_text(None);
        out.maybe_text(Some(6));
        assert_eq!(out.numbers, [1, 1, 5, 2, 10, 0, 1]);
    }
}
