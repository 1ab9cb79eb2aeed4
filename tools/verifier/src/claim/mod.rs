//! The claims, each a file: what is claimed, how it is proved, and what contradicts it.

mod agree;
mod comfort;
mod conditions;
mod course;
mod days;
mod earn;
mod explain;
mod foreign;
mod gates;
mod histories;
mod implied;
mod missing;
mod monotone;
mod red_flags;
mod total;
mod walk;
mod whatever;
mod words;

use crate::Subject;
use crate::counterexample::Counterexample;
use crate::mutant::{self, Fate, Mutant};

pub use agree::by_cases;
pub use conditions::{Condition, by_conditions, read as conditions};
pub use course::by_course_cases;
pub use gates::gate_fault;
pub use missing::{doubt_fault, missing_fault};
pub use monotone::reach;
pub use red_flags::{concern_fault, listed_signs, lung_fault, row_fault, sign_fault};

/// The claims, as the report numbers them.
pub const NUMBERS: std::ops::RangeInclusive<u8> = 1..=13;

/// Proves a claim; that about the mutants gives these too.
pub fn prove(number: u8, subject: &Subject) -> (Claim, Vec<(Mutant, Fate)>) {
    let claim = match number {
        1 => total::prove(subject),
        2 => monotone::prove(subject),
        3 => red_flags::prove(subject),
        4 => missing::prove(subject),
        5 => comfort::prove(subject),
        6 => walk::prove(subject),
        7 => explain::prove(subject),
        8 => agree::prove(subject),
        9 => earn::prove(subject),
        10 => {
            let mutants = mutant::try_all(subject);
            let mut claim = mutant::claim(&mutants);
            mutant::objection(subject).into_iter().for_each(|fault| claim.fault(fault));
            return (claim, mutants);
        }
        11 => words::prove(subject),
        12 => conditions::prove(subject),
        13 => course::prove(subject),
        _ => {
            let mut none = Claim::new(number, "No such claim", "");
            none.fault(format!("there is no claim {number}"));
            none
        }
    };
    (claim, Vec::new())
}

/// A claim, and what came of the attempt to prove it.
pub struct Claim {
    /// Its number in the report.
    pub number: u8,
    /// What is claimed, in a few words.
    pub title: &'static str,
    /// What exactly is claimed, and how it is proved: Markdown.
    pub text: String,
    /// How much was gone through.
    pub figures: Vec<(String, u64)>,
    /// What it leaves to say, one a line: Markdown.
    pub remarks: Vec<String>,
    /// What it went through, in rows: Markdown, or nothing.
    pub table: String,
    /// What contradicts it.
    pub faults: Vec<Counterexample>,
}

impl Claim {
    /// Where the code is.
    pub fn file(&self) -> &'static str {
        match self.number {
            1 => "claim/total.rs",
            2 => "claim/monotone.rs",
            3 => "claim/red_flags.rs",
            4 => "claim/missing.rs",
            5 => "claim/comfort.rs, claim/gates.rs",
            6 => "claim/walk.rs, claim/days.rs, flow/",
            7 => "claim/explain.rs",
            8 => "claim/agree.rs, naive/",
            9 => "claim/earn.rs, claim/implied.rs",
            10 => "mutant/",
            11 => "claim/words.rs",
            12 => "claim/conditions.rs",
            _ => "claim/course.rs, claim/whatever.rs, claim/histories.rs, naive/course.rs",
        }
    }

    /// A claim about which nothing is known yet.
    pub fn new(number: u8, title: &'static str, text: impl Into<String>) -> Claim {
        let text = text.into();
        let (figures, remarks, faults) = (Vec::new(), Vec::new(), Vec::new());
        Claim { number, title, text, figures, remarks, table: String::new(), faults }
    }

    /// Notes how much was gone through, or what was found on the way.
    pub fn count(&mut self, what: impl Into<String>, result: Result<u64, Counterexample>) {
        match result {
            Ok(number) => self.figures.push((what.into(), number)),
            Err(fault) => self.faults.push(fault),
        }
    }

    /// Notes a figure that must not be 0: a proof that went through nothing proves nothing.
    pub fn some(&mut self, what: impl Into<String>, number: u64) {
        let what = what.into();
        if number == 0 {
            self.fault(format!("nothing was gone through: {what}"));
        }
        self.figures.push((what, number));
    }

    /// Notes a fault that no answers are needed to show.
    pub fn fault(&mut self, fault: impl Into<String>) {
        self.faults.push(Counterexample::plain(fault));
    }

    /// Whether it holds: something was gone through, and nothing contradicts it.
    pub fn holds(&self) -> bool {
        self.faults.is_empty() && !self.figures.is_empty()
    }

    /// It in one line, with what contradicts it below.
    pub fn line(&self) -> String {
        let verdict = if self.holds() { "ok  " } else { "FAIL" };
        let mut line = format!("{verdict}  {:>2}  {}", self.number, self.title);
        for fault in &self.faults {
            line.push_str(&format!("\n  {fault}"));
        }
        line
    }
}
