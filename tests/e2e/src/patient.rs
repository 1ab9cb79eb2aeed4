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
    /// Rows to tick under skin and swelling, each with the answer to the question it opens, if any.
    pub skin: Signs,
    /// The same under feeling and strength.
    pub feeling: Signs,
    /// The same under the rest of the body.
    pub body: Signs,
    /// The same under the session and since.
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
            skin: &[],
            feeling: &[],
            body: &[],
            session: &[],
            health: "None of these",
            age: "16 to 64",
        }
    }
}

impl Check<'_> {
    /// "I have none of these", on the first screen.
    pub async fn none_of_these(&self) -> Result<()> {
        self.press("I have none of these").await
    }

    pub async fn go_on(&self) -> Result<()> {
        self.press("Continue").await
    }

    pub async fn back(&self) -> Result<()> {
        self.press("Back").await
    }

    /// "No, I do not have any of these", on a page of signs.
    pub async fn none_of_signs(&self) -> Result<()> {
        self.choose("No, I do not have any of these").await
    }

    /// From "Check your answers" to the advice.
    pub async fn see_advice(&self) -> Result<()> {
        self.press("See my advice").await
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
        if here.starts_with("Pain worse") {
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
                self.choose(patient.hurts).await
            }
            "Can you sleep and use that part" => self.choose(patient.able).await,
            "Skin and swelling" => self.tick(patient.skin).await,
            "Feeling and strength" => self.tick(patient.feeling).await,
            "The rest of your body" => self.tick(patient.body).await,
            "The session and since" => self.tick(patient.session).await,
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
