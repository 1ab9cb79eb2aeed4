//! The patient article as one page: what is there before any script, and without one.

use yew::prelude::*;

use super::Context;
use super::screens::{self, CONTACT, timeline};
use super::widgets::{
    CallLook, Icon, clinic_call, emergency_call, emergency_card, icon, list, p, p_as, tagged,
};
use crate::engine::PACK;
use crate::engine::pack::Explanation;
use crate::i18n::{Text, t};

/// The leaflet in a clinic's page.
pub fn view(cx: &Context<'_>) -> Html {
    let words = cx.words;
    html! {
        <>
            <div class="ac-flow ac-tight">
                { cx.heading(0, "ac-h1", words.say(t::PACK_TITLE).into()) }
                { p(words.say(t::PACK_INTRO)) }
                { p_as("ac-small", words.say(t::UI_YOUNG)) }
            </div>
            { emergency_card(cx, call(cx)) }
            { rest(cx) }
            { tagged(Icon::Lock, words.say(t::UI_PRIVACY).into()) }
        </>
    }
}

/// The hosted page: the first screen, whose buttons wait for the program, and the leaflet after it.
pub fn hosted(cx: &Context<'_>) -> Html {
    let numbers = cx.words.emergency().is_none().then(|| emergency_call(cx, CallLook::Main));
    html! {
        <>
            { screens::start::view(cx) }
            <div class="ac-flow ac-tight">
                { numbers.unwrap_or_default() }
                { p(cx.words.say(t::RESULT_CRISIS)) }
            </div>
            { rest(cx) }
        </>
    }
}

/// All that comes after the emergency list.
fn rest(cx: &Context<'_>) -> Html {
    let words = cx.words;
    let heading = |text| cx.heading(1, "ac-h2", words.say(text).into());
    let text = |text| p(words.say(text));
    html! {
        <>
            { contact(cx) }
            <div class="ac-flow ac-prose">
                { heading(t::LEAFLET_TITLE) }
                { text(t::LEAFLET_INTRO) }
                { heading(t::LEAFLET_WHY_TITLE) }
                { text(t::LEAFLET_WHY_INTRO) }
                { causes(cx) }
                { heading(t::LEAFLET_LONG_TITLE) }
                { text(t::DURATION_DEPENDS) }
                { timeline(cx, None) }
                { text(t::RESULT_TREND) }
                { text(t::RESULT_PERSISTENT) }
                { heading(t::LEAFLET_DO_TITLE) }
                { actions(cx) }
                { heading(t::LEAFLET_NORMAL_TITLE) }
                { text(t::LEAFLET_NORMAL_TEXT) }
                { text(t::FIGURES_SORENESS) }
                { text(t::FIGURES_BRUISE) }
                { text(t::FIGURES_RISK) }
                { text(t::FIGURES_RARE) }
                { heading(t::TALK_TITLE) }
                { text(t::TALK_TEXT) }
            </div>
            { text(t::RESULT_WORRIED) }
        </>
    }
}

/// The emergency number as a link, and the crisis line.
fn call(cx: &Context<'_>) -> Html {
    let words = cx.words;
    html! {
        <>
            { emergency_call(cx, CallLook::Stop) }
            { p(words.say(t::RESULT_CRISIS)) }
        </>
    }
}

/// D9 and S12, S20 to S24: whom to contact, and the lung watch.
fn contact(cx: &Context<'_>) -> Html {
    let words = cx.words;
    let signs = CONTACT.map(|sign| words.say(sign).into());
    let lung = [t::RESULT_LUNG_1, t::RESULT_LUNG_2, t::RESULT_LUNG_3, t::RESULT_LUNG_4];
    html! {
        <>
            <section class="ac-card ac-flow ac-tight">
                { cx.heading(1, "ac-h2", words.say(t::LEAFLET_CONCERN_TITLE).into()) }
                { list(signs.into()) }
                { clinic_call(cx) }
                { p(words.say(t::LEVEL_L2_MORE)) }
            </section>
            <section class="ac-card ac-flow ac-tight">
                { cx.heading(1, "ac-h2", words.say(t::RESULT_LUNG_TITLE_UNDATED).into()) }
                { p(words.say(t::RESULT_LUNG_TEXT)) }
                { p(words.say(t::ADVICE_CALL_IF)) }
                { list(lung.map(|sign| words.say(sign).into()).into()) }
            </section>
        </>
    }
}

/// S3 to S8: the six causes in full.
fn causes(cx: &Context<'_>) -> Html {
    let item = |(place, e): (usize, &Explanation)| {
        let badge = html! { { place + 1 } };
        entry(cx, badge, cx.words.say(e.title), vec![e.full])
    };
    let items = PACK.explanations.iter().enumerate().map(item);
    html! { <ol class="ac-tips">{ for items }</ol> }
}

/// S13 to S17: the four actions.
fn actions(cx: &Context<'_>) -> Html {
    let all = [
        (Icon::Moon, t::TIP_REST_TITLE, vec![t::TIP_REST_TEXT]),
        (Icon::Snow, t::TIP_ICE_TITLE, vec![t::TIP_ICE_TEXT, t::TIP_ICE_CAUTION]),
        (Icon::Pill, t::LEAFLET_MEDICINE_TITLE, vec![t::LEAFLET_IBUPROFEN_TEXT]),
        (Icon::Wave, t::TIP_MOVE_TITLE, vec![t::TIP_MOVE_TEXT]),
        (Icon::Speech, t::TIP_TALK_TITLE, vec![t::TIP_TALK_TEXT]),
    ];
    let item = |(which, title, texts): (Icon, Text, Vec<Text>)| {
        entry(cx, icon(which), cx.words.say(title), texts)
    };
    html! { <ul class="ac-tips">{ for all.into_iter().map(item) }</ul> }
}

fn entry(cx: &Context<'_>, badge: Html, title: String, texts: Vec<Text>) -> Html {
    html! {
        <li>
            <span class="ac-badge">{ badge }</span>
            <div class="ac-flow ac-tight">
                { cx.heading(2, "ac-h3", title.into()) }
                { for texts.into_iter().map(|text| p(cx.words.say(text))) }
            </div>
        </li>
    }
}
