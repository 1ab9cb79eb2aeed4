//! Every input of the corpus, in plain `cargo test`: what was found once stays fixed.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use std::path::Path;

use fuzz::TARGETS;

#[test]
fn every_input_of_the_corpus() {
    for target in &TARGETS {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus").join(target.name);
        let mut inputs = 0;
        for entry in std::fs::read_dir(&folder).unwrap().map(Result::unwrap) {
            // Shown when the test fails.
            println!("{}", entry.path().display());
            (target.run)(&std::fs::read(entry.path()).unwrap());
            inputs += 1;
        }
        assert!(inputs > 1, "{} has no corpus", folder.display());
    }
}
