//! Doors in words.

use search_index::doors::{Demand, KeptAway, Key};
use search_index::rules::takes_long;

use super::Door;
use crate::courses::CourseLine;
use crate::language::{Language, capital};
use crate::matching::{For, place_name, sign};

/// Openings that are listed of one door.
const LISTED: usize = 20;

/// An opening behind a door.
#[derive(Debug, Clone)]
pub struct DoorOpening {
    /// Its page.
    pub href: String,
    /// Title.
    pub title: String,
    /// Language of the title.
    pub lang: &'static str,
    /// Company and place.
    pub place: String,
    /// Sign of the kind.
    pub kind: &'static str,
    /// Name of the kind.
    pub kind_word: &'static str,
}

/// What would open a door.
#[derive(Debug, Clone)]
pub struct DoorView {
    /// Where it stands on the page of all doors.
    pub anchor: String,
    /// Sign.
    pub icon: &'static str,
    /// "Hygieniapassi avaisi oven 4 paikkaan".
    pub fact: String,
    /// The next course that gives it.
    pub course: Option<CourseLine>,
    /// What it takes, where no course is listed.
    pub help: &'static str,
    /// Where the reader can do something about it, or empty.
    pub href: &'static str,
    /// What they do there.
    pub go: &'static str,
    /// The openings, best first.
    pub openings: Vec<DoorOpening>,
    /// How many more there are.
    pub more: usize,
}

/// Doors in words, at most so many.
#[must_use]
pub fn door_views(doors: &[Door], reader: For, t: Language, most: usize) -> Vec<DoorView> {
    doors.iter().take(most).map(|door| view(door, reader, t)).collect()
}

fn view(door: &Door, reader: For, t: Language) -> DoorView {
    let (anchor, icon) = match &door.key {
        Key::Permit { code } => (format!("permit-{code}"), "key"),
        Key::Licence { class } => (format!("licence-{class}"), "key"),
        Key::LanguageStep { code, level } => (format!("language-{code}-{level}"), "speech"),
        Key::Distance { km } => (format!("distance-{km}"), "bus"),
        Key::Skill { concept, .. } => (format!("skill-{concept}"), "star"),
    };
    let (help, href, go) = way(&door.key, reader, t);
    let listed = door.openings.iter().take(LISTED).map(|found| &**found);
    let openings = listed.map(|(opening, company)| DoorOpening {
        href: format!("/openings/{}", opening.id),
        title: opening.title.clone(),
        lang: opening.language.word(),
        place: [company.clone(), place_name(&opening.municipality_code, t)].join(" · "),
        kind: sign(opening.kind),
        kind_word: t.kind(opening.kind),
    });
    DoorView {
        anchor,
        icon,
        fact: fact(&door.key, door.openings.len(), t),
        course: door.course.as_ref().map(|course| CourseLine::new(course, t)),
        help,
        href,
        go,
        openings: openings.collect(),
        more: door.openings.len().saturating_sub(LISTED),
    }
}

fn fact(key: &Key, count: usize, t: Language) -> String {
    let places = t.plural(count, t.door_place(), t.door_places());
    match key {
        Key::Permit { code } => t.door_opens(&capital(&t.permit(code)), &places),
        Key::Licence { class } => t.door_opens(&t.door_licence(class.word()), &places),
        Key::LanguageStep { code, level } => {
            t.door_opens(&t.door_language(&capital(&t.spoken(code)), t.level(*level)), &places)
        }
        Key::Distance { km } => t.door_opens(&t.door_distance(*km), &places),
        Key::Skill { names, .. } => {
            t.door_skill(&capital(&names[t as usize]), &t.plural(count, t.door_in_place(), t.door_in_places()))
        }
    }
}

/// What it takes, and where the reader can do something about it.
fn way(key: &Key, reader: For, t: Language) -> (&'static str, &'static str, &'static str) {
    let own = reader == For::YoungPerson;
    match key {
        Key::Distance { .. } if own => (t.door_distance_help(), "/me/edit/time", t.stop_wishes()),
        Key::Skill { .. } if own => (t.door_skill_help(), "/me/edit/skills", t.door_skill_go()),
        Key::Distance { .. } => (t.door_distance_ask(), "", ""),
        Key::Skill { .. } => (t.door_skill_ask(), "/courses/new", t.course_add()),
        _ if !own => (t.door_no_course(), "/courses/new", t.course_add()),
        Key::Permit { code } if takes_long(code) => (t.door_long_help(), "", ""),
        Key::Permit { .. } => (t.door_short_help(), "", ""),
        Key::Licence { .. } => (t.door_licence_help(), "", ""),
        Key::LanguageStep { .. } => (t.door_language_help(), "", ""),
    }
}

/// A demand of an opening with how many people it keeps away.
#[derive(Debug, Clone)]
pub struct DemandView {
    /// "Hygieniapassi: 5 nuorta sopisi muuten".
    pub fact: String,
    /// The way out.
    pub way: String,
}

/// Demands in words.
#[must_use]
pub fn demand_views(kept: &[KeptAway], t: Language) -> Vec<DemandView> {
    kept.iter().map(|kept| demand(kept, t)).collect()
}

fn demand(kept: &KeptAway, t: Language) -> DemandView {
    let (name, way) = match &kept.demand {
        Demand::Permit { code } => (capital(&t.permit(code)), t.demand_permit_way()),
        Demand::Licence { class } => (t.door_licence(class.word()), t.demand_licence_way()),
        Demand::Language { code, level } => {
            (t.door_language(&capital(&t.spoken(code)), t.level(*level)), t.demand_language_way())
        }
        Demand::Age { years } => (t.demand_age(*years), t.demand_age_way()),
        Demand::Shifts => (t.demand_shifts().to_owned(), t.demand_shifts_way()),
        Demand::Hours => (t.demand_hours().to_owned(), t.demand_hours_way()),
    };
    let people = t.plural(kept.people, t.demand_person(), t.demand_people());
    let reached = t.plural(kept.people, t.demand_reached(), t.demand_people());
    DemandView { fact: t.demand_fact(&name, &people), way: t.demand_more(way, &reached) }
}
