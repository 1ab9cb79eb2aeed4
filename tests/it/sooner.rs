//! When to get help sooner: in each result each sign stands once, under the level that it would lead to there.

use std::collections::BTreeMap;

use aftercheck::content::PACK;
use aftercheck::engine::pack::{Cond, Fit, Kind, QuestionId, Sign};
use aftercheck::engine::{Answer, Answers, Level, assess, is_open, level_with, q};
use aftercheck::i18n::Text;

use crate::support::fixtures::{Dice, option, patient, question, text, well};
use crate::support::plans;

use Level::{ContactNow as L2, Emergency as L4, MedicalToday as L3};

type Row = (&'static str, &'static [&'static str], &'static [(&'static str, Level)]);

/// A sign, in answers, and its level for some patients: said here a second time on purpose.
const SIGNS: [Row; 33] = [
    ("breath", &["breath=effort"], &[("", L3), ("regions=neck", L4), ("risks=clot_risk", L4)]),
    ("breath_in", &["chest=breath_sharp"], &[("", L4)]),
    ("tight", &["chest=pressure"], &[("", L4)]),
    ("cough_blood", &["cough=blood"], &[("", L4)]),
    (
        "cough",
        &["cough=new_dry"],
        &[("regions=shoulder", L3), ("regions=neck risks=lung_disease", L4)],
    ),
    ("back_pain", &["spine_sudden=yes"], &[("", L4)]),
    ("weak", &["weak=new_one"], &[("", L3), ("regions=low_back", L4)]),
    ("numb_more", &["numb=spreading"], &[("", L3), ("regions=upper_back", L4)]),
    ("saddle", &["numb=saddle", "bladder=yes"], &[("", L4)]),
    ("odd", &["numb=odd"], &[("regions=neck", L2), ("regions=neck risks=blood_thinner", L3)]),
    ("brain", &["brain=yes"], &[("", L4)]),
    ("head_bad", &["head=bad"], &[("", L3), ("risks=blood_thinner", L4)]),
    ("head", &["head=moderate"], &[("", L2), ("risks=bleeding_disorder", L3)]),
    ("hot_red", &["fever=hot skin=red_warm"], &[("", L3), ("risks=immune_severe", L4)]),
    ("spreads", &["skin=spreading"], &[("", L3)]),
    ("joint", &["joint=hot_swollen"], &[("", L3)]),
    ("hot", &["fever=hot"], &[("", L2), ("risks=diabetes", L3), ("risks=immune_severe", L4)]),
    ("lump", &["bruise=growing"], &[("", L3), ("risks=blood_thinner", L4)]),
    ("swell_more", &["swell=marked"], &[("", L3), ("regions=head_face", L4)]),
    ("calf", &["calf=one_sided"], &[("", L3), ("heart=flutter", L4)]),
    ("faint", &["faint=repeat"], &[("", L3), ("regions=groin", L4), ("risks=blood_thinner", L4)]),
    ("rash", &["allergy=hives_body"], &[("", L3), ("sick=once", L4)]),
    ("tummy", &["belly=moderate"], &[("", L3), ("risks=bleeding_disorder", L4)]),
    (
        "pain",
        &["pain_now=7"],
        &[("", L2), ("regions=neck risks=blood_thinner", L3), ("risks=immune_severe", L3)],
    ),
    ("much_worse", &["pain_now=1 trend=much_worse"], &[("", L2)]),
    ("rises", &["pain_now=1 trend=bit_worse days_since=3"], &[("", L2)]),
    (
        "pain_late",
        &["pain_now=4"],
        &[("days_since=8", L2), ("days_since=8 fever=hot trend=same", L3)],
    ),
    ("no_easing", &["pain_now=1 trend=same"], &[("days_since=8", L2)]),
    ("swelling", &["swell=mild"], &[("", L2), ("risks=lymphoedema_limb", L3)]),
    ("bruise", &["bruise=small"], &[("", L2)]),
    ("numb", &["numb=patch"], &[("", L2), ("regions=neck risks=blood_thinner", L4)]),
    ("red", &["skin=red_warm"], &[("", L2), ("risks=diabetes", L3)]),
    ("late_lumps", &["days_since=8 late_lumps=yes"], &[("", L2), ("risks=immune_weak", L3)]),
];

fn sign(id: &str) -> &'static Sign {
    let text = text(&format!("sooner.{id}"));
    PACK.signs.iter().find(|sign| sign.text == text).unwrap_or_else(|| panic!("no sign {id}"))
}

#[test]
fn each_sign_means_what_it_says_and_has_its_level() {
    assert_eq!(SIGNS.len(), PACK.signs.len());
    for (id, means, levels) in SIGNS {
        let sign = sign(id);
        assert_eq!(means.len(), sign.about.len(), "{id}");
        for (who, level) in levels {
            let before = patient(who);
            assert_eq!(level_with(&PACK, &before, sign), Some(*level), "{id} with {who:?}");
            for means in means {
                let after = patient(&format!("{who} {means}"));
                let found = assess(&PACK, &after);
                // Pain that comes opens questions, which may not count for more than the sign.
                assert!(found.level == *level, "{id}: {means} with {who:?} is {found:?}");
                assert_eq!(level_with(&PACK, &after, sign), None, "{id} was told by {means}");
                for milder in milder(means) {
                    let almost = patient(&format!("{who} {milder}"));
                    assert!(level_with(&PACK, &almost, sign).is_some(), "{id}: {milder} is less");
                }
            }
        }
    }
}

/// The same with one answer a step milder.
fn milder(means: &str) -> Vec<String> {
    let step = |part: &str| {
        let (key, value) = part.split_once('=').expect("key=value");
        let options = PACK.question(question(key)).options;
        let number = value.parse::<u16>().map(|number| (number - 1).to_string());
        let before = || options[usize::from(option(question(key), value)) - 1].key().to_owned();
        means.replace(part, &format!("{key}={}", number.unwrap_or_else(|_| before())))
    };
    means.split(' ').map(step).collect()
}

/// Who would have told this as well.
fn told(answers: &Answers, all: &[Fit]) -> Answers {
    let mut other = answers.clone();
    for (id, least) in all.iter().map(part) {
        let worse = matches!(answers.get(id), Answer::Value(value) if value > least);
        other.set(id, if worse { answers.get(id) } else { Answer::Value(least) });
    }
    other
}

fn part(fit: &Fit) -> (QuestionId, u16) {
    let Fit::Is(Cond::AtLeast(id, least)) = *fit else { panic!("{fit:?} is no answer") };
    (id, least)
}

/// What bullets of the emergency list say word for word (amendment, section 2): "call now", on the same page.
const LISTED: [&str; 15] = [
    "breath=severe",
    "cough=blood",
    "chest=breath_sharp",
    "allergy=throat_face",
    "faint=out",
    "brain=yes",
    "gone=brain",
    "numb=many",
    "bladder=yes",
    "gi_bleed=yes",
    "bleed=wont_stop",
    "head=sudden_worst",
    "spine_sudden=yes",
    "fever=rigors",
    "skin=dark_blister",
];

/// How many signs the result names; each in its place.
fn check(answers: &Answers) -> usize {
    let plan = plans::of(answers);
    let named = plans::signs(&plan);
    let mut levels: BTreeMap<(u8, u16), Level> = BTreeMap::new();
    for (text, level) in &named {
        let sign = PACK.signs.iter().find(|sign| sign.text == *text).expect("a sign");
        for all in sign.about {
            assert_eq!(assess(&PACK, &told(answers, all)).level, *level, "{sign:?} {answers:?}");
            let has = all
                .iter()
                .map(part)
                .all(|(id, least)| answers.number(id).is_some_and(|value| value >= least));
            assert!(!has, "{sign:?} was told: {answers:?}");
            if let [one] = all {
                let (id, least) = part(one);
                let before = levels.insert((id.0, least), *level);
                assert_eq!(before, None, "{sign:?} stands there twice: {answers:?}");
                let listed = LISTED.iter().any(|it| {
                    let (key, name) = it.split_once('=').expect("key=option");
                    question(key) == id && option(id, name) <= least
                });
                assert!(!listed || *level == L4, "{sign:?} is on the emergency list");
            }
        }
        assert!(*level > plan.level, "{sign:?} is no more than {:?}", plan.level);
    }
    let due = |sign: &&Sign| {
        let level = level_with(&PACK, answers, sign);
        !sign.listed && level >= Some(L2) && level > Some(plan.level)
    };
    if plan.level <= L2 {
        let texts: Vec<Text> = named.iter().map(|it| it.0).collect();
        let lost = PACK.signs.iter().filter(due).find(|sign| !texts.contains(&sign.text));
        assert_eq!(lost, None, "{answers:?}");
    }
    named.len()
}

/// Each place with each two risks, on each day, before someone well and someone with a small sign.
#[test]
fn no_sign_stands_at_two_levels_wherever_and_whoever() {
    let mut named = 0;
    let (places, risks) = (options(q::REGIONS), options(q::RISKS));
    for place in 0..=places {
        for first in 0..=risks {
            for second in 0..=first {
                for day in [0, 2, 3, 4, 7, 8, 15] {
                    let mut answers = well();
                    let set = |bit: u16, of: u16| if bit < of { 1 << bit } else { 0 };
                    let anywhere =
                        if place < places { Answer::Set(1 << place) } else { Answer::NotSure };
                    answers.set(q::REGIONS, anywhere);
                    answers.set(q::RISKS, Answer::Set(set(first, risks) | set(second, risks)));
                    answers.set(q::DAYS_SINCE, Answer::Value(day));
                    named += check(&answers);
                }
            }
        }
    }
    assert!(named > 100_000, "{named}");
}

fn options(id: QuestionId) -> u16 {
    PACK.question(id).options.len() as u16
}

/// Anyone with one to four answers of any kind, some of them open or in doubt.
#[test]
fn no_sign_stands_at_two_levels_whatever_is_told() {
    let mut dice = Dice::new(41);
    let (mut calm, mut named) = (0, 0);
    for _ in 0..120_000 {
        let mut answers = well();
        for _ in 0..1 + dice.below(4) {
            let id = QuestionId(dice.below(PACK.questions.len()) as u8);
            answers.set(id, any(id, &mut dice));
        }
        let count = check(&answers);
        named += count;
        calm += usize::from(count > 0);
    }
    assert!(calm > 30_000 && named > 500_000, "{calm}, {named}");
}

fn any(id: QuestionId, dice: &mut Dice) -> Answer {
    let options = PACK.question(id).options.len();
    match (dice.below(12), PACK.question(id).kind) {
        (0, _) => Answer::Unanswered,
        (1, Kind::Scale | Kind::Choice | Kind::Set) => Answer::NotSure,
        (_, Kind::Number(most)) => Answer::Value(dice.below(usize::from(most.min(15)) + 1) as u16),
        (_, Kind::Set) => Answer::Set(1 << dice.below(options) | 1 << dice.below(options)),
        (_, Kind::Scale | Kind::Choice) => Answer::Value(dice.below(options) as u16),
    }
}

/// D17, place by place and day by day: the windows that are open, the nearest end first, two at most in full.
#[test]
fn d17_windows_are_shown_while_they_are_open() {
    const ANYWHERE: &[&str] = &[];
    let windows = [
        ("lung", &["neck", "shoulder", "chest_front", "upper_back", "ribs_side"][..], 0, 3),
        ("spine", &["neck", "upper_back", "low_back"][..], 0, 7),
        ("artery", &["neck", "head_face"][..], 0, 14),
        ("infection", ANYWHERE, 2, 14),
    ];
    for place in PACK.question(q::REGIONS).options.iter().map(|it| it.key()).chain(["?"]) {
        for day in (0..=16).map(|day| day.to_string()).chain(["-".to_owned()]) {
            let answers = patient(&format!("regions={place} days_since={day}"));
            let texts = plans::of(&answers).texts();
            let known: Option<u16> = day.parse().ok();
            let mut full = 0;
            for (id, places, from, until) in windows {
                let near = place == "?" || places.is_empty() || places.contains(&place);
                let open = near && known.is_none_or(|day| day <= until);
                let dated = known.is_some_and(|day| day <= 7);
                let (title, brief) =
                    if dated { ("title", "brief") } else { ("undated", "brief_undated") };
                let says = |part: &str| texts.contains(&text(&format!("watch.{id}.{part}")));
                let told = open && known.is_none_or(|day| day >= from) && full < 2;
                assert_eq!([says(title), says("text")], [told; 2], "{id}, {place}, day {day}");
                assert_eq!(says(brief), open && !told, "{id}, {place}, day {day}");
                full += u32::from(told);
            }
        }
    }
    let near = patient("regions=neck|calf_shin days_since=7");
    assert_eq!(PACK.watches.iter().filter(|it| is_open(&PACK, it, &near)).count(), 3);
}
