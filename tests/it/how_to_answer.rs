//! What the list and the pages of signs say of how to answer, rendered to HTML (feature `static-pages`).

use std::rc::Rc;

use aftercheck::content::PACK;
use aftercheck::engine::pack::{Layout, Phrase};
use aftercheck::i18n::t;

use crate::rendered::{says, screen};
use crate::support::fixtures::{self, text};
use crate::support::taps::Check;

/// D11 and D14: under the list that more is asked; on a page of signs what to tick, and in a ticked row which option
/// counts.
#[test]
fn the_list_and_the_rows_say_how_to_answer() {
    let words = Rc::new(fixtures::words("GB", true));
    assert!(says(&screen(&words, &Check::new().session), &words, t::START_MORE));
    let signs = PACK.screens.iter().filter(|page| page.layout != Layout::List);
    assert!(signs.clone().count() == 5 && signs.clone().all(|page| page.hint.is_some()));
    let way = "none days_since=1 > regions=thigh > pain_now=0 pain_before=0 > func=ok >";
    let page = |ticks: &str| screen(&words, &Check::after(&format!("{way} {ticks}")).session);
    let (pick, hint) = (Phrase::Pick.text(), text("question.sweat.hint"));
    for (ticks, picks, hints) in
        [("", false, false), ("breath", true, false), ("sweat", false, true)]
    {
        let page = page(ticks);
        assert_eq!(
            (says(&page, &words, pick), says(&page, &words, hint)),
            (picks, hints),
            "{ticks}"
        );
    }
}
