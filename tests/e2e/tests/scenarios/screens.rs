//! All kinds of screens there are, one after the other: what is to hold on each is said elsewhere.

use anyhow::Result;
use e2e::{Check, Patient};

/// What each page of questions is filled with, so that all that can open does.
pub fn rich() -> Patient {
    Patient {
        places: &["Upper back", "Elbow or forearm"],
        when: "4 days ago",
        trend: "The pain is about the same",
        skin: &[
            ("A bruise or a lump", "I have a small, flat bruise"),
            ("Swelling, or a hard", "The part is a little swollen"),
        ],
        feeling: &[("Tearful or shaky", ""), ("A headache", "I have a mild headache")],
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
    check.press("Check if ice is safe for you: Ice").await?;
    look(check, "safety questions").await?;
    check.choose("None of these").await?;
    check.press("Done").await?;
    for (row, signs, level) in [
        ("Since then", &[("The pain is a bit worse", "")][..], "Send your practitioner"),
        (
            "Skin and swelling",
            &[("A bruise or a lump", "I have a small")],
            "Contact your practitioner",
        ),
        (
            "Skin and swelling",
            &[("A bruise or a lump", ""), ("A needle dot", "There is pus")],
            "Get medical help",
        ),
    ] {
        check.press("Change my answers").await?;
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
    check.press("Change my answers").await?;
    check.change("Rest of the body").await?;
    check.choose("A new cough").await?;
    check.choose("I coughed up blood").await?;
    look(check, "alarm").await?;
    check.press("See what to do now").await?;
    look(check, "L4").await
}
