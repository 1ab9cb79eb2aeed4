//! The plugin on a WordPress that runs: `tests/wordpress/with-site.sh` starts one, and says where.

mod faults;
mod network;
mod own_page;
mod places;
mod settings;
mod site;
mod snippet;
