//! Views as HTML text, for the static pages: the same markup as the program's.

use std::rc::Rc;

use yew::prelude::*;

use super::{Context, Placement, frame, leaflet, screens};
use crate::engine::pack::Pack;
use crate::i18n::Words;
use crate::session::Session;

#[derive(Properties)]
struct LeafletProps {
    pack: &'static Pack,
    words: Rc<Words>,
    placement: Placement,
    framed: bool,
}

impl PartialEq for LeafletProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.words, &other.words)
    }
}

#[component]
fn Leaflet(props: &LeafletProps) -> Html {
    let LeafletProps { pack, words, placement, .. } = props;
    let cx = Context { pack, words, placement, send: Callback::noop() };
    match props.framed {
        true => frame::frame(&cx, 0, leaflet::hosted(&cx)),
        false => html! { <>{ leaflet::view(&cx) }{ frame::foot(&cx) }</> },
    }
}

/// The leaflet as HTML; framed with the clinic's name and the help strip for a page of its own.
pub async fn leaflet(
    pack: &'static Pack,
    words: Rc<Words>,
    placement: Placement,
    framed: bool,
) -> String {
    let props = LeafletProps { pack, words, placement, framed };
    plain(yew::LocalServerRenderer::<Leaflet>::with_props(props).hydratable(false).render().await)
}

#[derive(Properties)]
struct ScreenProps {
    words: Rc<Words>,
    placement: Placement,
    session: Session,
}

impl PartialEq for ScreenProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.words, &other.words) && self.session == other.session
    }
}

#[component]
fn Screen(props: &ScreenProps) -> Html {
    let ScreenProps { words, placement, session } = props;
    let cx = Context { pack: session.pack(), words, placement, send: Callback::noop() };
    screens::view(&cx, &props.session)
}

/// The screen of a session as HTML, for tests and proofs.
pub async fn screen(words: Rc<Words>, session: Session, placement: Placement) -> String {
    let props = ScreenProps { words, placement, session };
    plain(yew::LocalServerRenderer::<Screen>::with_props(props).hydratable(false).render().await)
}

/// As people write HTML; see `Class` in mod.rs. No text has such words.
fn plain(html: String) -> String {
    html.replace(" Class=\"", " class=\"")
}
