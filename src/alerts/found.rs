//! What somebody may be told: matches that the service shows them at this moment and that are worth telling.

use std::collections::HashSet;

use super::Pair;
use super::queries::people_of_coach;
use crate::access::{self, Actor, Owner, Role, acts};
use crate::app::App;
use crate::db::Connection;
use crate::error::AppError;
use crate::matching::{self, MatchedOpening, MatchedProfile, is_worth_telling};
use crate::openings::{self, Opening};
use crate::placements::{self, Of};
use crate::profiles::{self, Profile, State};

/// Paths of a profile or an opening that are looked through.
const PATHS: i64 = 500;

/// Matches of one profile, or of one opening, best first; never none.
#[derive(Debug, Clone)]
pub enum Found {
    /// Openings for somebody.
    Openings(Box<Profile>, Vec<MatchedOpening>),
    /// People for an opening.
    People(Box<Opening>, Vec<MatchedProfile>),
}

impl Found {
    /// The matches as they are remembered.
    #[must_use]
    pub fn pairs(&self) -> Vec<Pair> {
        let pair =
            |profile: &str, opening: &str| Pair { profile_id: profile.to_owned(), opening_id: opening.to_owned() };
        match self {
            Self::Openings(profile, found) => {
                found.iter().map(|matched| pair(&profile.id, &matched.opening.id)).collect()
            }
            Self::People(opening, found) => {
                found.iter().map(|matched| pair(&matched.profile.id, &opening.id)).collect()
            }
        }
    }
}

/// How much is new to a receiver: openings for a young person, people for a company, and for a coach the
/// young people who have something new.
#[must_use]
pub fn count(found: &[Found], role: Role) -> usize {
    let pairs = || found.iter().flat_map(Found::pairs);
    match role {
        Role::YoungPerson => pairs().count(),
        _ => pairs().map(|pair| pair.profile_id).collect::<HashSet<_>>().len(),
    }
}

/// Which matches are asked for.
#[derive(Debug, Clone, Copy)]
pub enum Which<'a> {
    /// All but those that are known.
    But(&'a HashSet<Pair>),
    /// Of those that were told only.
    Of(&'a HashSet<Pair>),
}

impl Which<'_> {
    fn takes(self, profile: &str, opening: &str) -> bool {
        let pair = Pair { profile_id: profile.to_owned(), opening_id: opening.to_owned() };
        match self {
            Self::But(known) => !known.contains(&pair),
            Self::Of(told) => told.contains(&pair),
        }
    }

    /// Whether any match of a profile or an opening can be meant.
    fn concerns(self, is_it: impl Fn(&Pair) -> bool) -> bool {
        match self {
            Self::But(_) => true,
            Self::Of(told) => told.iter().any(is_it),
        }
    }

    /// How many are asked for: as many as the pages show; what was told may have been pushed down since.
    const fn most(self) -> usize {
        match self {
            Self::But(_) => matching::SHOWN,
            Self::Of(_) => 5 * matching::SHOWN,
        }
    }
}

/// What a receiver may see of these matches at this moment.
///
/// # Errors
/// If the index or the database fails.
pub fn found(
    connection: &mut Connection,
    app: &App,
    receiver: &Actor,
    which: Which<'_>,
) -> Result<Vec<Found>, AppError> {
    match receiver.role {
        Role::YoungPerson => {
            let own = profiles::profile_of_account(connection, &receiver.account_id)?;
            let wants = own.filter(|profile| wants_news(profile, app));
            openings_for(connection, app, wants.into_iter().collect(), which)
        }
        Role::Coach => {
            let owner = Owner { site: receiver.site_id.clone(), ..Owner::default() };
            let Ok(permit) = access::permit(receiver, "", &owner) else { return Ok(Vec::new()) };
            let mut people = people_of_coach(connection, &permit)?;
            // Those whom the desk offers matches for.
            people.retain(|profile| {
                let may = access::permit::<acts::Propose>(receiver, &profile.id, &profile.owner());
                may.is_ok() && profile.is_visible(app.clock.now())
            });
            openings_for(connection, app, people, which)
        }
        Role::CompanyContact => people_for(connection, app, receiver, which),
        _ => Ok(Vec::new()),
    }
}

/// Whether a young person is looking: they have told something of themselves and are neither on a break nor
/// away for so long that companies do not see them any more. Whether companies see the card now is no matter
/// here: who is protected, or says "not yet", sees openings all the same.
fn wants_news(profile: &Profile, app: &App) -> bool {
    profile.is_begun() && !matches!(profile.state(app.clock.now()), State::Paused | State::Hidden)
}

fn openings_for(
    connection: &mut Connection,
    app: &App,
    people: Vec<Profile>,
    which: Which<'_>,
) -> Result<Vec<Found>, AppError> {
    let today = app.clock.today();
    let mut all = Vec::new();
    for profile in people {
        if !which.concerns(|pair| pair.profile_id == profile.id) {
            continue;
        }
        let mut found = matching::matches_of_profile(connection, &app.index, &profile, today, which.most())?;
        found.retain(|matched| is_worth_telling(&matched.found) && which.takes(&profile.id, &matched.opening.id));
        let walked = walked(connection, &Of::Profile(&profile.id))?;
        found.retain(|matched| !walked.contains(&matched.opening.id));
        if !found.is_empty() {
            all.push(Found::Openings(Box::new(profile), found));
        }
    }
    Ok(all)
}

fn people_for(
    connection: &mut Connection,
    app: &App,
    receiver: &Actor,
    which: Which<'_>,
) -> Result<Vec<Found>, AppError> {
    let Some(company) = &receiver.company_id else { return Ok(Vec::new()) };
    let mut all = Vec::new();
    for opening in openings::openings_of_company(connection, company)? {
        let asked = which.concerns(|pair| pair.opening_id == opening.id);
        if !asked || !opening.is_open_on(app.clock.today()) {
            continue;
        }
        let Ok(permit) = access::permit(receiver, &opening.id, &opening.owner()) else { continue };
        let mut found =
            matching::matches_of_opening(connection, &app.index, &permit, &opening, &app.clock, which.most())?;
        found.retain(|matched| is_worth_telling(&matched.found) && which.takes(&matched.profile.id, &opening.id));
        let walked = walked(connection, &Of::Opening(&opening.id))?;
        found.retain(|matched| !walked.contains(&matched.profile.id));
        if !found.is_empty() {
            all.push(Found::People(Box::new(opening), found));
        }
    }
    Ok(all)
}

/// The other ends of all paths of a profile or an opening: what is under way is not new, and what has ended is
/// not offered again.
fn walked(connection: &mut Connection, of: &Of<'_>) -> Result<HashSet<String>, AppError> {
    let rows = placements::rows(connection, of, false, PATHS)?;
    let other = |row: placements::PlacementRow| match of {
        Of::Profile(_) => row.placement.opening_id,
        _ => row.placement.profile_id,
    };
    Ok(rows.into_iter().map(other).collect())
}
