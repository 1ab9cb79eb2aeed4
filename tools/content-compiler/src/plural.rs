//! Which form of a text goes with a number: the plural rules of a language, as Unicode's CLDR writes them.

use std::ops::RangeInclusive;

/// The forms by CLDR's names. `other` stands first: it is for every number that fits no rule.
pub const FORMS: [&str; 6] = ["other", "zero", "one", "two", "few", "many"];

/// The check says no larger number.
const LAST: u16 = 100;

/// For each number from 0 on the place of its form among the `rules`, as a digit; "other" is 0. Zeros at the end
/// are left out, but for the first.
///
/// # Errors
/// The place of a rule that cannot be read, and what is wrong with it.
pub fn table(rules: &[&str]) -> Result<String, (usize, String)> {
    let mut parsed = Vec::new();
    for (place, rule) in rules.iter().enumerate() {
        parsed.push(parse(rule).map_err(|message| (place, message))?);
    }
    let form = |n: u16| parsed.iter().position(|rule| holds(rule, n)).map_or(0, |place| place + 1);
    let digits: String = (0..=LAST).map(|n| form(n).to_string()).collect();
    let kept = digits.trim_end_matches('0');
    Ok(if kept.is_empty() { "0".into() } else { kept.into() })
}

/// Alternatives of relations that all hold.
type Rule = Vec<Vec<Relation>>;

/// `n % 10 != 2..4`
struct Relation {
    /// Of a whole number the operands for fractions are 0.
    whole: bool,
    modulo: Option<u16>,
    equal: bool,
    values: Vec<RangeInclusive<u16>>,
}

fn parse(rule: &str) -> Result<Rule, String> {
    let rule = rule.split('@').next().unwrap_or_default();
    let all = |part: &str| part.split(" and ").map(relation).collect();
    rule.split(" or ").map(all).collect()
}

fn relation(text: &str) -> Result<Relation, String> {
    let wrong = || {
        format!(
            "`{}` is no relation of a plural rule; write it as CLDR does, as `n % 10 = 2..4`",
            text.trim()
        )
    };
    let (left, right) = text.split_once('=').ok_or_else(wrong)?;
    let (left, equal) = match left.trim_end().strip_suffix('!') {
        Some(left) => (left, false),
        None => (left, true),
    };
    let (operand, modulo) = match left.split_once('%') {
        Some((operand, modulo)) => {
            (operand, Some(number(modulo).filter(|it| *it > 0).ok_or_else(wrong)?))
        }
        None => (left, None),
    };
    let whole = match operand.trim() {
        "n" | "i" => true,
        "v" | "w" | "f" | "t" | "c" | "e" => false,
        _ => return Err(wrong()),
    };
    let range = |part: &str| {
        let (first, last) = part.split_once("..").unwrap_or((part, part));
        Some(number(first)?..=number(last)?)
    };
    let values = right.split(',').map(range).collect::<Option<_>>().ok_or_else(wrong)?;
    Ok(Relation { whole, modulo, equal, values })
}

fn number(text: &str) -> Option<u16> {
    text.trim().parse().ok()
}

fn holds(rule: &Rule, n: u16) -> bool {
    let holds = |it: &Relation| {
        let value = if it.whole { n } else { 0 };
        let value = it.modulo.map_or(value, |modulo| value % modulo);
        it.values.iter().any(|range| range.contains(&value)) == it.equal
    };
    rule.iter().any(|all| all.iter().all(holds))
}

#[cfg(test)]
mod tests {
    use super::table;

    /// The form of some numbers, by the rules of CLDR 46 and its own samples.
    fn check(rules: &[&str], samples: &[(usize, char)]) {
        let table = table(rules).unwrap_or_default();
        for (n, form) in samples {
            assert_eq!(table.chars().nth(*n).unwrap_or('0'), *form, "{n} in {rules:?}");
        }
    }

    #[test]
    fn the_rules_of_some_languages() {
        assert_eq!(table(&["i = 1 and v = 0"]), Ok("01".into()), "English");
        assert_eq!(table(&[]), Ok("0".into()), "Japanese");
        check(&["i = 0,1"], &[(0, '1'), (1, '1'), (2, '0'), (100, '0')]);
        let polish = [
            "i = 1 and v = 0",
            "v = 0 and i % 10 = 2..4 and i % 100 != 12..14",
            "v = 0 and i != 1 and i % 10 = 0..1 or v = 0 and i % 10 = 5..9 or v = 0 and i % 100 = 12..14",
        ];
        let samples = [
            (1, '1'),
            (2, '2'),
            (4, '2'),
            (22, '2'),
            (0, '3'),
            (5, '3'),
            (12, '3'),
            (21, '3'),
            (100, '3'),
        ];
        check(&polish, &samples);
        let arabic = [
            "n = 0",
            "n = 1",
            "n = 2",
            "n % 100 = 3..10 @integer 3~10, 103~110",
            "n % 100 = 11..99",
        ];
        let samples =
            [(0, '1'), (1, '2'), (2, '3'), (3, '4'), (10, '4'), (11, '5'), (99, '5'), (100, '0')];
        check(&arabic, &samples);
    }

    #[test]
    fn what_is_no_rule_is_named() {
        for wrong in ["", "n", "n = ", "x = 1", "n % 0 = 1", "n = 1 and", "n = a..b", "n is 1"] {
            let found = table(&["n = 0", wrong]);
            let (place, message) = found.err().unwrap_or_default();
            assert!(place == 1 && message.contains("is no relation"), "{wrong}: {message}");
        }
    }
}
