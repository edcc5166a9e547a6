//! Handlers of matches.

use std::collections::HashMap;

use actix_web::{HttpResponse, web};

use super::doors::{demand_views, door_views, doors_of_profile, kept_away};
use super::explain::For;
use super::pages::{CandidateView, CandidatesPage, MatchView, MatchesPage, SHOWN};
use super::queries::{matches_of_opening, matches_of_profile};
use super::sign;
use crate::access::{self, Role, acts};
use crate::app::App;
use crate::companies::{self, WillingView};
use crate::error::AppError;
use crate::openings;
use crate::placements::{self, Of, PlacementRow};
use crate::places::Municipality;
use crate::privacy;
use crate::profiles;
use crate::web::guard::{Coach, SignedIn};
use crate::web::{Page, render};

/// What would open doors, at most.
const DOORS: usize = 3;
/// Companies that could be asked, at most.
const WILLING: usize = 6;

/// `GET /profiles/{id}/matches`
pub async fn openings_for_profile(
    app: web::Data<App>,
    actor: Coach,
    id: web::Path<String>,
    page: Page,
) -> Result<HttpResponse, AppError> {
    let (t, clock, index) = (page.t, app.clock.clone(), app.index.clone());
    let (profile, name, found, paths) = app
        .database
        .write(move |connection| -> Result<_, AppError> {
            let profile = profiles::profile(connection, &id)?;
            let permit = privacy::identified(connection, &actor, &id, &profile.owner(), "matching", clock.now())?;
            let name = profiles::identity(connection, &permit)?.full_name();
            let paths = live_paths(placements::rows(connection, &Of::Profile(&id), true, 200)?, |row| {
                row.placement.opening_id.clone()
            });
            let willing = companies::willing_for(connection, &profile, clock.today(), WILLING)?;
            Ok((profile, name, willing, paths))
        })
        .await
        .map(|(profile, name, willing, paths)| (profile, name, (index, willing), paths))?;
    let today = app.clock.today();
    let (index, willing) = found;
    let willing = willing.iter().map(|(row, km)| WillingView::new(row, *km, today, t)).collect();
    let wanted = profile.clone();
    // Not in the write above: matching reads much and must not hold the writer.
    let (found, doors) = app
        .database
        .read(move |connection| -> Result<_, AppError> {
            let found = matches_of_profile(connection, &index, &wanted, today, SHOWN)?;
            Ok((found, doors_of_profile(connection, &index, &wanted, today)?))
        })
        .await?;
    let matches = found
        .into_iter()
        .map(|matched| {
            let path = paths.get(&matched.opening.id).map(|row| row.placement.id.clone());
            MatchView::new(matched, For::Coach, path, t)
        })
        .collect();
    let name = if name.is_empty() { profile.alias } else { name };
    let (doors, doors_href) = (door_views(&doors, For::Coach, t, DOORS), format!("/profiles/{}/doors", profile.id));
    render(&MatchesPage { page, profile_id: profile.id, name, matches, doors, doors_href, willing })
}

/// Name of a municipality in a language.
pub fn place_name(code: &str, t: crate::language::Language) -> String {
    Municipality::by_code(code)
        .map(|place| place.name(t == crate::language::Language::Sv).to_owned())
        .unwrap_or_default()
}

fn live_paths(rows: Vec<PlacementRow>, key: impl Fn(&PlacementRow) -> String) -> HashMap<String, PlacementRow> {
    rows.into_iter().map(|row| (key(&row), row)).collect()
}

/// `GET /openings/{id}/candidates`
pub async fn candidates(
    app: web::Data<App>,
    actor: SignedIn,
    id: web::Path<String>,
    page: Page,
) -> Result<HttpResponse, AppError> {
    let (t, today, index, clock) = (page.t, app.clock.today(), app.index.clone(), app.clock.clone());
    let now = clock.clone();
    let is_coach = actor.role == Role::Coach;
    let viewer = actor.0.clone();
    let (opening, company, found, kept, paths) = app
        .database
        .read(move |connection| -> Result<_, AppError> {
            let opening = openings::opening(connection, &id)?;
            let permit = access::permit::<acts::ReadCandidates>(&actor, &opening.id, &opening.owner())?;
            let company = companies::company(connection, &opening.company_id)?;
            let found = matches_of_opening(connection, &index, &permit, &opening, &now, SHOWN)?;
            let kept = kept_away(connection, &index, &permit, &opening, &now)?;
            let rows = placements::rows(connection, &Of::Opening(&opening.id), true, 500)?
                .into_iter()
                .filter(|row| access::permit::<acts::FollowPlacement>(&actor, "", &row.owner()).is_ok())
                .collect();
            Ok((opening, company, found, kept, live_paths(rows, |row| row.placement.profile_id.clone())))
        })
        .await?;
    let reader = if is_coach { For::Coach } else { For::Company };
    let candidates = found
        .iter()
        .map(|matched| {
            let row = paths.get(&matched.profile.id);
            let path = row.map(|row| (row.placement.id.clone(), placements::turn_view(row, &viewer, &clock, t)));
            CandidateView::new(matched, reader, path, today, t)
        })
        .collect();
    render(&CandidatesPage {
        kind: sign(opening.kind),
        kind_word: t.kind(opening.kind),
        opening_id: opening.id,
        lang: opening.language.word(),
        title: opening.title,
        company: company.name,
        page,
        candidates,
        demands: demand_views(&kept, t),
        is_coach,
    })
}
