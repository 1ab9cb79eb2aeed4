//! The check in a real browser, from the emergency list to the advice, one binary.

mod answers;
mod assess;
mod attributes;
mod barriers;
mod cases;
mod changed;
mod closed;
mod element;
mod faults;
mod history;
mod hosts;
mod isolation;
mod leaves;
mod medicine;
mod memory;
mod no_script;
mod offline;
mod paths;
mod privacy;
mod problems;
mod release;
mod site;
mod untouched;
mod withdrawn;
