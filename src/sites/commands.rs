//! Changes to sites.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use crate::db::schema::sites;
use crate::db::types::new_id;
use crate::db::{Connection, DatabaseError, dialect};
use crate::privacy;

/// What a new site needs.
#[derive(Debug, Clone)]
pub struct NewSite {
    /// Short name in addresses.
    pub slug: String,
    /// Finnish, Swedish and English name.
    pub names: [String; 3],
    /// Street address.
    pub address: String,
    /// Telephone.
    pub phone: String,
    /// E-mail.
    pub email: String,
    /// Codes of the municipalities it serves.
    pub municipalities: Vec<String>,
}

/// Makes a site and returns its id; used by the command line and the demo.
///
/// # Errors
/// If the short name is taken or the database fails.
pub fn create(connection: &mut Connection, new: &NewSite, now: NaiveDateTime) -> Result<String, DatabaseError> {
    let id = new_id();
    let [fi, sv, en] = &new.names;
    diesel::insert_into(sites::table)
        .values((
            sites::id.eq(&id),
            sites::slug.eq(&new.slug),
            sites::name_fi.eq(fi),
            sites::name_sv.eq(sv),
            sites::name_en.eq(en),
            sites::address.eq(&new.address),
            sites::phone.eq(&new.phone),
            sites::email.eq(&new.email),
            sites::created_at.eq(now),
        ))
        .execute(connection)?;
    for code in &new.municipalities {
        dialect::insert_ignore_site_municipality(connection, &id, code)?;
    }
    privacy::audit(connection, None, "site_created", "site", &id, now)?;
    Ok(id)
}
