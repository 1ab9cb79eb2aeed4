//! What a line is marked with. Decoration only: what it means is always said in words.

named! {
    /// The icons.
    pub enum Icon {
        Info = "info",
        Mark = "mark",
        Octagon = "octagon",
        Triangle = "triangle",
        Phone = "phone",
        Speech = "speech",
        House = "house",
        Back = "back",
        Alert = "alert",
        Lock = "lock",
        Calendar = "calendar",
        Eye = "eye",
        Moon = "moon",
        Snow = "snow",
        Wave = "wave",
        Pill = "pill",
        Sun = "sun",
        Hand = "hand",
        Car = "car",
        Glass = "glass",
        Dumbbell = "dumbbell",
    }
}
