//! The screens, one a file.

mod bullet;
mod page;
mod pause;
mod problems;
mod result;
mod review;
pub mod start;

pub use problems::control_id;
pub use result::old_title;
use yew::prelude::*;

use super::{Context, frame};
use crate::session::{Screen, Session};

/// The screen a session is on.
pub fn view(cx: &Context<'_>, session: &Session) -> Html {
    let mut depth = session.depth();
    let content = match session.screen_in(cx.extent()) {
        Screen::Start => start::view(cx),
        Screen::Bullet(view) => bullet::view(cx, &view),
        Screen::Page(view) => page::view(cx, &view),
        Screen::Review => review::view(cx, session),
        Screen::Result(view) => result::view(cx, &view),
        Screen::Pause => {
            depth = u16::MAX;
            pause::view(cx)
        }
    };
    frame::frame(cx, depth, content)
}
