//! Every check there is, from formatting to the browser scenarios.

mod checks;
mod step;

use std::time::Instant;

use anyhow::Result;

use checks::Tools;
use project::Project;

/// Stops at the first step that fails.
pub fn every_check(project: &Project) -> Result<()> {
    let begin = Instant::now();
    println!("      set-up …");
    let tools = set_up(project)?;
    println!("ok    set-up, {:.1} s", begin.elapsed().as_secs_f32());
    let steps = checks::steps(project, &tools)?;
    let mut passed = 0;
    for step in steps {
        if let Err(error) = step.run(project) {
            println!("{passed} passed, 1 failed");
            return Err(error);
        }
        passed += 1;
    }
    println!("{passed} passed, 0 failed");
    Ok(())
}

fn set_up(project: &Project) -> Result<Tools> {
    setup::wasm_target(&project.root)?;
    setup::programs(|_| true)?;
    Ok(Tools {
        axe: setup::axe(project)?,
        frameworks: setup::frameworks(project)?,
        typescript: setup::typescript(project)?,
        geckodriver: setup::geckodriver(project)?,
        wasm_pack: setup::wasm_pack(project)?,
        wasm_bindgen: setup::wasm_bindgen(project)?,
    })
}
