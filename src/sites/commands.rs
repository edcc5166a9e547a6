//! Changes to sites.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::hours::Hours;
use super::model::{Site, SiteDetails};
use crate::access::{Permit, Role, acts};
use crate::db::schema::{site_exceptions, site_hours, sites};
use crate::db::types::{json, new_id};
use crate::db::{Connection, DatabaseError, dialect};
use crate::error::AppError;
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

/// Changes what a site tells of itself, if nobody else has meanwhile.
///
/// # Errors
/// `Conflict` if somebody has.
pub fn edit(
    connection: &mut Connection,
    permit: &Permit<acts::EditSite>,
    site: &Site,
    details: &SiteDetails,
    now: NaiveDateTime,
) -> Result<(), AppError> {
    let actor = permit.actor();
    write(connection, site, details, Some((&actor.account_id, actor.role)), now)
}

/// The same for the command line and the demo, which ask nobody.
///
/// # Errors
/// If the database fails.
pub fn describe(
    connection: &mut Connection,
    site: &Site,
    details: &SiteDetails,
    now: NaiveDateTime,
) -> Result<(), AppError> {
    write(connection, site, details, None, now)
}

fn write(
    connection: &mut Connection,
    site: &Site,
    details: &SiteDetails,
    actor: Option<(&str, Role)>,
    now: NaiveDateTime,
) -> Result<(), AppError> {
    let ([about_fi, about_sv, about_en], [arrival_fi, arrival_sv, arrival_en]) = (&details.about, &details.arrival);
    let changed = diesel::update(sites::table.find(&site.id).filter(sites::version.eq(site.version)))
        .set((
            (
                sites::about_fi.eq(about_fi),
                sites::about_sv.eq(about_sv),
                sites::about_en.eq(about_en),
                sites::arrival_fi.eq(arrival_fi),
                sites::arrival_sv.eq(arrival_sv),
                sites::arrival_en.eq(arrival_en),
            ),
            (
                sites::address.eq(&details.address),
                sites::phone.eq(&details.phone),
                sites::email.eq(&details.email),
                sites::services.eq(json(&details.services)),
                sites::languages.eq(json(&details.languages)),
                sites::controller.eq(&details.controller),
                sites::privacy_contact.eq(&details.privacy_contact),
                sites::version.eq(site.version + 1),
            ),
        ))
        .execute(connection)?;
    if changed == 0 {
        return Err(AppError::Conflict);
    }
    write_hours(connection, &site.id, &details.hours)?;
    privacy::audit(connection, actor, "site_edited", "site", &site.id, now)?;
    Ok(())
}

fn write_hours(connection: &mut Connection, site_id: &str, hours: &Hours) -> Result<(), DatabaseError> {
    diesel::delete(site_hours::table.filter(site_hours::site_id.eq(site_id))).execute(connection)?;
    diesel::delete(site_exceptions::table.filter(site_exceptions::site_id.eq(site_id))).execute(connection)?;
    for (weekday, day) in (1..).zip(hours.week) {
        if let Some(day) = day {
            diesel::insert_into(site_hours::table)
                .values((
                    site_hours::site_id.eq(site_id),
                    site_hours::weekday.eq(weekday),
                    site_hours::opens.eq(day.span.opens),
                    site_hours::closes.eq(day.span.closes),
                    site_hours::walk_in.eq(day.walk_in),
                ))
                .execute(connection)?;
        }
    }
    for (day, span) in &hours.exceptions {
        diesel::insert_into(site_exceptions::table)
            .values((
                site_exceptions::site_id.eq(site_id),
                site_exceptions::day.eq(day),
                site_exceptions::opens.eq(span.map(|span| span.opens)),
                site_exceptions::closes.eq(span.map(|span| span.closes)),
            ))
            .execute(connection)?;
    }
    Ok(())
}
