//! Openings as cards, with the names of their companies.

use std::collections::{HashMap, HashSet};

use super::snippets::found;
use crate::app::App;
use crate::companies;
use crate::db::Connection;
use crate::error::AppError;
use crate::language::Language;
use crate::matching::{self, For, reason_lines};
use crate::openings::{self, CardReason, Opening, OpeningCard};
use crate::places::Municipality;
use crate::profiles::Profile;

/// Cards in the order given, with how they answer the words of a search, the distance from a place and, for a
/// person, the first reason and the press that says it interests, where the rules let them.
///
/// # Errors
/// If the database cannot be read.
pub async fn cards(
    app: &App,
    openings: &[Opening],
    from: Option<&'static Municipality>,
    profile: Option<&Profile>,
    words: &str,
    t: Language,
) -> Result<Vec<OpeningCard>, AppError> {
    let (asking, openings) = (app.clone(), openings.to_vec());
    let (profile, words) = (profile.cloned(), words.to_owned());
    // Texts are read where waiting keeps nobody else waiting.
    app.database
        .read(move |connection| listed(connection, &asking, &openings, (from, profile.as_ref(), &words), t))
        .await
}

fn listed(
    connection: &mut Connection,
    app: &App,
    openings: &[Opening],
    (from, profile, words): (Option<&'static Municipality>, Option<&Profile>, &str),
    t: Language,
) -> Result<Vec<OpeningCard>, AppError> {
    let ids: Vec<String> = openings.iter().map(|opening| opening.company_id.clone()).collect();
    let companies = companies::companies_by_ids(connection, &ids)?;
    let names: HashMap<String, String> = companies.into_iter().map(|company| (company.id, company.name)).collect();
    let interesting = match profile {
        Some(profile) => openings::open_to_interest(connection, profile, openings, &app.clock)?,
        None => HashSet::new(),
    };
    let (sought, today) = (matching::sought(&app.index, words, t), app.clock.today());
    let card = |opening: &Opening| {
        let card = OpeningCard::new(opening, names.get(&opening.company_id).map_or("", String::as_str), t);
        let mut card = match from {
            Some(from) => card.with_distance(opening, from, t),
            None => card,
        };
        card.reason = profile.and_then(|profile| {
            let found = matching::explained(&app.index, profile, opening, today)?;
            let lines = reason_lines(&found, For::YoungPerson, t, 4);
            // What would open the door stands before what fits.
            let line = lines.iter().find(|line| line.kind == "opens").or_else(|| lines.first())?;
            Some(CardReason { kind: line.kind, text: line.fact.clone() })
        });
        card.found = sought.as_ref().and_then(|sought| found(sought, opening, t));
        if interesting.contains(&opening.id) { card.with_interest(opening, t) } else { card }
    };
    Ok(openings.iter().map(card).collect())
}
