//! Writing a site's decisions.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::model::Settings;
use crate::access::{Permit, acts};
use crate::db::schema::{site_municipalities, sites};
use crate::db::{Connection, dialect};
use crate::error::AppError;
use crate::privacy;
use crate::sites::Site;

/// Writes what a site decides, if nobody else has changed it meanwhile.
///
/// # Errors
/// `Conflict` if somebody has.
pub fn decide(
    connection: &mut Connection,
    permit: &Permit<acts::EditSite>,
    before: &Site,
    settings: &Settings,
    now: NaiveDateTime,
) -> Result<(), AppError> {
    let (id, actor) = (permit.object_id(), permit.actor());
    let changed = diesel::update(sites::table.find(id).filter(sites::version.eq(before.version)))
        .set((
            sites::min_age.eq(settings.ages.0),
            sites::max_age.eq(settings.ages.1),
            sites::residents_only.eq(settings.residents_only),
            sites::answer_days.eq(settings.answer_days),
            sites::company_days.eq(settings.company_days),
            sites::two_eyes.eq(settings.two_eyes),
            sites::version.eq(before.version + 1),
        ))
        .execute(connection)?;
    if changed == 0 {
        return Err(AppError::Conflict);
    }
    let others = site_municipalities::table
        .filter(site_municipalities::site_id.eq(id))
        .filter(site_municipalities::municipality_code.ne_all(&settings.municipalities));
    diesel::delete(others).execute(connection)?;
    for code in &settings.municipalities {
        dialect::insert_ignore_site_municipality(connection, id, code)?;
    }
    let who = Some((actor.account_id.as_str(), actor.role));
    if settings.two_eyes != before.two_eyes {
        let action = if settings.two_eyes { "two_eyes_on" } else { "two_eyes_off" };
        privacy::audit(connection, who, action, "site", id, now)?;
    }
    privacy::audit(connection, who, "site_settings_changed", "site", id, now)?;
    Ok(())
}
