//! Get help sooner if: in every result, right after the card.

use yew::prelude::*;

use crate::engine::Level;
use crate::gather::Gather;
use crate::i18n::{Date, Text, t};
use crate::session::ResultView;
use crate::ui::Context;
use crate::ui::widgets::{
    Icon, details, emergency_list, group, help_section, iconed, maybe, p, tag, text,
};

/// The lists of signs, those above the present level only.
pub fn view(cx: &Context<'_>, view: &ResultView) -> Html {
    let level = view.assessment.level;
    let title = if level == Level::Emergency { t::ADVICE_WORSE } else { t::ADVICE_SOONER };
    let today = || part(cx, Icon::Triangle, t::ADVICE_TODAY_IF, &TODAY);
    let contact = || part(cx, Icon::Phone, t::ADVICE_CONTACT_IF, &contact_signs(view));
    let content = group([
        maybe(view.lung_watch.map(|until| lung_watch(cx, level, until))),
        if level < Level::Emergency { call_if(cx) } else { all_signs(cx) },
        maybe((level < Level::MedicalToday).then(today)),
        maybe((level < Level::ContactNow).then(contact)),
        cx.p(t::RESULT_WORRIED),
    ]);
    help_section(cx, cx.words.say(title), content)
}

/// L3 signs worth watching for.
const TODAY: [Text; 12] = [
    t::RESULT_TODAY_1,
    t::RESULT_TODAY_2,
    t::RESULT_TODAY_3,
    t::RESULT_TODAY_4,
    t::RESULT_TODAY_5,
    t::RESULT_TODAY_6,
    t::RESULT_TODAY_7,
    t::RESULT_TODAY_8,
    t::RESULT_TODAY_9,
    t::RESULT_TODAY_10,
    t::RESULT_TODAY_11,
    t::RESULT_TODAY_12,
];

/// The concern signs of the patient article (S12, S20 to S24).
pub const CONTACT: [Text; 5] = [
    t::RESULT_CONTACT_1,
    t::RESULT_CONTACT_2,
    t::RESULT_CONTACT_3,
    t::RESULT_CONTACT_4,
    t::RESULT_CONTACT_5,
];

/// The same for someone who is past the first week already.
fn contact_signs(view: &ResultView) -> [Text; 5] {
    match view.days {
        Some(8..) => {
            let [_, swelling, numb, infection, _] = CONTACT;
            [t::RESULT_CONTACT_LATE_1, swelling, numb, infection, t::RESULT_CONTACT_LATE_5]
        }
        _ => CONTACT,
    }
}

/// D9: 72 hours after needling near the lung, in every result. Where a call is due already, it says
/// what to tell, and nothing that could be taken as "wait" (D7).
fn lung_watch(cx: &Context<'_>, level: Level, until: Option<Date>) -> Html {
    let words = cx.words;
    let urgent = !level.allows_self_care();
    let title = match (level, until) {
        (Level::Emergency, _) => words.say(t::RESULT_LUNG_TELL),
        (_, Some(date)) => words.fill(t::RESULT_LUNG_TITLE, &[("date", &date.long(words))]),
        (_, None) => words.say(t::RESULT_LUNG_TITLE_UNDATED),
    };
    // At L3 a new cough may be what was told: it then calls for today, and blood for more.
    let last = if urgent { t::RESULT_LUNG_BLOOD } else { t::RESULT_LUNG_4 };
    let signs = [t::RESULT_LUNG_1, t::RESULT_LUNG_2, t::RESULT_LUNG_3, last];
    let content = [
        cx.heading(2, "ac-h3 ac-tag", iconed(Icon::Eye, text(title))),
        maybe((!urgent).then(|| cx.p(t::RESULT_LUNG_TEXT))),
        maybe((level < Level::Emergency).then(|| cx.p(t::ADVICE_CALL_IF))),
        cx.list(&signs),
        cx.p(t::RESULT_LUNG_FLY),
    ];
    tag("div", "ac-flow ac-tight", content)
}

fn call_if(cx: &Context<'_>) -> Html {
    let title = iconed(Icon::Octagon, cx.text(t::START_CARD));
    let title = cx.heading(2, "ac-h3 ac-tag ac-sos", title);
    tag("div", "ac-flow ac-tight", [title, p(short_signs(cx)), all_signs(cx)])
}

fn all_signs(cx: &Context<'_>) -> Html {
    details(cx, t::ADVICE_ALL_SIGNS, emergency_list(cx))
}

fn part(cx: &Context<'_>, which: Icon, title: Text, signs: &[Text]) -> Html {
    let title = cx.heading(2, "ac-h3 ac-tag", iconed(which, cx.text(title)));
    tag("div", "ac-flow ac-tight", [title, cx.list(signs)])
}

/// The ten bullets by their short names, so that the list is never hidden (D6).
fn short_signs(cx: &Context<'_>) -> String {
    let names: Vec<String> = cx.pack.flags.iter().map(|flag| cx.words.say(flag.short)).gather();
    names.join(" · ")
}
