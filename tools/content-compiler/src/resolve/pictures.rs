//! Drawings, and the tips and signs that they stand beside.

use pack::{Drawing, Picture};

use super::Resolver;
use crate::schema::{File, ResultFile};

impl Resolver<'_> {
    pub(super) fn pictures(&mut self, file: &File<ResultFile>) -> &'static [Picture] {
        let mut all = Vec::new();
        for entry in &file.data.picture {
            let shows = self.word(file, &entry.id, "drawing", Drawing::ALL, Drawing::word);
            let Some(shows) = shows else { continue };
            let beside: Vec<_> = entry.beside.iter().map(|key| self.named(file, key)).collect();
            let caption = self.text(&format!("picture.{}", entry.id.get_ref()));
            all.push(Picture { shows, caption, beside: beside.leak() });
        }
        all.leak()
    }
}
