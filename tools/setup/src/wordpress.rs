//! WordPress with what it runs on, from Debian's packages: only the test of the plugin needs them.

use std::path::Path;

use anyhow::{Context, Result, ensure};

use super::programs::{install, is_ours, is_there};

const PACKAGES: [&str; 9] = [
    "wordpress",
    "wordpress-theme-twentytwentythree",
    "php-cli",
    "php-mysql",
    "php-xml",
    "php-mbstring",
    "mariadb-server",
    "php-codesniffer",
    "gettext",
];
const PROGRAMS: [&str; 5] = ["php", "mariadbd", "mariadb-install-db", "phpcs", "xgettext"];
const FILES: [&str; 3] = [
    "/usr/share/wordpress/wp-load.php",
    "/usr/share/wordpress/wp-content/themes/twentytwentythree/style.css",
    "/usr/share/php/PHP/CodeSniffer/autoload.php",
];

/// Whether it is here. Installed where that is ours to do; elsewhere the caller says that the test is skipped, and
/// [`how`] it would run.
pub fn wordpress() -> Result<bool> {
    if !is_here() && is_ours() {
        install(&PACKAGES).context("could not install WordPress")?;
        // Skipped here it would look as if it had run.
        ensure!(is_here(), "installed, and still not found: one of {PROGRAMS:?} or {FILES:?}");
    }
    Ok(is_here())
}

/// For people.
pub fn how() -> String {
    format!("on Debian `sudo apt-get install --no-install-recommends {}`", PACKAGES.join(" "))
}

fn is_here() -> bool {
    PROGRAMS.iter().all(|it| is_there(it)) && FILES.iter().all(|it| Path::new(it).exists())
}
