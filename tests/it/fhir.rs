//! The export to FHIR: each answer stands there as it was given, nothing is made a "no", nobody is named.

use std::collections::BTreeMap;

use aftercheck::content::{IDENTITY, PACK, terms, with_course};
use aftercheck::course::{History, assess_with};
use aftercheck::engine::pack::{Kind, Level, QuestionId};
use aftercheck::engine::{Answer, Answers, Reply, asked};
use aftercheck::fhir::{Content, Told, questionnaire, response};
use aftercheck::i18n::{Catalogue, Clinic, Phone, Region, Words};
use aftercheck::record::Dated;
use aftercheck::summary::Summary;
use serde_json::Value;

use crate::support::anything::anything;
use crate::support::fixtures::{Dice, content, now, of, patient, question, words};

pub fn asked_in(words: &Words) -> Value {
    let pack = with_course(&PACK);
    let content = Content { pack: &pack, identity: &IDENTITY, words, language: "en" };
    serde_json::from_str(&questionnaire(&content)).unwrap()
}

fn text_of(words: &Words, answers: &Answers, before: &[Dated]) -> String {
    let pack = with_course(&PACK);
    let checks = before.iter().map(|(day, (answers, _))| (*day, answers.clone())).collect();
    let found = assess_with(&pack, &History::new(now().date, checks), answers);
    let summary = Summary::of(&pack, answers, &found, now(), before);
    let content = Content { pack: &pack, identity: &IDENTITY, words, language: "en" };
    let (assessment, terms) = (&found, &terms("en"));
    let before = Some((Level::Emergency, "0.0.9"));
    let told = Told { answers, assessment, summary: &summary, before, terms, zone: 60, id: 7 };
    response(&content, &told)
}

pub fn told(answers: &Answers) -> Vec<Value> {
    resources(&text_of(&words("gb", false), answers, &[]))
}

fn resources(text: &str) -> Vec<Value> {
    let bundle: Value = serde_json::from_str(text).unwrap();
    bundle["entry"].as_array().unwrap().iter().map(|entry| entry["resource"].clone()).collect()
}

/// The answers of a response, by link id.
pub type Given = BTreeMap<String, Vec<Value>>;

pub fn given(answers: &Answers) -> Given {
    let mut given = Given::new();
    walk(&told(answers)[0], &mut |item| {
        if let Some(answers) = item["answer"].as_array() {
            let link = item["linkId"].as_str().unwrap().to_owned();
            assert!(given.insert(link, answers.clone()).is_none(), "{item}");
        }
    });
    given
}

/// Each item within, those in items too.
pub fn walk(of: &Value, take: &mut dyn FnMut(&Value)) {
    for item in of["item"].as_array().into_iter().flatten() {
        take(item);
        walk(item, take);
    }
}

pub fn link(id: QuestionId) -> String {
    format!("q{}", IDENTITY.of(id).unwrap().number)
}

/// The codes of an answer, or its number.
pub fn codes(answers: Option<&Vec<Value>>) -> Vec<String> {
    let code = |it: &Value| match it["valueInteger"].as_u64() {
        Some(number) => number.to_string(),
        None => it["valueCoding"]["code"].as_str().unwrap().to_owned(),
    };
    answers.into_iter().flatten().map(code).collect()
}

/// What should stand there, found by another way than the export takes.
pub fn wanted(id: QuestionId, answer: Answer) -> Vec<String> {
    let (question, numbers) = (PACK.question(id), IDENTITY.of(id).unwrap());
    let option = |place: u16| format!("{}-{}", link(id), numbers.options[usize::from(place)]);
    match answer {
        Answer::Unanswered => Vec::new(),
        Answer::NotSure => {
            vec![question.own_not_sure.map_or_else(|| "not-sure".to_owned(), option)]
        }
        Answer::Value(number) if matches!(question.kind, Kind::Number(_)) => {
            vec![number.to_string()]
        }
        Answer::Value(place) => vec![option(place)],
        Answer::Set(0) => vec!["none".to_owned()],
        Answer::Set(set) => (0..32).filter(|it| set >> it & 1 != 0).map(option).collect(),
    }
}

/// What the check would have kept of these.
pub fn kept(mut answers: Answers) -> Answers {
    for id in PACK.question_ids() {
        if !asked(&PACK, PACK.question(id), &answers) {
            answers.set(id, Answer::Unanswered);
        }
    }
    answers
}

#[test]
fn each_answer_stands_at_its_item_as_it_was_given() {
    let mut dice = Dice::new(41);
    for _ in 0..300 {
        let answers = anything(&mut dice);
        let (given, kept) = (given(&answers), kept(answers));
        for id in PACK.question_ids() {
            assert_eq!(codes(given.get(&link(id))), wanted(id, kept.get(id)), "{}", link(id));
        }
    }
}

/// As the engine reads them: a bullet by its own answer, or by "none of these" to the list.
#[test]
fn each_sign_of_the_emergency_list_is_told_as_the_engine_reads_it() {
    let mut dice = Dice::new(42);
    let code = |reply| match reply {
        Reply::Unanswered => None,
        Reply::No => Some("no"),
        Reply::NotSure => Some("not-sure"),
        Reply::Yes => Some("yes"),
    };
    for round in 0..400 {
        let mut answers = anything(&mut dice);
        if round % 2 == 0 {
            PACK.flag_ids().for_each(|id| answers.set_flag(id, Reply::Unanswered));
        }
        let given = given(&answers);
        let said = |link: &str| codes(given.get(link)).first().cloned();
        let list = said("emergency");
        for (id, number) in PACK.flag_ids().zip(IDENTITY.bullets) {
            let bullet = said(&format!("b{number}"));
            let read = bullet.or_else(|| list.clone().filter(|it| it == "no"));
            assert_eq!(read.as_deref(), code(answers.flag(id)), "b{number}");
        }
        let told = answers.emergency != Reply::No;
        assert!(!told || list.as_deref() == code(answers.emergency), "{list:?}");
    }
}

#[test]
fn not_sure_none_and_not_answered_stay_apart() {
    let said = |line: &str, key: &str| codes(given(&patient(line)).get(&link(question(key))));
    let denied = said("", "breath");
    assert_eq!(denied.len(), 1);
    assert_eq!(said("breath=?", "breath"), ["not-sure"]);
    assert_eq!(said("breath=-", "breath"), [""; 0]);
    assert_eq!(said("risks=none", "risks"), ["none"]);
    assert_eq!(said("risks=?", "risks"), ["not-sure"]);
    assert_eq!(said("risks=-", "risks"), [""; 0]);
    // Where an option says it, that is what was said.
    let own = said("bladder=not_sure", "bladder");
    assert!(own != denied && own == said("bladder=?", "bladder"), "{own:?}");
}

/// A level, and the codes of its reasons.
fn level_of(resources: &[Value]) -> (String, Vec<String>) {
    let with_reasons = |it: &&Value| it.get("derivedFrom").is_some();
    let level =
        resources.iter().filter(with_reasons).find(|it| it.get("valueCodeableConcept").is_some());
    let level = level.unwrap();
    let reasons = level["component"].as_array().into_iter().flatten();
    let code = |it: &Value| it["coding"][0]["code"].as_str().unwrap().to_owned();
    (code(&level["valueCodeableConcept"]), reasons.map(|it| code(&it["code"])).collect())
}

#[test]
fn the_level_is_that_of_the_assessment_with_its_reasons() {
    let mut dice = Dice::new(44);
    let words = words("gb", false);
    let cases = case_file::read_course(include_str!("../cases/course.json")).unwrap();
    let course = cases.iter().map(|it| (it.case.answers.clone(), it.told(now().date)));
    let any = (0..300).map(|_| (anything(&mut dice), Vec::new()));
    let mut by_course = 0;
    for (answers, before) in course.chain(any) {
        let checks = before.iter().map(|(day, (told, _)): &Dated| (*day, told.clone())).collect();
        let pack = with_course(&PACK);
        let found = assess_with(&pack, &History::new(now().date, checks), &answers);
        let (level, reasons) = level_of(&resources(&text_of(&words, &answers, &before)));
        assert_eq!(level, found.level.code());
        let ids: Vec<&str> = found.reasons.iter().map(|reason| reason.id(&pack)).collect();
        assert_eq!(reasons, ids);
        // What another version told stands beside it.
        let resources = resources(&text_of(&words, &answers, &before));
        let as_told = resources.iter().find(|it| it["code"]["coding"][0]["code"] == "level-told");
        let as_told = as_told.unwrap();
        assert_eq!(as_told["valueCodeableConcept"]["coding"][0]["code"], Level::Emergency.code());
        assert_eq!(as_told["device"]["display"], "dry-needling 0.0.9");
        by_course += ids.iter().filter(|id| id.starts_with("CR")).count();
    }
    assert!(by_course > 10, "{by_course}");
}

#[test]
fn pain_stands_at_its_time_now_before_and_on_days_before() {
    let day =
        |ago: i32, line: &str| (now().date.plus(-ago), (patient(line), Some(Level::ContactNow)));
    let before = [day(2, "pain_now=7"), day(1, "pain_now=5")];
    let told = resources(&text_of(
        &words("gb", false),
        &patient("days_since=3 pain_now=4 pain_before=2"),
        &before,
    ));
    let pain = told.iter().filter(|it| it.get("valueQuantity").is_some());
    let when = |it: &Value| match it.get("effectiveDateTime") {
        Some(at) => at.as_str().unwrap().to_owned(),
        None => format!("until {}", it["effectivePeriod"]["end"].as_str().unwrap()),
    };
    let pain: Vec<_> =
        pain.map(|it| (when(it), it["valueQuantity"]["value"].as_u64().unwrap())).collect();
    let wanted = [
        ("2026-11-21", 7),
        ("2026-11-22", 5),
        ("until 2026-11-20", 2),
        ("2026-11-23T09:41:00+01:00", 4),
    ];
    assert_eq!(pain, wanted.map(|(at, score)| (at.to_owned(), score)));
    let coded = told.iter().filter(|it| it["code"]["coding"][0]["code"] == "72514-3");
    assert_eq!(coded.count(), 4);
    // Without the day, pain before the treatment would be read as pain of now.
    let unknown = self::told(&patient("days_since=- pain_before=2"));
    assert!(!unknown.iter().any(|it| it.get("effectivePeriod").is_some()));
}

#[test]
fn nobody_is_named_and_no_clinic() {
    let phone = |text| Phone::parse(text).unwrap();
    let clinic = || Clinic {
        name: Some("Riverside".into()),
        phone: Some(phone("+44 1632 960123")),
        emergency: Some(phone("+44 1632 960999")),
        phone_text: None,
    };
    let mut dice = Dice::new(45);
    for region in [Region::unknown(), Region::find("gb").unwrap()] {
        let words = of(region, clinic());
        let pack = with_course(&PACK);
        let content = Content { pack: &pack, identity: &IDENTITY, words: &words, language: "en" };
        let mut texts = vec![questionnaire(&content)];
        texts.extend((0..200).map(|_| text_of(&words, &anything(&mut dice), &[])));
        for text in texts {
            for word in ["Riverside", "1632", "960123", "960999", "tel:", "\"reference\":\"Patient"]
            {
                assert!(!text.contains(word), "{word}");
            }
            // Braces are those of objects and of the unit: no placeholder is left.
            let rest = text.replace("{score}", "").replace("{\"", "");
            assert!(!rest.contains('{') && !rest.contains("**"));
        }
    }
}

#[test]
fn a_text_stays_one_whatever_letters_it_has() {
    let odd = "a \"quoted\" \\ word,\n\ttab \u{1}\u{7f} line\u{2028}end\u{2029} \u{1f600} é";
    let (_, texts) = content().locales.iter().find(|(lang, _)| lang == "en").unwrap();
    let mut texts: Vec<String> = serde_json::from_str(texts).unwrap();
    let breath = PACK.question(question("breath"));
    texts[breath.ask.place()] = odd.to_owned();
    let words = Words::new(Catalogue::new(texts).unwrap(), Clinic::default(), Region::unknown());
    let text = text_of(&words, &patient(""), &[]);
    assert!(!text.contains(['\u{2028}', '\u{2029}', '\u{1}', '\n', '\t', '\u{7f}']), "{text}");
    assert!(text.contains("\\u2028") && text.contains("\\u000a") && text.contains('\u{1f600}'));
    let mut found = 0;
    walk(&resources(&text)[0], &mut |item| found += usize::from(item["text"] == odd));
    assert_eq!(found, 1);
}

#[test]
fn the_same_is_written_the_same_and_another_export_has_other_names() {
    let words = words("gb", false);
    let answers = patient("breath=effort");
    assert_eq!(text_of(&words, &answers, &[]), text_of(&words, &answers, &[]));
    let bundle: Value = serde_json::from_str(&text_of(&words, &answers, &[])).unwrap();
    let names = bundle["entry"].as_array().unwrap().iter().map(|it| &it["fullUrl"]);
    let names: Vec<&str> = names.map(|it| it.as_str().unwrap()).collect();
    assert_eq!(names[0], "urn:uuid:00000000-0000-8000-8000-000000000007");
    assert_eq!(names[1], "urn:uuid:00000000-0000-8000-8000-000000000008");
}
