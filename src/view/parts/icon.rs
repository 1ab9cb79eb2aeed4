//! Line icons on a 24 by 24 grid. Decoration only: what they mean is always said in words.

use yew::prelude::*;

use super::{group, tag};
use crate::plan::Icon;

fn path(which: Icon) -> &'static str {
    match which {
        Icon::Mark => "M20.6 9.5A9.2 9.2 0 1 1 15 3.3m-7 8.5 3.6 3.7L21 5",
        Icon::Octagon => "M8.2 2.5h7.6l5.7 5.7v7.6l-5.7 5.7H8.2l-5.7-5.7V8.2ZM12 7v6m0 3.5v.5",
        Icon::Triangle => "M12 3 22 20.5H2ZM12 9.5v5m0 3v.3",
        Icon::Phone => {
            "M6.6 3.5h3l1.5 4-2 1.6a12 12 0 0 0 5.8 5.8l1.6-2 4 1.5v3a2 2 0 0 1-2.2 2A17.5 17.5 0 0 1 4.6 5.7a2 2 0 0 1 2-2.2Z"
        }
        Icon::Speech => "M3.5 4.5h17v12H12l-5 4v-4H3.5Z",
        Icon::House => "M3.5 11 12 3.5l8.5 7.5v9.5H15v-6H9v6H3.5Z",
        Icon::Back => "M14.5 5 8 12l6.5 7",
        Icon::Alert => "M21.5 12a9.5 9.5 0 1 1-19 0 9.5 9.5 0 0 1 19 0ZM12 7v6m0 3.5v.3",
        Icon::Info => "M21.5 12a9.5 9.5 0 1 1-19 0 9.5 9.5 0 0 1 19 0ZM12 11v6m0-10v.3",
        Icon::Lock => "M5.5 11h13v9.5h-13ZM8.5 11V8a3.5 3.5 0 0 1 7 0v3",
        Icon::Calendar => "M3.5 5.5h17v15h-17ZM3.5 10.5h17M8 3v4m8-4v4",
        Icon::Eye => {
            "M2 12s3.5-6.5 10-6.5S22 12 22 12s-3.5 6.5-10 6.5S2 12 2 12Zm13 0a3 3 0 1 1-6 0 3 3 0 0 1 6 0Z"
        }
        Icon::Moon => "M20.5 14A8.7 8.7 0 1 1 10 3.5a7 7 0 0 0 10.5 10.5Z",
        Icon::Snow => {
            "M12 2.5v19M3.8 7.3l16.4 9.4M20.2 7.3 3.8 16.7M9.5 4 12 6l2.5-2M9.5 20l2.5-2 2.5 2"
        }
        Icon::Wave => "M4 17c3-9 6 3 9-4s4-5 7-6m-4.5-.5L20 7l-1 4.5",
        Icon::Pill => {
            "M3.9 14.5 14.5 3.9a4 4 0 0 1 5.6 5.6L9.5 20.1a4 4 0 0 1-5.6-5.6Zm5.3-5.3 5.6 5.6"
        }
        Icon::Sun => {
            "M16 12a4 4 0 1 1-8 0 4 4 0 0 1 8 0ZM12 2.5v2m0 15v2M2.5 12h2m15 0h2M5.3 5.3l1.4 1.4m10.6 10.6 1.4 1.4m0-13.4-1.4 1.4M6.7 17.3l-1.4 1.4"
        }
        Icon::Hand => {
            "M7 12.5V6m3.3 5V4m3.4 7V4.5M17 12V7m0 5v3c0 4-2.5 6-5.5 6S7 19 5.5 16L3.5 12.5"
        }
        Icon::Car => "M4 17.5v-5l2-6h12l2 6v5ZM4 12.5h16M7 15h.5m9 0h.5M6 17.5v2m12-2v2",
        Icon::Glass => "M6 3.5h12l-1.5 9a4.5 4.5 0 0 1-9 0ZM12 17v3.5m-4 0h8",
        Icon::Dumbbell => "M3 9.5v5M6 7v10m12-10v10m3-7.5v5M6 12h12",
    }
}

/// An icon.
#[inline(never)]
pub fn icon(which: Icon) -> Html {
    html! {
        <svg class="ac-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d={path(which)} />
        </svg>
    }
}

/// Words with an icon before them.
#[inline(never)]
pub fn iconed(which: Icon, words: Html) -> Html {
    group([icon(which), tag("span", "", [words])])
}

/// A line of text with an icon before it.
pub fn tagged(which: Icon, text: Html) -> Html {
    tag("p", "ac-tag ac-tag--plain", [iconed(which, text)])
}
