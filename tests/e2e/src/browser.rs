//! A browser that runs, and how one serves scenario after scenario.

use std::{
    future::poll_fn,
    io,
    pin::pin,
    sync::{LazyLock, Mutex, PoisonError},
};

use anyhow::{Context, Result, anyhow};
use tempfile::TempDir;
use thirtyfour::WebDriver;
use tokio::runtime::{Builder, Runtime};

use crate::{
    Engine, Options,
    engine::{Room, Screen},
    program::Program,
};

/// Those that wait for the next scenario.
static IDLE: Mutex<Vec<Browser>> = Mutex::new(Vec::new());

/// One with other options than most scenarios have may not be asked for again.
const MOST_IDLE: usize = 4;

/// Drives all browsers. The runtime of a test ends with the test, and with it every connection.
static RUNTIME: LazyLock<io::Result<Runtime>> =
    LazyLock::new(|| Builder::new_multi_thread().worker_threads(2).enable_all().build());

/// A browser and its driver. Both end when this is dropped, as they do after a scenario that failed.
#[derive(Debug)]
pub(crate) struct Browser {
    pub driver: WebDriver,
    pub screen: Option<Screen>,
    /// How many scenarios it has served before.
    pub served: u32,
    /// Where the scenario is that it serves now; none in an engine that serves one only.
    room: Option<Room>,
    options: Options,
    _program: Program,
    _home: TempDir,
}

impl Browser {
    /// One with nothing of another scenario in it.
    pub async fn open(engine: Engine, options: Options) -> Result<Self> {
        // The size is the page's.
        let options = Options { viewport: Options::default().viewport, ..options };
        if let Some(idle) = Self::idle(options)
            && let Ok(ready) = idle.enter(engine).await
        {
            return Ok(ready);
        }
        // Linux ends a program with the thread that started it. A test's thread ends with the test.
        let started = runtime()?.spawn(Self::start(engine, options)).await??;
        started.enter(engine).await
    }

    fn idle(options: Options) -> Option<Self> {
        let mut idle = IDLE.lock().unwrap_or_else(PoisonError::into_inner);
        let place = idle.iter().position(|it| it.options == options)?;
        Some(idle.swap_remove(place))
    }

    async fn start(engine: Engine, options: Options) -> Result<Self> {
        let home = engine.home()?;
        let started = engine.start(&options, home.path()).await?;
        let address = format!("http://127.0.0.1:{}", started.port);
        let driver = WebDriver::new(address, started.capabilities)
            .await
            .context("the browser did not start")?;
        Ok(Self {
            driver,
            screen: started.screen,
            served: 0,
            room: None,
            options,
            _program: started.driver,
            _home: home,
        })
    }

    async fn enter(mut self, engine: Engine) -> Result<Self> {
        self.room = engine.room(&self.driver).await?;
        Ok(self)
    }

    /// Leaves it to the next scenario, or lets it end by itself, where a drop would kill it.
    pub async fn close(mut self) -> Result<()> {
        let Some(room) = self.room.take() else {
            return Ok(self.driver.clone().quit().await?);
        };
        room.leave(&self.driver).await?;
        self.served += 1;
        let oldest = {
            let mut idle = IDLE.lock().unwrap_or_else(PoisonError::into_inner);
            idle.push(self);
            (idle.len() > MOST_IDLE).then(|| idle.remove(0))
        };
        match oldest {
            Some(oldest) => Ok(oldest.driver.clone().quit().await?),
            None => Ok(()),
        }
    }
}

/// Does `work` where the browsers are driven.
pub(crate) async fn driving<T>(work: impl Future<Output = Result<T>>) -> Result<T> {
    let runtime = runtime()?;
    let mut work = pin!(work);
    poll_fn(|context| {
        let _entered = runtime.enter();
        work.as_mut().poll(context)
    })
    .await
}

fn runtime() -> Result<&'static Runtime> {
    RUNTIME.as_ref().map_err(|error| anyhow!("no runtime for the browsers: {error}"))
}
