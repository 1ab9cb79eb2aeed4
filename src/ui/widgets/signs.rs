//! The emergency list, as it stands on the first screen, in every result and in the leaflet.

use yew::prelude::*;

use super::{Icon, icon, list, rich};
use crate::engine::PACK;
use crate::i18n::t;
use crate::ui::Context;

/// The ten bullets.
pub fn emergency_list(cx: &Context<'_>) -> Html {
    list(PACK.flags.iter().map(|flag| rich(&cx.words.say(flag.text))).collect())
}

/// The red card around them, with what can be done at its foot.
pub fn emergency_card(cx: &Context<'_>, foot: Html) -> Html {
    let title = html! { <>{ icon(Icon::Octagon) }<span>{ cx.words.say(t::START_CARD) }</span></> };
    html! {
        <section class="ac-care ac-care--l3">
            <div class="ac-care__top">{ cx.heading(1, "ac-h2 ac-tag", title) }</div>
            <div class="ac-care__body ac-flow">
                { emergency_list(cx) }
                { foot }
            </div>
        </section>
    }
}
