//! What the declaration of the attributes says is what the document and the program say.

use std::{collections::BTreeSet, fs, path::Path};

use anyhow::Result;
use site::attributes;

fn file(path: &str) -> Result<String> {
    Ok(fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(path))?)
}

#[test]
fn what_is_written_is_of_this_declaration() -> Result<()> {
    for (path, make) in attributes::WRITTEN {
        let now = file(path)?;
        assert!(
            make(&now)? == now,
            "{path} is of another declaration: run `cargo xtask attributes`"
        );
    }
    Ok(())
}

/// The program reads what the declaration says that it reads, and nothing else but what the element adds.
#[test]
fn the_program_reads_each_setting() -> Result<()> {
    let own = file("src/own/read.rs")?;
    let source = file("widget/src/settings.rs")? + &file("src/hours/read.rs")?;
    let calls = ["text(\"", "phone(\""];
    let read = calls.iter().flat_map(|call| source.split(call).skip(1));
    let read = read.chain(own.split("= value(\"").skip(1));
    let read: BTreeSet<&str> = read.filter_map(|rest| Some(rest.split_once('"')?.0)).collect();
    let declared = attributes::attributes()?.iter().filter(|it| it.setting).map(|it| &*it.name);
    let declared: BTreeSet<&str> = declared.chain(["history", "sources"]).collect();
    assert_eq!(read, declared);
    Ok(())
}
