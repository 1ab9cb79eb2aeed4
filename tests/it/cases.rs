//! The cases: 186 published reports, benign courses and vignettes written without sight of the rules, and 346 of the
//! amendment, two for each condition that may not be missed and 52 mild ones.

use aftercheck::content::PACK;
use aftercheck::engine::assess;

use crate::support::fixtures;

#[test]
fn every_case_lies_between_its_levels() {
    let cases = fixtures::cases();
    assert_eq!(cases.len(), 186 + 346);
    let wrong: Vec<String> = cases
        .iter()
        .filter_map(|case| {
            let found = assess(&PACK, &case.answers);
            let ids: Vec<&str> = found.reasons.iter().map(|reason| reason.id(&PACK)).collect();
            let fits = (case.least..=case.most).contains(&found.level);
            (!fits).then(|| format!("{}: {} by {ids:?}", case.id, found.level.code()))
        })
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}
