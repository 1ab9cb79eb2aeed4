//! What the changelog says of one version.

use anyhow::{Context, Result, ensure};

/// The section of a version, without its heading.
///
/// # Errors
/// There is none, or it is blank.
pub fn of_version(changelog: &str, version: &str) -> Result<String> {
    let heading = format!("## [{version}]");
    let (_, rest) = changelog
        .split_once(&heading)
        .with_context(|| format!("CHANGELOG.md has no `{heading}`: write what changed"))?;
    let (_, rest) = rest.split_once('\n').unwrap_or_default();
    let section = rest.split("\n## [").next().unwrap_or_default().trim();
    ensure!(!section.is_empty(), "CHANGELOG.md says nothing under `{heading}`");
    Ok(format!("{section}\n"))
}

#[cfg(test)]
mod tests {
    use super::of_version;

    const CHANGELOG: &str = "# Changelog\n\n## [Unreleased]\n\n## [0.2.0] - 2026-12-01\n\n### Added\n\n- One.\n\n## [0.1.0] - 2026-11-01\n\n- Two.\n";

    #[test]
    fn a_section_ends_where_the_next_begins() -> anyhow::Result<()> {
        assert_eq!(of_version(CHANGELOG, "0.2.0")?, "### Added\n\n- One.\n");
        assert_eq!(of_version(CHANGELOG, "0.1.0")?, "- Two.\n");
        Ok(())
    }

    #[test]
    fn what_is_missing_is_told() {
        for version in ["0.3.0", "Unreleased"] {
            let error = of_version(CHANGELOG, version).err().map(|error| error.to_string());
            assert!(error.is_some_and(|it| it.contains(&format!("## [{version}]"))), "{version}");
        }
    }
}
