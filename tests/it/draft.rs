//! What every page says on who signed the content.

use aftercheck::content::for_check;
use aftercheck::engine::pack::Pack;
use aftercheck::i18n::t;
use aftercheck::view::review_sentence;

use crate::support::fixtures;

/// Screens, leaflet and the page of sources have this sentence, and no other on who signed.
#[test]
fn content_that_nobody_signed_is_a_draft() {
    let words = fixtures::words("GB", true);
    let by = |reviewed_by| review_sentence(&Pack { reviewed_by, ..for_check() }, &words);
    let draft = words.say(t::DRAFT_UNREVIEWED);
    assert!(by(None).starts_with(&draft) && draft.starts_with("Draft"), "{draft}");
    let signed = by(Some("Jo Smith, physiotherapist, 2027-01-31"));
    assert!(signed.contains("Jo Smith") && !signed.contains("Draft"), "{signed}");
}
