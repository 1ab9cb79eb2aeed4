//! A page held in memory, with headers of its own, or with a fault: missing, late, broken off.

use std::time::Duration;

use anyhow::{Context, Result};
use axum::{
    body::Body,
    http::{
        HeaderMap, HeaderName, HeaderValue, Response, StatusCode,
        header::{CONTENT_LENGTH, CONTENT_TYPE},
    },
};
use futures_util::{StreamExt, stream};

/// One path and what is answered there.
#[derive(Clone, Debug)]
pub struct Page {
    pub(crate) path: String,
    headers: HeaderMap,
    body: Vec<u8>,
    status: StatusCode,
    delay: Duration,
    breaks_off: bool,
}

impl Page {
    /// An HTML page at `path`, which begins with `/`.
    pub fn html(path: &str, body: &str) -> Self {
        Self::file(path, "text/html; charset=utf-8", body)
    }

    /// Anything at `path`, which begins with `/`.
    pub fn file(path: &str, kind: &'static str, body: impl Into<Vec<u8>>) -> Self {
        let mut headers = HeaderMap::new();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(kind));
        Self {
            path: path.to_owned(),
            headers,
            body: body.into(),
            status: StatusCode::OK,
            delay: Duration::ZERO,
            breaks_off: false,
        }
    }

    /// Nothing at `path`: 404.
    pub fn missing(path: &str) -> Self {
        Self { status: StatusCode::NOT_FOUND, ..Self::html(path, "Not found") }
    }

    /// The answer begins after a while, as on a slow line.
    #[must_use]
    pub fn late(self, delay: Duration) -> Self {
        Self { delay, ..self }
    }

    /// The connection breaks off in the middle of the body.
    #[must_use]
    pub fn breaks_off(self) -> Self {
        Self { breaks_off: true, ..self }
    }

    /// Adds a header, or replaces it: `.header("content-security-policy", "default-src 'none'")?`.
    pub fn header(mut self, name: &str, value: &str) -> Result<Self> {
        let key = HeaderName::try_from(name).with_context(|| format!("no header name: {name}"))?;
        let value = HeaderValue::try_from(value)
            .with_context(|| format!("no value for {name}: {value}"))?;
        self.headers.insert(key, value);
        Ok(self)
    }

    pub(crate) async fn response(&self) -> Response<Body> {
        tokio::time::sleep(self.delay).await;
        let mut response = Response::new(self.body());
        *response.status_mut() = self.status;
        *response.headers_mut() = self.headers.clone();
        if self.breaks_off {
            response.headers_mut().insert(CONTENT_LENGTH, HeaderValue::from(self.body.len()));
        }
        response
    }

    fn body(&self) -> Body {
        if !self.breaks_off {
            return Body::from(self.body.clone());
        }
        let half = self.body.iter().copied().take(self.body.len() / 2).collect::<Vec<u8>>();
        // An error ends the connection before the length that was promised; a moment later, or the
        // first half would not even be sent.
        let end = async {
            tokio::time::sleep(Duration::from_millis(100)).await;
            Err(std::io::Error::other("broken off"))
        };
        Body::from_stream(stream::iter([Ok(half)]).chain(stream::once(end)))
    }
}
