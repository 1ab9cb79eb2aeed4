//! The Questionnaire of the export: it asks what the check asks, where the check asks it.

use std::collections::BTreeMap;

use aftercheck::content::PACK;
use aftercheck::engine::pack::Kind;
use aftercheck::engine::{Answer, asked};
use serde_json::Value;

use crate::fhir::{Given, asked_in, codes, given, kept, link, told, walk, wanted};
use crate::support::anything::anything;
use crate::support::fixtures::{Dice, patient, words};

/// The items, by link id.
fn items() -> BTreeMap<String, Value> {
    let mut items = BTreeMap::new();
    walk(&asked_in(&words("gb", false)), &mut |item| {
        let link = item["linkId"].as_str().unwrap().to_owned();
        let before = items.insert(link, item.clone());
        assert!(before.is_none(), "two items are called {}", item["linkId"]);
    });
    items
}

#[test]
fn every_option_and_every_doubt_can_be_chosen() {
    let items = items();
    for id in PACK.question_ids() {
        let question = PACK.question(id);
        let mut wanted: Vec<String> = (0..question.options.len() as u16)
            .flat_map(|place| wanted(id, Answer::Value(place)))
            .collect();
        if question.kind == Kind::Set {
            wanted.push("none".to_owned());
        }
        if !wanted.is_empty() && question.own_not_sure.is_none() {
            wanted.push("not-sure".to_owned());
        }
        let options = items[&link(id)]["answerOption"].as_array();
        assert_eq!(codes(options), wanted, "{}", question.key);
    }
}

/// As FHIR says: a condition "not equal" holds where there is no answer.
fn is_enabled(item: &Value, given: &Given) -> bool {
    let holds = |condition: &Value| {
        assert_eq!(condition["operator"], "!=");
        let answers = given.get(condition["question"].as_str().unwrap());
        let is = |it: &Value| match condition.get("answerCoding") {
            Some(coding) => it["valueCoding"]["code"] == coding["code"],
            None => it["valueInteger"] == condition["answerInteger"],
        };
        !answers.into_iter().flatten().any(is)
    };
    let conditions: Vec<bool> =
        item["enableWhen"].as_array().into_iter().flatten().map(holds).collect();
    assert!(conditions.len() < 2 || item["enableBehavior"] == "all", "{item}");
    conditions.into_iter().all(|it| it)
}

#[test]
fn an_item_is_shown_where_the_check_asks() {
    let items = items();
    let (mut dice, mut hidden) = (Dice::new(43), 0);
    for _ in 0..1000 {
        let mut answers = anything(&mut dice);
        // Enough of those whose pain is over, and who came early.
        if dice.below(3) == 0 {
            answers.set(PACK.roles.pain, Answer::Value(0));
        }
        let answers = kept(answers);
        let given = given(&answers);
        for id in PACK.question_ids() {
            let shown = is_enabled(&items[&link(id)], &given);
            assert_eq!(shown, asked(&PACK, PACK.question(id), &answers), "{}", link(id));
            hidden += usize::from(!shown);
        }
    }
    assert!(hidden > 1000, "{hidden}");
}

#[test]
fn what_the_check_needs_is_required() {
    let items = items();
    for id in PACK.question_ids() {
        let required = items[&link(id)]["required"] == true;
        assert_eq!(required, !PACK.question(id).optional, "{}", PACK.question(id).key);
    }
    let status = |line: &str| told(&patient(line))[0]["status"].clone();
    assert_eq!(status(""), "completed");
    assert_eq!(status("breath=-"), "stopped");
}
