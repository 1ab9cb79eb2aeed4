//! `withdrawn.json`, by which a clinic takes a version back: a new one, and what is carried over from the one that is
//! there.

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

/// What the clinic edits to withdraw the page, in all languages.
pub const WITHDRAWN: &str = "withdrawn.json";

/// Nothing is withdrawn.
#[cfg(any(feature = "make", test))]
pub fn none(release: u32) -> String {
    written(release, &json!([]))
}

/// As it is to stand in a new folder of this release, where `now` stands in the old one. Nothing is taken back.
///
/// # Errors
/// It cannot be read, which phones take for "all versions"; or phones have a newer release than this.
pub fn carried_over(now: &[u8], release: u32) -> Result<String> {
    const REMEDY: &str = "write {\"withdrawn\": []} there if nothing is withdrawn, and try again";
    let now: Value = serde_json::from_slice(now)
        .with_context(|| format!("{WITHDRAWN} in this folder cannot be read; {REMEDY}"))?;
    let withdrawn = now.get("withdrawn").filter(|it| it.is_array() || **it == json!(true));
    let withdrawn = withdrawn.with_context(|| {
        format!("{WITHDRAWN} in this folder says nothing that can be read; {REMEDY}")
    })?;
    let before = now.get("release").and_then(Value::as_u64).unwrap_or_default();
    ensure!(
        before <= u64::from(release),
        "{WITHDRAWN} in this folder is of a newer release ({before}) than this page ({release}), and phones would refuse it; use the set-up page of the newest release"
    );
    Ok(written(release, withdrawn))
}

fn written(release: u32, withdrawn: &Value) -> String {
    format!("{:#}\n", json!({ "release": release, "withdrawn": withdrawn }))
}

#[cfg(test)]
mod tests {
    use super::{carried_over, none};

    #[test]
    fn what_is_withdrawn_stays() {
        let carried = |now: &str| carried_over(now.as_bytes(), 2000).map_err(|it| it.to_string());
        for now in ["{\"withdrawn\": []}", "{\"release\": 1000, \"withdrawn\": []}"] {
            assert_eq!(carried(now), Ok(none(2000)));
        }
        let all = carried("{\"withdrawn\": true}").unwrap_or_default();
        assert_eq!(all, "{\n  \"release\": 2000,\n  \"withdrawn\": true\n}\n");
        let named = carried("{\"withdrawn\": [\"0.1.0\", \"v1\"]}").unwrap_or_default();
        assert!(named.contains("\"0.1.0\",\n    \"v1\""), "{named}");
    }

    #[test]
    fn what_cannot_be_read_or_is_newer_is_told() {
        for (now, words) in [
            ("", "cannot be read; write {\"withdrawn\": []}"),
            ("[]", "says nothing that can be read"),
            ("{\"withdrawn\": false}", "says nothing that can be read"),
            (
                "{\"release\": 2001, \"withdrawn\": []}",
                "newer release (2001) than this page (2000)",
            ),
        ] {
            let error = carried_over(now.as_bytes(), 2000).err().map(|it| it.to_string());
            assert!(error.as_deref().unwrap_or_default().contains(words), "{error:?}");
        }
    }
}
