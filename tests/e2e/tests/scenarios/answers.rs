//! Answers are never lost, and none is kept that can no longer be reached.

use anyhow::{Result, ensure};
use e2e::{Check, Patient};

use crate::site::{by_each_hand, with};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn answers_survive_back() -> Result<()> {
    let patient =
        Patient { skin: &[("A bruise", "I have a flat bruise smaller")], ..Patient::default() };
    by_each_hand("back", "/embed.html", async |check| {
        check.walk_to("The rest of your body", &patient).await?;
        check.choose("Feeling sick").await?;
        check.choose("I feel a bit sick").await?;
        let way_back: [&[&str]; 7] = [
            &[
                "A bruise or growing lump",
                "I have a flat bruise smaller than my palm. It is not growing.",
            ],
            &["None of these"],
            &["None of these"],
            &[
                "The pain is getting better.",
                "It hurts in the same place as before, or where the needles went in.",
                "I can sleep and use it as I always do.",
            ],
            &["3", "2"],
            &["Thigh"],
            &[],
        ];
        for chosen in way_back {
            check.back().await?;
            let now = check.chosen().await?;
            let kept = chosen.iter().all(|words| now.iter().any(|it| it == words));
            ensure!(kept && !now.is_empty(), "{chosen:?} is not all of {now:?}");
        }
        check.is_on("When was the session?").await?;
        for _ in 0..7 {
            check.go_on().await?;
        }
        // What was answered there before Back is there, too.
        check.is_on("The rest of your body").await?;
        let kept =
            ["Feeling sick, being sick, or loose poo", "I feel a bit sick, or have loose poo."];
        ensure!(check.chosen().await? == kept);
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn without_pain_its_questions_are_dropped_and_asked_again() -> Result<()> {
    by_each_hand("no-pain", "/embed.html", async |check| {
        let patient = Patient::default();
        check.walk_to("Check your answers", &patient).await?;
        check.says(&["The pain is getting better.", "It hurts in the same place"], &[]).await?;

        check.change("Pain now").await?;
        check.answer("How bad is the pain now?", "0").await?;
        check.go_on().await?;
        check.is_on("Check your answers").await?;
        check.says(&["Pain is 0 out of 10 now."], &["The pain is getting", "It hurts in"]).await?;

        check.change("Pain now").await?;
        check.answer("How bad is the pain now?", "3").await?;
        check.go_on().await?;
        check.is_on("How has it been since then?").await?;
        ensure!(
            check.chosen().await? == ["I can sleep and use it as I always do."],
            "an answer was kept that could not be reached, or one that could is gone"
        );
        check.fill("How has it been since then?", &patient).await?;
        check.go_on().await?;
        check.is_on("Check your answers").await?;
        check.says(&["The pain is getting better."], &["Not answered yet"]).await
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn change_leads_to_the_question_and_back_to_the_review() -> Result<()> {
    by_each_hand("change", "/embed.html", async |check| {
        check.walk_to("Check your answers", &Patient::default()).await?;
        for (row, title, answer, said) in [
            ("Day of the session", "When was the session?", "2 days ago", "It was 2 days ago."),
            ("Where needles went in", "Where did the needles", "Knee", "thigh and knee"),
            (
                "Sleep and use",
                "How has it been since then?",
                "It is harder than usual",
                "It is harder than usual",
            ),
            ("Your age", "About you", "65 or older", "65 or older"),
        ] {
            check.change(row).await?;
            check.is_on(title).await?;
            check.choose(answer).await?;
            check.go_on().await?;
            check.is_on("Check your answers").await?;
            check.says(&[said], &[]).await?;
        }
        // And from the advice, without a new start.
        check.see_advice().await?;
        check.press("Change answers").await?;
        check.is_on("Check your answers").await?;
        check.says(&["It was 2 days ago.", "65 or older"], &[]).await
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_emergency_chosen_by_mistake_leaves_no_trace() -> Result<()> {
    by_each_hand("mistake", "/embed.html", async |check| {
        check.press("Yes, I have one").await?;
        ensure!(check.level().await? == "Call 999 now");
        check.take_back().await?;
        check.is_on("If you have any of these, call").await?;

        check.walk_to("Breath, chest and throat", &Patient::default()).await?;
        check.choose("More out of breath than usual").await?;
        check.choose("It is hard to breathe even at rest").await?;
        check.press("See what to do now").await?;
        ensure!(check.level().await? == "Call 999 now");
        check.take_back().await?;
        check.is_on("Breath, chest and throat").await?;
        // The answer is still there, for the patient to change, and with it the alarm.
        check.says(&["This can be an emergency."], &[]).await?;
        check.choose("More out of breath than usual").await?;
        check.says(&[], &["This can be an emergency."]).await?;

        check.advice_for(&Patient::default()).await?;
        ensure!(check.level().await? == "Look after it at home and keep watching");
        check.open_all().await?;
        check.says(&["You told us"], &["hard to breathe even"]).await
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_sign_that_is_not_there_after_all_leaves_no_trace() -> Result<()> {
    by_each_hand("change-of-mind", "/embed.html", async |check| {
        check.walk_to("Skin, swelling and limbs", &Patient::default()).await?;
        check.choose("A bruise").await?;
        check.says(&["I have a flat bruise"], &[]).await?;
        check.choose("I have a flat bruise").await?;
        check.choose("A bruise").await?;
        check.says(&[], &["I have a flat bruise"]).await?;
        // Ticked again it asks again: what was said before is gone.
        check.choose("A bruise").await?;
        ensure!(check.chosen().await? == ["A bruise or growing lump"]);
        check.none_of_signs().await?;
        check.says(&[], &["I have a flat bruise"]).await?;
        check.go_on().await?;
        check.advice_for(&Patient::default()).await?;
        ensure!(check.level().await? == "Look after it at home and keep watching");
        check.says(&[], &["flat bruise"]).await
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn cleared_answers_are_gone() -> Result<()> {
    by_each_hand("clear", "/embed.html", async |check| {
        for words in ["Start again", "Clear all"] {
            check.advice_for(&Patient::default()).await?;
            check.press(words).await?;
            check.is_on("If you have any of these, call").await?;
            check.none_of_these().await?;
            ensure!(check.chosen().await?.is_empty(), "an answer was kept after \"{words}\"");
            check.back().await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_opened_on_a_screen_is_closed_on_the_next() -> Result<()> {
    const OPEN: &str = "return [...document.querySelector('after-check').shadowRoot\
        .querySelectorAll('details')].filter((it) => it.open).length";
    with("opened", Vec::new(), async |session, server| {
        let check = Check::open(session, &server.url("/embed.html")).await?;
        check.widget.click("What this check is for").await?;
        let before = session.js(OPEN, Vec::new()).await?;
        check.press("None of these").await?;
        let after = session.js(OPEN, Vec::new()).await?;
        ensure!(before == 1 && after == 0, "{before} open before, {after} after");
        Ok(())
    })
    .await
}
