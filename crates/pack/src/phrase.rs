//! The texts that the program says of itself: it knows them by what they are for.

use crate::Text;

named! {
    /// What a text is for. The pack says which of its texts that is, in `pack.toml`.
    pub enum Phrase {
        /// The heading of the first screen, of the leaflet and of the hosted page.
        Title = "title",
        /// Below it.
        Intro = "intro",
        /// The hosted page, as search engines show it.
        Description = "description",
        /// The pack, beside its version.
        Name = "name",
        /// What the check comes after: beside the clinic's name.
        After = "after",
        /// The check by its name.
        Check = "check",
        /// Over what the check is for.
        Use = "use",
        /// Where no check can be made.
        Cannot = "cannot",
        /// Beside the emergency list where no check can be made.
        Worried = "worried",
        /// The crisis line, beside the leaflet's emergency list.
        Crisis = "crisis",
        /// Over the questions of a page that can be skipped.
        Optional = "optional",
        /// Over the options of a row: which to choose if more than one fits.
        Pick = "pick",
        /// The two ends of a scale of numbers.
        ScaleLow = "scale_low",
        ScaleHigh = "scale_high",
        /// The answers to `days` that are no number: as a sentence, as an option, and within another sentence.
        Today = "today",
        Yesterday = "yesterday",
        LongAgo = "long_ago",
        LongAgoOption = "long_ago_option",
        LongAgoShort = "long_ago_short",
        /// The answer to `places`, with `{areas}`, and "not sure".
        Places = "places",
        PlacesNotSure = "places_not_sure",
        /// What to tell whoever answers the call, with `{areas}` and `{day}` as far as they are known.
        Say = "say",
        SayNoPlace = "say_no_place",
        SayNoDay = "say_no_day",
        SayPlain = "say_plain",
        /// And the bullet of the emergency list that decided, with `{label}`.
        SaySign = "say_sign",
        /// Why, where no rule decided: an emergency sign in doubt, questions left open (D5), and a sign told (D6).
        NotSure = "not_sure",
        Unknown = "unknown",
        Emergency = "emergency",
        /// That the emergency list was told, among the patient's own answers.
        Told = "told",
        /// Why a tip is withheld where none of its gates is known to be closed.
        TipUnknown = "tip_unknown",
        TipNotSure = "tip_not_sure",
        /// The first line of the staff card: before the places, and where they are not known.
        StaffPlaces = "staff_places",
        StaffNoPlace = "staff_no_place",
        /// What nobody asks, and staff would: beside the day.
        StaffNotKnown = "staff_not_known",
        /// Before what is known after such a treatment: of its places, and of any.
        KnownHere = "known_here",
        Known = "known",
    }
}

impl Phrase {
    /// The texts of every pack begin with its phrases, in this order.
    pub const fn text(self) -> Text {
        Text::at(self as u16 + 1)
    }
}
