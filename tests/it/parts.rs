//! The functions of a part of the program: the splitter knows the two halves of each by a number of its own.

use std::collections::BTreeMap;

use crate::layers::sources;

const HALVES: [&str; 2] = ["import", "export"];

/// What the linker calls a half, and the part and number in it.
fn named<'a>(text: &'a str, half: &str) -> Vec<(&'a str, &'a str)> {
    let between = format!("00_{half}_");
    let names = text.split('"').filter_map(|name| name.strip_prefix("__wasm_split_00"));
    names.filter_map(|name| name.split_once(between.as_str())).collect()
}

#[test]
fn no_two_functions_of_a_part_have_one_number() {
    let mut places: BTreeMap<(String, String), [Vec<String>; 2]> = BTreeMap::new();
    for source in sources().into_iter().filter(|it| it.is_in("src") || it.is_in("widget/src")) {
        for (half, of) in HALVES.iter().enumerate() {
            for (part, number) in named(&source.text, of) {
                let place = places.entry((part.to_owned(), number.to_owned())).or_default();
                place[half].push(source.path.clone());
            }
        }
    }
    assert!(places.len() > 8, "{places:?}");
    for (number, [imports, exports]) in places {
        assert_eq!((imports.len(), &imports), (1, &exports), "{number:?}; take the next number");
    }
}

#[test]
fn a_number_is_found() {
    let text =
        "in_part!(\"__wasm_split_00explain00_import_0a\", \"__wasm_split_00explain00_export_0b\"";
    assert_eq!(named(text, "import"), [("explain", "0a")]);
    assert_eq!(named(text, "export"), [("explain", "0b")]);
}
