//! Which number can stand beside the region's emergency number.

use aftercheck::i18n::{Phone, is_premium};
use anyhow::{Context, Result, ensure};

/// By the rules of www/element/emergency.js, which would pass over a number that is refused here.
///
/// # Errors
/// It has not 3 to 15 digits (ITU-T E.164), too few behind a plus, or costs extra.
pub fn emergency(typed: &str, region: &str) -> Result<Phone> {
    let can_be = |phone: &Phone| {
        let link = phone.link();
        let digits = link.chars().filter(char::is_ascii_digit).count();
        (if link.contains('+') { 7..=15 } else { 3..=15 }).contains(&digits)
    };
    let phone = Phone::parse(typed).filter(can_be);
    let phone = phone.with_context(|| {
        format!("--emergency-number \"{typed}\" is no emergency number; give 3 to 15 digits, at least 7 behind a plus, or leave it out: patients are told the region's")
    })?;
    ensure!(
        !is_premium(&phone, region),
        "--emergency-number \"{typed}\" costs extra to call; give one that is free, or leave it out: patients are told the region's"
    );
    Ok(phone)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use serde_json::Value;

    use super::emergency;

    /// As the script and the plugin are held to.
    #[test]
    fn the_same_numbers_are_refused_as_everywhere() -> anyhow::Result<()> {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/phones.json");
        let mut rows: Vec<Value> = serde_json::from_str(&fs::read_to_string(path)?)?;
        rows.retain(|row| row.get("emergency").is_some());
        assert!(rows.len() > 60, "{}", rows.len());
        for row in rows {
            let text = |name: &str| row.get(name).and_then(Value::as_str).unwrap_or_default();
            let taken = emergency(text("typed"), text("region")).is_ok();
            assert_eq!(taken, text("emergency") != "refused", "{row}");
        }
        Ok(())
    }
}
