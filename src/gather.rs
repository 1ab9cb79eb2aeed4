//! Lists of what an iterator gives.

/// [`Iterator::collect`] and [`Vec::extend`] for short lists. They ask for no room ahead: in each place that is more
/// program than all the rest of the loop (docs/PERFORMANCE.md).
pub trait Gather: Iterator + Sized {
    /// All of it, in a list.
    fn gather(self) -> Vec<Self::Item> {
        let mut list = Vec::new();
        self.gather_into(&mut list);
        list
    }

    /// All of it, at the end of a list.
    fn gather_into(self, list: &mut Vec<Self::Item>) {
        self.for_each(|one| list.push(one));
    }
}

impl<I: Iterator> Gather for I {}
