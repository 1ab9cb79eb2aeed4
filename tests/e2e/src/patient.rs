//! Patients, and how they answer: a scenario names only what is not ordinary about its patient.

use anyhow::{Result, bail};

use crate::Check;

/// Answers, by how the words of their options begin.
#[derive(Clone, Copy, Debug)]
pub struct Patient {
    /// When the session was.
    pub when: &'static str,
    pub places: &'static [&'static str],
    pub pain: &'static str,
    /// Pain before the session, 0 to 10.
    pub before: &'static str,
    pub trend: &'static str,
    pub hurts: &'static str,
    /// Sleep and use.
    pub able: &'static str,
    /// Rows to tick under breath, chest and throat, each with the answer to the question it opens, if any.
    pub chest: Signs,
    /// The same under head, nerves and strength.
    pub nerve: Signs,
    /// The same under skin, swelling and limbs.
    pub skin: Signs,
    /// The same under the rest of the body.
    pub body: Signs,
    /// The same under needles, medicine and mood.
    pub session: Signs,
    pub health: &'static str,
    pub age: &'static str,
}

/// Rows and the answers to what they open.
pub type Signs = &'static [(&'static str, &'static str)];

impl Default for Patient {
    /// An ordinary sore muscle: the day after, getting better, nothing else.
    fn default() -> Self {
        Self {
            when: "Yesterday",
            places: &["Thigh"],
            pain: "3",
            before: "2",
            trend: "The pain is getting better",
            hurts: "It hurts in the same place",
            able: "I can sleep and use it",
            chest: &[],
            nerve: &[],
            skin: &[],
            body: &[],
            session: &[],
            health: "None of these",
            age: "16 to 49",
        }
    }
}

impl Check<'_> {
    /// "None of these", on the first screen.
    pub async fn none_of_these(&self) -> Result<()> {
        self.press("None of these").await
    }

    pub async fn go_on(&self) -> Result<()> {
        self.press("Continue").await
    }

    pub async fn back(&self) -> Result<()> {
        self.press("Back").await
    }

    /// "None of these", on a page of signs.
    pub async fn none_of_signs(&self) -> Result<()> {
        self.choose("None of these").await
    }

    /// From "Check your answers" to the advice.
    pub async fn see_advice(&self) -> Result<()> {
        self.press("See my advice").await
    }

    /// From an emergency back to where it was chosen, once nothing comes any more that would move the button.
    pub async fn take_back(&self) -> Result<()> {
        self.widget.wait_for("Show this to staff").await?;
        self.press("By mistake? Go back").await
    }

    /// The action on the care card, which is the level in words.
    pub async fn level(&self) -> Result<String> {
        Ok(self.widget.inner(".ac-care [data-title]").await?.text().await?.replace('\u{a0}', " "))
    }

    /// All the way to the advice.
    pub async fn advice_for(&self, patient: &Patient) -> Result<()> {
        self.walk_to("Check your answers", patient).await?;
        self.see_advice().await
    }

    /// Answers screen after screen until the heading begins with `title`.
    pub async fn walk_to(&self, title: &str, patient: &Patient) -> Result<()> {
        loop {
            let here = self.title().await?;
            if here.starts_with(title) {
                return Ok(());
            }
            self.step_from(&here, patient).await?;
        }
    }

    /// Answers the screen that is shown, and goes to the next.
    pub async fn step(&self, patient: &Patient) -> Result<()> {
        self.step_from(&self.title().await?, patient).await
    }

    async fn step_from(&self, here: &str, patient: &Patient) -> Result<()> {
        if here.starts_with("If you have any of these") {
            return self.none_of_these().await;
        }
        self.fill(here, patient).await?;
        self.go_on().await
    }

    /// Answers the screen with this heading.
    pub async fn fill(&self, title: &str, patient: &Patient) -> Result<()> {
        let first = title.split([':', '?']).next().unwrap_or_default();
        match first {
            "When was the session" => self.choose(patient.when).await,
            "Where did the needles go in" => {
                for place in patient.places {
                    self.choose(place).await?;
                }
                Ok(())
            }
            "How bad is the pain" => {
                self.answer("How bad is the pain now?", patient.pain).await?;
                self.answer("How bad was the pain before", patient.before).await
            }
            "How has it been since then" => {
                self.choose(patient.trend).await?;
                self.choose(patient.hurts).await?;
                self.choose(patient.able).await
            }
            "Breath, chest and throat" => self.tick(patient.chest).await,
            "Head, nerves and strength" => self.tick(patient.nerve).await,
            "Skin, swelling and limbs" => self.tick(patient.skin).await,
            "The rest of your body" => self.tick(patient.body).await,
            "Needles, medicine and mood" => self.tick(patient.session).await,
            "About you" => {
                self.choose(patient.health).await?;
                self.choose(patient.age).await
            }
            _ => bail!("a patient has no answer to \"{title}\""),
        }
    }

    /// Ticks rows and answers what they open; without rows, says that there is nothing.
    pub async fn tick(&self, rows: &[(&str, &str)]) -> Result<()> {
        if rows.is_empty() {
            return self.none_of_signs().await;
        }
        for (row, degree) in rows {
            self.choose(row).await?;
            if !degree.is_empty() {
                self.choose(degree).await?;
            }
        }
        Ok(())
    }
}
