//! How well a colour can be told from white (WCAG 2.2, 1.4.3), as it was given and as it is shown.

/// The lightness (CIE 1976) that `aftercheck.css` makes a clinic's colour at most, for text on white.
const LIGHTEST: f64 = 38.0;
/// What text needs.
const LEAST: f64 = 4.5;

/// The contrast of `#rrggbb` with white, and that of what is shown; to one decimal place, and never more than it is.
pub fn of(colour: &str) -> Option<[f64; 2]> {
    let given = luminance(channels(colour)?);
    let shown = given.min(luminance_of_lightness(LIGHTEST));
    Some([given, shown].map(with_white))
}

/// Where the contrast is less than text needs: what it is, and the nearest darker colour that has enough.
pub fn too_low(colour: &str) -> Option<(f64, String)> {
    let channels = channels(colour)?;
    let of = |channels| with_white(luminance(channels));
    let darker = |percent: u16| channels.map(|it| (u16::from(it) * percent / 100) as u8);
    let good = (0..=100).rev().map(darker).find(|it| of(*it) >= LEAST)?;
    let [red, green, blue] = good;
    (good != channels).then(|| (of(channels), format!("#{red:02x}{green:02x}{blue:02x}")))
}

fn channels(colour: &str) -> Option<[u8; 3]> {
    let is_hex = |hex: &&str| hex.len() == 6 && hex.bytes().all(|c| c.is_ascii_hexdigit());
    let hex = colour.strip_prefix('#').filter(is_hex)?;
    let channel = |place: usize| u8::from_str_radix(hex.get(place..place + 2)?, 16).ok();
    Some([channel(0)?, channel(2)?, channel(4)?])
}

fn with_white(luminance: f64) -> f64 {
    (1.05 / (luminance + 0.05) * 10.0).floor() / 10.0
}

/// Relative luminance.
fn luminance(channels: [u8; 3]) -> f64 {
    let [red, green, blue] = channels.map(|it| {
        let value = f64::from(it) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/// Of a lightness above 8.
fn luminance_of_lightness(lightness: f64) -> f64 {
    ((lightness + 16.0) / 116.0).powi(3)
}

#[cfg(test)]
mod tests {
    use super::{of, too_low};

    #[test]
    fn known_colours_have_their_contrast() {
        assert_eq!(of("#000000"), Some([21.0, 21.0]));
        assert_eq!(of("#ffffff"), Some([1.0, 6.9]));
        // As the examples of WCAG have it: 4.54.
        assert_eq!(of("#767676").map(|it| it[0]), Some(4.5));
        assert_eq!(of("#0b5063"), Some([8.9, 8.9]));
        assert_eq!(of("red"), None);
    }

    #[test]
    fn a_light_colour_gets_a_darker_one_that_is_enough() {
        assert_eq!(too_low("#767676"), None);
        for colour in ["#777777", "#ffcc00", "#ffffff", "#00ff00"] {
            let (contrast, darker) = too_low(colour).unwrap_or_default();
            assert!(contrast < 4.5 && contrast > 0.0, "{colour}: {contrast}");
            assert_eq!(too_low(&darker), None, "{colour}: {darker}");
            assert_ne!(darker, "#000000");
        }
    }
}
