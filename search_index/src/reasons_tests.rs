use super::*;
use crate::index::{Change, SearchIndex};
use crate::meaning;
use crate::model::LanguageSkill;
use crate::reading::Reader;
use crate::rules::check;
use crate::samples::{opening, profile, today};

/// Reasons in an index that holds some other openings too, so that rare words are rare.
fn explain(profile: &Profile, work: &Opening) -> Vec<Reason> {
    let index = SearchIndex::in_memory(&Reader::starter()).unwrap();
    let others = (0..40).map(|at| Change::Opening(opening(&format!("x{at}"), "Muu työ", "Jotain aivan muuta")));
    let changes: Vec<Change> = others.chain([Change::Opening(work.clone())]).collect();
    index.apply(&changes, 1).unwrap();
    let shown = index.shown();
    let explainer = index.explainer(&shown);
    let person = explainer.person(profile, &meaning::read(&shown.reader, profile));
    let offer = explainer.offer(work, None, Some(&person));
    explainer.reasons((profile, &person), (work, &offer), &check(profile, work, today()))
}

#[test]
fn words_and_meaning_are_named_with_where_they_came_from() {
    let skills = vec!["toimistojen siivous".into(), "ikkunoiden pesu".into()];
    let person = Profile { skills, ..profile("p", "Olen oma itseni ja pidän lopulta listoista", &["hevoset"]) };
    let reasons = explain(
        &person,
        &opening("o", "Toimiston siivooja", "Hevostallikin on siivottava, ikkunoiden pesu lopuksi listan mukaan"),
    );
    let cleaning = |reason: &Reason| {
        matches!(reason, Reason::Concept { concept, names, profile_words, opening_words }
            if concept == "cleaner" && names[1] == "städare" && profile_words.contains(&"siivous".to_owned()) && opening_words.contains(&"siivooja".to_owned()))
    };
    assert!(reasons.iter().any(cleaning), "{reasons:?}");
    let windows = |reason: &&Reason| match reason {
        Reason::Concept { profile_words, .. } | Reason::Related { profile_words, .. } => {
            profile_words.iter().any(|word| word == "ikkunoiden pesu")
        }
        Reason::Word { profile_phrase, .. } => profile_phrase == "ikkunoiden pesu",
        _ => false,
    };
    assert_eq!(reasons.iter().filter(windows).count(), 1, "each word once, the best of them: {reasons:?}");
    let disliked = |reason: &Reason| matches!(reason, Reason::Disliked { .. });
    let plain = explain(&person, &opening("o", "Hevoset", ""));
    assert!(plain.iter().any(disliked));
}

#[test]
fn one_word_that_only_points_to_something_is_not_close_to_a_wish() {
    let skills = vec!["leivän leipominen".into(), "vihannesten leikkaaminen".into()];
    let person = Profile { skills, ..profile("p", "Leipuri tai keittiö", &["valokuvaus"]) };
    let work = opening("o", "Leipuriksi oppisopimuksella", "Opit taikinan juuresta alkaen. Kaksi koulupäivää kuussa.");
    let close = |reason: &Reason| matches!(reason, Reason::Related { .. });
    let reasons = explain(&person, &work);
    assert!(!reasons.iter().any(close), "{reasons:?}");
    let cards = Profile { skills: vec!["kortit kunnossa".into()], ..profile("p", "Rakennusala", &[]) };
    let reasons = explain(&cards, &opening("o", "Talonrakentaja", "Kortit hankitaan yhdessä."));
    let playing = |reason: &Reason| matches!(reason, Reason::Concept { concept, .. } if concept.contains("card"));
    assert!(!reasons.iter().any(playing), "{reasons:?}");
    let named = explain(&profile("p", "Leipuri", &[]), &opening("o", "Konditoria", "Kondiittori"));
    assert!(named.iter().any(close), "{named:?}");
}

#[test]
fn gaps_become_questions_unless_the_employer_pays() {
    let needs = Opening {
        permits: vec!["hygiene_passport".into()],
        languages: vec![LanguageSkill { code: "fi".into(), level: Level::B2 }],
        ..opening("o", "", "")
    };
    let person = Profile {
        languages: vec![LanguageSkill { code: "fi".into(), level: Level::B1 }],
        hours_per_week_max: Some(10),
        ..profile("p", "", &[])
    };
    let questions = |opening: &Opening| {
        explain(&person, opening)
            .into_iter()
            .filter_map(|reason| match reason {
                Reason::Ask { question } => Some(question),
                _ => None,
            })
            .collect::<Vec<_>>()
    };
    let permit = Question::PermitTraining { code: "hygiene_passport".into() };
    assert_eq!(
        questions(&needs),
        [permit.clone(), Question::LanguageSupport { code: "fi".into() }, Question::FewerHours]
    );
    assert!(!questions(&Opening { offers_permit_training: true, ..needs }).contains(&permit));
}

#[test]
fn reasons_are_plain_data() {
    let json = serde_json::to_string(&explain(&profile("p", "", &[]), &opening("o", "", ""))).unwrap();
    assert!(json.contains(r#""reason":"distance""#) && json.contains(r#""kind":"job""#), "{json}");
}

#[test]
fn a_kind_is_a_reason_only_for_who_has_chosen_it() {
    let told = |kinds: Vec<Kind>| {
        let person = Profile { kinds, ..profile("p", "", &[]) };
        let work = opening("o", "Siivooja", "");
        explain(&person, &work).iter().any(|reason| matches!(reason, Reason::Kind { .. }))
    };
    assert!(!told(Vec::new()));
    assert!(told(Kind::ALL.to_vec()));
}
