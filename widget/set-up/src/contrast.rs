//! How well a colour can be told from white (WCAG 2.2, 1.4.3), as it was given and as it is shown.

/// The lightness (CIE 1976) that `aftercheck.css` makes a clinic's colour at most, for text on white.
const LIGHTEST: f64 = 38.0;

/// The contrast of `#rrggbb` with white, and that of what is shown; to one decimal place, and never more than it is.
pub fn of(colour: &str) -> Option<[f64; 2]> {
    let given = luminance(colour)?;
    let shown = given.min(luminance_of_lightness(LIGHTEST));
    Some([given, shown].map(|it| (1.05 / (it + 0.05) * 10.0).floor() / 10.0))
}

/// Relative luminance.
fn luminance(colour: &str) -> Option<f64> {
    let hex = colour.strip_prefix('#')?;
    let channel = |place: usize| {
        let value = u8::from_str_radix(hex.get(place..place + 2)?, 16).ok()?;
        let value = f64::from(value) / 255.0;
        Some(if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) })
    };
    Some(0.2126 * channel(0)? + 0.7152 * channel(2)? + 0.0722 * channel(4)?)
}

/// Of a lightness above 8.
fn luminance_of_lightness(lightness: f64) -> f64 {
    ((lightness + 16.0) / 116.0).powi(3)
}

#[cfg(test)]
mod tests {
    use super::of;

    #[test]
    fn known_colours_have_their_contrast() {
        assert_eq!(of("#000000"), Some([21.0, 21.0]));
        assert_eq!(of("#ffffff"), Some([1.0, 6.9]));
        // As the examples of WCAG have it: 4.54.
        assert_eq!(of("#767676").map(|it| it[0]), Some(4.5));
        assert_eq!(of("#0b5063"), Some([8.9, 8.9]));
        assert_eq!(of("red"), None);
    }
}
