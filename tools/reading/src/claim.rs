//! No diagnosis: the word only where it is denied, and no illness that is said to be there.
//!
//! An illness is asserted when the last verb before it says that it is there ("you have", "this is",
//! "means", "due to") and nothing makes it less than certain ("can be a sign of", "may", "if", "not").
//! Questions ask, and a sentence with "I" or "my" is the patient's own answer.

use crate::split::tokens;

/// What only someone who examines a patient can tell. Several words stand for one illness. What
/// patients know of themselves ("a kidney problem", "a cold allergy") is not here.
const ILLNESSES: [&str; 36] = [
    "air leaking",
    "anaphylaxis",
    "bleeding around the brain",
    "bleeding in the head",
    "bleeding inside",
    "bleeding near the spine",
    "blood poisoning",
    "brain problem",
    "cancer",
    "clot",
    "clots",
    "collapsed lung",
    "compartment syndrome",
    "fracture",
    "heart attack",
    "heart problem",
    "hurt blood vessel",
    "hurt kidney",
    "hurt lung",
    "hurt nerve",
    "hurt organ",
    "infected",
    "infection",
    "infections",
    "internal bleeding",
    "lung problem",
    "meningitis",
    "pneumothorax",
    "pressure inside",
    "pressure on a nerve",
    "pressure on nerves",
    "pressure on the spine",
    "sepsis",
    "severe allergy",
    "stroke",
    "tetanus",
];

/// Words that say that something is there.
const ASSERTS: [&str; 19] = [
    "is", "are", "was", "were", "has", "have", "had", "got", "mean", "means", "caused", "due",
    "because", "it's", "that's", "you've", "called", "proves", "shows",
];

/// Words shortly before such a word that leave it open ("it may well be that this is") or
/// make it a thing of the past that patients know of ("or once had").
const OPEN: [&str; 8] = ["can", "may", "might", "could", "if", "when", "once", "cannot"];

/// Words between it and the illness that leave it open or deny it: "you have signs of".
const HEDGES: [&str; 14] = [
    "can", "may", "might", "could", "sign", "signs", "risk", "if", "when", "once", "not", "no",
    "never", "without",
];

/// Words that deny: a diagnosis shortly before it, an illness directly before the verb.
const DENIALS: [&str; 4] = ["not", "no", "never", "cannot"];

/// How many words "shortly before" are.
const REACH: usize = 3;

/// What a sentence claims, if it is a diagnosis.
pub fn find(sentence: &str) -> Option<String> {
    let words = tokens(sentence);
    diagnosis(&words).or_else(|| illness(sentence, &words))
}

fn diagnosis(words: &[String]) -> Option<String> {
    let mut places = words.iter().enumerate().filter(|(_, word)| word.starts_with("diagnos"));
    let claimed = places.find(|(place, _)| !before(words, *place, REACH).iter().any(is(&DENIALS)));
    claimed.map(|(_, word)| word.clone())
}

fn illness(sentence: &str, words: &[String]) -> Option<String> {
    let own = words.iter().any(is(&["i", "i'm", "i've", "my"]));
    if own || sentence.trim_end().ends_with('?') {
        return None;
    }
    let asserted = |illness: &&&str| {
        let name: Vec<&str> = illness.split(' ').collect();
        let at = |place: &usize| words.get(*place..*place + name.len()).is_some_and(|w| w == name);
        (0..words.len()).filter(at).any(|place| words.get(..place).is_some_and(is_asserted))
    };
    ILLNESSES.iter().find(asserted).map(|illness| (*illness).to_owned())
}

/// Whether what stands before an illness says that it is there.
fn is_asserted(lead: &[String]) -> bool {
    let Some(verb) = lead.iter().rposition(is(&ASSERTS)) else { return false };
    let between = lead.get(verb..).unwrap_or_default();
    let open = before(lead, verb, REACH).iter().any(is(&OPEN));
    // Directly: in "chills that do not stop mean sepsis" the "not" denies something else.
    let denied = before(lead, verb, 1).iter().any(is(&DENIALS));
    !open && !denied && !between.iter().any(is(&HEDGES))
}

fn before(words: &[String], place: usize, reach: usize) -> &[String] {
    words.get(place.saturating_sub(reach)..place).unwrap_or_default()
}

fn is<'a>(list: &'a [&str]) -> impl Fn(&String) -> bool + 'a {
    move |word| list.contains(&word.as_str())
}
