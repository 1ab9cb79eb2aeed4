//! The parts that screens are made of, one a file.

mod button;
mod drawing;
mod icon;
mod option;
mod phone;
mod rich;
mod scale;
mod section;
mod signs;
mod tag;
mod text;
mod text_field;

pub use button::{button, link_button};
pub use drawing::drawing;
pub use icon::{icon, iconed, tagged};
pub use option::{Pick, control, labelled, option, options};
pub use phone::{call_link, clinic_call, emergency_call, two_emergency_links};
pub use rich::rich;
pub use scale::{cells, scale};
pub use section::{card, details, help_section, list};
pub use signs::{emergency_card, emergency_list, emergency_title};
pub use tag::{group, group_of, keyed, mark, maybe, renewed, tag, tag_of, text};
pub use text::{p, p_as};
pub use text_field::text_field;

pub use crate::plan::{Icon, Weight};
