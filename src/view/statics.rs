//! Views as HTML text, for the static pages: the same markup as the program's.

use std::rc::Rc;

use yew::prelude::*;

use super::plan::timer;
use super::{Context, Placement, frame, leaflet, screens};
use crate::course::Chart;
use crate::engine::pack::{ChartWords, Pack};
use crate::hours::Hours;
use crate::i18n::{Moment, Words};
use crate::session::Session;
use crate::timer::Face;

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
    let cx = Context { pack, words, placement, hours: None, send: Callback::noop() };
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
    hours: Option<(Hours, Moment)>,
}

impl PartialEq for ScreenProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.words, &other.words)
            && self.session == other.session
            && self.hours == other.hours
    }
}

#[component]
fn Screen(props: &ScreenProps) -> Html {
    let ScreenProps { words, placement, session, hours } = props;
    let cx = Context {
        pack: session.pack(),
        words,
        placement,
        hours: hours.as_ref().map(|(hours, now)| (hours, *now)),
        send: Callback::noop(),
    };
    screens::view(&cx, &props.session)
}

/// The screen of a session as HTML, for tests and proofs.
pub async fn screen(words: Rc<Words>, session: Session, placement: Placement) -> String {
    screen_at(words, session, placement, None).await
}

/// The same with the hours of a clinic and the time now.
pub async fn screen_at(
    words: Rc<Words>,
    session: Session,
    placement: Placement,
    hours: Option<(Hours, Moment)>,
) -> String {
    let props = ScreenProps { words, placement, session, hours };
    plain(yew::LocalServerRenderer::<Screen>::with_props(props).hydratable(false).render().await)
}

/// What the screens with these words show of a timer from now on.
pub fn show_timer(words: &Words, face: Option<Face>) {
    timer::show(face.map(|face| (words, face)));
}

#[derive(Properties)]
struct CourseProps {
    pack: &'static Pack,
    words: Rc<Words>,
    placement: Placement,
    own: ChartWords,
    chart: Chart,
}

impl PartialEq for CourseProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.words, &other.words) && self.chart == other.chart
    }
}

#[component]
fn Course(props: &CourseProps) -> Html {
    let CourseProps { pack, words, placement, .. } = props;
    let cx = Context { pack, words, placement, hours: None, send: Callback::noop() };
    let mut drawn = Html::default();
    screens::course::draw(&cx, &props.own, &props.chart, &mut drawn);
    drawn
}

/// How the days went as HTML.
pub async fn course(
    pack: &'static Pack,
    words: Rc<Words>,
    placement: Placement,
    own: ChartWords,
    chart: Chart,
) -> String {
    let props = CourseProps { pack, words, placement, own, chart };
    plain(yew::LocalServerRenderer::<Course>::with_props(props).hydratable(false).render().await)
}

/// As people write HTML; see `Class` in mod.rs. No text has such words.
fn plain(html: String) -> String {
    html.replace(" Class=\"", " class=\"")
}
