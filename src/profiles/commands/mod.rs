//! Changes to profiles.

mod identity;
mod life;
mod sections;
mod writing;

pub use identity::{issue_code, keep_address};
pub use life::{
    Details, confirm_finding, keep_on, mint_keep_link, remind, set_eligibility, set_protected, take, take_step,
};
pub use sections::{Saved, keep_seen, save_section};
pub use writing::{Alone, Imported, create, create_alone, import_upsert};

use chrono::NaiveDateTime;

use super::ProfileError;
use crate::access::Actor;
use crate::db::Connection;
use crate::privacy;

fn audit(
    connection: &mut Connection,
    actor: &Actor,
    action: &str,
    id: &str,
    now: NaiveDateTime,
) -> Result<(), ProfileError> {
    Ok(privacy::audit(connection, Some((&actor.account_id, actor.role)), action, "profile", id, now)?)
}
