//! Pages, questions and the emergency list.

use serde::Deserialize;

use super::Str;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuestionsFile {
    pub flag: Vec<FlagEntry>,
    pub screen: Vec<PageEntry>,
    pub safety: Vec<PageEntry>,
    pub question: Vec<QuestionEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FlagEntry {
    pub id: Str,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PageEntry {
    pub id: Str,
    #[serde(default)]
    pub group: Group,
    #[serde(default)]
    pub layout: Layout,
    pub questions: Vec<Str>,
}

#[derive(Clone, Copy, Default, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub enum Group {
    Treatment,
    Pain,
    Signs,
    #[default]
    You,
}

#[derive(Clone, Copy, Default, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub enum Layout {
    #[default]
    List,
    Signs,
}

#[derive(Clone, Copy, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    Scale,
    Choice,
    Number,
    Set,
}

impl Kind {
    pub fn name(self) -> &'static str {
        match self {
            Kind::Scale => "scale",
            Kind::Choice => "choice",
            Kind::Number => "number",
            Kind::Set => "set",
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuestionEntry {
    pub key: Str,
    pub kind: Kind,
    #[serde(default)]
    pub options: Vec<Str>,
    pub max: Option<u16>,
    #[serde(default)]
    pub red_flag: bool,
    pub not_sure: Option<Str>,
    #[serde(default)]
    pub ask_when: Vec<Str>,
    #[serde(default)]
    pub optional: bool,
    #[serde(default)]
    pub parts: Vec<[Str; 2]>,
}
