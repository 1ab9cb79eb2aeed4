//! All kinds of screens there are, one after the other: what is to hold on each is said elsewhere.

use anyhow::Result;
use e2e::{Check, Patient};

/// What each page of questions is filled with, so that all that can open does.
pub fn rich() -> Patient {
    Patient {
        places: &["Upper back", "Elbow or forearm"],
        when: "4 days ago",
        trend: "The pain is about the same",
        chest: &[
            ("More out of breath", "I had this before the session"),
            ("Cold sweat", ""),
            ("Sore throat", "My throat is sore"),
        ],
        nerve: &[
            ("Face, speech, sight", "I had this before the session"),
            ("Headache", "I have a mild headache"),
            ("Stiff neck", "I am not sure if I have a fever"),
        ],
        skin: &[
            ("A bruise", "I have a flat bruise smaller"),
            ("Swollen, hard, tight", "The part is a little swollen"),
        ],
        body: &[
            ("Fever", "I feel warm"),
            ("A daily medicine", "I must not miss it"),
            ("Odd or late period", "I bleed or spot"),
        ],
        session: &[
            ("A needle left in", "A tiny needle was left in on purpose"),
            ("Too much pain medicine", "I may have had too much"),
            ("Tearful", "I feel tearful"),
        ],
        ..Patient::default()
    }
}

/// All screens up to "Check your answers", each empty with its error and filled.
pub async fn questions(
    check: &Check<'_>,
    look: impl AsyncFn(&Check<'_>, &str) -> Result<()>,
) -> Result<()> {
    look(check, "start").await?;
    check.press("I’m not sure").await?;
    look(check, "sign").await?;
    check.back().await?;
    check.none_of_these().await?;
    let patient = rich();
    loop {
        let title = check.title().await?;
        if title == "Check your answers" {
            return Ok(());
        }
        check.widget.work(check.hand, "Continue").await?;
        check.widget.wait_for("There is a problem").await?;
        look(check, &format!("{title} (error)")).await?;
        check.fill(&title, &patient).await?;
        look(check, &format!("{title} (filled)")).await?;
        check.go_on().await?;
    }
}

/// Changes single answers of an ordinary patient, and looks at the advice each time.
pub async fn results(
    check: &Check<'_>,
    look: impl AsyncFn(&Check<'_>, &str) -> Result<()>,
) -> Result<()> {
    check.walk_to("Check your answers", &Patient::default()).await?;
    look(check, "review").await?;
    check.see_advice().await?;
    look(check, "L0").await?;
    check.press_in_tip("Ice", "Check if ice is safe for you: Ice").await?;
    look(check, "safety questions").await?;
    check.choose("None of these").await?;
    check.press("Done").await?;
    for (row, signs, level) in [
        ("Since then", &[("The pain is a bit worse", "")][..], "Tell your clinic"),
        (
            "Skin, swelling and limbs",
            &[("A bruise", "I have a flat bruise smaller")],
            "Call your clinic",
        ),
        (
            "Skin, swelling and limbs",
            &[("A bruise", ""), ("Red, dark", "There is pus")],
            "See a doctor today",
        ),
    ] {
        check.press("Change answers").await?;
        check.change(row).await?;
        for (sign, degree) in signs {
            check.choose(sign).await?;
            if !degree.is_empty() {
                check.choose(degree).await?;
            }
        }
        check.go_on().await?;
        check.see_advice().await?;
        check.is_on(level).await?;
        look(check, level).await?;
    }
    check.press("Change answers").await?;
    check.change("Breath, chest and throat").await?;
    check.choose("A cough").await?;
    check.choose("I coughed up blood").await?;
    look(check, "alarm").await?;
    check.press("See what to do now").await?;
    look(check, "L4").await?;
    check.press("Show this to staff").await?;
    look(check, "staff").await
}
