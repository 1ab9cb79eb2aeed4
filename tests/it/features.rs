//! What the pure layers do depends on no feature: tests with all features hold for a build without, which need only
//! compile.

use crate::layers::sources;

#[test]
fn a_feature_adds_modules_and_changes_none() {
    let asks = |text: &str| text.contains("feature = ") || text.contains("feature=");
    let product = sources().into_iter().filter(|it| it.is_in("src/") || it.is_in("crates/"));
    let asking: Vec<_> = product.filter(|it| asks(&it.text)).collect();
    let paths: Vec<_> = asking.iter().map(|it| it.path.as_str()).collect();
    // How a part of the program is linked is no matter of what it does.
    assert_eq!(paths, ["src/lib.rs", "src/part.rs", "src/view/mod.rs"]);
    let library = asking.first().unwrap();
    let mut lines = library.text.lines().skip_while(|line| !asks(line));
    while let Some(line) = lines.next() {
        if asks(line) {
            let next = lines.next().unwrap_or_default();
            assert!(next.starts_with("pub mod ") && next.ends_with(';'), "{line} {next}");
        }
    }
}
