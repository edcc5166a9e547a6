//! Asks the index for doors, and the database for the courses that give their keys.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::NaiveDate;
use search_index::SearchIndex;
use search_index::doors::{KeptAway, Key};
use search_index::model::TextLanguage;
use search_index::reading::Reader;

use crate::access::{Permit, Role, acts};
use crate::clock::Clock;
use crate::courses::{self, Course, Gives};
use crate::db::Connection;
use crate::error::AppError;
use crate::matching::documents::{opening_on, profile_document};
use crate::matching::queries::{Asking, Failure, SeenOpenings, offered_to};
use crate::openings::Opening;
use crate::placements;
use crate::profiles::Profile;

/// A company learns of no number of people below this: it could be somebody it knows.
const COMPANY_LEAST: usize = 3;

/// A door with what it opens and the next course that gives its key.
#[derive(Debug, Clone)]
pub struct Door {
    /// The key.
    pub key: Key,
    /// Openings and the names of their companies, best first.
    pub openings: Vec<Arc<(Opening, String)>>,
    /// The earliest course or service of the person's site that can still be joined.
    pub course: Option<Course>,
}

/// What would open openings for a person, the key that opens most first.
///
/// # Errors
/// If the index or the database fails.
pub fn doors_of_profile(
    connection: &mut Connection,
    index: &SearchIndex,
    profile: &Profile,
    today: NaiveDate,
) -> Result<Vec<Door>, AppError> {
    let (mut seen, mut failure) = (SeenOpenings::new(), Failure::default());
    let asking = Asking::of(connection, profile, today)?;
    let found = index.doors_of_profile(&asking.document(profile), today, &mut |ids| {
        failure.or_nothing(asking.documents(connection, ids, &mut seen))
    })?;
    failure.told()?;
    // An opening may stand behind several doors.
    let seen: HashMap<String, Arc<(Opening, String)>> =
        seen.into_iter().map(|(id, found)| (id, Arc::new(found))).collect();
    let listed = courses::open_of_site(connection, &profile.site_id, today)?;
    let reader = index.reader();
    let with_course = found.into_iter().map(|door| Door {
        openings: door.openings.iter().filter_map(|id| seen.get(id).cloned()).collect(),
        course: listed.iter().find(|course| gives(course, &door.key, &reader)).cloned(),
        key: door.key,
    });
    Ok(with_course.collect())
}

/// Whether a course gives a key. A skill in words is read as all texts are.
fn gives(course: &Course, key: &Key, reader: &Reader) -> bool {
    match (&course.gives, key) {
        (Gives::Permit { code }, Key::Permit { code: needed }) => code == needed,
        (Gives::Licence { class }, Key::Licence { class: needed }) => class == needed,
        (Gives::Language { code, level }, Key::LanguageStep { code: needed, level: step }) => {
            (code, level) == (needed, step)
        }
        (Gives::Skill { words }, Key::Skill { concept, .. }) => {
            let meant = reader.vocabulary().by_id(concept);
            let read = |language: &TextLanguage| reader.read(words, *language).mentions;
            let mut mentions = TextLanguage::ALL.iter().flat_map(read);
            mentions.any(|mention| Some(mention.concept) == meant)
        }
        _ => false,
    }
}

/// Which demands of an opening keep how many people away who fit otherwise: among those whom the viewer
/// of its candidates may see, and for a company no small numbers.
///
/// # Errors
/// If the index or the database fails.
pub fn kept_away(
    connection: &mut Connection,
    index: &SearchIndex,
    permit: &Permit<acts::ReadCandidates>,
    opening: &Opening,
    clock: &Clock,
) -> Result<Vec<KeptAway>, AppError> {
    let today = clock.today();
    let for_company = permit.actor().role == Role::CompanyContact;
    if permit.object_id() != opening.id || (for_company && !opening.is_open_on(today)) {
        return Err(AppError::NotFound);
    }
    let lawful_age = opening.lawful_age(today).and_then(|age| u32::try_from(age).ok()).unwrap_or(0);
    let refused = placements::refused_people(connection, &opening.id)?;
    let mut failure = Failure::default();
    let mut read = |ids: &[String]| {
        let profiles = failure.or_nothing(offered_to(connection, permit, opening, &refused, ids, clock));
        profiles.iter().map(|profile| profile_document(profile, today)).collect()
    };
    let mut found = index.doors_of_opening(&opening_on(opening, "", today), lawful_age, today, &mut read)?;
    failure.told()?;
    if for_company {
        found.retain(|kept| kept.people >= COMPANY_LEAST);
    }
    Ok(found)
}
