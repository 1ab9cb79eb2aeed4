//! Runs a scenario within its time limit, and keeps what a person needs to understand a failure.

use std::{
    fs,
    path::PathBuf,
    time::{Duration, Instant},
};

use anyhow::{Context, Result};
use tokio::time::timeout;

use crate::{
    Engine, Options, Session, alike::is_asked_elsewhere, browser::driving, ledger,
    limits::is_limited, longest, screenshots,
};

/// For a browser that hangs. Two hundred checks one after the other take WebKit a minute, and four browsers share two
/// cores.
const LIMIT: Duration = Duration::from_secs(240);
/// For the picture of a browser that may hang.
const EVIDENCE: Duration = Duration::from_secs(10);

/// Opens a browser, runs `steps` and closes it. After a failure, target/e2e/ has a picture and the
/// console under `name`, and the error says so.
pub async fn scenario(
    name: &str,
    options: Options,
    steps: impl AsyncFnOnce(&Session) -> Result<()>,
) -> Result<()> {
    let engine = Engine::chosen()?;
    if is_limited(name, engine) || is_asked_elsewhere(name, engine) {
        return ledger::note(engine, name, false);
    }
    ledger::note(engine, name, true)?;
    let begin = Instant::now();
    let evidence_of = format!("{name}.{}", engine.name());
    driving(async {
        let session = within(LIMIT, Session::open(engine, options)).await;
        let session = session.context(evidence_of.clone())?;
        match within(LIMIT, steps(&session)).await {
            Ok(()) => {
                // A browser that does not end in time is killed by the drop.
                let _ = within(EVIDENCE, session.close()).await;
                longest::note(engine, name, begin.elapsed())
            }
            Err(error) => Err(error.context(evidence(&session, &evidence_of).await)),
        }
    })
    .await
}

async fn within<T>(limit: Duration, work: impl Future<Output = Result<T>>) -> Result<T> {
    timeout(limit, work).await.with_context(|| format!("took longer than {limit:?}"))?
}

async fn evidence(session: &Session, name: &str) -> String {
    let picture = within(EVIDENCE, session.screenshot(name)).await;
    let console = within(EVIDENCE, keep_console(session, name)).await;
    let [picture, console] = [picture, console].map(|kept| match kept {
        Ok(path) => path.display().to_string(),
        Err(error) => format!("none ({error})"),
    });
    format!("{name} failed; picture: {picture}; console: {console}")
}

async fn keep_console(session: &Session, name: &str) -> Result<PathBuf> {
    let path = screenshots()?.join(format!("{name}.console.txt"));
    fs::write(&path, session.console().await?.join("\n") + "\n")?;
    Ok(path)
}
