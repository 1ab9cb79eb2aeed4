//! Why the answers come to their level: `cargo xtask why "skin=red_warm risks=diabetes breath=-"`.

use std::fmt::Write;

use aftercheck::content::PACK;
use aftercheck::engine::pack::{QuestionId, Rule};
use aftercheck::engine::{
    Answer, Answers, Assessment, Change, Level, Reason, Reply, assess, milder, open_red_flags,
    open_rules, rule_holds, worse,
};
use aftercheck::i18n::{Clinic, Region, Words, sentence};
use anyhow::Result;

use project::Project;

/// Prints the explanation of answers given as `question=answer` words.
///
/// # Errors
/// A word is no answer, a question or an option is unknown, or answers contradict each other.
pub fn command(project: &Project, answers: &str) -> Result<()> {
    let answers = case_file::read_line(answers)?;
    print!("{}", explain(&english(project)?, &answers)?);
    Ok(())
}

/// The texts that the content folder holds now.
pub fn english(project: &Project) -> Result<Words> {
    let catalogue = site::english(&build::content(project)?)?;
    Ok(Words::new(catalogue, Clinic::default(), Region::unknown()))
}

/// Level, every reason with its sentence and source, what is undecided, and what would change the level.
pub fn explain(words: &Words, answers: &Answers) -> Result<String> {
    let found = assess(&PACK, answers);
    let mut out = format!("{}\n", found.level.code());
    for reason in &found.reasons {
        writeln!(out, "  because   {}", reason_line(words, answers, *reason))?;
    }
    if found.reasons.is_empty() {
        writeln!(out, "  because   no rule holds, and nothing is open")?;
    }
    let lower = PACK
        .rules
        .iter()
        .filter(|rule| rule_holds(&PACK, rule, answers) && rule.level < found.level);
    for rule in lower {
        writeln!(out, "  also      {}", rule_line(words, rule))?;
    }
    undecided(&mut out, words, answers, &found)?;
    for (name, changes) in
        [("lower if", milder(&PACK, answers)), ("higher if", worse(&PACK, answers))]
    {
        for change in changes {
            writeln!(out, "  {name:<9} {}", change_line(words, change))?;
        }
    }
    Ok(out)
}

fn reason_line(words: &Words, answers: &Answers, reason: Reason) -> String {
    match reason {
        Reason::Rule(_) => {
            reason.rule(&PACK).map_or_else(String::new, |rule| rule_line(words, rule))
        }
        Reason::Course(..) => reason.id(&PACK).to_owned(),
        Reason::Emergency => "D6: one of the emergency signs, without saying which".into(),
        Reason::Flag(flag, sign) => {
            let (id, said) = if sign == Reply::Yes { ("D6", "yes") } else { ("D5", "not sure") };
            format!("{id}: {said} to \"{}\"", words.say(PACK.flag(flag).text))
        }
        Reason::NotSure(id) => format!("D5: not sure about the warning sign {}", label(words, id)),
        Reason::Unknown => {
            format!("D5: not known, and could call for more: {}", open(words, answers))
        }
    }
}

fn rule_line(words: &Words, rule: &Rule) -> String {
    let (level, _) = rule.level.code().split_at(2);
    format!("{} ({level}): {} [{}]", rule.id, words.say(rule.reason), rule.sources)
}

/// The questions that are open: red flags, and whatever a rule that cannot be told waits for.
fn open(words: &Words, answers: &Answers) -> String {
    let mut ids: Vec<QuestionId> = open_red_flags(&PACK, answers).collect();
    for (place, rule) in (0_u16..).zip(PACK.rules) {
        if open_rules(&PACK, answers).any(|it| it.id == rule.id) {
            ids.extend(
                Reason::Rule(place)
                    .questions(&PACK)
                    .into_iter()
                    .filter(|id| matches!(answers.get(*id), Answer::Unanswered | Answer::NotSure)),
            );
        }
    }
    // D8: not knowing where counts as everywhere.
    ids.retain(|id| *id != PACK.roles.places);
    ids.sort();
    ids.dedup();
    let list: Vec<String> = ids.into_iter().map(|id| label(words, id)).collect();
    if list.is_empty() { "the emergency list".into() } else { list.join(", ") }
}

fn undecided(out: &mut String, words: &Words, answers: &Answers, found: &Assessment) -> Result<()> {
    let Some(level) = found.undecided else { return Ok(()) };
    writeln!(out, "  undecided up to {}", level.code())?;
    for rule in
        open_rules(&PACK, answers).filter(|rule| rule.level > found.level.min(Level::ContactNow))
    {
        writeln!(out, "            {}", rule_line(words, rule))?;
    }
    Ok(())
}

fn change_line(words: &Words, change: Change) -> String {
    let said = sentence(&PACK, words, change.question, change.to).join(" ");
    let key = PACK.question(change.question).key;
    format!("{key}: \"{said}\" -> {}", change.level.code())
}

fn label(words: &Words, id: QuestionId) -> String {
    format!("{} ({})", PACK.question(id).key, words.say(PACK.question(id).label))
}

#[cfg(test)]
#[allow(clippy::panic, reason = "a test that cannot go on should stop")]
mod tests {
    use super::{english, explain};
    use project::Project;

    #[track_caller]
    fn says(line: &str, words: &[&str], never: &[&str]) {
        let answers = case_file::read_line(line).unwrap_or_else(|error| panic!("{error}"));
        let project = Project::find().unwrap_or_else(|error| panic!("{error:#}"));
        let text = english(&project).and_then(|words| explain(&words, &answers));
        let text = text.unwrap_or_else(|error| panic!("{error:#}"));
        for word in words {
            assert!(text.contains(word), "\"{word}\" is missing for {line}:\n{text}");
        }
        for word in never {
            assert!(!text.contains(word), "\"{word}\" stands for {line}:\n{text}");
        }
    }

    #[test]
    fn a_rule_is_named_with_its_sentence_and_source() {
        says(
            "skin=red_warm risks=diabetes breath=-",
            &[
                "L3_MEDICAL_TODAY",
                "IN4 (L3): Red, darker or warm",
                "[S24]",
                "also      IN1",
                "undecided up to L4",
                "LU1 (L4)",
            ],
            &["no rule"],
        );
    }

    #[test]
    fn so_is_an_answer_that_is_missing_or_unsure() {
        says(
            "breath=-",
            &["L2_CONTACT_NOW", "D5: not known", "breath (Breathing)"],
            &["regions", "no rule"],
        );
        says(
            "chest=not_sure",
            &["L3_MEDICAL_TODAY", "D5: not sure about the warning sign chest"],
            &[],
        );
        says("emergency=yes", &["L4_EMERGENCY", "D6: one of the emergency signs"], &[]);
    }

    #[test]
    fn where_nothing_is_wrong_it_says_what_would_change_it() {
        says(
            "",
            &[
                "L0_SELF_CARE",
                "no rule holds",
                "higher if pain_now: \"Pain is 7 out of 10 now.\" -> L2",
            ],
            &["undecided"],
        );
    }
}
