//! Reads of postings.

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;

use super::links;
use super::model::{LinkPurpose, Posting, PostingError};
use crate::clock::in_finland;
use crate::db::schema::{accounts, postings};
use crate::db::{Connection, DatabaseError};
use crate::language::Language;
use crate::notifications::Template;
use crate::openings::life::unpublished_at;
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
    /// Last day to answer, where an answer is asked for.
    pub due_on: Option<NaiveDate>,
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

/// Whether an account's own address posted an opening, before there was an account.
///
/// # Errors
/// If the database fails.
pub fn posted_by(connection: &mut Connection, opening_id: &str, account_id: &str) -> Result<bool, DatabaseError> {
    let found: i64 = postings::table
        .inner_join(accounts::table.on(accounts::email.eq(postings::email.nullable())))
        .filter(postings::opening_id.eq(opening_id))
        .filter(accounts::id.eq(account_id))
        .count()
        .get_result(connection)?;
    Ok(found > 0)
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
    let mut due_on = None;
    let (title, status) = match &posting.opening_id {
        None => (unlinked(serde_json::from_str::<NewOpening>(&posting.content)?.title), None),
        Some(id) => {
            let opening = opening(connection, id)?;
            if (template, opening.status) == (Template::OpeningStillOpen, OpeningStatus::Published) {
                due_on = unpublished_at(connection, &opening, now)?.map(|at| in_finland(at).date());
            }
            (opening.title, Some(opening.status))
        }
    };
    let (purpose, holds) = match template {
        Template::PostingConfirm => (LinkPurpose::Confirm, status.is_none()),
        Template::OpeningReturned => (LinkPurpose::Mend, status == Some(OpeningStatus::Returned)),
        Template::OpeningRejected => (LinkPurpose::Mend, status == Some(OpeningStatus::Rejected)),
        Template::OpeningPublished => (LinkPurpose::Claim, status == Some(OpeningStatus::Published)),
        Template::PostingClaim => (LinkPurpose::Claim, status.is_some()),
        Template::OpeningStillOpen => (LinkPurpose::Keep, due_on.is_some()),
        _ => return Ok(None),
    };
    if !holds || (purpose == LinkPurpose::Claim && posting.claimed_at.is_some()) {
        return Ok(None);
    }
    let secret = links::mint(connection, posting_id, purpose, now)?;
    let path = format!("/openings/{purpose}/{secret}");
    Ok(Some(PosterLetter { email: posting.email, language: posting.language, title, path, due_on }))
}

/// A title for a mail that anybody can have sent to anybody: one that mail programs would make a link of
/// stays out.
fn unlinked(title: String) -> String {
    let is_link = |word: &str| {
        let letters: Vec<char> = word.chars().collect();
        let dotted =
            letters.windows(3).any(|part| part[1] == '.' && part[0].is_alphanumeric() && part[2].is_alphabetic());
        dotted || word.contains("://") || word.contains('@')
    };
    if title.split_whitespace().any(is_link) { String::new() } else { title }
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

#[cfg(test)]
mod tests {
    use super::unlinked;

    #[test]
    fn a_title_with_a_link_stays_out_of_a_mail_that_nobody_confirmed() {
        for link in ["Voitit: https://evil.example", "Katso evil.example/x", "Kirjoita a@evil.example"] {
            assert_eq!(unlinked(link.to_owned()), "", "{link}");
        }
        for title in ["Leipurin apulainen", "Myyjä 12.50 €/h", "Työ alkaa 1.6. klo 8"] {
            assert_eq!(unlinked(title.to_owned()), title);
        }
    }
}
