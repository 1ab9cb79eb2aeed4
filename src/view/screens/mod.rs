//! The screens, one a file.

mod bullet;
mod code;
pub mod course;
mod days;
mod own;
mod page;
mod pause;
mod problems;
mod result;
mod review;
mod staff;
pub mod start;
pub mod summary;

pub use problems::control_id;
pub use result::old_title;
use yew::prelude::*;

use super::parts::group;
use super::{Context, frame};
use crate::session::{Screen, Session};

/// The screen a session is on.
pub fn view(cx: &Context<'_>, session: &Session) -> Html {
    let mut depth = session.depth();
    let content = match session.screen_in(cx.extent(), cx.hours) {
        Screen::Start => start::view(cx),
        Screen::Bullet(view) => bullet::view(cx, &view),
        Screen::Page(view) => page::view(cx, &view),
        Screen::Review => review::view(cx, session),
        Screen::Result(view) => result::view(cx, &view),
        Screen::Staff => return staff::view(cx, session),
        Screen::Apart => Html::default(),
        Screen::Pause => {
            depth = u16::MAX;
            pause::view(cx)
        }
    };
    // Also where there is nothing: what comes later must not make the screen anew.
    let mut after = Html::default();
    days::add(cx, session, &mut after);
    frame::frame(cx, depth, group([content, after]))
}
