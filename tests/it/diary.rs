//! The diary: what is offered on which day, when it stops, and that "nothing is new" denies no sign.

use aftercheck::content::{IDENTITY, PACK};
use aftercheck::course::Chart;
use aftercheck::days::{Call, Diary, Kept, Outcome, Stop};
use aftercheck::engine::{Answer, Answers, Level, Reply};
use aftercheck::record::{Check, Record};
use aftercheck::session::{Choice, DaysEvent, Event, Stage};

use crate::support::fixtures::{now, patient, question};
use crate::support::noted::{MORE, ROSE, SORE, entry, note, offered, on, sore, with};
use crate::support::tab::{Tab, day, kept, read};

#[test]
fn an_entry_takes_at_most_four_taps_and_is_no_check() {
    let (_, mut stored) = kept();
    let before = read(stored.as_ref());
    let mut tab = Tab::open(day(1), &mut stored);
    assert_eq!(offered(&tab), Some(Diary::Ask));
    note(&mut tab, 3, &mut stored);
    assert!(tab.check.taps <= 4, "{} taps", tab.check.taps);
    assert_eq!((tab.outcome(), offered(&tab)), (Some(Outcome::Noted), Some(Diary::Done)));
    let after = read(stored.as_ref());
    assert_eq!((&after.record.checks, after.until), (&before.record.checks, before.until));
    assert_eq!(after.record.entries, [entry(1, 1, 3)]);
    // "Nothing is new" is no answer to any question.
    assert_eq!(*tab.check.session.answers(), Answers::default());
    // In the picture it is a pain without advice.
    let chart = Chart::of(&PACK, &IDENTITY, &after.record, day(1).date).unwrap();
    let rows: Vec<_> = chart.days.iter().map(|day| (day.pain, day.level)).collect();
    assert_eq!(rows, [(None, None), (Some(4), Some(Level::SelfCare)), (Some(3), None)]);
    assert_eq!(chart.last, Level::SelfCare);
}

#[test]
fn it_asks_once_a_day_and_a_missed_day_is_fine() {
    assert_eq!(on(0, sore(&[])), Some(Diary::Done), "the check of today told the pain");
    let mut stored = sore(&[(1, 4)]);
    let mut tab = Tab::open(day(1), &mut stored);
    let before = stored.clone();
    note(&mut tab, 3, &mut stored);
    assert_eq!((tab.check.session.stage(), &stored), (Stage::Start, &before));
    for gap in [2, 3, 6] {
        assert_eq!(on(gap, stored.clone()), Some(Diary::Ask), "day {gap}");
    }
    // On the screen itself not twice either.
    let mut tab = Tab::open(day(2), &mut stored);
    note(&mut tab, 3, &mut stored);
    let once = stored.clone();
    tab.days(DaysEvent::Choose(Choice::Pain(1)), &mut stored);
    tab.days(DaysEvent::Note(Reply::No), &mut stored);
    assert_eq!(stored, once);
    // Two tabs are two: the newer one is not lost for the older.
    let mut tabs = [1, 1].map(|_| Tab::open(day(3), &mut stored));
    note(&mut tabs[0], 3, &mut stored);
    note(&mut tabs[1], 4, &mut stored);
    let pains: Vec<_> = read(stored.as_ref()).record.entries.iter().map(|it| it.pain).collect();
    assert_eq!(pains, [4, 3, 3, 4]);
}

#[test]
fn a_clock_put_back_loses_nothing() {
    // To the west it is yesterday again.
    assert_eq!(on(2, sore(&[(3, 3)])), Some(Diary::Done));
    // A clock that was wrong does not silence it.
    let mut stored = sore(&[(4, 3)]);
    let mut tab = Tab::open(day(2), &mut stored);
    assert_eq!(offered(&tab), Some(Diary::Ask));
    note(&mut tab, 6, &mut stored);
    let rose = Some(Diary::Check(Call::Rose { from: 3, to: 6 }));
    assert_eq!(offered(&tab), rose);
    assert_eq!(on(2, stored), rose, "it is the last by the order in which they were made");
    assert_eq!(on(-3, sore(&[])), Some(Diary::Ask));
}

#[test]
fn it_needs_a_number_and_one_of_today() {
    let mut stored = sore(&[]);
    let mut tab = Tab::open(day(1), &mut stored);
    let before = stored.clone();
    tab.days(DaysEvent::Open(Stage::Diary), &mut stored);
    tab.days(DaysEvent::Note(Reply::No), &mut stored);
    assert!(tab.check.session.draft().tried);
    tab.days(DaysEvent::Choose(Choice::Pain(11)), &mut stored);
    tab.days(DaysEvent::Note(Reply::No), &mut stored);
    assert_eq!((tab.check.session.draft().pain, &stored), (None, &before));
    tab.days(DaysEvent::Choose(Choice::Pain(2)), &mut stored);
    assert!(!tab.check.session.draft().tried);
    tab.check.now = day(2);
    tab.days(DaysEvent::Note(Reply::No), &mut stored);
    assert_eq!(stored, before, "it was the pain of yesterday");
    // "Clear all" drops it.
    tab.tap(Event::Clear, &mut stored);
    assert_eq!(tab.check.session.draft().pain, None);
}

#[test]
fn it_stops_on_day_14_or_counts_from_the_first_check() {
    // The treatment was the day before the check.
    assert_eq!(on(12, sore(&[])), Some(Diary::Ask));
    assert_eq!(on(13, sore(&[])), Some(Diary::Stop(Stop::Over)));
    for days in ["days_since=8", "days_since=-"] {
        let stored = with(&SORE.replace("days_since=1", days), Level::SelfCare, &[]);
        assert_eq!(on(13, stored.clone()), Some(Diary::Ask), "{days}");
        assert_eq!(on(14, stored), Some(Diary::Stop(Stop::Over)), "{days}");
    }
}

#[test]
fn it_stops_when_pain_is_back_on_two_days_in_a_row() {
    let back = Some(Diary::Stop(Stop::Back));
    assert_eq!(on(2, sore(&[(1, 3), (2, 3)])), back);
    assert_eq!(on(5, sore(&[(1, 3), (2, 1)])), back);
    for noted in [&[(1, 3)][..], &[(1, 3), (3, 3)], &[(1, 3), (2, 4)], &[(1, 3), (2, 4), (2, 3)]] {
        assert_eq!(on(4, sore(noted)), Some(Diary::Ask), "{noted:?}");
    }
    // What it was before is not known.
    let unknown = SORE.replace("pain_before=3", "pain_before=-");
    let stored = with(&unknown, Level::SelfCare, &[(1, 1), (2, 1)]);
    assert_ne!(on(4, stored), back);
}

#[test]
fn it_stops_when_the_advice_is_to_be_seen() {
    for level in Level::ALL {
        let stop = Some(Diary::Stop(Stop::ToBeSeen));
        let expected = if level == Level::SelfCare { Some(Diary::Ask) } else { stop };
        assert_eq!(on(1, with(SORE, level, &[])), expected, "{level:?}");
    }
    // The most urgent advice of a day counts.
    let check = |level| Check::new(&PACK, &IDENTITY, &patient(SORE), now(), level);
    let checks = vec![check(Level::MedicalToday), check(Level::SelfCare)];
    let record = Record { pack: PACK.id.to_owned(), checks, entries: Vec::new() };
    let stored = Some(Kept { until: day(29).date, record }.to_text());
    assert_eq!(on(1, stored), Some(Diary::Stop(Stop::ToBeSeen)));
}

#[test]
fn a_rise_leads_to_a_check_until_one_is_made() {
    let mut stored = sore(&[]);
    let mut tab = Tab::open(day(1), &mut stored);
    note(&mut tab, 6, &mut stored);
    assert_eq!((offered(&tab), tab.check.session.stage()), (ROSE, Stage::Diary));
    for later in [1, 2, 13, 20] {
        assert_eq!(on(later, stored.clone()), ROSE, "day {later}");
    }
    // The number stands in the check that follows, and is shown.
    tab.tap(Event::Back, &mut stored);
    tab.days(DaysEvent::Again, &mut stored);
    assert_eq!(tab.check.get("pain_now"), Answer::Value(6));
    assert!(tab.check.asked().contains(&"pain_now"));
    tab.run(
        "> trend=better where=same_area func=ok > none > none > none > none > none > >",
        &mut stored,
    );
    assert_eq!(tab.check.session.stage(), Stage::Result);
    assert!(tab.level() > Level::SelfCare, "a rise from 4 to 6 is worse, whatever was told");
    assert_eq!(on(2, stored), Some(Diary::Stop(Stop::ToBeSeen)));
}

#[test]
fn each_rise_that_matters_calls_for_a_check() {
    let rose = |from, to| Some(Diary::Check(Call::Rose { from, to }));
    assert_eq!(on(1, sore(&[(1, 5)])), rose(4, 5), "the worst so far");
    assert_eq!(on(3, sore(&[(1, 2), (2, 3), (3, 4)])), rose(2, 4), "little by little");
    assert_eq!(on(2, sore(&[(1, 6), (2, 3)])), ROSE, "a mild entry does not settle it");
    assert_eq!(on(3, sore(&[(1, 4), (2, 3)])), Some(Diary::Ask));
    // No better by day 7, as the rules about earlier checks say it.
    assert_eq!(on(8, sore(&[(7, 4)])), MORE);
    // A number that this version cannot read may have been any.
    let mut kept = read(sore(&[(1, 4)]).as_ref());
    kept.record.entries[0].question = u16::MAX;
    assert_eq!(on(2, Some(kept.to_text())), MORE);
}

#[test]
fn what_is_new_or_may_be_leads_to_the_list_and_the_check() {
    for sign in [Reply::Yes, Reply::NotSure] {
        let mut stored = sore(&[]);
        let before = stored.clone();
        let mut tab = Tab::open(day(1), &mut stored);
        tab.days(DaysEvent::Open(Stage::Diary), &mut stored);
        tab.days(DaysEvent::Choose(Choice::Pain(2)), &mut stored);
        tab.days(DaysEvent::Note(sign), &mut stored);
        assert_eq!((tab.check.session.stage(), &stored), (Stage::Start, &before));
        assert_eq!(offered(&tab), Some(Diary::Check(Call::New)));
        tab.days(DaysEvent::Again, &mut stored);
        let mut plain = Tab::open(day(1), &mut stored);
        plain.days(DaysEvent::Again, &mut stored);
        let mut expected = plain.check.session.answers().clone();
        expected.set(question("pain_now"), Answer::Value(2));
        assert_eq!(*tab.check.session.answers(), expected, "nothing else is told or denied");
        assert_eq!(tab.check.asked(), plain.check.asked());
    }
}
