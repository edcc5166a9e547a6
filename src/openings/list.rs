//! `GET /openings`: the list for everybody.

use std::collections::HashMap;

use actix_web::{HttpResponse, web};
use serde::Deserialize;
use url::form_urlencoded::Serializer;

use super::cards::OpeningCard;
use super::pages::{Chip, KindFacet, ListPage, Pages};
use super::routes::queue;
use super::{Opening, OpeningStatus};
use crate::access::{self, Actor, Owner, acts};
use crate::app::App;
use crate::companies;
use crate::error::AppError;
use crate::language::Language;
use crate::matching::{self, Kind, OpeningQuery, TextLanguage};
use crate::places::Municipality;
use crate::web::forms::Query;
use crate::web::pagination::Pagination;
use crate::web::{Page, Visitor, render};

/// Distances to choose from, kilometres.
pub const DISTANCES: [u32; 5] = [5, 15, 30, 50, 100];
const USUAL_DISTANCE: u32 = 30;

/// The address's query; every field is text, so that no address is ever unreadable.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct ListQuery {
    words: String,
    kind: Vec<String>,
    place: String,
    km: String,
    page: String,
    status: String,
    claim: String,
}

/// What the list is narrowed to.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// Words.
    pub words: String,
    /// Kinds of path.
    pub kinds: Vec<Kind>,
    /// Place as typed.
    pub place: String,
    /// Kilometres from the place.
    pub km: u32,
}

impl Filter {
    fn of(query: &ListQuery) -> Self {
        Self {
            words: query.words.trim().chars().take(200).collect(),
            kinds: Kind::ALL.iter().copied().filter(|kind| query.kind.iter().any(|word| word == kind.word())).collect(),
            place: query.place.trim().chars().take(60).collect(),
            km: query.km.parse().ok().filter(|km| DISTANCES.contains(km)).unwrap_or(USUAL_DISTANCE),
        }
    }

    fn municipality(&self) -> Option<&'static Municipality> {
        Municipality::by_name(&self.place).filter(|_| !self.place.is_empty())
    }

    fn is_empty(&self) -> bool {
        self.words.is_empty() && self.kinds.is_empty() && self.place.is_empty()
    }

    fn href(&self, page: usize) -> String {
        let mut query = Serializer::new(String::new());
        if !self.words.is_empty() {
            query.append_pair("words", &self.words);
        }
        for kind in &self.kinds {
            query.append_pair("kind", kind.word());
        }
        if !self.place.is_empty() {
            query.append_pair("place", &self.place).append_pair("km", &self.km.to_string());
        }
        if page > 1 {
            query.append_pair("page", &page.to_string());
        }
        let query = query.finish();
        if query.is_empty() { "/openings".to_owned() } else { format!("/openings?{query}") }
    }

    fn chips(&self, t: Language) -> Vec<Chip> {
        let mut chips = Vec::new();
        if !self.words.is_empty() {
            chips.push(Chip { label: self.words.clone(), href: Self { words: String::new(), ..self.clone() }.href(1) });
        }
        for kind in &self.kinds {
            let kinds = self.kinds.iter().copied().filter(|other| other != kind).collect();
            chips.push(Chip { label: t.kind(*kind).to_owned(), href: Self { kinds, ..self.clone() }.href(1) });
        }
        if let Some(place) = self.municipality() {
            let label = t.openings_place_chip(place.name(t == Language::Sv), self.km);
            chips.push(Chip { label, href: Self { place: String::new(), ..self.clone() }.href(1) });
        }
        chips
    }

    /// A wider circle, when nothing was found in this one.
    fn wider(&self, t: Language) -> Option<Chip> {
        self.municipality()?;
        let km = DISTANCES.iter().copied().find(|km| *km > self.km)?;
        Some(Chip { label: t.openings_wider(km), href: Self { km, ..self.clone() }.href(1) })
    }
}

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
    let site = actor.and_then(readable_site);
    if let (Some(actor), Some(site), Some(status)) = (actor, &site, OpeningStatus::from_word(&query.0.status))
        && status != OpeningStatus::Published
    {
        return queue::by_state(&app, actor, page, site.clone(), status, (asked, query.0.claim == "taken")).await;
    }
    let filter = Filter::of(&query.0);
    let near = filter.municipality();
    let search = OpeningQuery {
        words: filter.words.clone(),
        language: TextLanguage::from_word(page.t.word()),
        kinds: filter.kinds.clone(),
        near: near.map(|place| (place, filter.km)),
        page: asked,
    };
    let found = matching::search(&app, search).await?;
    let t = page.t;
    let names = company_names(&app, &found.openings).await?;
    let cards = found.openings.iter().map(|opening| {
        let card = OpeningCard::new(opening, names.get(&opening.company_id).map_or("", String::as_str), t);
        match near {
            Some(from) => card.with_distance(opening, from, t),
            None => card,
        }
    });
    let count = |kind: &Kind| found.kinds.iter().find(|(other, _)| other == kind).map_or(0, |(_, count)| *count);
    let kinds = Kind::ALL
        .iter()
        .map(|kind| KindFacet {
            word: kind.word(),
            label: t.kind(*kind),
            count: count(kind).to_string(),
            chosen: filter.kinds.contains(kind),
        })
        .collect();
    let cards: Vec<OpeningCard> = cards.collect();
    let tabs = match site {
        Some(site) => queue::tabs(&app, site, OpeningStatus::Published, t).await?,
        None => Vec::new(),
    };
    render(&ListPage {
        heading: t.plural(found.pagination.total, t.openings_one(), t.openings_many()),
        chips: filter.chips(t),
        wider: filter.wider(t),
        place_unknown: !filter.place.is_empty() && near.is_none(),
        near: near.is_some(),
        pages: Pages::new(&found.pagination, t, |page| filter.href(page)),
        nothing_narrowed: filter.is_empty(),
        kinds,
        cards,
        tabs,
        filter,
        page,
    })
}

/// The site whose unpublished openings a visitor may see.
fn readable_site(actor: &Actor) -> Option<String> {
    let site = actor.site_id.clone()?;
    let owner = Owner { site: Some(site.clone()), ..Owner::default() };
    access::permit::<acts::ReadCompany>(actor, "", &owner).is_ok().then_some(site)
}

pub(super) async fn company_names(app: &App, openings: &[Opening]) -> Result<HashMap<String, String>, AppError> {
    let ids: Vec<String> = openings.iter().map(|opening| opening.company_id.clone()).collect();
    let companies = app.database.read(move |connection| companies::companies_by_ids(connection, &ids)).await?;
    Ok(companies.into_iter().map(|company| (company.id, company.name)).collect())
}

impl Pages {
    pub(super) fn new(pagination: &Pagination, t: Language, href: impl Fn(usize) -> String) -> Self {
        let here = pagination.page;
        Self {
            several: pagination.pages > 1,
            here: t.openings_page(here, pagination.pages),
            previous: if here > 1 { href(here - 1) } else { String::new() },
            next: if here < pagination.pages { href(here + 1) } else { String::new() },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filter(address: &str) -> Filter {
        Filter::of(&serde_html_form::from_str(address).unwrap())
    }

    #[test]
    fn the_state_lives_in_the_address() {
        let address = "words=py%C3%B6rien+huolto&kind=work_trial&kind=job&place=Lahti&km=15";
        assert_eq!(filter(address).href(1), format!("/openings?{address}"));
        assert_eq!(filter(address).href(3), format!("/openings?{address}&page=3"));
        assert_eq!(filter("kind=nonsense&km=7").href(1), "/openings");
    }

    #[test]
    fn each_chip_takes_one_limit_away() {
        let chips = filter("words=a&kind=job&place=Lahti&km=15").chips(Language::Fi);
        let hrefs: Vec<&str> = chips.iter().map(|chip| chip.href.as_str()).collect();
        assert_eq!(
            hrefs,
            [
                "/openings?kind=job&place=Lahti&km=15",
                "/openings?words=a&place=Lahti&km=15",
                "/openings?words=a&kind=job"
            ]
        );
        assert_eq!(filter("place=Lahti&km=50").wider(Language::Fi).unwrap().href, "/openings?place=Lahti&km=100");
        assert!(filter("place=Lahti&km=100").wider(Language::Fi).is_none());
    }
}
