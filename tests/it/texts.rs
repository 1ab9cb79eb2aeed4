//! The English texts: each that the pack asks for exists, none is unknown or unused, and no `{placeholder}` reaches a
//! screen.

use std::collections::BTreeSet;

use aftercheck::content::PACK;
use aftercheck::engine::pack::{Kind, Phrase, QuestionId};
use aftercheck::engine::{Answer, Text};
use aftercheck::i18n::{Catalogue, CatalogueError, Region, Words, areas, say_this, sentence};

use crate::support::fixtures::{
    content, file, now, question, root, text, texts_of_the_pack, words,
};

/// The constant of a key: `ui.back` is `UI_BACK`.
fn constant(key: &str) -> String {
    key.to_uppercase().replace(['.', '-'], "_")
}

/// The Rust files that may use a text by its constant.
fn code() -> String {
    let mut all = String::new();
    let mut folders = ["src", "widget/src", "tools/site/src", "xtask/src"]
        .map(|folder| root().join(folder))
        .to_vec();
    while let Some(folder) = folders.pop() {
        for path in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            match path.is_dir() {
                true => folders.push(path),
                false => all.push_str(&std::fs::read_to_string(path).unwrap()),
            }
        }
    }
    all
}

#[test]
fn every_text_is_used() {
    let code = code();
    let names: BTreeSet<&str> = code
        .split("t::")
        .skip(1)
        .filter_map(|rest| rest.split(|c: char| !is_name(c)).next())
        .collect();
    let mut in_pack = texts_of_the_pack();
    in_pack.extend(Phrase::ALL.iter().map(|phrase| phrase.text()));
    in_pack.extend(Region::all().iter().filter_map(|region| region.name));
    // What the element shows without the program names its texts by key.
    let fallback = file("tools/content-compiler/src/fallback.rs");
    let keys: BTreeSet<String> = fallback.split('"').skip(1).step_by(2).map(constant).collect();
    assert!(content().keys.len() > 600, "{}", content().keys.len());
    let unused = content().keys.iter().filter(|key| {
        let name = constant(key);
        !names.contains(name.as_str()) && !in_pack.contains(&text(key)) && !keys.contains(&name)
    });
    let unused: Vec<&String> = unused.collect();
    assert!(unused.is_empty(), "no one says these texts: {unused:#?}");
}

fn is_name(c: char) -> bool {
    c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_'
}

/// Every patient wording of the specification has its option, with words.
#[test]
fn every_finding_can_be_answered() {
    let findings: Vec<serde_json::Value> =
        serde_json::from_str(include_str!("../cases/findings.json")).unwrap();
    assert_eq!(findings.len(), 165);
    let words = words("GB", true);
    for finding in findings {
        let part =
            |name: &str| finding[name].as_str().unwrap_or_else(|| panic!("{finding}")).to_owned();
        let (key, name) = (part("key"), part("option"));
        let id = question(&key);
        let question = PACK.question(id);
        let said = match question.kind {
            Kind::Number(most) => {
                let least = name.split(['-', '+']).next().and_then(|n| n.parse::<u16>().ok());
                let least = least.unwrap_or_else(|| panic!("{key}={name}"));
                assert!(least <= most, "{key}={name}");
                sentence(&PACK, &words, id, Answer::Value(least)).concat()
            }
            Kind::Scale | Kind::Choice | Kind::Set => {
                let option = question.options.iter().find(|option| option.key() == name);
                words.say(option.unwrap_or_else(|| panic!("{key} has no option {name}")).text)
            }
        };
        assert!(said.split(' ').count() >= 3, "{key}={name}: {said}");
    }
}

/// Every set of words: with and without a clinic, in every kind of region.
fn everyone() -> Vec<Words> {
    let regions = ["GB", "US", "AU", "EU", "XX"];
    regions.into_iter().flat_map(|region| [words(region, true), words(region, false)]).collect()
}

fn check(name: &str, said: &str) {
    assert!(!said.contains(['{', '}']), "{name}: {said}");
    assert!(!said.trim().is_empty(), "{name} says nothing");
}

/// What the pack says needs no more than the clinic and the region.
#[test]
fn nothing_in_braces_is_left_in_the_pack() {
    for words in everyone() {
        let say = |text: Text| check("pack", &words.say(text));
        for page in PACK.screens.iter().chain(PACK.safety) {
            [Some(page.title), Some(page.short), page.hint].into_iter().flatten().for_each(say);
        }
        for question in PACK.questions {
            let own = [question.label, question.ask];
            let more = [question.error, question.tick, question.hint, question.why];
            let more = more.into_iter().flatten();
            own.into_iter().chain(more).for_each(say);
            question.options.iter().map(|option| option.text).for_each(say);
        }
        PACK.flags.iter().flat_map(|flag| [flag.text, flag.ask, flag.short]).for_each(say);
        PACK.rules.iter().map(|rule| rule.reason).for_each(say);
        PACK.explanations.iter().flat_map(|e| [e.title, e.text]).for_each(say);
        PACK.durations.iter().map(|duration| duration.text).for_each(say);
        for tip in PACK.tips {
            let texts = [Some(tip.title), Some(tip.text), tip.caution, tip.withheld, tip.over];
            texts.into_iter().flatten().for_each(say);
            tip.gates.iter().map(|gate| gate.reason).for_each(say);
        }
        PACK.spoken.iter().copied().chain(PACK.parts.iter().map(|part| part.heading)).for_each(say);
    }
}

#[test]
fn every_answer_is_said_in_full() {
    for words in everyone() {
        for id in PACK.question_ids() {
            let question = PACK.question(id);
            for answer in answers(id) {
                let said = sentence(&PACK, &words, id, answer);
                let sets = matches!(answer, Answer::Set(_));
                assert!(sets || said.len() == 1, "{}: {answer:?}: {said:?}", question.key);
                said.iter().for_each(|line| check(question.key, line));
            }
        }
    }
}

fn answers(id: QuestionId) -> Vec<Answer> {
    let question = PACK.question(id);
    let mut all = vec![Answer::NotSure];
    match question.kind {
        Kind::Number(most) => all.extend((0..=most.min(12)).map(Answer::Value)),
        Kind::Scale | Kind::Choice => {
            all.extend((0..question.options.len() as u16).map(Answer::Value));
        }
        Kind::Set => {
            all.extend((0..question.options.len()).map(|bit| Answer::Set(1 << bit)));
            all.push(Answer::Set((1 << question.options.len()) - 1));
        }
    }
    all
}

#[test]
fn what_to_say_on_the_phone() {
    let words = words("GB", true);
    let (neck, shoulder, back) = (1 << 1, 1 << 2, 1 << 8);
    assert_eq!(areas(&PACK, &words, neck), "neck");
    assert_eq!(areas(&PACK, &words, neck | shoulder), "neck and shoulder");
    assert_eq!(areas(&PACK, &words, neck | shoulder | back), "neck, shoulder and upper back");
    assert_eq!(areas(&PACK, &words, 0), "");
    let day = ["on ", &now().date.long(&words)].concat();
    let say = |places, day: Option<&str>| say_this(&PACK, &words, places, day);
    let said = say(Answer::Set(neck), Some(&day));
    assert_eq!(said, "I had dry needling in my neck on Monday 23\u{a0}November.");
    assert_eq!(say(Answer::Set(neck), None), "I had dry needling in my neck.");
    assert_eq!(say(Answer::NotSure, None), "I had dry needling.");
    let said = say(Answer::Unanswered, Some("more than a week ago"));
    assert_eq!(said, "I had dry needling more than a week ago.");
}

/// Section 5: no dose, "some people use" instead of an order, and the local name of the medicine.
#[test]
fn medicine_texts_keep_their_rules() {
    for region in ["GB", "US", "XX"] {
        let words = words(region, true);
        let (own, other) = match region {
            "US" => ("acetaminophen", "paracetamol"),
            _ => ("paracetamol", "acetaminophen"),
        };
        let tip = |key: &str| PACK.tips.iter().find(|tip| tip.key() == key).unwrap();
        let mut all = String::new();
        for tip in [tip("ibuprofen"), tip("paracetamol")] {
            let said = words.say(tip.text);
            assert!(said.contains("Some people use") && said.contains("label"), "{said}");
            assert!(words.say(tip.caution.unwrap()).contains("pharmacist"), "{}", tip.key());
            all.extend([words.say(tip.title), said, words.say(tip.caution.unwrap())]);
        }
        all.push_str(&words.say(text("leaflet.ibuprofen_text")));
        assert!(all.contains(own) && !all.contains(other), "{all}");
        assert!(!all.contains(|c: char| c.is_ascii_digit()), "a dose? {all}");
        let words = all.to_lowercase();
        for word in ["take ", " mg", "tablet", "hour", "antibiotic", "aspirin"] {
            assert!(!words.contains(word), "{word}: {all}");
        }
    }
}

fn changed(place: usize, text: &str) -> Result<Catalogue, CatalogueError> {
    let (_, texts) = content().locales.iter().find(|(lang, _)| lang == "en").unwrap();
    let mut texts: Vec<String> = serde_json::from_str(texts).unwrap();
    texts[place] = text.into();
    Catalogue::new(texts)
}

#[test]
fn a_locale_array_of_another_version_or_with_a_blank_text_is_refused() {
    assert_eq!(changed(0, "0"), Err(CatalogueError::OtherVersion));
    for blank in ["", " \n"] {
        assert_eq!(changed(17, blank), Err(CatalogueError::OtherVersion));
    }
}

#[test]
fn a_brace_that_stays_open_is_said_as_it_is() {
    for text in ["Call {number", "{", "}{", "{{n}"] {
        assert_eq!(changed(17, text).unwrap().fill(Text::at(17), &[]), text);
    }
}
