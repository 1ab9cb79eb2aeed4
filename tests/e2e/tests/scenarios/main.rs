//! The check in a real browser, from the emergency list to the advice, one binary.

mod answers;
mod assess;
mod attributes;
mod barriers;
mod cases;
mod element;
mod history;
mod isolation;
mod medicine;
mod no_script;
mod paths;
mod privacy;
mod problems;
mod site;
