//! Words of the texts, with the syllables that a dictionary gives them.

use reading::syllables;

/// Words of the texts by their number of syllables, as the CMU Pronouncing Dictionary has them.
const WORDS: [(usize, &str); 6] = [
    (
        1,
        "I ache bleeds bruise breathe breath cause chest chills choose cloth coughed cramps drool \
         eased faint goes groin joints knee large leaves lumps numb palm pressed pulse rare \
         scale shoots sight slurred smoke sore source speech squeezed strength stretch stroke swells \
         there thigh throat tongue touched twitch use valve voice weigh wheeze where whole worse",
    ),
    (
        2,
        "able achy adults answered being bigger blisters blotchy body’s bowel buttock \
         centre changes chilblains cannot crackle dizzy drooling early elbow eyelid fainted flickers \
         fully gentle getting harmless headache immune itches kidney leaflet lying metal muddled \
         muscle muscles needle needled needles numbness people places pooing problems purple \
         question react safety sentence settles shoulder soreness something sometimes spasm \
         steroids stomach swallow swollen tablets tired treatments trial trying twitches ulcer \
         union very Wednesday weakness",
    ),
    (
        3,
        "alcohol allergy already another area areas dangerous electric everyone exercise ideas \
         important lithium infected infection injections medical medicine October pacemaker painkiller \
         pharmacist pharmacy popular possible pregnancy procedure reaction September serious \
         sleepiness surgery testicle tetanus therapists tightenings together tomorrow whatever \
         yesterday",
    ),
    (
        4,
        "activity diabetes emergency epilepsy European February ibuprofen inflammation information \
         irritated lymphoedema maternity methotrexate practitioner professional temperature \
         ulcerative usually",
    ),
    (5, "chemotherapy paracetamol"),
    (6, "acetaminophen"),
];

#[test]
fn words_of_the_texts() {
    let words = WORDS.iter().flat_map(|(n, words)| words.split_whitespace().map(move |w| (*n, w)));
    let wrong: Vec<String> = words
        .clone()
        .filter(|(expected, word)| syllables(word) != *expected)
        .map(|(expected, word)| format!("{word}: {} and not {expected}", syllables(word)))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(words.count() >= 150);
}

#[test]
fn marks_do_not_count_and_hyphens_join() {
    let more = [("“Needle”,", 2), ("(fingers", 2), ("after-effects", 4), ("low-dose", 2), ("–", 0)];
    for (word, expected) in more {
        assert_eq!(syllables(word), expected, "{word}");
    }
    let short = [("I’m", 1), ("don’t", 1), ("didn’t", 2), ("Crohn’s", 1), ("Raynaud’s", 2)];
    for (word, expected) in
        short.into_iter().chain([("video", 3), ("nurse’s", 2), ("people’s", 2), ("can't", 1)])
    {
        assert_eq!(syllables(word), expected, "{word}");
    }
}

/// As read aloud up to 99, digit by digit beyond, letter by letter in capitals.
#[test]
fn numbers_and_abbreviations() {
    let numbers = [("0", 2), ("7", 2), ("11", 3), ("16", 2), ("17", 3), ("20", 2), ("38", 3)];
    let more =
        [("70", 3), ("77", 5), ("99", 3), ("110", 3), ("1,000", 4), ("(100.4", 4), ("50", 2)];
    let short = [("CRPS", 4), ("HIV", 3), ("TB", 2), ("WC", 4), ("kg", 3)];
    for (word, expected) in numbers.into_iter().chain(more).chain(short) {
        assert_eq!(syllables(word), expected, "{word}");
    }
}
