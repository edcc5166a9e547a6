use super::*;
use crate::model::LanguageSkill;
use crate::rules::check;
use crate::samples::{opening, profile, today};

fn explain(profile: &Profile, opening: &Opening) -> Vec<Reason> {
    reasons(profile, opening, &check(profile, opening, today()), &|_| 9.0)
}

#[test]
fn words_and_meaning_are_named_with_where_they_came_from() {
    let skills = vec!["toimistojen siivous".into(), "ikkunoiden pesu".into()];
    let person = Profile { skills, ..profile("p", "Olen oma itseni ja pidän lopulta listoista", &["hevoset"]) };
    let reasons = explain(
        &person,
        &opening("o", "Toimiston siivooja", "Hevostallikin on siivottava, ikkunat lopuksi listan mukaan"),
    );
    assert!(reasons.iter().any(|reason| matches!(reason,
        Reason::Concept { concept, names, profile_words, .. } if concept == "cleaning" && names[1] == "städning"
            && profile_words.contains(&"siivous".to_owned()))));
    let named = reasons.iter().filter(|reason| matches!(reason, Reason::Word { .. })).collect::<Vec<_>>();
    let windows = Reason::Word { profile_phrase: "ikkunoiden pesu".into(), opening_word: "ikkunat".into() };
    assert_eq!(named, [&windows], "neither what a concept has named nor words from the text by the way");
    let disliked = |reason: &Reason| matches!(reason, Reason::Disliked { .. });
    assert!(!reasons.iter().any(disliked)); // "hevoset" and "hevostallikin" share too little.
    let plain = explain(&person, &opening("o", "Hevoset", ""));
    assert!(plain.iter().any(disliked));
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
