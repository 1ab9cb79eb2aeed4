//! What a host should say with the files. `cargo xtask serve` says it, the ready files in hosting/ (for a clinic
//! in dist/hosting/) make other servers say it, and docs/HOSTING.md says why; the tests compare them.

#[cfg(feature = "make")]
use anyhow::Result;

#[cfg(feature = "make")]
use super::Files;

/// With every file.
pub const HEADERS: [(&str, &str); 6] = [
    ("Content-Security-Policy", "frame-ancestors 'none'"),
    ("X-Frame-Options", "DENY"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Cache-Control", "no-cache"),
];
/// With the word about a withdrawal, in the place of the last.
pub const WITHDRAWN: (&str, &str, &str) = ("/withdrawn.json", "Cache-Control", "no-store");

/// The folder, in the repository and in dist/.
pub const FOLDER: &str = "hosting/";
#[cfg(feature = "make")]
const READY: [&str; 7] = [
    "nginx.conf",
    "apache.htaccess",
    "Caddyfile",
    "_headers",
    "vercel.json",
    "staticwebapp.config.json",
    "cloudfront.json",
];

/// Adds the ready files.
#[cfg(feature = "make")]
pub fn add(tree: &Files, files: &mut Files) -> Result<()> {
    for name in READY.map(|name| format!("{FOLDER}{name}")) {
        files.add(&name, tree.text(&name)?);
    }
    Ok(())
}

#[cfg(all(test, feature = "make"))]
mod tests {
    use std::{fs, path::Path};

    use anyhow::{Context, Result};
    use serde_json::Value;

    use super::{FOLDER, HEADERS, READY, WITHDRAWN};

    fn read(name: &str) -> Result<String> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        fs::read_to_string(root.join(name)).context(name.to_owned())
    }

    /// What is not said by name and value on one line.
    fn is_said(file: &str, text: &str, name: &str, value: &str) -> bool {
        let name = match (file, name) {
            // There is but one value, and the service writes it.
            ("cloudfront.json", "X-Content-Type-Options") => {
                return text.contains("\"ContentTypeOptions\"");
            }
            // By the objects' own (docs/HOSTING.md).
            ("cloudfront.json", "Cache-Control") => return true,
            ("cloudfront.json", "Cross-Origin-Opener-Policy") => name.to_owned(),
            ("cloudfront.json", "X-Frame-Options") => "FrameOption".into(),
            ("cloudfront.json", _) => name.replace('-', ""),
            _ => name.to_owned(),
        };
        text.lines().any(|line| line.contains(&name) && line.contains(value))
            // Where the value depends on the file.
            || (file == "nginx.conf" && name == "Cache-Control" && text.contains(&format!("default              {value};")))
    }

    #[test]
    fn every_ready_file_says_every_header() -> Result<()> {
        for file in READY {
            let text = read(&format!("{FOLDER}{file}"))?;
            if file.ends_with(".json") {
                let _: Value = serde_json::from_str(&text).context(file)?;
            }
            for (name, value) in HEADERS {
                assert!(is_said(file, &text, name, value), "{file} does not say {name}: {value}");
            }
            let (_, _, value) = WITHDRAWN;
            assert!(
                file == "cloudfront.json" || text.contains(value),
                "{file} does not say {value}"
            );
        }
        Ok(())
    }

    #[test]
    fn the_documentation_says_them_too() -> Result<()> {
        let text = read("docs/HOSTING.md")?;
        for (name, value) in HEADERS {
            assert!(text.contains(&format!("`{name}: {value}`")), "no {name}: {value}");
        }
        let (path, name, value) = WITHDRAWN;
        assert!(
            text.lines()
                .any(|line| line.contains(&path[1..])
                    && line.contains(&format!("`{name}: {value}`")))
        );
        for file in READY {
            assert!(text.contains(&format!("`{file}`")), "no {file}");
        }
        Ok(())
    }
}
