//! Handlers of finding.

use actix_web::{HttpResponse, web};

use super::filter::{Filter, ListQuery, Start, steps};
use super::listed::cards;
use super::pages::{Facet, Facets, ListPage, Note, SharePage, SuggestPage};
use super::widen::{Found, find};
use crate::access::{Actor, Role};
use crate::app::App;
use crate::companies;
use crate::error::AppError;
use crate::language::Language;
use crate::matching::{self, Level, OpeningQuery, WorkLanguage};
use crate::openings::{self, OpeningStatus};
use crate::places::Municipality;
use crate::profiles::{self, Profile};
use crate::saved_searches;
use crate::vocabulary;
use crate::web::forms::Query;
use crate::web::pagination::Pages;
use crate::web::{Page, Visitor, qr, render};

/// Suggestions that a list of them shows.
const SUGGESTED: usize = 6;
/// Longest text that something is suggested for, characters.
const LONGEST_TYPED: usize = 60;

/// `GET /openings`
///
/// # Errors
/// If the index or the database cannot be read.
pub async fn list(
    app: web::Data<App>,
    visitor: Visitor,
    page: Page,
    query: Query<ListQuery>,
) -> Result<HttpResponse, AppError> {
    let actor = visitor.actor.as_ref().filter(|_| visitor.complete);
    let asked = query.0.page.parse().unwrap_or(1);
    let site = actor.and_then(openings::readable_site);
    if let (Some(actor), Some(site), Some(status)) = (actor, &site, OpeningStatus::from_word(&query.0.status))
        && status != OpeningStatus::Published
    {
        return openings::by_state(&app, actor, page, site.clone(), status, (asked, query.0.claim == "taken")).await;
    }
    let filter = Filter::of(&query.0);
    let profile = match actor.filter(|actor| actor.role == Role::YoungPerson) {
        Some(actor) => own_profile(&app, actor).await?,
        None => None,
    };
    let t = page.t;
    let own = profile.as_ref().and_then(own_region);
    let prefer = own.as_ref().filter(|_| !filter.newest_first && filter.meant().near.is_none());
    let extra = OpeningQuery { prefer: prefer.cloned(), page: asked, ..OpeningQuery::default() };
    let found = find(&app, &filter, &extra, t).await?;
    vocabulary::hear(&app, &visitor, &found.meant.words, t);
    let from = found.meant.near.map(|(place, _)| place);
    let home = own.as_ref().and_then(|(near, _)| *near).map(|(place, _)| place);
    // The words that found these, which are others than those typed where the spelling was mended.
    let words = found.loosened.as_ref().and_then(|loosened| loosened.spelling.as_ref()).unwrap_or(&found.meant.words);
    let cards = cards(&app, &found.openings.openings, from.or(home), profile.as_ref(), words, t).await?;
    let tabs = match site {
        Some(site) => openings::state_tabs(&app, site, OpeningStatus::Published, t).await?,
        None => Vec::new(),
    };
    let mut notes = notes(&filter, &found, t);
    if let (Some((Some((place, _)), _)), true) = (&own, found.meant.near.is_none()) {
        let other = Filter { newest_first: !filter.newest_first, ..filter.clone() };
        notes.push(Note {
            text: if filter.newest_first { String::new() } else { t.finding_own_first(place.name(t == Language::Sv)) },
            label: if filter.newest_first { t.finding_own_on() } else { t.finding_own_all() },
            href: other.href(1),
        });
    }
    let saves = actor.is_some_and(|actor| saved_searches::SAVERS.contains(&actor.role));
    let total = found.openings.pagination.total;
    // A choice that was read out of the words is ticked like the others, and no word any more.
    let understood = filter.understood(&found.meant);
    render(&ListPage {
        heading: t.plural(total, t.finding_one(), t.finding_many()),
        place: filter.place.clone(),
        facets: facets(&understood, &found, t),
        chips: filter.chips(&found.meant, t),
        notes,
        loosened: found.loosened.as_ref().map(|loosened| loosened.sentences(t)).unwrap_or_default(),
        undo: Filter { exact: true, ..filter.settled(&found.meant, t) }.href(1),
        nothing_narrowed: filter.is_empty(),
        pages: Pages::new(&found.openings.pagination, page.t, |at| filter.href(at)),
        saving: (saves && !filter.is_empty()).then(|| filter.query()),
        cards,
        tabs,
        filter: understood,
        page,
    })
}

async fn own_profile(app: &App, actor: &Actor) -> Result<Option<Profile>, AppError> {
    let account = actor.account_id.clone();
    Ok(app.database.read(move |connection| profiles::profile_of_account(connection, &account)).await?)
}

type Region = (Option<(&'static Municipality, u32)>, Vec<WorkLanguage>);

/// Where a person can go, and the languages in which the person can work.
fn own_region(profile: &Profile) -> Option<Region> {
    let place = Municipality::by_code(&profile.municipality_code)?;
    let enough = |level: Level| level >= Level::B1;
    let mut languages: Vec<WorkLanguage> = profile
        .languages
        .iter()
        .filter(|skill| enough(skill.level))
        .map(|skill| WorkLanguage::of_code(&skill.code))
        .filter(|language| *language != WorkLanguage::Other)
        .collect();
    if languages.is_empty() {
        languages.push(WorkLanguage::of_code(profile.language.word()));
    }
    Some((Some((place, u32::try_from(profile.radius_km).unwrap_or(0))), languages))
}

fn notes(filter: &Filter, found: &Found, t: Language) -> Vec<Note> {
    let mut notes = Vec::new();
    if let Some(words) = &found.suggestion {
        let words_now = Filter { words: words.clone(), ..filter.settled(&found.meant, t) };
        notes.push(Note { text: t.finding_did_you_mean(words), label: t.finding_search(), href: words_now.href(1) });
    }
    if let (true, Some((place, _))) = (found.meant.heard, found.meant.near) {
        notes.push(Note {
            text: t.finding_heard(place.name(t == Language::Sv)),
            label: t.finding_heard_undo(),
            href: Filter { exact: true, ..filter.clone() }.href(1),
        });
    }
    if found.meant.has_choices() {
        let said = &found.meant.said;
        let kinds = said.kinds.iter().map(|kind| t.kind(*kind).to_lowercase());
        let choices: Vec<String> =
            kinds.chain(said.shifts.iter().map(|shift| t.shift(*shift).to_lowercase())).collect();
        notes.push(Note {
            text: t.finding_understood(&choices.join(", ")),
            label: t.finding_heard_undo(),
            href: Filter { exact: true, ..filter.clone() }.href(1),
        });
    }
    let known = Municipality::by_name(&filter.place).is_some();
    if let (false, false, Some((place, _))) = (filter.place.is_empty(), known, found.meant.near) {
        notes.push(Note {
            text: t.finding_place_guessed(&filter.place, place.name(t == Language::Sv)),
            label: t.finding_loose_undo(),
            href: Filter { exact: true, ..filter.clone() }.href(1),
        });
    }
    if !filter.place.is_empty() && found.meant.near.is_none() {
        notes.push(Note { text: t.finding_place_unknown(&filter.place), label: "", href: String::new() });
    }
    notes
}

fn facets(filter: &Filter, found: &Found, t: Language) -> Facets {
    let counts = &found.openings.facets;
    let facet = |word: &str, label: &str, count: usize, chosen: bool| Facet {
        word: word.to_owned(),
        label: label.to_owned(),
        count: count.to_string(),
        chosen,
    };
    let km = found.meant.near.map_or(0, |(_, km)| km);
    let starts = [Start::Now, Start::Month];
    Facets {
        kinds: counts
            .kinds
            .iter()
            .map(|(kind, n)| facet(kind.word(), t.kind(*kind), *n, filter.kinds.contains(kind)))
            .collect(),
        shifts: counts
            .shifts
            .iter()
            .map(|(shift, n)| facet(shift.word(), t.shift(*shift), *n, filter.shifts.contains(shift)))
            .collect(),
        languages: counts
            .languages
            .iter()
            .filter(|(language, n)| *n > 0 || *language != WorkLanguage::Other)
            .map(|(one, n)| facet(one.word(), t.work_language(*one), *n, filter.languages.contains(one)))
            .collect(),
        remote: facet("yes", t.finding_remote(), counts.remote, filter.remote),
        starts: starts
            .iter()
            .zip(&counts.starts)
            .map(|(start, n)| facet(&start.word(), &t.start(*start), *n, filter.start == *start))
            .collect(),
        distances: match found.meant.near {
            // Where the whole country is shown instead, nothing is within any of them.
            Some(_) => steps(&found.meant)
                .iter()
                .zip(counts.distances.iter().chain(std::iter::repeat(&0)))
                .map(|(step, n)| facet(&step.to_string(), &t.finding_km(*step), *n, *step == km))
                .collect(),
            None => Vec::new(),
        },
    }
}

/// What stands in the field of a search.
#[derive(Debug, serde::Deserialize)]
pub struct SuggestQuery {
    /// What has been typed so far.
    #[serde(default)]
    words: String,
}

/// `GET /openings/suggest`: what may be about to be typed, for the field of the list.
///
/// # Errors
/// If the index or the database cannot be read.
pub async fn suggest(app: web::Data<App>, page: Page, query: Query<SuggestQuery>) -> Result<HttpResponse, AppError> {
    let typed: String = query.0.words.chars().take(LONGEST_TYPED).collect();
    let suggested = matching::suggested(&app, typed, page.t, SUGGESTED).await?;
    render(&SuggestPage { suggested })
}

/// `GET /openings/{id}/share`
///
/// # Errors
/// `NotFound` for what strangers may not see, or if the database cannot be read.
pub async fn share(app: web::Data<App>, page: Page, id: web::Path<String>) -> Result<HttpResponse, AppError> {
    let id = id.into_inner();
    let (opening, company) = app
        .database
        .read(move |connection| {
            let opening = openings::opening(connection, &id)?;
            let company = companies::company(connection, &opening.company_id)?;
            Ok::<_, AppError>((opening, company))
        })
        .await?;
    if !opening.is_open_on(app.clock.today()) {
        return super::gone(&app, page, &opening).await;
    }
    let t = page.t;
    let href = format!("/openings/{}", opening.id);
    let link = format!("{}{href}", app.config.base_url.trim_end_matches('/'));
    let (code, side) = qr::path(&link)?;
    render(&SharePage {
        kind: matching::sign(opening.kind),
        kind_word: t.kind(opening.kind),
        language: opening.language.word(),
        firm: company.name,
        place: openings::place_name(&opening, t),
        title: opening.title,
        href,
        link,
        code,
        side,
        page,
    })
}
