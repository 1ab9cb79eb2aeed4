//! A page held in memory, with headers of its own: a host page with a strict policy, for example.

use anyhow::{Context, Result};
use axum::{
    body::Body,
    http::{HeaderMap, HeaderName, HeaderValue, Response, header::CONTENT_TYPE},
};

/// One path and what is answered there, always with status 200.
#[derive(Clone, Debug)]
pub struct Page {
    pub(crate) path: String,
    headers: HeaderMap,
    body: Vec<u8>,
}

impl Page {
    /// An HTML page at `path`, which begins with `/`.
    pub fn html(path: &str, body: &str) -> Self {
        let mut headers = HeaderMap::new();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
        Self { path: path.to_owned(), headers, body: body.as_bytes().to_vec() }
    }

    /// A file at `path`: any bytes, of this `Content-Type`.
    pub fn file(path: &str, kind: &'static str, body: Vec<u8>) -> Self {
        let mut headers = HeaderMap::new();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(kind));
        Self { path: path.to_owned(), headers, body }
    }

    /// Adds a header, or replaces it: `.header("content-security-policy", "default-src 'none'")?`.
    pub fn header(mut self, name: &str, value: &str) -> Result<Self> {
        let key = HeaderName::try_from(name).with_context(|| format!("no header name: {name}"))?;
        let value = HeaderValue::try_from(value)
            .with_context(|| format!("no value for {name}: {value}"))?;
        self.headers.insert(key, value);
        Ok(self)
    }

    pub(crate) fn response(&self) -> Response<Body> {
        let mut response = Response::new(Body::from(self.body.clone()));
        *response.headers_mut() = self.headers.clone();
        response
    }
}
