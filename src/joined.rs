//! Pieces of text put together.

/// What `concat` and `join` of the standard library do: those have a loop for each length of what stands between, two
/// kB of program.
pub trait Joined {
    /// All of it, with `between` between two pieces.
    fn joined(&self, between: &str) -> String;
}

impl<S: AsRef<str>> Joined for [S] {
    fn joined(&self, between: &str) -> String {
        let mut all = String::new();
        for (place, piece) in self.iter().enumerate() {
            if place > 0 {
                all.push_str(between);
            }
            all.push_str(piece.as_ref());
        }
        all
    }
}
