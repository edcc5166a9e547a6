//! Words of a work trial that ask for competence, judged both ways; in any other kind they may stand.

use matkalla::language::Language;
use matkalla::matching::Kind;
use matkalla::rules::{Ad, RuleId, TABLE, asks_competence, lint};

use super::day;

/// What asks, and how the sentence reads with the better words.
const ASKING: &[(&str, &str)] = &[
    ("Vaadimme kokemusta leipomisesta.", "Emme vaadi kokemusta leipomisesta."),
    ("Edellytämme aiempaa kokemusta.", "Emme vaadi kokemusta."),
    ("Edellytämme alan koulutusta.", "Emme vaadi koulutusta."),
    ("Kokemusta vaaditaan.", "Kokemusta ei vaadita."),
    ("Aiempi kokemus on välttämätön.", "Aiempi kokemus ei ole välttämätön."),
    ("Vaatimuksena on työkokemus.", "Opastamme työhön."),
    ("Ammattitaitoa edellytetään.", "Ammattitaitoa ei vaadita."),
    ("Sinulla on oltava kokemusta.", "Sinulla ei tarvitse olla kokemusta."),
    ("Hakijalla pitää olla alan koulutus.", "Hakijalla ei tarvitse olla koulutusta."),
    ("Haemme kokenutta leipuria.", "Haemme innostunutta leipuria."),
    ("Krav på erfarenhet av bakning.", "Inget krav på erfarenhet av bakning."),
    ("Två års erfarenhet krävs.", "Två års erfarenhet krävs inte."),
    ("Utbildning är ett krav.", "Utbildning är inget krav."),
    ("Du ska ha examen.", "Du behöver inte ha examen."),
    ("Arbetet kräver tidigare erfarenhet.", "Arbetet kräver inte erfarenhet."),
    ("Vi söker en erfaren bagare.", "Vi söker en intresserad bagare."),
    ("Experience required.", "Experience is not required."),
    ("A degree is required.", "A degree is not required."),
    ("Good skills are required.", "Good skills are not required."),
    ("Previous experience is essential.", "Experience is not essential."),
    ("The work requires some experience.", "The work asks for no experience."),
    ("We require experience.", "We ask for no experience."),
    ("You must have experience.", "You need no experience."),
    ("You must be experienced.", "You are interested."),
    ("We need an experienced baker.", "We need an interested baker."),
];

/// What only looks like it.
const FINE: &[&str] = &[
    "Kokemusta ei tarvita, opastamme sinut alkuun.",
    "Emme vaadi kokemusta.",
    "Aiempaa kokemusta ei vaadita.",
    "Jos sinulla on kokemusta, kerro siitä.",
    "Saat kokemusta leipomisesta.",
    "Sinulle tulee kokemusta asiakaspalvelusta.",
    "Haemme apulaista auttamaan kokeneita leipureita.",
    "Du behöver inte vara erfaren.",
    "Vi behöver ingen erfaren person.",
    "Vi söker dig som vill lära dig av en erfaren bagare.",
    "You do not need to be experienced.",
    "Our instructors are experienced.",
    "We are experienced in guiding young people.",
    "We want you to learn from experienced bakers.",
    "We are looking for a trainee for our experienced bakers.",
    "Hygieniapassi vaaditaan.",
    "Työskentelet kokeneen leipurin rinnalla.",
    "Vaadimme vain hyvää mieltä.",
    "Tutustut koulutukseen ja tutkintoihin.",
    "Ingen erfarenhet behövs.",
    "Vi kräver inte erfarenhet.",
    "Du får erfarenhet av bakning.",
    "Hygienpass krävs.",
    "Du arbetar bredvid en erfaren bagare.",
    "Vi söker dig som vill lära dig, utan krav på utbildning.",
    "No experience required.",
    "Experience is not needed.",
    "You gain experience.",
    "A hygiene passport is required.",
    "You work beside an experienced baker.",
];

fn ad(kind: Kind, text: &str) -> Ad<'_> {
    Ad { kind, fields: vec![("title", "Leipomo"), ("description", text)] }
}

#[test]
fn what_asks_for_competence_is_found_in_three_languages_with_better_words() {
    let mut wrong = Vec::new();
    for (text, better) in ASKING {
        let found = lint(TABLE, &ad(Kind::WorkTrial, text), day("2026-11-22"));
        let told: Vec<_> = found.iter().map(|finding| (finding.rule.id, finding.sentence.as_str())).collect();
        if told != [(RuleId::TrialNoCompetence, *better)] {
            wrong.push(format!("{text:?}: {told:?}"));
        }
        if asks_competence(&ad(Kind::WorkTrial, text)) != Some("description") {
            wrong.push(format!("{text:?} is not taken for asking"));
        }
        assert_eq!(asks_competence(&ad(Kind::WorkTrial, better)), None, "{better:?} asks again");
        assert!(lint(TABLE, &ad(Kind::Job, text), day("2026-11-22")).is_empty(), "a job may ask: {text:?}");
        assert!(lint(TABLE, &ad(Kind::WorkTrial, text), day("2024-12-31")).is_empty(), "before the act: {text:?}");
        for t in Language::ALL {
            assert!(found.iter().all(|finding| finding.source(*t).contains("380/2023")));
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), ASKING.len(), wrong.join("\n"));
}

#[test]
fn what_only_looks_like_it_may_stand_in_a_trial() {
    let wrong: Vec<&&str> = FINE.iter().filter(|text| asks_competence(&ad(Kind::WorkTrial, text)).is_some()).collect();
    assert!(wrong.is_empty(), "false alarms: {wrong:#?}");
}
