//! Changes to profiles.

mod identity;
mod life;
mod writing;

pub use identity::{edit_identity, issue_code, keep_address};
pub use life::{give_publish_consent, hide, publish, set_protected, take, withdraw_publish_consent};
pub use writing::{Background, Imported, NewProfile, create, edit, import_upsert};

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
