//! Numbers as people type and read them.

/// In digits, up to 99,999. What `to_string` calls is another part's, too.
pub fn decimal(number: usize) -> String {
    let mut text = String::new();
    for power in [10_000, 1_000, 100, 10, 1] {
        if number >= power || power == 1 {
            text.push(char::from(b'0' + (number / power % 10) as u8));
        }
    }
    text
}

/// In hundredths: `38.5`, `38,5`, `38.5 °C`. What could be read in two ways is none.
pub fn hundredths(typed: &str) -> Option<i32> {
    let typed = typed.trim();
    let (minus, digits) = match typed.strip_prefix(['-', '\u{2212}']) {
        Some(rest) => (true, rest),
        None => (false, typed),
    };
    // Digits of the whole, then of the fraction, then anything else but digits.
    let (mut number, mut whole, mut fraction, mut ended) = (0_i32, 0_u8, None, false);
    for byte in digits.bytes() {
        match (byte, fraction) {
            (b'0'..=b'9', _) if ended => return None,
            (b'0'..=b'9', None) => {
                number = number.saturating_mul(10).saturating_add(i32::from(byte & 15));
                whole = 1;
            }
            (b'0'..=b'9', Some(places)) if places < 2 => {
                number = number.saturating_mul(10).saturating_add(i32::from(byte & 15));
                fraction = Some(places + 1);
            }
            (b'0'..=b'9', Some(_)) => {}
            (b'.' | b',', None) if whole > 0 && !ended => fraction = Some(0),
            _ => ended = true,
        }
        if whole == 0 {
            return None;
        }
    }
    let missing = 2_u8.saturating_sub(fraction.unwrap_or_default());
    let number = (0..missing).fold(number, |number, _| number.saturating_mul(10));
    (whole > 0).then_some(if minus { -number } else { number })
}
