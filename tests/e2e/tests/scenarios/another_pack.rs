//! The packs of `tests/packs`, whose questions no line of Rust knows: the same program asks them, from data alone.

use std::{env, fs, path::PathBuf};

use aftercheck::engine::{
    Answer, Answers, Level, asked,
    pack::{Cond, Kind, Layout, Pack, Page, Phrase, QuestionId, Text},
};
use anyhow::{Context, Result, anyhow, ensure};
use content_compiler::Folders;
use e2e::{Check, Options, Server, Session, Site, scenario};
use serde_json::Value;

/// What no page of such a pack may say: it is of the product's own pack.
const FOREIGN: [&str; 2] = ["needl", "Needl"];

/// A pack, its English, and its site.
struct Another {
    pack: Pack,
    texts: Vec<String>,
    /// The pack's words in their file, for the titles of the levels.
    words: String,
    site: PathBuf,
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn packs() -> Result<Vec<Another>> {
    let sites = env::var_os("AFTERCHECK_PACKS")
        .map_or_else(|| root().join("target/xtask/packs"), PathBuf::from);
    let entries = fs::read_dir(root().join("tests/packs")).context("there is no tests/packs")?;
    entries.map(|entry| Another::read(&entry?.file_name().to_string_lossy(), &sites)).collect()
}

impl Another {
    fn read(id: &str, sites: &std::path::Path) -> Result<Another> {
        let folders = Folders::of(&root(), &format!("tests/packs/{id}"));
        let compiled = content_compiler::compile(&folders).map_err(|errors| anyhow!("{errors}"))?;
        let english = compiled.locales.iter().find(|(tag, _)| tag == "en");
        let (_, english) = english.context("the pack has no English")?;
        let site = sites.join(id);
        ensure!(
            site.join("embed.html").is_file(),
            "run `cargo xtask dist --pack tests/packs/{id} --plain --with-demo --to target/xtask/packs/{id}` first"
        );
        Ok(Another {
            pack: compiled.pack,
            texts: serde_json::from_str(english)?,
            words: fs::read_to_string(folders.pack.join("words.en.toml"))?,
            site,
        })
    }

    fn say(&self, text: Text) -> &str {
        self.texts.get(text.place()).map_or("", String::as_str)
    }

    /// The title of a level, which is the heading of the care card.
    fn title(&self, level: Level) -> Result<String> {
        let (code, _) = level.code().split_once('_').context("a level without a code")?;
        let (_, section) =
            self.words.split_once(&format!("[level.{code}]")).context("no words of this level")?;
        let line = section.lines().find_map(|line| line.strip_prefix("title = "));
        let title: Value = serde_json::from_str(line.context("a level without a title")?)?;
        Ok(title.as_str().unwrap_or_default().replace("{number}", "999"))
    }

    /// The mildest answer: its words, and what it is.
    fn mildest(&self, id: QuestionId) -> (String, Answer) {
        let question = self.pack.question(id);
        let option = |place: usize| question.options.get(place).map_or("", |it| self.say(it.text));
        match question.kind {
            Kind::Number(_) if id == self.pack.roles.days => ("Today".into(), Answer::Value(0)),
            Kind::Number(_) => ("0".into(), Answer::Value(0)),
            Kind::Set if id == self.pack.roles.places => {
                let last = question.options.len() - 1;
                (option(last).into(), Answer::Set(1 << last))
            }
            Kind::Set => ("None of these".into(), Answer::Set(0)),
            Kind::Scale | Kind::Choice => (option(0).into(), Answer::Value(0)),
        }
    }

    /// Gives the mildest answers on the page that is shown.
    async fn fill(&self, check: &Check<'_>, page: &Page, answers: &mut Answers) -> Result<()> {
        check.is_on(&self.say(page.title).replace('\u{a0}', " ")).await?;
        check.says(&[], &FOREIGN).await?;
        if page.layout != Layout::List {
            page.questions.iter().for_each(|id| answers.set(*id, Answer::Value(0)));
            return check.none_of_signs().await;
        }
        for id in page.questions {
            let (words, answer) = self.mildest(*id);
            match page.questions {
                [_] => check.choose(&words).await?,
                _ => check.answer(self.say(self.pack.question(*id).ask), &words).await?,
            }
            answers.set(*id, answer);
        }
        Ok(())
    }

    /// From the first screen up to a page, or to the review.
    async fn walk(&self, check: &Check<'_>, until: Option<&Page>) -> Result<()> {
        let mut answers = Answers::default();
        check.none_of_these().await?;
        for page in self.pack.screens {
            if until.is_some_and(|until| until.key == page.key) {
                return Ok(());
            }
            let is_asked = |id: &QuestionId| asked(&self.pack, self.pack.question(*id), &answers);
            if page.questions.iter().any(is_asked) {
                self.fill(check, page, &mut answers).await.context(page.key)?;
                check.go_on().await?;
            }
        }
        check.is_on("Check your answers").await?;
        check.says(&[], &FOREIGN).await
    }

    /// Everything that a host serves as text: pages, what they are filled with, and what is there without a program.
    fn no_file_is_of_another_treatment(&self) -> Result<()> {
        let mut pages = 0;
        for entry in fs::read_dir(&self.site)? {
            let path = entry?.path();
            let ends = |end: &str| path.extension().is_some_and(|other| other == end);
            if ["html", "json", "js", "css"].into_iter().any(ends) {
                let text = fs::read_to_string(&path)?;
                let found = FOREIGN.into_iter().find(|word| text.contains(word));
                ensure!(found.is_none(), "{} says {found:?}", path.display());
                pages += usize::from(ends("html"));
            }
        }
        ensure!(pages >= 5, "{pages} pages");
        Ok(())
    }

    /// A sign that is an emergency by itself, with the page it is ticked on.
    fn emergency(&self) -> Result<(&'static Page, QuestionId, u16)> {
        let alone = self.pack.rules.iter().filter(|rule| rule.level == Level::Emergency);
        let signs = alone.filter_map(|rule| match rule.when {
            [Cond::AtLeast(id, least)] => Some((*id, *least)),
            _ => None,
        });
        let on_page = |(id, least): (QuestionId, u16)| {
            let page = self.pack.screens.iter().find(|page| page.questions.contains(&id))?;
            (page.layout != Layout::List).then_some((page, id, least))
        };
        signs.filter_map(on_page).next().context("no page has a sign of an emergency")
    }

    async fn go_through(&self, session: &Session, url: &str) -> Result<()> {
        let check = Check::open(session, url).await?;
        self.walk(&check, None).await?;
        check.see_advice().await?;
        ensure!(check.level().await? == self.title(Level::SelfCare)?, "not at home");
        let tip = self.pack.tips.first().context("the pack has no tip")?;
        check.says(&[self.say(tip.title)], &FOREIGN).await?;
        check.press("Clear all").await?;
        check.press("Yes, I have one").await?;
        ensure!(check.level().await? == self.title(Level::Emergency)?, "not an emergency");
        check.press("Clear all").await?;
        let (page, id, least) = self.emergency()?;
        self.walk(&check, Some(page)).await?;
        let question = self.pack.question(id);
        check.choose(self.say(question.tick.context("a sign without a row")?)).await?;
        let option = question.options.get(usize::from(least)).context("no such option")?;
        check.answer(self.say(question.ask), self.say(option.text)).await?;
        check.press("See what to do now").await?;
        ensure!(check.level().await? == self.title(Level::Emergency)?, "the sign is no emergency");
        let rule = self.pack.rules.iter().find(|rule| rule.when == [Cond::AtLeast(id, least)]);
        check.says(&[self.say(rule.context("no rule")?.reason)], &FOREIGN).await?;
        check.press("Show this to staff").await?;
        let fact = self.pack.staff_facts.first().context("the pack tells staff nothing")?;
        let card =
            [self.say(Phrase::StaffNotKnown.text()), self.say(fact.name), self.say(option.text)];
        check.says(&card, &FOREIGN).await
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn another_pack_is_asked_from_first_screen_to_result() -> Result<()> {
    let packs = packs()?;
    ensure!(!packs.is_empty(), "tests/packs has no pack");
    scenario("another-pack", Options::default(), async |session: &Session| {
        for another in &packs {
            another.no_file_is_of_another_treatment()?;
            let server = Server::start(Site::new(&another.site), 0)?;
            let url = server.url("/embed.html");
            another.go_through(session, &url).await.context(another.pack.id)?;
        }
        Ok(())
    })
    .await
}
