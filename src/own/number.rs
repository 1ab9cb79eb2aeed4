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

/// In hundredths: `38.5`, `38,5`, `38.5 °C`. `None` for what is no number, and for fractions such as `38½`.
pub fn hundredths(typed: &str) -> Option<i32> {
    let (number, _) = read(typed)?;
    Some(number)
}

/// The same; what can be read in two ways, `1,500` or `1.500`, counts as the larger.
pub fn largest(typed: &str) -> Option<i32> {
    let (_, largest) = read(typed)?;
    Some(largest)
}

/// As a fraction, and as thousands where it may be such.
fn read(typed: &str) -> Option<(i32, i32)> {
    let typed = typed.trim();
    let (minus, digits) = match typed.strip_prefix(['-', '\u{2212}']) {
        Some(rest) => (true, rest),
        None => (false, typed),
    };
    // Digits of the whole, then of the fraction, then anything else but digits.
    let (mut whole, mut fraction, mut places) = (None::<i32>, 0_i32, None::<u8>);
    let (mut ended, mut before) = (false, 0_u8);
    for byte in digits.bytes() {
        match byte {
            b'0'..=b'9' if ended => return None,
            b'0'..=b'9' => {
                let digit = i32::from(byte & 15);
                let next = |number: i32| number.saturating_mul(10).saturating_add(digit);
                match &mut places {
                    None => whole = Some(next(whole.unwrap_or(0))),
                    Some(places) => {
                        fraction = if *places < 3 { next(fraction) } else { fraction };
                        *places = places.saturating_add(1);
                    }
                }
            }
            b'.' | b',' if places.is_none() && !ended && whole.is_some() => places = Some(0),
            // A quarter, a half, three quarters.
            0xbc..=0xbe if before == 0xc2 => return None,
            _ => ended = true,
        }
        whole?;
        before = byte;
    }
    let whole = whole?;
    let places = places.unwrap_or(0);
    let hundredths = match places {
        0 => 0,
        1 => fraction * 10,
        2 => fraction,
        _ => fraction / 10,
    };
    let number = whole.saturating_mul(100).saturating_add(hundredths);
    let thousands = match (places, whole, minus) {
        (3, 1.., false) => whole.saturating_mul(1000).saturating_add(fraction).saturating_mul(100),
        _ => number,
    };
    Some(if minus { (-number, -number) } else { (number, thousands) })
}
