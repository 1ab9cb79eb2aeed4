//! Numbers that cost extra to call. The element asks the same of an emergency number (www/element/premium.js):
//! tests/phones.json holds both to the same examples. The program does not: the table would be 1.5 kB of it.

use super::Phone;

/// Numbers that cost extra: region codes, calling code, and how they begin behind it or behind the 0.
///
/// From the national numbering plans (ITU-T E.129): GB Ofcom (09, 084, 087) · US, CA NANPA (900) · AU ACMA (190) ·
/// NZ NAD (0900) · DE Bundesnetzagentur (0900, 0137, 0180) · AT RTR (0900, 093x) · CH BAKOM, NL ACM, BE BIPT
/// (090x) · FR Arcep (081, 082, 089) · IT AGCOM (89x) · ES CNMC (803, 806, 807, 905) · +979 ITU-T E.169.2.
/// Compared on 2026-11-28 with the premium-rate numbers of libphonenumber 9.0.43. Elsewhere 900 alone is known:
/// PL, PT, FI, HR, HU and MT have others.
const PREMIUM: [(&[&str], &str, &[&str]); 13] = [
    (&["GB", "UK"], "44", &["9", "84", "87"]),
    (&["US", "CA"], "1", &["900", "1900"]),
    (&["AU"], "61", &["190"]),
    (&["NZ"], "64", &["900"]),
    (&["DE"], "49", &["900", "137", "180"]),
    (&["AT"], "43", &["900", "93"]),
    (&["CH"], "41", &["90"]),
    (&["NL"], "31", &["90"]),
    (&["BE"], "32", &["90"]),
    (&["FR"], "33", &["81", "82", "89"]),
    (&["IT"], "39", &["89"]),
    (&["ES"], "34", &["803", "806", "807", "905"]),
    (&[], "979", &[""]),
];

/// Whether a call costs extra in the country of the region, or in the one whose code the number begins with.
pub fn is_premium(phone: &Phone, code: &str) -> bool {
    let (abroad, code) = (phone.behind_plus(), code.trim().to_uppercase());
    let number = abroad.unwrap_or(phone.digits());
    let number = number.strip_prefix('0').unwrap_or(number);
    let begins = |(codes, country, starts): &(&[&str], &str, &[&str])| {
        let behind = match abroad {
            Some(_) => number.strip_prefix(country),
            None => codes.contains(&code.as_str()).then_some(number),
        };
        behind.is_some_and(|behind| starts.iter().any(|start| behind.starts_with(start)))
    };
    let within = abroad.is_none();
    // In Spain 900 is free.
    let elsewhere =
        within && code != "ES" && (number.starts_with("900") || number.starts_with("1900"));
    // Numbers in Dublin begin like that, too, and are shorter (ComReg).
    let irish = match abroad {
        Some(_) => number.starts_with("35315") && number.len() == 13,
        None => code == "IE" && number.starts_with("15") && number.len() == 10,
    };
    let directory = within && number.starts_with("118") && (5..=6).contains(&number.len());
    // Shorter ones are an ambulance's, as 118 in Italy.
    phone.digits().len() > 4 && (elsewhere || irish || directory || PREMIUM.iter().any(begins))
}
