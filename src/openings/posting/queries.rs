//! Reads of postings.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::links;
use super::model::{LinkPurpose, Posting, PostingError};
use crate::db::schema::postings;
use crate::db::{Connection, DatabaseError};
use crate::language::Language;
use crate::notifications::Template;
use crate::openings::{NewOpening, OpeningStatus, opening};
use crate::places::Municipality;
use crate::sites;

/// What a mail to somebody without an account is made from.
#[derive(Debug, Clone)]
pub struct PosterLetter {
    /// Their address.
    pub email: String,
    /// Language of the mail.
    pub language: Language,
    /// Title of the opening.
    pub title: String,
    /// Path of the link that was made for this mail.
    pub path: String,
}

/// The posting behind an opening, if it was posted without an account.
///
/// # Errors
/// If the database fails.
pub fn posting_of_opening(connection: &mut Connection, opening_id: &str) -> Result<Option<Posting>, DatabaseError> {
    Ok(postings::table
        .filter(postings::opening_id.eq(opening_id))
        .select(Posting::as_select())
        .first(connection)
        .optional()?)
}

/// Address, words and a new link for a mail; `None` if what it would say no longer holds.
///
/// # Errors
/// If the database fails.
pub fn letter_to_poster(
    connection: &mut Connection,
    posting_id: &str,
    template: Template,
    now: NaiveDateTime,
) -> Result<Option<PosterLetter>, PostingError> {
    let found: Option<Posting> =
        postings::table.find(posting_id).select(Posting::as_select()).first(connection).optional()?;
    let Some(posting) = found else { return Ok(None) };
    let (title, status) = match &posting.opening_id {
        None => (serde_json::from_str::<NewOpening>(&posting.content)?.title, None),
        Some(id) => {
            let opening = opening(connection, id)?;
            (opening.title, Some(opening.status))
        }
    };
    let (purpose, holds) = match template {
        Template::PostingConfirm => (LinkPurpose::Confirm, status.is_none()),
        Template::OpeningReturned => (LinkPurpose::Mend, status == Some(OpeningStatus::Returned)),
        Template::OpeningRejected => (LinkPurpose::Mend, status == Some(OpeningStatus::Rejected)),
        Template::OpeningPublished => (LinkPurpose::Claim, status == Some(OpeningStatus::Published)),
        Template::PostingClaim => (LinkPurpose::Claim, status.is_some()),
        _ => return Ok(None),
    };
    if !holds || (purpose == LinkPurpose::Claim && posting.claimed_at.is_some()) {
        return Ok(None);
    }
    let secret = links::mint(connection, posting_id, purpose, now)?;
    let path = format!("/openings/{purpose}/{secret}");
    Ok(Some(PosterLetter { email: posting.email, language: posting.language, title, path }))
}

/// The site that looks after openings in a municipality: the one that serves it, else the nearest.
///
/// # Errors
/// `NoSite` if there is none at all.
pub fn site_for(connection: &mut Connection, municipality_code: &str) -> Result<String, PostingError> {
    if let Some(site) = sites::site_of_municipality(connection, municipality_code)? {
        return Ok(site);
    }
    let here = Municipality::by_code(municipality_code);
    let mut nearest: Option<(f64, String)> = None;
    for site in sites::all(connection)? {
        let served = sites::municipalities_of(connection, &site.id)?;
        let distances = served.iter().filter_map(|code| Some(Municipality::by_code(code)?.distance_to(here?)));
        let distance = distances.fold(f64::INFINITY, f64::min);
        if nearest.as_ref().is_none_or(|(best, _)| distance < *best) {
            nearest = Some((distance, site.id));
        }
    }
    nearest.map(|(_, site)| site).ok_or(PostingError::NoSite)
}
