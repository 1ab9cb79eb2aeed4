//! The patient article as one page: what is there before any script, and without one.

use yew::prelude::*;

use super::Context;
use super::screens::{self, CONTACT, timeline};
use super::widgets::{
    CallLook, Icon, clinic_call, emergency_call, emergency_card, group, icon, tag, tag_of, tagged,
    text,
};
use crate::engine::pack::Explanation;
use crate::i18n::{Text, t};

/// The leaflet in a clinic's page.
pub fn view(cx: &Context<'_>) -> Html {
    let head = [
        cx.heading(0, "ac-h1", cx.text(t::PACK_TITLE)),
        cx.p(t::PACK_INTRO),
        cx.p_as("ac-small", t::UI_YOUNG),
    ];
    group([
        tag("div", "ac-flow ac-tight", head),
        emergency_card(cx, call(cx)),
        rest(cx),
        tagged(Icon::Lock, cx.text(t::UI_PRIVACY)),
    ])
}

/// The hosted page: the first screen, whose buttons wait for the program, and the leaflet after it.
pub fn hosted(cx: &Context<'_>) -> Html {
    let numbers = cx.words.emergency().is_none().then(|| emergency_call(cx, CallLook::Main));
    let help = [numbers.unwrap_or_default(), cx.p(t::RESULT_CRISIS)];
    group([screens::start::view(cx), tag("div", "ac-flow ac-tight", help), rest(cx)])
}

/// All that comes after the emergency list.
fn rest(cx: &Context<'_>) -> Html {
    let heading = |text| cx.heading(1, "ac-h2", cx.text(text));
    let prose = [
        heading(t::LEAFLET_TITLE),
        cx.p(t::LEAFLET_INTRO),
        heading(t::LEAFLET_WHY_TITLE),
        cx.p(t::LEAFLET_WHY_INTRO),
        causes(cx),
        heading(t::LEAFLET_LONG_TITLE),
        cx.p(t::DURATION_DEPENDS),
        timeline(cx, None),
        cx.p(t::RESULT_TREND),
        cx.p(t::RESULT_PERSISTENT),
        heading(t::LEAFLET_DO_TITLE),
        actions(cx),
        heading(t::LEAFLET_NORMAL_TITLE),
        cx.p(t::LEAFLET_NORMAL_TEXT),
        cx.p(t::FIGURES_SORENESS),
        cx.p(t::FIGURES_BRUISE),
        cx.p(t::FIGURES_RISK),
        cx.p(t::FIGURES_RARE),
        heading(t::TALK_TITLE),
        cx.p(t::TALK_TEXT),
    ];
    group([contact(cx), tag("div", "ac-flow ac-prose", prose), cx.p(t::RESULT_WORRIED)])
}

/// The emergency number as a link, and the crisis line.
fn call(cx: &Context<'_>) -> Html {
    group([emergency_call(cx, CallLook::Stop), cx.p(t::RESULT_CRISIS)])
}

/// D9 and S12, S20 to S24: whom to contact, and the lung watch.
fn contact(cx: &Context<'_>) -> Html {
    let concern = [
        cx.heading(1, "ac-h2", cx.text(t::LEAFLET_CONCERN_TITLE)),
        cx.list(&CONTACT),
        clinic_call(cx),
        cx.p(t::LEVEL_L2_MORE),
    ];
    let lung = [
        cx.heading(1, "ac-h2", cx.text(t::RESULT_LUNG_TITLE_UNDATED)),
        cx.p(t::RESULT_LUNG_TEXT),
        cx.p(t::ADVICE_CALL_IF),
        cx.list(&[t::RESULT_LUNG_1, t::RESULT_LUNG_2, t::RESULT_LUNG_3, t::RESULT_LUNG_4]),
    ];
    let card = "ac-card ac-flow ac-tight";
    group([tag("section", card, concern), tag("section", card, lung)])
}

/// S3 to S8: the six causes in full.
fn causes(cx: &Context<'_>) -> Html {
    let item = |(place, e): (usize, &Explanation)| {
        entry(cx, text((place + 1).to_string()), e.title, &[e.full])
    };
    tag_of("ol", "ac-tips", cx.pack.explanations.iter().enumerate().map(item).collect())
}

/// S13 to S17: the four actions.
fn actions(cx: &Context<'_>) -> Html {
    let all: [(Icon, Text, &[Text]); 5] = [
        (Icon::Moon, t::TIP_REST_TITLE, &[t::TIP_REST_TEXT]),
        (Icon::Snow, t::TIP_ICE_TITLE, &[t::TIP_ICE_TEXT, t::TIP_ICE_CAUTION]),
        (Icon::Pill, t::LEAFLET_MEDICINE_TITLE, &[t::LEAFLET_IBUPROFEN_TEXT]),
        (Icon::Wave, t::TIP_MOVE_TITLE, &[t::TIP_MOVE_TEXT]),
        (Icon::Speech, t::TIP_TALK_TITLE, &[t::TIP_TALK_TEXT]),
    ];
    let item = |(which, title, texts)| entry(cx, icon(which), title, texts);
    tag_of("ul", "ac-tips", all.map(item).into())
}

fn entry(cx: &Context<'_>, badge: Html, title: Text, texts: &[Text]) -> Html {
    let mut content = vec![cx.heading(2, "ac-h3", cx.text(title))];
    content.extend(texts.iter().map(|text| cx.p(*text)));
    let badge = tag("span", "ac-badge", [badge]);
    tag("li", "", [badge, tag_of("div", "ac-flow ac-tight", content)])
}
