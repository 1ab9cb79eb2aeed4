//! A program of a browser: started, heard, and ended together with all its children.

use std::{
    process::Stdio,
    sync::{Arc, Mutex, PoisonError},
    time::{Duration, Instant},
};

use anyhow::{Context, Result, ensure};
use rustix::process::{Pid, Signal, kill_process_group};
use tokio::{
    io::{AsyncBufReadExt, BufReader},
    net::TcpStream,
    process::{Child, ChildStdout, Command},
    time::sleep,
};

const PATIENCE: Duration = Duration::from_secs(20);
const PAUSE: Duration = Duration::from_millis(20);

/// A running program; dropping it ends it and its children, and no other process.
#[derive(Debug)]
pub(crate) struct Program {
    name: String,
    process: Child,
    said: Lines,
}

type Lines = Arc<Mutex<Vec<String>>>;

impl Program {
    /// `variables` are added to the environment.
    pub fn start(name: &str, arguments: &[&str], variables: &[(&str, &str)]) -> Result<Self> {
        let mut process = command(name)
            .args(arguments)
            .envs(variables.iter().copied())
            .process_group(0)
            .kill_on_drop(true)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .with_context(|| format!("could not start {name}: `cargo xtask test` installs it"))?;
        let output = process.stdout.take().with_context(|| format!("{name} has no output"))?;
        let said = Lines::default();
        // Read to the end, for a program fails or waits when nobody listens.
        tokio::spawn(listen(output, said.clone()));
        Ok(Self { name: name.to_owned(), process, said })
    }

    /// All lines it has printed.
    pub fn said(&self) -> Vec<String> {
        self.said.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Waits for the first line that has what `find` finds.
    pub async fn says<T>(&self, find: impl Fn(&str) -> Option<T>) -> Result<T> {
        let begin = Instant::now();
        loop {
            let said = self.said();
            if let Some(found) = said.iter().find_map(|line| find(line)) {
                return Ok(found);
            }
            ensure!(
                begin.elapsed() < PATIENCE,
                "{} was not ready after {PATIENCE:?}; it said: {said:?}",
                self.name
            );
            sleep(PAUSE).await;
        }
    }

    pub async fn listens(&self, port: u16) -> Result<()> {
        let begin = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).await.is_err() {
            ensure!(begin.elapsed() < PATIENCE, "{} took no connections", self.name);
            sleep(PAUSE).await;
        }
        Ok(())
    }
}

async fn listen(output: ChildStdout, said: Lines) {
    let mut output = BufReader::new(output).lines();
    // What is no text ends the listening, as the end of the program does.
    while let Ok(Some(line)) = output.next_line().await {
        said.lock().unwrap_or_else(PoisonError::into_inner).push(line);
    }
}

/// A test that is itself killed cannot clean up: there, Linux ends the program.
fn command(name: &str) -> Command {
    if !cfg!(target_os = "linux") {
        return Command::new(name);
    }
    let mut command = Command::new("setpriv");
    command.args(["--pdeathsig", "TERM", name]);
    command
}

impl Drop for Program {
    fn drop(&mut self) {
        let id = self.process.id().and_then(|id| i32::try_from(id).ok()).and_then(Pid::from_raw);
        if let Some(group) = id {
            // It may have ended by itself, which is as good.
            let _ = kill_process_group(group, Signal::KILL);
        }
    }
}
