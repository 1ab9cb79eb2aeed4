//! The drawings, as lines on a grid of 48 by 48. What they show stands under them in words.

use yew::prelude::*;

use super::tag;
use crate::plan::Drawing;

fn path(which: Drawing) -> &'static str {
    match which {
        // A pack with a snowflake, a cloth in folds, the skin.
        Drawing::Ice => {
            "M10 5h28v14H10ZM24 7v10m-4.5-7.5 9 5m0-5-9 5M4 26q4-4 8 0t8 0 8 0 8 0 8 0M2 42c10-10 34-10 44 0"
        }
        // Brow, lid and mouth hang on one side.
        Drawing::Droop => {
            "M22 3c11 0 15 8 15 18s-5 24-15 24S7 31 7 21 11 3 22 3ZM12 15q3-3 7-1m6 2q5 0 7 4M18 21a2.5 2 0 1 1-5 0 2.5 2 0 0 1 5 0ZM26 23h6M22 20v8h-3M14 33c3 3 6 2 8 2s6 1 9 6M44 18v16m-3-4 3 4 3-4"
        }
        // Head and shoulders, with a ring around the tip of one.
        Drawing::ShoulderTip => {
            "M24 3a8 8 0 1 1 0 16 8 8 0 1 1 0-16ZM20 18v4C10 24 5 27 4 45M28 18v4c10 2 15 5 16 23M45 27a6 6 0 1 1-12 0 6 6 0 0 1 12 0ZM39 27v.1"
        }
        // Hips and thighs, with lines over what lies between.
        Drawing::Saddle => {
            "M12 3c0 8-5 11-5 20l3 22M36 3c0 8 5 11 5 20l-3 22M20 45l4-17 4 17M15 22q9 4 18 0l-3 14-6-9-6 9ZM17 31l7-7M18 36l12-12M28 32l4-4"
        }
        // Someone who sits and straightens a leg, from bent to nearly straight.
        Drawing::Stretch => {
            "M15 8a4 4 0 1 1-8 0 4 4 0 0 1 8 0ZM11 12v15h16v16h6M11 16l9 6M27 27l15 6 2.5-5.5M4 31h16v12M32 40q7-1 9-4m-5 0h5v5"
        }
        // The same lump three times, from small to large.
        Drawing::Grows => {
            "M9 36a3 3 0 1 1-6 0 3 3 0 0 1 6 0ZM24 33a6 6 0 1 1-12 0 6 6 0 0 1 12 0ZM47 29a10 10 0 1 1-20 0 10 10 0 0 1 20 0ZM4 24 30 8m-7-1 7 1-3 6"
        }
    }
}

/// A drawing over its caption.
pub fn drawing(which: Drawing, caption: Html) -> Html {
    let lines = html! {
        <svg
            width="72" height="72" viewBox="0 0 48 48" fill="none" stroke="currentColor"
            stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"
            aria-hidden="true" focusable="false"
        >
            <path d={path(which)} />
        </svg>
    };
    tag("figure", "", [lines, tag("figcaption", "", [caption])])
}
