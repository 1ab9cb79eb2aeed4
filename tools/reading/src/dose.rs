//! No dose: no amount of a medicine, and not how often.
//!
//! Ice for "15 to 20 minutes at a time" is none: minutes are no amount and "at a time" is no rhythm.

use crate::split::tokens;

/// What a medicine is counted or measured in.
const UNITS: [&str; 30] = [
    "mg",
    "mcg",
    "µg",
    "g",
    "ml",
    "iu",
    "milligram",
    "milligrams",
    "microgram",
    "micrograms",
    "gram",
    "grams",
    "millilitre",
    "millilitres",
    "milliliter",
    "milliliters",
    "tablet",
    "tablets",
    "pill",
    "pills",
    "capsule",
    "capsules",
    "caplet",
    "caplets",
    "dose",
    "doses",
    "sachet",
    "sachets",
    "teaspoon",
    "teaspoons",
];

/// Numbers in words that can stand before one of them.
const NUMBERS: [&str; 13] = [
    "half", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "twelve", "couple",
];

/// The words of a dose, if there is one in a sentence.
pub fn find(sentence: &str) -> Option<String> {
    // The program could fill a number in here.
    let tokens = tokens(&sentence.replace("{n}", "1").replace("{count}", "1"));
    let starts = (0..tokens.len()).filter_map(|start| tokens.get(start..));
    let mut found = starts.filter_map(|rest| length(rest).and_then(|length| rest.get(..length)));
    found.next().map(|words| words.join(" "))
}

/// How many words from here on are a dose.
fn length(words: &[String]) -> Option<usize> {
    let first = words.first()?.as_str();
    // The place of the first such word among the next few.
    let near = |reach: usize, is: &dyn Fn(&str) -> bool| {
        let place = words.iter().skip(1).take(reach).position(|word| is(word));
        place.map(|place| place + 2)
    };
    let is_day = |word: &str| matches!(word, "day" | "daily" | "night" | "week" | "hour" | "hours");
    match first {
        "hourly" => Some(1),
        // "4 times a day", "twice daily"
        "times" | "once" | "twice" => near(2, &is_day),
        // "every 4 to 6 hours"
        "every" | "each" => near(4, &|word| matches!(word, "hour" | "hours")),
        // "4 hours apart"
        "hour" | "hours" => near(1, &|word| matches!(word, "apart" | "between")),
        _ if is_number(first) => {
            let amount = near(2, &|word| UNITS.contains(&word));
            amount.or_else(|| near(3, &|word| word == "daily")).or_else(|| per_day(words))
        }
        _ => None,
    }
}

/// "8 in 24 hours", "2 a day", "8 in a day", "2 per day", behind a number.
fn per_day(words: &[String]) -> Option<usize> {
    let ends = [["24", "hours"], ["a", "day"], ["per", "day"], ["each", "day"]];
    let pairs = words.windows(2).skip(1).take(3);
    let place = pairs.into_iter().position(|pair| ends.iter().any(|end| pair == end));
    place.map(|place| place + 3)
}

fn is_number(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit()) || NUMBERS.contains(&word)
}
