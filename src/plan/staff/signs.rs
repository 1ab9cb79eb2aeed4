//! Each question of the check: whether what it asks for is there, denied, in doubt, or was not asked.

use super::{Sign, Staff, facts};
use crate::engine::pack::{Layout, Pack, Page, QuestionId};
use crate::engine::{Answer, Answers, asked};
use crate::gather::Gather;

type Deciding = [(QuestionId, Answer)];

/// Puts each where it belongs.
pub(super) fn sort(pack: &Pack, answers: &Answers, deciding: &Deciding, staff: &mut Staff) {
    for page in pack.screens {
        let of_page = page.questions.iter().copied().filter(|id| !is_elsewhere(pack, *id));
        for id in of_page.filter(|id| asked(pack, pack.question(*id), answers)) {
            one(pack, page, (id, answers.get(id)), deciding, staff);
        }
    }
    // What decided comes first. (To sort would be more program than all the rest.)
    let decides = |is: bool| move |sign: &&Sign| sign.decides == is;
    let mut signs: Vec<Sign> = staff.signs.iter().filter(decides(true)).copied().gather();
    staff.signs.iter().filter(decides(false)).copied().gather_into(&mut signs);
    staff.signs = signs;
}

/// What has a line of its own on the card.
fn is_elsewhere(pack: &Pack, id: QuestionId) -> bool {
    let it = &pack.roles;
    [it.days, it.places, it.risks, it.age].contains(&id)
        || pack.staff_facts.iter().any(|fact| facts::is_about(fact, id))
}

fn one(
    pack: &Pack,
    page: &Page,
    (id, answer): (QuestionId, Answer),
    deciding: &Deciding,
    staff: &mut Staff,
) {
    let question = pack.question(id);
    let decides = deciding.iter().any(|(other, _)| *other == id);
    let is_row = page.layout != Layout::List;
    match answer {
        Answer::Unanswered if question.optional => {}
        Answer::Unanswered => staff.not_asked.push(id),
        Answer::NotSure => staff.not_sure.push((id, answer)),
        Answer::Value(value) if question.own_not_sure == Some(value) => {
            staff.not_sure.push((id, answer));
        }
        Answer::Value(0) if is_row => staff.denied.push(id),
        // Of the other questions what decided is told.
        Answer::Value(_) if is_row || decides => {
            staff.signs.push(Sign { question: id, answer, decides });
        }
        Answer::Value(_) | Answer::Set(_) => {}
    }
}
