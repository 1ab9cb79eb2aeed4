//! The folder of a clinic as a zip, for whoever has no command line.

use anyhow::Result;
use compression::gzip;

use super::compress::{ENDINGS, has_neighbours, neighbours};
use super::set_up_base::Unpacked;
use super::site::Site;
use super::withdrawn::{WITHDRAWN, carried_over};
use super::{Files, archive, bill, clinic, verified};

/// All files with a clinic's details, their bill and their compressed neighbours; looked at once more before anybody has
/// them. `withdrawn` is what the folder now says of withdrawals, if there is one.
///
/// # Errors
/// What is withdrawn cannot be read; or a hash of what was made is wrong.
pub fn zip(opened: &Unpacked, site: &Site, withdrawn: Option<&[u8]>) -> Result<Vec<u8>> {
    let Unpacked { base, common, small } = opened;
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
            let is_common = common.get(name) == Some(content);
            let both = match small.get(name).filter(|_| is_common) {
                Some(br) => [br.to_vec(), gzip(content)?],
                None => neighbours(name, content)?,
            };
            for (ending, small) in ENDINGS.iter().zip(both) {
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
