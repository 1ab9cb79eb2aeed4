//! The sections of the result and of the leaflet, and their lines: all of one shape, which is little program.

use crate::{Icon, Text, When};

coded! {
    /// A section, a line, or several lines that belong together.
    pub struct Line {
        pub what: What,
        pub when: When,
        /// Where there is one; else of no meaning.
        pub icon: Icon,
        pub texts: &'static [Text],
        /// What it holds together.
        pub lines: &'static [Line],
    }
}

named! {
    /// What a line is. Sections come first.
    pub enum What {
        /// The care card: its title, tag and icon are the level's.
        Care = "care",
        /// A section about when to get help. No page can restyle or hide it.
        Help = "help",
        /// A card of the leaflet about when to get help.
        Warning = "warning",
        Card = "card",
        /// Running text with headings of its own.
        Prose = "prose",
        /// Lines alone.
        Bare = "bare",
        /// The title of a section; the first of them that fits.
        Title = "title",
        /// What stands below the title of the care card and above the way to help.
        Top = "top",
        /// A paragraph, one sentence after another.
        Text = "text",
        Small = "small",
        Muted = "muted",
        /// Bullets: the texts, then the lines.
        List = "list",
        /// A heading of running text.
        SectionTitle = "section",
        /// The first below that of the care card.
        CardTitle = "card",
        /// A heading within a section.
        PartTitle = "part",
        /// The same, for an emergency.
        EmergencyTitle = "emergency",
        /// The same, with an icon: when to get help.
        HelpTitle = "help",
        /// A group with little room between its lines.
        Tight = "tight",
        /// Rows that open, one below the other.
        Rows = "rows",
        Links = "links",
        /// Entries with an icon each.
        Tips = "entries",
        /// One of those, under its title.
        Entry = "entry",
        /// Opens on demand.
        Fold = "fold",
        CallAmbulance = "ambulance",
        /// Medical help that cannot wait.
        CallUrgent = "urgent",
        CallClinic = "clinic",
        /// Medical help where the clinic does not answer; the text where there is no number.
        CallNoAnswer = "no_answer",
        /// Goes back to where the button of the emergency list was tapped.
        Mistake = "mistake",
        ChangeAnswers = "change_answers",
        Restart = "restart",
        Clear = "clear",
        /// Opens the card for whoever helps, at L3 and L4.
        Staff = "staff",
        /// Reminders to check again, at L0 to L2.
        Remind = "remind",
        /// Why this level, in a sentence.
        Reason = "reason",
        /// What the level says first, and what it says below the way to help.
        Lead = "lead",
        More = "more",
        /// By when it should be better. Its texts: there is no pain now; it should be easing by a day; if it is not;
        /// it is easing, and should be gone by a day; tomorrow tells; and before all of these at L2.
        SafetyNet = "safety_net",
        /// Whether the clinic is open, and at L2 what to do while it is closed. Its texts: it opens again today; not
        /// today; and when to tell it, with a date and a time.
        Hours = "hours",
        /// What to tell whoever answers the call.
        Quote = "quote",
        CardLines = "card_lines",
        /// The emergency list, by its short names and in full.
        BulletNames = "bullet_names",
        Bullets = "bullets",
        /// Until when to watch for what is told at every level: a heading with an icon.
        WatchTitle = "watch_title",
        /// The windows that are told in full, with their signs. Its texts: over signs that call for L4, L3 and L2.
        Watches = "watches",
        /// The other signs that may come, by level: those in sight, and those that open on demand. Their texts: over
        /// signs that call for L4, L3 and L2.
        Signs = "signs",
        MoreSigns = "more_signs",
        /// What to do.
        TipList = "tips",
        Durations = "durations",
        /// Title and text of each stretch of time, in pairs.
        Timeline = "timeline",
        /// Likely causes, and all of them in full.
        Causes = "causes",
        AllCauses = "all_causes",
        DecidingAnswers = "deciding_answers",
        /// Each deciding rule with its sources.
        Reasons = "reasons",
        /// What would change the advice.
        Changes = "changes",
        /// Questions that people ask, in a row under the text; all of them, without it.
        Faqs = "faqs",
        AllFaqs = "all_faqs",
        /// The drawings with these texts as captions.
        Pictures = "pictures",
        /// What is to be filled in on paper.
        Fields = "fields",
        /// When it was answered and checked, and then the texts.
        Times = "times",
    }
}

/// What a level says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LevelWords {
    pub icon: Icon,
    pub tag: Text,
    pub title: Text,
    /// Above the way to help.
    pub lead: Text,
    /// Below it.
    pub more: Text,
    /// How it is named within a sentence.
    pub name: Text,
}
