//! What the specification asks of the pack, apart from the pack's own files: `proof.toml`.
//!
//! The claims know no question by name. What they hold the pack to stands in this file a second time on
//! purpose: content that forgets or weakens something differs from it.

mod file;
mod names;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use aftercheck::content::PACK;
use aftercheck::engine::pack::{Level, QuestionId};
use aftercheck::engine::{Answer, Answers};
use content_compiler::{Diagnostic, Folders};
use reading::Exempt;

use crate::VerifyError;
use file::{File, Words};
use names::Names;

/// What the claims hold the pack to.
#[derive(Default)]
pub struct Spec {
    pub cases: Vec<PathBuf>,
    pub single_rules: PathBuf,
    pub findings: PathBuf,
    pub conditions: PathBuf,
    pub course: Option<PathBuf>,
    pub report: Option<PathBuf>,
    /// How many random sets the second opinion is asked about.
    pub random_sets: u64,
    /// Words of other treatments, which nothing may say.
    pub foreign: Vec<String>,
    /// Someone who was asked everything and denied all of it, treated today at a harmless place.
    pub calm: Answers,
    /// Someone to whom every tip is offered.
    pub safe: Answers,
    /// The same with a sign that is L3 by itself.
    pub urgent: Answers,
    pub red_flags: Vec<QuestionId>,
    pub doubt_is_contact: Vec<QuestionId>,
    pub concerns: Vec<Reply>,
    pub lung_places: u32,
    pub lung_days: u16,
    pub history_rules: Vec<&'static str>,
    pub history_level: Option<Level>,
    /// Answers, and others that are no worse and lower the level.
    pub exceptions: Vec<[Answers; 2]>,
    pub safety_questions: Vec<QuestionId>,
    /// Keys of texts that soothe, besides causes, durations, tips, the safety net and what L0 says.
    pub comfort: Vec<String>,
    /// What people ask that may stand at every level, by id.
    pub faqs_for_all: Vec<String>,
    pub tips: Vec<Tip>,
    pub words: Words,
    /// Words that may be harder than others.
    pub exempt: Exempt,
}

/// An answer to a scale or a number, and all worse ones.
#[derive(Clone, Copy, Default)]
pub struct Reply {
    pub question: QuestionId,
    pub from: u16,
}

impl Reply {
    /// Whether it was told.
    pub fn is_in(self, answers: &Answers) -> bool {
        matches!(answers.get(self.question), Answer::Value(value) if value >= self.from)
    }
}

/// A tip and everything that withholds it.
pub struct Tip {
    pub key: &'static str,
    /// The safety question that must be answered first.
    pub needs: Option<QuestionId>,
    /// Not spoken of before this day.
    pub from_day: Option<u16>,
    pub gates: Vec<Gate>,
}

/// A reason to withhold a tip.
#[derive(Clone, Copy)]
pub enum Gate {
    /// This answer or a worse one.
    AtLeast(QuestionId, u16),
    /// This member of a set.
    Has(QuestionId, u16),
    /// This option and no other.
    Is(QuestionId, u16),
}

static SPEC: LazyLock<Result<Spec, String>> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let root = root.canonicalize().unwrap_or(root);
    Spec::read(&root, &Folders::chosen(&root).pack.join("proof.toml"))
});

/// What the specification asks of the pack of this build.
///
/// # Errors
/// The file is not there, or says what the pack does not know.
pub fn checked() -> Result<&'static Spec, VerifyError> {
    SPEC.as_ref().map_err(|faults| VerifyError(faults.clone()))
}

/// The same, once it was found to be right: [`crate::Subject::read`] does not go on without it.
pub fn spec() -> &'static Spec {
    static NOTHING: LazyLock<Spec> = LazyLock::new(Spec::default);
    SPEC.as_ref().unwrap_or(&NOTHING)
}

impl Spec {
    fn read(root: &Path, path: &Path) -> Result<Spec, String> {
        let shown = path.strip_prefix(root).unwrap_or(path);
        let text = fs::read_to_string(path).map_err(|error| {
            format!("{}: {error}; content/README.md says what it holds", shown.display())
        })?;
        Spec::parse(root, shown, &text)
    }

    fn parse(root: &Path, path: &Path, text: &str) -> Result<Spec, String> {
        let file: File = toml::from_str(text).map_err(|error| {
            let at = error.span().map_or(0, |span| span.start);
            Diagnostic::at(path, text, at, error.message()).to_string()
        })?;
        let mut names = Names { path, text, faults: Vec::new() };
        let spec = Spec::of(root, file, &mut names);
        if names.faults.is_empty() { Ok(spec) } else { Err(names.faults.join("\n")) }
    }

    fn of(root: &Path, file: File, names: &mut Names<'_>) -> Spec {
        let mut denied = case_file::defaults();
        denied.emergency = aftercheck::engine::Reply::No;
        let calm = names.patient(&denied, &file.calm);
        let safety_questions = names.questions(&file.tips.safety_questions);
        let mut safe = names.patient(&calm, &file.safe);
        for id in PACK.safety.iter().flat_map(|page| page.questions) {
            safe.set(*id, Answer::Set(0));
        }
        let exceptions = file.exception.iter();
        Spec {
            cases: file.cases.iter().map(|path| root.join(path)).collect(),
            single_rules: root.join(file.single_rules),
            findings: root.join(file.findings),
            conditions: root.join(file.conditions),
            course: file.course.map(|path| root.join(path)),
            report: file.report.map(PathBuf::from),
            random_sets: file.random_sets,
            foreign: file.foreign,
            urgent: names.patient(&safe, &file.urgent),
            red_flags: names.questions(&file.red_flags),
            doubt_is_contact: names.questions(&file.doubt_is_contact),
            concerns: file.concerns.iter().map(|sign| names.sign(sign)).collect(),
            lung_places: names.places(&file.lung_watch.places),
            lung_days: file.lung_watch.days,
            history_rules: file.history.rules.iter().map(|id| names.rule(id)).collect(),
            history_level: names.level(&file.history.level),
            exceptions: exceptions
                .map(|it| [names.patient(&calm, &it.from), names.patient(&calm, &it.to)])
                .collect(),
            comfort: file.tips.comfort,
            faqs_for_all: file.tips.faqs_for_all,
            tips: file.tip.iter().map(|row| tip(row, names)).collect(),
            safety_questions,
            calm,
            safe,
            words: file.words,
            exempt: Exempt { texts: file.exempt, words: file.long_word },
        }
    }
}

fn tip(row: &file::Tip, names: &mut Names<'_>) -> Tip {
    Tip {
        key: names.tip(&row.id),
        needs: row.needs.as_ref().map(|key| names.question(key)),
        from_day: row.from_day,
        gates: row.gates.iter().flat_map(|gate| names.gates(gate)).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The file of this build with one line changed.
    fn fault(line: &str, other: &str) -> String {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let path = Folders::chosen(&root).pack.join("proof.toml");
        let text = fs::read_to_string(path).unwrap_or_default();
        assert!(text.contains(line), "{line}");
        let changed = text.replacen(line, other, 1);
        let found = Spec::parse(&root, Path::new("proof.toml"), &changed);
        found.err().unwrap_or_else(|| unreachable!("{other} is taken"))
    }

    #[test]
    fn a_fault_has_its_line_and_says_what_to_do() {
        for (line, other, says) in [
            (
                "red_flags = [\"allergy\"",
                "red_flags = [\"allergie\"",
                "has no question `allergie`; name it",
            ),
            (
                "swell >= mild",
                "swell >= mildly",
                "`swell` has no answer `mildly`; use one of none, old, shape, mild",
            ),
            (
                "pain_now >= 7",
                "pain_now = 7",
                "`pain_now = 7` is no sign; write `question >= answer`",
            ),
            ("\"PA16\"", "\"PA99\"", "has no rule `PA99`"),
            ("\"L2\"", "\"L9\"", "`L9` is no level; use L0 to L4"),
            ("id = \"ice\"", "id = \"snow\"", "has no tip `snow`"),
            ("regions=thigh", "regions=thight", "\"regions\" must be"),
            ("random_sets = ", "random_set = ", "unknown field `random_set`"),
        ] {
            let text = fault(line, other);
            let (place, message) = text.split_once(": ").unwrap_or_default();
            let number = place.strip_prefix("proof.toml:").and_then(|it| it.parse::<usize>().ok());
            assert!(number.is_some_and(|line| line > 1) && message.contains(says), "{text}");
        }
    }
}
