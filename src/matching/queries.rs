//! Questions to the index. Hits are ids, read again from the database and filtered there, so an
//! index that lags cannot leak.

use std::collections::{HashMap, HashSet};

use chrono::{NaiveDate, NaiveDateTime};
use search_index::matching::Match;
use search_index::model;
use search_index::rules::{Verdict, check};
use search_index::{IndexError, SearchIndex};

use super::Kind;
use super::documents::{opening_on, profile_document};
use crate::access::{Permit, Role, acts};
use crate::clock::Clock;
use crate::companies;
use crate::db::Connection;
use crate::error::AppError;
use crate::openings::{self, Opening, Standing};
use crate::placements;
use crate::privacy::consent::{self, Purpose};
use crate::profiles::{self, Profile};

impl From<IndexError> for AppError {
    fn from(error: IndexError) -> Self {
        Self::Internal(format!("search index: {error}"))
    }
}

/// An opening found for a person.
#[derive(Debug, Clone)]
pub struct MatchedOpening {
    /// The opening.
    pub opening: Opening,
    /// Name of its company.
    pub company_name: String,
    /// Score and reasons.
    pub found: Match,
}

/// A person found for an opening.
#[derive(Debug, Clone)]
pub struct MatchedProfile {
    /// The card.
    pub profile: Profile,
    /// Score and reasons.
    pub found: Match,
}

/// What the hard rules say of a pair.
#[must_use]
pub fn verdict(profile: &Profile, opening: &Opening, as_of: NaiveDate) -> Verdict {
    check(&profile_document(profile, as_of), &opening_on(opening, "", as_of), as_of)
}

/// Names of the companies of some openings.
fn company_names(connection: &mut Connection, openings: &[Opening]) -> Result<HashMap<String, String>, AppError> {
    let mut ids: Vec<String> = openings.iter().map(|opening| opening.company_id.clone()).collect();
    ids.sort_unstable();
    ids.dedup();
    let found = companies::companies_by_ids(connection, &ids)?;
    Ok(found.into_iter().map(|company| (company.id, company.name)).collect())
}

/// The first error of reading what the index asks for while it looks; it goes on with nothing, and its answer
/// counts only if there was none.
#[derive(Default)]
pub(super) struct Failure(Option<AppError>);

impl Failure {
    /// What was read, or nothing.
    pub(super) fn or_nothing<T>(&mut self, read: Result<Vec<T>, AppError>) -> Vec<T> {
        read.unwrap_or_else(|error| {
            self.0.get_or_insert(error);
            Vec::new()
        })
    }

    /// Tells the error, if there was one.
    pub(super) fn told(self) -> Result<(), AppError> {
        self.0.map_or(Ok(()), Err)
    }
}

/// Openings that have been read for the index, with the names of their companies, by id.
pub(super) type SeenOpenings = HashMap<String, (Opening, String)>;

/// Openings for a person, best first, with reasons.
///
/// # Errors
/// If the index or the database fails.
pub fn matches_of_profile(
    connection: &mut Connection,
    index: &SearchIndex,
    profile: &Profile,
    today: NaiveDate,
    limit: usize,
) -> Result<Vec<MatchedOpening>, AppError> {
    let (mut seen, mut failure) = (SeenOpenings::new(), Failure::default());
    let asking = Asking::of(connection, profile, today)?;
    let document = asking.document(profile);
    let found = index.match_profile(&document, today, limit, &mut |ids| {
        failure.or_nothing(asking.documents(connection, ids, &mut seen))
    })?;
    failure.told()?;
    Ok(found
        .into_iter()
        .filter_map(|found| {
            let (opening, company_name) = seen.remove(&found.id)?;
            Some(MatchedOpening { opening, company_name, found })
        })
        .collect())
}

/// A person who asks for openings, with what their paths tell.
pub(super) struct Asking {
    refused: HashSet<String>,
    behind: placements::Behind,
    on_the_way: u32,
    today: NaiveDate,
}

impl Asking {
    pub(super) fn of(connection: &mut Connection, profile: &Profile, today: NaiveDate) -> Result<Self, AppError> {
        let ids = [profile.id.clone()];
        Ok(Self {
            refused: placements::refused_openings(connection, &profile.id)?,
            behind: placements::Behind::of(connection, &profile.id, today)?,
            on_the_way: placements::on_the_way(connection, &ids)?.remove(&profile.id).unwrap_or_default(),
            today,
        })
    }

    /// The person for the engine.
    pub(super) fn document(&self, profile: &Profile) -> model::Profile {
        model::Profile { on_the_way: self.on_the_way, ..profile_document(profile, self.today) }
    }

    /// Openings among these that may be offered to the person, for the engine and into what has been `seen`: open,
    /// with room, not refused before, and no trial more than the law lets them have.
    pub(super) fn documents(
        &self,
        connection: &mut Connection,
        ids: &[String],
        seen: &mut SeenOpenings,
    ) -> Result<Vec<model::Opening>, AppError> {
        let today = self.today;
        let mut found = openings::openings_by_ids(connection, ids)?;
        found.retain(|opening| {
            opening.is_open_on(today)
                && !self.refused.contains(&opening.id)
                && self.behind.against(opening, today).is_none()
        });
        let standings = openings::standings(connection, &found, today)?;
        found.retain(|opening| standings.get(&opening.id).is_some_and(Standing::takes_contacts));
        let names = company_names(connection, &found)?;
        let offered = found.into_iter().map(|opening| {
            let name = names.get(&opening.company_id).cloned().unwrap_or_default();
            let document = fairly(opening_on(&opening, &name, today), standings.get(&opening.id));
            seen.insert(opening.id.clone(), (opening, name));
            document
        });
        Ok(offered.collect())
    }
}

/// An opening for the engine with who waits for it.
pub(super) fn fairly(document: model::Opening, standing: Option<&Standing>) -> model::Opening {
    let waiting = standing.map_or(0, Standing::waiting_a_place);
    model::Opening { waiting, silent: standing.is_some_and(|standing| standing.silent), ..document }
}

/// People for an opening, best first, with reasons: cards of the opening's own site that are shown
/// at this moment, never protected persons, and for a company only those who have permitted it.
///
/// # Errors
/// If the index or the database fails.
pub fn matches_of_opening(
    connection: &mut Connection,
    index: &SearchIndex,
    permit: &Permit<acts::ReadCandidates>,
    opening: &Opening,
    clock: &Clock,
    limit: usize,
) -> Result<Vec<MatchedProfile>, AppError> {
    let today = clock.today();
    if permit.object_id() != opening.id {
        return Err(AppError::NotFound);
    }
    // A company asks with what has been checked and stands published: a draft that it rewrites at
    // will could find out what a person wrote. For the same reason free text stays out of its reasons.
    let for_company = permit.actor().role == Role::CompanyContact;
    if for_company && !opening.is_open_on(today) {
        return Err(AppError::NotFound);
    }
    let (mut seen, mut failure) = (HashMap::<String, Profile>::new(), Failure::default());
    let refused = placements::refused_people(connection, &opening.id)?;
    let standing = openings::standing_of(connection, opening, clock)?;
    let asked = fairly(opening_on(opening, "", today), Some(&standing));
    let mut documents = |ids: &[String]| -> Result<Vec<model::Profile>, AppError> {
        let profiles = offered_to(connection, permit, opening, &refused, ids, clock)?;
        let ids: Vec<String> = profiles.iter().map(|profile| profile.id.clone()).collect();
        let on_the_way = placements::on_the_way(connection, &ids)?;
        let read = profiles.into_iter().map(|profile| {
            let mut document = profile_document(&profile, today);
            document.on_the_way = on_the_way.get(&profile.id).copied().unwrap_or_default();
            if for_company {
                document.about.clear();
                document.avoid.clear();
            }
            seen.insert(profile.id.clone(), profile);
            document
        });
        Ok(read.collect())
    };
    let found = index.match_opening(&asked, today, limit, &mut |ids| failure.or_nothing(documents(ids)))?;
    failure.told()?;
    Ok(found.into_iter().filter_map(|found| Some(MatchedProfile { profile: seen.remove(&found.id)?, found })).collect())
}

/// The cards among these that the viewer may see and the opening may be offered: no pair that has ended in a no,
/// no trial more than the law lets somebody have.
pub(super) fn offered_to(
    connection: &mut Connection,
    permit: &Permit<acts::ReadCandidates>,
    opening: &Opening,
    refused: &HashSet<String>,
    ids: &[String],
    clock: &Clock,
) -> Result<Vec<Profile>, AppError> {
    let mut profiles = shown_to(connection, permit, opening, ids, clock.now())?;
    profiles.retain(|profile| !refused.contains(&profile.id));
    if opening.kind != Kind::WorkTrial {
        return Ok(profiles);
    }
    let today = clock.today();
    let found: Vec<&str> = profiles.iter().map(|profile| profile.id.as_str()).collect();
    let behind = placements::Behind::of_many(connection, &found, today)?;
    profiles.retain(|profile| behind.get(&profile.id).is_none_or(|behind| behind.against(opening, today).is_none()));
    Ok(profiles)
}

/// The cards among these that the viewer of an opening's candidates may see. A company sees only
/// people who have permitted it themselves: a profile that came from a file waits for its person.
fn shown_to(
    connection: &mut Connection,
    permit: &Permit<acts::ReadCandidates>,
    opening: &Opening,
    ids: &[String],
    now: NaiveDateTime,
) -> Result<Vec<Profile>, AppError> {
    let mut found = profiles::profiles_by_ids(connection, ids)?;
    found.retain(|profile| profile.is_visible(now) && profile.site_id == opening.site_id);
    if permit.actor().role == Role::CompanyContact {
        let permitted = consent::standing_among(connection, ids, Purpose::PublishProfile)?;
        found.retain(|profile| permitted.contains(&profile.id));
    }
    Ok(found)
}
