//! The numbers as Rust source (`src/record/identity.rs` has the types).

use pack::Pack;

use super::list::List;
use crate::emit::list as array;

pub fn rust(pack: &Pack, list: &List) -> String {
    let questions = array(pack.questions, |question| {
        let section = format!("options.{}", question.key);
        let options = array(question.options, |it| list.number(&section, it.key()).to_string());
        let number = list.number("questions", question.key);
        format!("QuestionNumbers {{ number: {number}, options: {options} }}")
    });
    let bullets = array(pack.flags, |it| list.number("bullets", it.key()).to_string());
    let ids = pack.rules.iter().map(|it| it.id).chain(pack.course.0.iter().map(|it| it.id));
    let ids: Vec<&str> = ids.collect();
    let rules = array(&ids, |id| list.number("rules", id).to_string());
    format!(
        "use crate::record::{{Identity, QuestionNumbers}};\n\n\
         pub static IDENTITY: Identity = Identity {{\n    \
         questions: {questions},\n    bullets: {bullets},\n    rules: {rules},\n}};\n"
    )
}
