//! The folder of a clinic as a zip, for whoever has no command line.

use anyhow::Result;

use super::base::Base;
use super::compress::{ENDINGS, has_neighbours, neighbours};
use super::site::Site;
use super::withdrawn::{WITHDRAWN, carried_over};
use super::{Files, archive, bill, clinic, verified};

/// The files of `base` with a clinic's details, their bill and their compressed neighbours; looked at once more before
/// anybody has them. `withdrawn` is what the folder now says of withdrawals, if there is one.
///
/// # Errors
/// What is withdrawn cannot be read; or a hash of what was made is wrong.
pub fn zip(base: &Base, common: &Files, site: &Site, withdrawn: Option<&[u8]>) -> Result<Vec<u8>> {
    let mut files = Files::default();
    common.iter().for_each(|(name, content)| files.add(name, content));
    if let Some(now) = withdrawn {
        files.add(WITHDRAWN, carried_over(now, base.release)?);
    }
    clinic::add(base, site, &mut files)?;
    bill::add(&base.shipped, &mut files)?;
    let mut all = Files::default();
    for (name, content) in files.iter() {
        if has_neighbours(name) {
            for (ending, small) in ENDINGS.iter().zip(neighbours(name, content)?) {
                all.add(&format!("{name}{ending}"), small);
            }
        }
        all.add(name, content);
    }
    let is_small =
        |name: &str| !has_neighbours(name) || ENDINGS.iter().any(|it| name.ends_with(it));
    let zip = archive::zip(&all, |name| !is_small(name))?;
    let made = archive::unzip(&zip)?;
    verified::verify(&made, base, common)?;
    verified::has_details(&made, base, site)?;
    Ok(zip)
}
