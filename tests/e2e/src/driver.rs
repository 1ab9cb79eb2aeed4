//! The program that drives a browser: started, found and ended together with all its children.

use std::{process::Stdio, time::Duration};

use anyhow::{Context, Result, bail};
use rustix::process::{Pid, Signal, kill_process_group};
use tokio::{
    io::{AsyncBufReadExt, BufReader, Lines},
    process::{Child, ChildStdout, Command},
    time::timeout,
};

/// A running driver; dropping it ends the driver and its browser, and no other process.
#[derive(Debug)]
pub struct Driver {
    process: Child,
    /// Held open, for the driver fails when nobody listens.
    _output: Lines<BufReader<ChildStdout>>,
    /// Where it takes WebDriver commands.
    pub port: u16,
}

impl Driver {
    /// Starts `program`, which has to print `… on port N` when it is ready.
    ///
    /// With port 0 chromedriver takes a free port of IPv6 and ends when the same one of IPv4 is
    /// taken, which happens now and then: so another try or two.
    pub async fn start(program: &str, arguments: &[&str]) -> Result<Self> {
        for _ in 0..2 {
            if let Ok(driver) = Self::start_once(program, arguments).await {
                return Ok(driver);
            }
        }
        Self::start_once(program, arguments).await
    }

    async fn start_once(program: &str, arguments: &[&str]) -> Result<Self> {
        let mut process = command(program)
            .args(arguments)
            .process_group(0)
            .kill_on_drop(true)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .with_context(|| {
                format!("could not start {program}: `cargo xtask test` installs it")
            })?;
        let output = process.stdout.take().with_context(|| format!("{program} has no output"))?;
        let mut output = BufReader::new(output).lines();
        let port = timeout(Duration::from_secs(20), port(&mut output))
            .await
            .with_context(|| format!("{program} was not ready after 20 s"))??;
        Ok(Self { process, _output: output, port })
    }
}

/// A test that is itself killed cannot clean up: there, Linux ends the driver.
fn command(program: &str) -> Command {
    if !cfg!(target_os = "linux") {
        return Command::new(program);
    }
    let mut command = Command::new("setpriv");
    command.args(["--pdeathsig", "TERM", program]);
    command
}

async fn port(output: &mut Lines<BufReader<ChildStdout>>) -> Result<u16> {
    let mut said = String::new();
    while let Some(line) = output.next_line().await? {
        let number = line.rsplit_once("on port ").map(|(_, rest)| rest.trim_end_matches('.'));
        if let Some(port) = number.and_then(|number| number.parse().ok()).filter(|port| *port > 0) {
            return Ok(port);
        }
        said.push_str(&line);
        said.push('\n');
    }
    bail!("the driver ended before it was ready: {said}")
}

impl Drop for Driver {
    fn drop(&mut self) {
        let id = self.process.id().and_then(|id| i32::try_from(id).ok()).and_then(Pid::from_raw);
        if let Some(group) = id {
            // It may have ended by itself, which is as good.
            let _ = kill_process_group(group, Signal::KILL);
        }
    }
}
