//! Small drawings beside words that are hard to picture. What they show is always said in words, too.

use crate::Text;

named! {
    /// The drawings.
    pub enum Drawing {
        /// Ice in a cloth on the skin.
        Ice = "ice",
        /// A face of which one side droops.
        Droop = "droop",
        /// The tip of a shoulder.
        ShoulderTip = "shoulder_tip",
        /// Between the legs.
        Saddle = "saddle",
        /// A lump that grows.
        Grows = "grows",
        /// A leg that is straightened.
        Stretch = "stretch",
    }
}

coded! {
    /// A drawing, and where it stands.
    pub struct Picture {
        pub shows: Drawing,
        /// What it shows, in words under it.
        pub caption: Text,
        /// The tips and signs that it stands beside.
        pub beside: &'static [Text],
    }
}
