//! The code to scan of a summary: its link, and how it is drawn, in two parts of the program.

use yew::prelude::*;

use crate::days::Code;
use crate::i18n::t;
use crate::joined::Joined as _;
use crate::qr::dark;
use crate::session::Session;
use crate::summary::Summary;
use crate::view::parts::{details, group, maybe, p_as};
use crate::view::{Context, link};

/// The page that reads it, in the folder of the hosted page.
const READER: &str = "read.html";

/// What the code of this check holds. Nothing where no such page is known, nor where the summary says more than a record can: of
/// days that are locked, and rows that are ticked without saying how bad it is.
pub fn code(cx: &Context<'_>, session: &Session, summary: &Summary) -> Option<Code> {
    if summary.is_locked || !summary.ticked.is_empty() {
        return None;
    }
    let page = [cx.placement.hosted_page()?, READER].joined("");
    let mut kept = None;
    session.code(&page, &mut kept);
    kept.or_else(|| {
        let link = link::of(session, session.made())?;
        Some(Code { link: [&*page, &*link].joined(""), left_out: 0 })
    })
}

/// The way to it, opened in place.
pub fn way(cx: &Context<'_>, code: &Code) -> Option<Html> {
    let dark = dark(&code.link)?;
    let width = dark.width.to_string();
    let ground = ["0 0 ", &*width, " ", &*width].joined("");
    let name = cx.words.say(t::SUMMARY_CODE_NAME);
    let drawn = html! {
        <svg class="ac-qr" viewBox={ground} role="img" aria-label={name}>
            <path d={dark.path} />
        </svg>
    };
    let left_out = (code.left_out > 0).then(|| {
        p_as("", cx.words.fill(t::SUMMARY_CODE_LEFT_OUT, &[("n", &code.left_out.to_string())]))
    });
    let [text, hint] =
        [t::SUMMARY_CODE_TEXT, t::SUMMARY_CODE_HINT].map(|text| cx.p_as("ac-screen", text));
    let said = [drawn, maybe(left_out), text, hint];
    Some(details(cx.text(t::SUMMARY_CODE), group(said)))
}
