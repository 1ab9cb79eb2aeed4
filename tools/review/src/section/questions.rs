//! Every question with its options and what each calls for.

use aftercheck::engine::pack::{Kind, Pack, Page, QuestionId};

use crate::Input;
use crate::html::{Cell, Section, Table, escape};
use crate::levels::{NOT_SURE, OPEN, Row, rows};
use crate::words::Words;

pub fn section(input: &Input, words: &Words) -> Section {
    let Pack { screens, safety, .. } = words.pack;
    let mut html = "<p>An answer alone: all else is denied, treated at a place that no rule names. \
                    \u{201c}With\u{201d} names rules that call for more together with other answers.</p>\n"
        .to_owned();
    for page in screens.iter().chain(*safety) {
        html.push_str(&of_page(input, words, page));
    }
    Section { id: "questions", title: "Questions", html }
}

fn of_page(input: &Input, words: &Words, page: &Page) -> String {
    let hint = page.hint.map_or_else(String::new, |hint| paragraph(words.say(hint)));
    let questions: String =
        page.questions.iter().map(|id| of_question(input, words, *id)).collect();
    format!("<h3>{}</h3>\n{hint}{questions}", escape(words.say(page.title)))
}

fn of_question(input: &Input, words: &Words, id: QuestionId) -> String {
    let question = words.pack.question(id);
    let mut facts = vec![match question.kind {
        Kind::Scale => "one answer, from least to most serious".to_owned(),
        Kind::Choice => "one answer".to_owned(),
        Kind::Set => "any of them, or none".to_owned(),
        Kind::Number(most) => format!("a number from 0 to {most}"),
    }];
    facts.extend(question.red_flag.then(|| "red flag: must be answered".to_owned()));
    facts.extend(question.optional.then(|| "may be skipped".to_owned()));
    facts.extend((!question.ask_when.is_empty()).then(|| "not asked of everybody".to_owned()));
    let more = [question.tick, question.hint, question.why].into_iter().flatten();
    let more: String = more.map(|text| paragraph(words.say(text))).collect();
    let caption = format!("{}: {} ({})", question.key, words.say(question.ask), facts.join("; "));
    let heads =
        ["Answer", "In the patient\u{2019}s words", "Calls for", "Clinical term", "May mean"];
    let mut table = Table::new(&caption, &heads);
    for row in rows(words.pack, id) {
        let finding =
            input.findings.iter().find(|it| it.key == question.key && it.option == row.key);
        let [term, means] = finding
            .map_or(["", ""], |it| [it.clinical.as_str(), it.may_mean.as_str()])
            .map(Cell::from);
        let anchor = format!("answer-{}-{}", question.key, row.key);
        let [key, said] = [row.key.as_str().into(), said(words, &row).into()];
        table.row(&anchor, [key, said, row.calls.cell(), term, means]);
    }
    more + &table.or("It has no answers.")
}

fn said(words: &Words, row: &Row) -> String {
    let question = words.pack.question(row.question);
    let option = question.options.iter().find(|option| option.key() == row.key);
    match (option, row.key.as_str()) {
        (Some(option), _) => words.say(option.text).to_owned(),
        (None, NOT_SURE) => match question.not_sure {
            Some(place) => format!("Not sure. Counts as: {}", words.option(question, place)),
            None => "Not sure".to_owned(),
        },
        (None, OPEN) => "Not answered".to_owned(),
        (None, from) => format!("{from} or more"),
    }
}

fn paragraph(text: &str) -> String {
    format!("<p>{}</p>\n", escape(text))
}
