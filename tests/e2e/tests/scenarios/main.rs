//! The check in a real browser, from the emergency list to the advice, one binary.

mod answers;
mod assess;
mod attributes;
mod barriers;
mod cases;
mod changed;
mod closed;
mod element;
mod history;
mod hosts;
mod isolation;
mod leaves;
mod medicine;
mod no_script;
mod paths;
mod privacy;
mod problems;
mod site;
mod untouched;
