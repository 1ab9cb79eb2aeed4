//! The packages of the workspace: none needs itself, not by way of others and not for its tests.

use std::collections::BTreeMap;
use std::process::Command;

use serde_json::Value;

use crate::support::fixtures::root;

/// The packages each needs, of those in this repository; for building and testing too.
fn needs() -> BTreeMap<String, Vec<String>> {
    let mut command = Command::new(env!("CARGO"));
    command.args(["metadata", "--no-deps", "--locked", "--offline", "--format-version", "1"]);
    let output = command.current_dir(root()).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let metadata: Value = serde_json::from_slice(&output.stdout).unwrap();
    let name = |value: &Value| value["name"].as_str().unwrap().to_owned();
    let needs = |package: &Value| {
        let all = package["dependencies"].as_array().unwrap().iter();
        all.filter(|it| !it["path"].is_null()).map(name).collect()
    };
    let packages = metadata["packages"].as_array().unwrap();
    packages.iter().map(|package| (name(package), needs(package))).collect()
}

/// Takes out what needs nothing that is left, until nothing changes; what stays is in a circle or needs one.
fn circle(mut needs: BTreeMap<String, Vec<String>>) -> Vec<String> {
    loop {
        let left: Vec<String> = needs.keys().cloned().collect();
        needs.retain(|_, needed| needed.iter().any(|it| left.contains(it)));
        if needs.len() == left.len() {
            return left;
        }
    }
}

#[test]
fn no_package_needs_itself() {
    let needs = needs();
    assert!(needs.len() > 15, "{needs:?}");
    assert!(needs["native-tests"].contains(&"case-file".to_owned()));
    assert_eq!(circle(needs), [""; 0]);
}

#[test]
fn a_circle_is_found() {
    let needs = [("a", vec!["b"]), ("b", vec!["c"]), ("c", vec!["a"]), ("d", Vec::new())];
    let needs = needs
        .map(|(name, needed)| (name.to_owned(), needed.into_iter().map(str::to_owned).collect()));
    assert_eq!(circle(needs.into()), ["a", "b", "c"]);
}
