//! The lines that tell how far a long command is, beside its output.

/// Counts the steps of a command whose number of steps is known: `2/5 content …`.
#[derive(Debug)]
pub struct Progress {
    done: usize,
    all: usize,
}

impl Progress {
    /// No step begun yet, of `all`.
    pub fn of(all: usize) -> Self {
        Self { done: 0, all }
    }

    /// Begins the next step.
    pub fn step(&mut self, name: &str) {
        self.done += 1;
        eprintln!("{}/{} {name} …", self.done, self.all);
    }
}
