//! What happens to a posting: typed, confirmed, mended, claimed, forgotten.

use chrono::{Duration, NaiveDateTime};
use diesel::prelude::*;

use super::links;
use super::model::{LinkPurpose, Posting, PostingError, Sender};
use super::queries::{posting_of_opening, site_for};
use crate::access::Role;
use crate::companies::{self, BusinessId, Claimed, Claimer};
use crate::db::schema::{opening_steps, openings, posting_links, postings};
use crate::db::types::new_id;
use crate::db::{Connection, DatabaseError};
use crate::language::Language;
use crate::notifications::{self, Template};
use crate::openings::commands::{self, Doer};
use crate::openings::life::{ClosedReason, close_posted, keep_posted, unpublished_at};
use crate::openings::state::{Command, Party};
use crate::openings::{NewOpening, OpeningError, OpeningStatus, opening};
use crate::privacy;

/// How long a posting waits for its confirmation, days (product policy).
const WAITS_DAYS: i64 = 14;
/// How long the address of a poster is kept after the opening has ended, or waited in vain to be
/// mended, days (product policy).
const KEPT_DAYS: i64 = 180;

/// Keeps what was typed and sends the mail that confirms it. Nobody sees it before.
///
/// # Errors
/// If the database fails.
pub fn post(
    connection: &mut Connection,
    sender: &Sender,
    new: NewOpening,
    language: Language,
    now: NaiveDateTime,
) -> Result<(), PostingError> {
    let id = new_id();
    diesel::insert_into(postings::table)
        .values((
            postings::id.eq(&id),
            postings::email.eq(&sender.email),
            postings::phone.eq(&sender.phone),
            postings::language.eq(language.word()),
            postings::business_id.eq(sender.business_id.as_str()),
            postings::company_name.eq(&sender.company_name),
            postings::content.eq(serde_json::to_string(&new.lawful())?),
            postings::created_at.eq(now),
        ))
        .execute(connection)?;
    notifications::enqueue_to_poster(connection, Template::PostingConfirm, &id, now)?;
    Ok(())
}

/// Makes the opening of a posting, for the check of the site that serves its municipality. A company
/// of that business ID gets it, else one is made that nobody has verified; the poster gets no right
/// over either.
///
/// # Errors
/// `DeadLink` if the link cannot be used, or if the database fails.
pub fn confirm(connection: &mut Connection, secret: &str, now: NaiveDateTime) -> Result<(), PostingError> {
    let posting = links::spend(connection, secret, LinkPurpose::Confirm, now)?;
    if posting.opening_id.is_some() {
        return Err(PostingError::DeadLink);
    }
    let new: NewOpening = serde_json::from_str(&posting.content)?;
    let site_id = site_for(connection, &new.municipality_code)?;
    let Some(business_id) = BusinessId::parse(&posting.business_id) else { return Err(PostingError::DeadLink) };
    let place = (new.municipality_code.as_str(), new.postcode.as_str());
    let company_id = companies::of_posting(connection, &site_id, &business_id, &posting.company_name, place, now)?;
    let opening_id = commands::create_posted(connection, &company_id, &site_id, new, now)?;
    diesel::update(postings::table.find(&posting.id))
        .set((
            postings::opening_id.eq(&opening_id),
            postings::confirmed_at.eq(now),
            // The opening holds it now.
            postings::content.eq(""),
        ))
        .execute(connection)?;
    Ok(())
}

/// Sends the mail that a posting waits for once more, with a new link, to its own address.
///
/// # Errors
/// If the database fails.
pub fn send_again(connection: &mut Connection, posting: &Posting, now: NaiveDateTime) -> Result<(), PostingError> {
    let template = match &posting.opening_id {
        None => Template::PostingConfirm,
        Some(id) => {
            let opening = opening(connection, id)?;
            match opening.status {
                OpeningStatus::Returned => Template::OpeningReturned,
                OpeningStatus::Rejected => Template::OpeningRejected,
                // It is asked about just now.
                OpeningStatus::Published if unpublished_at(connection, &opening, now)?.is_some() => {
                    Template::OpeningStillOpen
                }
                OpeningStatus::Draft | OpeningStatus::Submitted | OpeningStatus::Published | OpeningStatus::Closed => {
                    Template::PostingClaim
                }
            }
        }
    };
    if template == Template::PostingClaim && posting.claimed_at.is_some() {
        return Ok(());
    }
    Ok(notifications::enqueue_to_poster(connection, template, &posting.id, now)?)
}

/// The same for all postings of an address, the newest five; whether there are any is not told.
///
/// # Errors
/// If the database fails.
pub fn send_all_again(connection: &mut Connection, email: &str, now: NaiveDateTime) -> Result<(), PostingError> {
    let found: Vec<Posting> = postings::table
        .filter(postings::email.eq(email))
        .order(postings::id.desc())
        .limit(5)
        .select(Posting::as_select())
        .load(connection)?;
    for posting in &found {
        send_again(connection, posting, now)?;
    }
    Ok(())
}

/// Writes what was mended and hands it over to the check again; `firm` is the company's business ID and
/// name where they were asked again.
///
/// # Errors
/// `DeadLink` if the link cannot be used, `Conflict` if somebody changed the opening meanwhile.
pub fn mend(
    connection: &mut Connection,
    secret: &str,
    version: i64,
    new: NewOpening,
    firm: Option<(BusinessId, String)>,
    now: NaiveDateTime,
) -> Result<(), PostingError> {
    let posting = links::spend(connection, secret, LinkPurpose::Mend, now)?;
    let id = posting.opening_id.clone().ok_or(PostingError::DeadLink)?;
    let mut note = String::new();
    if let Some((business_id, name)) = firm {
        let place = (new.municipality_code.as_str(), new.postcode.as_str());
        mend_firm(connection, &posting, &id, (&business_id, &name), place, now)?;
        if business_id.as_str() != posting.business_id {
            // Who checks it again reads that it is another company's now.
            note = format!("{} → {}", posting.business_id, business_id.as_str());
        }
    }
    let version = commands::write(connection, &id, Doer::Poster, version, new, now)?;
    commands::advance(connection, &id, Doer::Poster, Command::Submit, version, (&note, &[]), now)?;
    privacy::audit(connection, None, "opening_mended", "opening", &id, now)?;
    Ok(())
}

/// Another business ID takes the opening to that company, as posting it would have; a name that was
/// missing is added to a company that nobody has named.
fn mend_firm(
    connection: &mut Connection,
    posting: &Posting,
    opening_id: &str,
    (business_id, name): (&BusinessId, &str),
    place: (&str, &str),
    now: NaiveDateTime,
) -> Result<(), PostingError> {
    let before = opening(connection, opening_id)?;
    if business_id.as_str() != posting.business_id {
        let company_id = companies::of_posting(connection, &before.site_id, business_id, name, place, now)?;
        diesel::update(openings::table.find(opening_id))
            .set((
                openings::company_id.eq(company_id),
                openings::workplace_id.eq(None::<String>),
                openings::user_company_id.eq(None::<String>),
            ))
            .execute(connection)?;
    } else if !name.is_empty() {
        companies::name_posted(connection, &before.company_id, name, now)?;
    }
    diesel::update(postings::table.find(&posting.id))
        .set((postings::business_id.eq(business_id.as_str()), postings::company_name.eq(name)))
        .execute(connection)?;
    Ok(())
}

/// Uses a claim link: the poster becomes a contact of the company that nobody has verified, or the
/// service is asked.
///
/// # Errors
/// `DeadLink` if the link cannot be used.
pub fn settle_claim(
    connection: &mut Connection,
    secret: &str,
    name: &str,
    now: NaiveDateTime,
) -> Result<Claimed, PostingError> {
    let posting = links::spend(connection, secret, LinkPurpose::Claim, now)?;
    let id = posting.opening_id.as_ref().ok_or(PostingError::DeadLink)?;
    let company_id = opening(connection, id)?.company_id;
    diesel::update(postings::table.find(&posting.id)).set(postings::claimed_at.eq(now)).execute(connection)?;
    let claimer =
        Claimer { name: name.to_owned(), email: posting.email, phone: posting.phone, language: posting.language };
    Ok(companies::claim(connection, &company_id, &claimer, now)?)
}

/// Answers the question of a link whether an opening is still open: it is, or why it is not. Returns
/// the opening.
///
/// # Errors
/// `DeadLink` if the link cannot be used, `WrongState` if the opening is not published any more.
pub fn answer(
    connection: &mut Connection,
    secret: &str,
    reason: Option<ClosedReason>,
    now: NaiveDateTime,
) -> Result<String, PostingError> {
    let posting = links::spend(connection, secret, LinkPurpose::Keep, now)?;
    let id = posting.opening_id.ok_or(PostingError::DeadLink)?;
    match reason {
        None => keep_posted(connection, &id, now)?,
        Some(reason) => close_posted(connection, &id, reason, now)?,
    }
    Ok(id)
}

/// Tells who handed an opening over what the service decided: a contact by their account, somebody
/// without one by a link.
///
/// # Errors
/// If the database fails.
pub fn tell(
    connection: &mut Connection,
    opening_id: &str,
    status: OpeningStatus,
    now: NaiveDateTime,
) -> Result<(), OpeningError> {
    let template = match status {
        OpeningStatus::Published => Template::OpeningPublished,
        OpeningStatus::Returned => Template::OpeningReturned,
        OpeningStatus::Rejected => Template::OpeningRejected,
        OpeningStatus::Draft | OpeningStatus::Submitted | OpeningStatus::Closed => return Ok(()),
    };
    let contact: Option<Option<String>> = opening_steps::table
        .filter(opening_steps::opening_id.eq(opening_id))
        .filter(opening_steps::actor_role.eq_any([Role::CompanyContact.word(), Party::Poster.word()]))
        .order((opening_steps::at.desc(), opening_steps::id.desc()))
        .select(opening_steps::actor_id)
        .first(connection)
        .optional()?;
    match contact {
        Some(Some(account)) => notifications::enqueue(connection, template, &account, Some(opening_id), now)?,
        Some(None) => {
            if let Some(posting) = posting_of_opening(connection, opening_id)? {
                notifications::enqueue_to_poster(connection, template, &posting.id, now)?;
            }
        }
        None => {}
    }
    Ok(())
}

/// Forgets postings that nobody confirmed, and addresses of posters whose openings have long ended or
/// were never mended.
///
/// # Errors
/// If the database fails.
pub fn prune(connection: &mut Connection, now: NaiveDateTime) -> Result<usize, DatabaseError> {
    let waiting: Vec<String> = postings::table
        .filter(postings::opening_id.is_null())
        .filter(postings::created_at.lt(now - Duration::days(WAITS_DAYS)))
        .select(postings::id)
        .load(connection)?;
    let ended: Vec<String> = postings::table
        .inner_join(openings::table.on(postings::opening_id.eq(openings::id.nullable())))
        .filter(openings::status.eq_any([
            OpeningStatus::Returned.word(),
            OpeningStatus::Rejected.word(),
            OpeningStatus::Closed.word(),
        ]))
        .filter(openings::updated_at.lt(now - Duration::days(KEPT_DAYS)))
        .select(postings::id)
        .load(connection)?;
    let ids = [waiting, ended].concat();
    for part in ids.chunks(500) {
        diesel::delete(posting_links::table.filter(posting_links::posting_id.eq_any(part))).execute(connection)?;
        diesel::delete(postings::table.filter(postings::id.eq_any(part))).execute(connection)?;
    }
    Ok(ids.len())
}
