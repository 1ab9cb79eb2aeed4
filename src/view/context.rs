//! What every view needs: the pack, the words, the placement, and where events go.

use yew::prelude::*;

use super::parts::{group, list, mark, p, p_as, tag, text};
use crate::engine::Answer;
use crate::engine::pack::{Flag, FlagId, Pack, Question, QuestionId};
use crate::gather::Gather;
use crate::hours::Hours;
use crate::i18n::{Extent, Moment, Text, Words, sentence};
use crate::part::{self, Part};
use crate::session::{DaysEvent, Event};

/// What a view can ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Msg {
    /// Something the patient did in the check.
    Event(Event),
    /// Something the patient did about the days after.
    Days(DaysEvent),
    /// Move the focus to a question (from the list of problems).
    Focus(QuestionId),
}

/// How the widget sits in its page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placement {
    /// Level of the widget's main heading, 1 to 4; those below it follow.
    pub heading: u8,
    /// Whether the page is the check's own: it then has the page's landmarks.
    pub own_page: bool,
    /// Address of the page that explains the source codes, if there is one.
    pub sources: Option<String>,
}

impl Placement {
    /// Address of the hosted page, if it is known: it is in the folder of the page of the sources.
    pub fn hosted_page(&self) -> Option<&str> {
        let sources = self.sources.as_deref().filter(|it| it.starts_with("http"))?;
        let (folder, _) = sources.rsplit_once('/')?;
        sources.get(..folder.len() + 1)
    }
}

/// Handed down through all views.
pub struct Context<'a> {
    /// The pack.
    pub pack: &'static Pack,
    /// The words.
    pub words: &'a Words,
    /// How the widget sits in its page.
    pub placement: &'a Placement,
    /// The clinic's hours, if it gives some, and the time now.
    pub hours: Option<(&'a Hours, Moment)>,
    /// Where events go.
    pub send: Callback<Msg>,
}

impl Context<'_> {
    /// The words of a text.
    #[inline(never)]
    pub fn text(&self, which: Text) -> Html {
        text(self.words.say(which))
    }

    /// How much can be said: all, once both the texts and the part are there that come later.
    pub fn extent(&self) -> Extent {
        if part::is_there(Part::Explain) { self.words.extent() } else { Extent::First }
    }

    /// The question with this id.
    #[inline(never)]
    pub fn question(&self, id: QuestionId) -> &'static Question {
        self.pack.question(id)
    }

    /// The bullet with this id.
    #[inline(never)]
    pub fn flag(&self, id: FlagId) -> &'static Flag {
        self.pack.flag(id)
    }

    /// What an answer says, in sentences.
    #[inline(never)]
    pub fn sentence(&self, id: QuestionId, answer: Answer) -> Vec<String> {
        sentence(self.pack, self.words, id, answer)
    }

    /// What a button does, and for screen readers also with what.
    #[inline(never)]
    pub fn text_about(&self, which: Text, what: String) -> Html {
        let what = tag("span", "ac-hide", [mark(": "), text(what)]);
        group([self.text(which), what])
    }

    /// A bulleted list of texts.
    #[inline(never)]
    pub fn list(&self, which: &[Text]) -> Html {
        list(which.iter().map(|one| self.text(*one)).gather())
    }

    /// A paragraph of a text.
    #[inline(never)]
    pub fn p(&self, which: Text) -> Html {
        p(self.words.say(which))
    }

    /// The same with a class.
    #[inline(never)]
    pub fn p_as(&self, class: &'static str, which: Text) -> Html {
        p_as(class, self.words.say(which))
    }

    /// A click that is an event.
    pub fn on(&self, event: Event) -> Callback<MouseEvent> {
        self.send.reform(move |_| Msg::Event(event))
    }

    /// A change of a control that is an event.
    pub fn on_change(&self, event: Event) -> Callback<yew::Event> {
        self.send.reform(move |_| Msg::Event(event))
    }

    /// A heading, so many levels below the widget's main one. It has no `part`: no page can restyle it.
    pub fn heading(&self, below: u8, class: &'static str, content: Html) -> Html {
        self.any_heading(below, class, None, content)
    }

    /// The same where nothing urgent is said: a page may restyle it.
    pub fn plain_heading(&self, below: u8, class: &'static str, content: Html) -> Html {
        self.any_heading(below, class, Some("heading"), content)
    }

    fn any_heading(
        &self,
        below: u8,
        class: &'static str,
        part: Option<&'static str>,
        content: Html,
    ) -> Html {
        let tag = match self.placement.heading + below {
            0 | 1 => "h1",
            2 => "h2",
            3 => "h3",
            4 => "h4",
            5 => "h5",
            _ => "h6",
        };
        html! { <@{tag} Class={class} {part}>{ content }</@> }
    }

    /// The heading of a screen, which receives the focus when the screen comes. No `part`, as above.
    pub fn title(&self, which: Text) -> Html {
        self.title_of(self.text(which))
    }

    /// The same of other words.
    pub fn title_of(&self, content: Html) -> Html {
        let tag = match self.placement.heading {
            0 | 1 => "h1",
            2 => "h2",
            3 => "h3",
            _ => "h4",
        };
        html! { <@{tag} class="ac-h1" tabindex="-1" data-title="">{ content }</@> }
    }
}
