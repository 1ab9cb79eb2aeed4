//! The [`digits`](super::digits()) of a record with one check, straight from the answers: those of what
//! [`Check::new`](super::Check::new) makes of them (a test compares). Parts of the program cannot share a function, and
//! what a page of a clinic loads has no other use for records.

use super::Identity;
use super::bytes::{MAGIC, WITHOUT_ENTRIES};
use super::digits::add_digits;
use super::sum::next_sum;
use crate::engine::pack::{FlagId, Kind, Pack, QuestionId};
use crate::engine::{Answer, Answers, Level, Reply};
use crate::i18n::{Date, Moment};

/// Adds it to `out`.
pub fn write_fresh(
    pack: &Pack,
    identity: &Identity,
    answers: &Answers,
    (level, now): (Level, Moment),
    out: &mut String,
) {
    let mut to = Writer { out, bytes: 0, count: 0, sum: u32::MAX };
    to.byte(MAGIC[0]);
    to.byte(MAGIC[1]);
    to.byte(WITHOUT_ENTRIES);
    to.text(pack.id);
    to.number(1);
    to.text(pack.version);
    to.number(now.date.since(Date::new(1970, 1, 1)).max(0) as u32);
    to.number(now.minute.into());
    to.number(level as u32);
    to.number(answers.emergency as u32);
    to.newest(identity.bullets);
    let bullets = || {
        let all = identity.bullets.iter().enumerate();
        let told = all.map(|(place, it)| (*it, answers.own_flag(FlagId(place as u8))));
        told.filter(|(_, reply)| *reply != Reply::Unanswered)
    };
    to.number(bullets().count() as u32);
    for (number, reply) in bullets() {
        to.number(number.into());
        to.number(reply as u32);
    }
    let told = |it: &usize| is_told(pack, identity, answers, *it);
    let questions = || (0..identity.questions.len()).filter(told);
    to.number(questions().count() as u32);
    for place in questions() {
        let id = QuestionId(place as u8);
        let Some(numbers) = identity.questions.get(place) else { continue };
        to.number(numbers.number.into());
        to.newest(numbers.options);
        to.said(pack.question(id).kind, numbers.options, answers.get(id));
    }
    to.end();
}

fn is_told(pack: &Pack, identity: &Identity, answers: &Answers, place: usize) -> bool {
    let id = QuestionId(place as u8);
    let options = identity.questions.get(place).map_or(0, |it| it.options.len());
    match (pack.question(id).kind, answers.get(id)) {
        (_, Answer::Unanswered) => false,
        (Kind::Number(_), Answer::Value(_)) | (_, Answer::NotSure | Answer::Set(_)) => true,
        (Kind::Scale | Kind::Choice | Kind::Set, Answer::Value(place)) => {
            usize::from(place) < options
        }
    }
}

/// Turns bytes into digits as they come.
struct Writer<'a> {
    out: &'a mut String,
    /// Those that are no digits yet.
    bytes: u32,
    count: usize,
    sum: u32,
}

impl Writer<'_> {
    #[inline(never)]
    fn byte(&mut self, byte: u8) {
        self.sum = next_sum(self.sum, byte);
        self.bytes = self.bytes << 8 | u32::from(byte);
        self.count += 1;
        if self.count == 4 {
            self.digits();
        }
    }

    #[inline(never)]
    fn digits(&mut self) {
        add_digits(self.bytes, self.count, self.out);
        (self.bytes, self.count) = (0, 0);
    }

    #[inline(never)]
    fn number(&mut self, mut number: u32) {
        while number > 0x7f {
            self.byte(number as u8 | 0x80);
            number >>= 7;
        }
        self.byte(number as u8);
    }

    fn text(&mut self, text: &str) {
        self.number(text.len() as u32);
        text.bytes().for_each(|byte| self.byte(byte));
    }

    fn newest(&mut self, numbers: &[u16]) {
        self.number(numbers.iter().fold(0, |most, it| most.max(*it)).into());
    }

    fn said(&mut self, kind: Kind, options: &[u16], answer: Answer) {
        match (kind, answer) {
            // It is not told.
            (_, Answer::Unanswered) => {}
            (_, Answer::NotSure) => self.number(0),
            (Kind::Number(_), Answer::Value(number)) => {
                self.number(2);
                self.number(number.into());
            }
            (_, Answer::Value(place)) => {
                self.number(1);
                self.number(options.get(usize::from(place)).copied().unwrap_or_default().into());
            }
            (_, Answer::Set(chosen)) => {
                self.number(3);
                let all = options.iter().enumerate();
                let chosen = || all.clone().filter(|(place, _)| chosen >> place & 1 != 0);
                self.number(chosen().count() as u32);
                chosen().for_each(|(_, number)| self.number((*number).into()));
            }
        }
    }

    fn end(mut self) {
        for byte in (!self.sum).to_le_bytes() {
            self.byte(byte);
        }
        self.digits();
    }
}
