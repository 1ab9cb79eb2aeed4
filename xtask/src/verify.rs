//! Proves the safety claims: `cargo xtask verify`.

use std::{fs, time::Instant};

use anyhow::{Context, Result, bail};
use project::Project;
use verifier::Fate;

/// Prints each claim with what came of it.
///
/// # Errors
/// A claim does not hold, or the report in the tree is not what was proved.
pub fn command(project: &Project, only: Option<u8>, mutants: bool, write: bool) -> Result<()> {
    let begin = Instant::now();
    let tell = |line: &str| println!("{line}, {:.1} s", begin.elapsed().as_secs_f32());
    if let Some(number) = only {
        let claim = verifier::only(&project.root, number)?;
        tell(&claim.line());
        return if claim.holds() { Ok(()) } else { bail!("claim {number} does not hold") };
    }
    let proof = verifier::verify(&project.root, &mut |line| tell(line))?;
    if mutants {
        for (mutant, fate) in &proof.mutants {
            let (verdict, why) = match fate {
                Fate::Caught(by, fault) => ("caught by", format!("{by}: {fault}")),
                Fate::NoDifference(why) => ("makes no difference:", why.clone()),
                Fate::Missed => ("MISSED", String::new()),
            };
            println!("{}: {}: {verdict} {why}", mutant.kind, mutant.what);
        }
    }
    let (held, all) = (proof.claims.iter().filter(|c| c.holds()).count(), proof.claims.len());
    println!("{held} passed, {} failed", all - held);
    let report = proof.path().map(|path| (path.display(), project.root.join(path)));
    if write {
        let (name, path) = report.as_ref().context("proof.toml of this pack names no report")?;
        fs::write(path, proof.report()).with_context(|| format!("could not write {name}"))?;
        println!("wrote {name}");
    }
    if !proof.holds() {
        bail!("{} of {all} claims do not hold; the counterexamples stand above", all - held);
    }
    if let Some((name, path)) = report
        && fs::read_to_string(path).unwrap_or_default() != proof.report()
    {
        bail!(
            "{name} is not what was proved; run `cargo xtask verify --write` and look at the change"
        );
    }
    Ok(())
}
