//! A patient who goes through the check: taps as a short script, through `Session::update` alone.

use aftercheck::content::PACK;
use aftercheck::engine::pack::{Kind, Layout, OptionId};
use aftercheck::engine::{Answer, Level, Reply, assess};
use aftercheck::i18n::Moment;
use aftercheck::session::{Effect, Event, Screen, Session, Stage};

use crate::support::fixtures;

/// An ordinary sore thigh, from the first screen to the advice.
pub const ORDINARY: &str = "none days_since=1 > regions=thigh > pain_now=4 pain_before=3 > \
    trend=better where=same_area func=ok > none > none > none > none > none > risks=none \
    age=adult > >";

/// A session, and what it took to get there.
pub struct Check {
    /// Where the patient is now.
    pub session: Session,
    pub taps: usize,
    /// Every screen so far, the first one included.
    pub screens: usize,
    /// What the last tap asked for.
    pub effects: Vec<Effect>,
    pub now: Moment,
}

impl Check {
    /// At the first screen.
    pub fn new() -> Check {
        Check::at(fixtures::now())
    }

    /// The same at another time.
    pub fn at(now: Moment) -> Check {
        Check { session: Session::new(&PACK, now), taps: 0, screens: 1, effects: Vec::new(), now }
    }

    /// After a script of taps.
    pub fn after(script: &str) -> Check {
        let mut check = Check::new();
        check.run(script);
        check
    }

    /// The words of a script: `key=option`, `key=?` (not sure), `key` (tick or untick a sign), `>`
    /// (Continue), `<` (Back), `none`, `unsure` and `have` as the screen offers them, and on a single
    /// bullet `no`.
    pub fn run(&mut self, script: &str) {
        for word in script.split_whitespace() {
            for event in self.events(word) {
                self.tap(event);
            }
        }
    }

    /// What a word of a script means on this screen.
    pub fn events(&self, word: &str) -> Vec<Event> {
        let sign = |sign| match self.session.stage() {
            Stage::Bullet(id) => vec![Event::Bullet(id, sign)],
            _ => vec![Event::Emergency(sign)],
        };
        match word {
            ">" => vec![Event::Continue],
            "<" => vec![Event::Back],
            "none" if self.is_signs_page() => vec![Event::NoSigns],
            "none" | "no" => sign(Reply::No),
            "unsure" => sign(Reply::NotSure),
            "have" => sign(Reply::Yes),
            _ => match word.split_once('=') {
                None => vec![Event::Tick(fixtures::question(word))],
                Some((key, "?")) => vec![Event::NotSure(fixtures::question(key))],
                Some((key, value)) => answer(key, value),
            },
        }
    }

    fn is_signs_page(&self) -> bool {
        matches!(self.session.screen(), Screen::Page(view) if view.page.layout != Layout::List)
    }

    pub fn tap(&mut self, event: Event) {
        let before = self.session.depth();
        (self.session, self.effects) = self.session.update(event, self.now);
        self.taps += 1;
        self.screens += usize::from(self.session.depth() > before);
    }

    /// The key of the page the patient is on, or the name of the screen.
    pub fn place(&self) -> &'static str {
        match self.session.screen() {
            Screen::Start => "start",
            Screen::Bullet(_) => "sign",
            Screen::Page(view) => view.page.key,
            Screen::Review => "review",
            Screen::Result(_) => "result",
            Screen::Staff => "staff",
            Screen::Apart => "days",
            Screen::Pause => "pause",
        }
    }

    pub fn level(&self) -> Level {
        assess(&PACK, self.session.answers()).level
    }

    pub fn get(&self, key: &str) -> Answer {
        self.session.answers().get(fixtures::question(key))
    }

    /// The questions that the page shows.
    pub fn asked(&self) -> Vec<&'static str> {
        let Screen::Page(view) = self.session.screen() else { return Vec::new() };
        view.fields.iter().map(|field| PACK.question(field.question).key).collect()
    }
}

fn answer(key: &str, value: &str) -> Vec<Event> {
    let id = fixtures::question(key);
    match PACK.question(id).kind {
        Kind::Number(_) => vec![Event::Choose(id, value.parse().expect("a number"))],
        Kind::Scale | Kind::Choice => vec![Event::Choose(id, fixtures::option(id, value))],
        Kind::Set if value == "none" => vec![Event::NoneOfSet(id)],
        Kind::Set => value
            .split('|')
            .map(|name| Event::Toggle(id, OptionId(fixtures::option(id, name) as u8)))
            .collect(),
    }
}
