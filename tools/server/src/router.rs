//! Which request gets which answer, and the headers that every answer carries.

use std::sync::Arc;

use axum::{
    Router,
    extract::{Request, State},
    http::{HeaderName, HeaderValue, header},
    middleware::{Next, from_fn_with_state},
    response::Response,
};
use tower_http::{services::ServeDir, set_header::SetResponseHeaderLayer};

use crate::{Log, Site};

/// Pages in memory first, then files, with the compressed neighbour (`.br`, `.gz`) where one exists.
pub(crate) fn router(site: &Site, log: Log) -> Router {
    let files = match &site.folder {
        Some(folder) => Router::new()
            .fallback_service(ServeDir::new(folder).precompressed_br().precompressed_gzip()),
        None => Router::new(),
    };
    let cache = site.cache_control.clone().unwrap_or(HeaderValue::from_static("no-cache"));
    let state = Arc::new((site.clone(), log));
    files
        .layer(from_fn_with_state(state, answer))
        .layer(SetResponseHeaderLayer::if_not_present(header::CACHE_CONTROL, cache))
        .layer(always(header::VARY, "accept-encoding"))
        .layer(always(header::X_CONTENT_TYPE_OPTIONS, "nosniff"))
}

async fn answer(State(state): State<Arc<(Site, Log)>>, request: Request, next: Next) -> Response {
    let (site, log) = state.as_ref();
    log.add(format!("{} {}", request.method(), request.uri()));
    let path = request.uri().path().to_owned();
    if let Some(page) = site.pages.iter().find(|page| page.path == path) {
        return page.response().await;
    }
    let mut response = next.run(request).await;
    for (_, name, value) in site.headers.iter().filter(|(end, ..)| path.ends_with(end)) {
        response.headers_mut().insert(name, value.clone());
    }
    response
}

/// "if not present", so that a page in memory can differ.
fn always(name: HeaderName, value: &'static str) -> SetResponseHeaderLayer<HeaderValue> {
    SetResponseHeaderLayer::if_not_present(name, HeaderValue::from_static(value))
}
