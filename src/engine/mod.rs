//! The decision core: a pack of rules, the patient's answers, and the assessment they give.
//!
//! Pure: no DOM, clock, I/O, float or formatting machinery.

mod advice;
mod answers;
mod assess;
mod change;
mod condition;
mod join;
mod read;
mod watch;

pub use ::pack;
pub use advice::{
    Advice, Offer, TipAdvice, advise, is_under_16, is_withheld, may_advise, safety_net_day,
};
pub use answers::{Answer, Answers, Reply};
pub use assess::{Assessment, Reason, Span, assess, open_red_flags, open_rules};
pub use change::{Change, milder, worse};
pub use condition::{Truth, all_hold, asked, holds, one_fits, rule_holds};
pub use generated::{choice, q};
pub use pack::{Level, Text};
pub use read::{Input, ReadError};
pub use watch::{is_open, level_with, lung_watch};

mod generated {
    include!(concat!(env!("OUT_DIR"), "/names.rs"));
}
