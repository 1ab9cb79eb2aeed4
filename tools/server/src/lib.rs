//! Serves a folder on 127.0.0.1 the way a static host does, and can be switched off and on again.

mod log;
mod page;
mod router;

pub use log::Log;
pub use page::Page;

use std::{
    io::ErrorKind,
    net::{Ipv4Addr, SocketAddr, TcpListener},
    path::PathBuf,
    time::Duration,
};

use anyhow::{Context, Result, bail};
use axum::http::{HeaderName, HeaderValue};
use tokio::runtime::Runtime;

/// What a [`Server`] answers with: the files of a folder, and pages held in memory; neither by default.
#[derive(Clone, Debug, Default)]
pub struct Site {
    folder: Option<PathBuf>,
    pages: Vec<Page>,
    cache_control: Option<HeaderValue>,
    headers: Vec<(String, HeaderName, HeaderValue)>,
}

impl Site {
    /// The files of `folder`; `/` is its `index.html`.
    pub fn new(folder: impl Into<PathBuf>) -> Self {
        Self { folder: Some(folder.into()), ..Self::default() }
    }

    /// Adds a page that goes before a file of the same path.
    #[must_use]
    pub fn with(mut self, page: Page) -> Self {
        self.pages.push(page);
        self
    }

    /// What a browser may keep, in the place of "no-cache".
    pub fn cache_control(mut self, value: &str) -> Result<Self> {
        let value = HeaderValue::try_from(value)
            .with_context(|| format!("no value for cache-control: {value}"))?;
        self.cache_control = Some(value);
        Ok(self)
    }

    /// Adds a header to the files whose path ends so (to all with ""), or replaces it.
    pub fn header(mut self, path: &str, name: &str, value: &str) -> Result<Self> {
        let key = HeaderName::try_from(name).with_context(|| format!("no header name: {name}"))?;
        let value = HeaderValue::try_from(value)
            .with_context(|| format!("no value for {name}: {value}"))?;
        self.headers.push((path.to_owned(), key, value));
        Ok(self)
    }
}

/// A running server; it ends when dropped.
#[derive(Debug)]
pub struct Server {
    site: Site,
    address: SocketAddr,
    log: Log,
    runtime: Option<Runtime>,
    /// Takes connections in the place of the runtime.
    silent: Option<TcpListener>,
}

impl Server {
    /// Starts on `port`, or on a free one where `port` is 0. Never reachable from other machines.
    pub fn start(site: Site, port: u16) -> Result<Self> {
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
        let mut server = Self { site, address, log: Log::default(), runtime: None, silent: None };
        server.run(listen(address)?)?;
        Ok(server)
    }

    /// The address of `path` (with its leading `/`), for example `http://127.0.0.1:8080/embed.html`.
    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// What was asked of this server so far; it goes on over [`Server::down`] and [`Server::up`].
    pub fn log(&self) -> &Log {
        &self.log
    }

    /// The network is gone, for a page and for its service worker alike.
    pub fn down(&mut self) {
        self.silent = None;
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }

    /// The network takes what is sent and never answers, as a phone has it at the edge of its reach.
    pub fn hang(&mut self) -> Result<()> {
        self.down();
        self.silent = Some(listen_again(self.address)?);
        Ok(())
    }

    /// The network is back, on the same port, so that the origin stays the same.
    pub fn up(&mut self) -> Result<()> {
        if self.runtime.is_some() {
            return Ok(());
        }
        self.silent = None;
        self.run(listen_again(self.address)?)
    }

    fn run(&mut self, listener: TcpListener) -> Result<()> {
        listener.set_nonblocking(true)?;
        self.address = listener.local_addr()?;
        // A runtime of its own: ending it closes the listener and every kept-alive connection.
        let runtime =
            tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
        let listener = {
            let _inside = runtime.enter();
            tokio::net::TcpListener::from_std(listener)?
        };
        let router = router::router(&self.site, self.log.clone());
        runtime.spawn(async move { axum::serve(listener, router).await });
        self.runtime = Some(runtime);
        Ok(())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.down();
    }
}

/// Fails where [`Server::start`] would, so that a long build need not come first.
pub fn check_port(port: u16) -> Result<()> {
    listen(SocketAddr::from((Ipv4Addr::LOCALHOST, port))).map(drop)
}

fn listen(address: SocketAddr) -> Result<TcpListener> {
    match TcpListener::bind(address) {
        Ok(listener) => Ok(listener),
        Err(error) if error.kind() == ErrorKind::AddrInUse => {
            bail!("port {} is taken: choose another one with --port", address.port())
        }
        Err(error) => Err(error).with_context(|| format!("could not listen on {address}")),
    }
}

/// The connections of the server that went down may take a moment to close.
fn listen_again(address: SocketAddr) -> Result<TcpListener> {
    for _ in 0..50 {
        if let Ok(listener) = listen(address) {
            return Ok(listener);
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    listen(address)
}
