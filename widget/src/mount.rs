//! Widgets in a page: mounted, updated, destroyed, and brought back where they were.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use aftercheck::browser::{self, Port};
use aftercheck::content;
use aftercheck::engine::pack::{ChartWords, Pack};
use aftercheck::i18n::{Catalogue, Words, t};
use aftercheck::joined::Joined as _;
use aftercheck::own::Later;
use aftercheck::part::in_part;
use aftercheck::session::{Event, Session};
use aftercheck::view::screens::summary;
use aftercheck::view::{App, AppProps, Msg, Placement, Setup, days, link, own};
use js_sys::{Function, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::{AppHandle, Renderer};

use crate::settings;
use crate::strings::strings;

/// A mounted widget.
#[wasm_bindgen]
pub struct Widget {
    handle: AppHandle<App>,
    root: Element,
    session: Rc<RefCell<Session>>,
    notify: Function,
    _panic: Listener,
}

/// The answers of a destroyed widget, in memory alone; pass it to `mount` to go on.
#[wasm_bindgen]
pub struct Saved {
    session: Session,
}

/// Renders the check into `root`, an empty element.
///
/// `settings` are the element's attributes as an object of strings, `texts` the array of a locale
/// file, `notify` is called with what the widget has to say, and `saved` continues a destroyed one.
///
/// # Errors
/// The locale file belongs to another version.
#[wasm_bindgen(skip_typescript)]
pub fn mount(
    root: Element,
    settings: &JsValue,
    texts: &JsValue,
    notify: Function,
    saved: Option<Saved>,
) -> Result<Widget, JsError> {
    let listener = Listener::new(Port::new(notify.clone()));
    let now = browser::now();
    // It may have been away for days.
    let wake = |saved: Saved| saved.session.update(Event::Wake, now).0;
    let session = saved.map_or_else(|| Session::new(pack(), now), wake);
    let session = Rc::new(RefCell::new(session));
    let props = props(&root, settings, texts, &notify, &session)?;
    let handle = Renderer::<App>::with_root_and_props(root.clone(), props).render();
    Ok(Widget { handle, root, session, notify, _panic: listener })
}

#[wasm_bindgen]
impl Widget {
    /// Takes new settings or another language; the answers stay.
    ///
    /// # Errors
    /// The locale file belongs to another version.
    #[wasm_bindgen(skip_typescript)]
    pub fn update(&mut self, settings: &JsValue, texts: &JsValue) -> Result<(), JsError> {
        #[cfg(feature = "panic-test")]
        crate::panic_test::on_demand(settings);
        let props = props(&self.root, settings, texts, &self.notify, &self.session)?;
        self.handle.update(props);
        Ok(())
    }

    /// The page is seen again; `long`: after so long that somebody else may hold the phone.
    pub fn wake(&self, long: bool) {
        let event = if long { Event::Return } else { Event::Wake };
        self.handle.send_message(Msg::Event(event));
    }

    /// Takes the widget out of the page. What it returns keeps the answers until it is dropped.
    pub fn destroy(self) -> Saved {
        self.handle.destroy();
        Saved { session: self.session.borrow().clone() }
    }
}

/// The part that explains a result is there; see `update`.
#[cfg(feature = "parts")]
#[wasm_bindgen(skip_typescript)]
pub fn part_came() {
    aftercheck::part::came();
}

fn props(
    root: &Element,
    settings: &JsValue,
    texts: &JsValue,
    notify: &Function,
    session: &Rc<RefCell<Session>>,
) -> Result<AppProps, JsError> {
    // What is no array of texts is none of this version either.
    let texts = strings(texts, t::COUNT).unwrap_or_default();
    let catalogue = Catalogue::new(texts).map_err(|error| JsError::new(error.message()))?;
    let port = Port::new(notify.clone());
    let value = |name: &str| Reflect::get(settings, &JsValue::from_str(name)).ok()?.as_string();
    let settings = settings::read(&value, &|text| port.warn(text));
    let words = Words::new(catalogue, settings.clinic, settings.region);
    let placement = Placement {
        heading: settings.heading,
        own_page: settings.own_page,
        sources: settings.sources,
    };
    let (Later { hours, own }, history) = (settings.later, settings.history);
    let setup = Rc::new(Setup { words, hours, own, placement, history, port });
    let props = AppProps { setup, session: session.clone(), root: root.clone() };
    open(&props);
    Ok(props)
}

/// The pack, read at the first use and kept as long as the page.
fn pack() -> &'static Pack {
    PACK.get().unwrap_or_else(|| {
        let pack = Box::leak(Box::new(content::for_check()));
        PACK.set(Some(pack));
        pack
    })
}

in_part!(
    Explain,
    "__wasm_split_00explain00_import_0000000000000000000000000000000c",
    "__wasm_split_00explain00_export_0000000000000000000000000000000c":
    fn open(props: &AppProps) = opened
);

fn opened(props: &AppProps) {
    open_share(props);
    open_days(props);
}

in_part!(
    Share,
    "__wasm_split_00share00_import_00000000000000000000000000000003",
    "__wasm_split_00share00_export_00000000000000000000000000000003":
    fn open_share(props: &AppProps) = with_terms
);

/// In the one language that there is. Where nothing can be kept it goes on elsewhere. The rules have names from here on.
fn with_terms(props: &AppProps) {
    let pack = CITED.get().unwrap_or_else(|| {
        let pack = Box::leak(Box::new(content::with_citations()));
        CITED.set(Some(pack));
        pack
    });
    props.session.borrow_mut().cite(pack);
    own::follow(props);
    link::know(&content::IDENTITY);
    summary::know(content::terms("en"));
}

in_part!(
    Days,
    "__wasm_split_00days00_import_00000000000000000000000000000006",
    "__wasm_split_00days00_export_00000000000000000000000000000006":
    fn open_days(props: &AppProps) = with_days
);

fn with_days(props: &AppProps) {
    let (pack, chart) = COURSE.get().unwrap_or_else(|| {
        let pack = content::with_course(props.session.borrow().pack());
        let read: WithCourse =
            (Box::leak(Box::new(pack)), Box::leak(Box::new(content::chart_words())));
        COURSE.set(Some(read));
        read
    });
    days::open(props, pack, &content::IDENTITY, chart);
}

type WithCourse = (&'static Pack, &'static ChartWords);

thread_local! {
    /// With the rules of the course, and what the picture of the days says.
    static COURSE: Cell<Option<WithCourse>> = const { Cell::new(None) };
    static PACK: Cell<Option<&'static Pack>> = const { Cell::new(None) };
    /// With what rules are called and rest on.
    static CITED: Cell<Option<&'static Pack>> = const { Cell::new(None) };
    /// Everyone who must hear of a panic: after one, no widget of this page can be trusted.
    static PORTS: RefCell<Vec<(u32, Port)>> = const { RefCell::new(Vec::new()) };
}

/// Hears of a panic, so that it shows the emergency advice instead of a dead page. Let go by `Drop`.
struct Listener(u32);

impl Listener {
    fn new(port: Port) -> Listener {
        let id = PORTS.with_borrow_mut(|ports| {
            let id = ports.last().map_or(0, |(last, _)| last + 1);
            ports.push((id, port));
            id
        });
        yew::set_custom_panic_hook(Box::new(|info| {
            let file = info.location().map_or("", |place| place.file());
            let line = info.location().map_or(0, |place| place.line()).to_string();
            let text = ["the check stopped at ", file, ":", &line].joined("");
            PORTS.with_borrow(|ports| ports.iter().for_each(|(_, port)| port.fail(&text)));
        }));
        Listener(id)
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        PORTS.with_borrow_mut(|ports| ports.retain(|(id, _)| *id != self.0));
    }
}
