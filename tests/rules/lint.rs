//! The ad lint, judged both ways: sentences that limit, and sentences that only look like it.

use matkalla::language::Language;
use matkalla::matching::Kind;
use matkalla::rules::RuleId::{self, AdAge, AdLanguage, AdMilitary, AdOrigin, AdPhoto, AdSex};
use matkalla::rules::{Ad, AdFinding, Effect, TABLE, lint, reword};

use super::day;

/// What limits, which rule says so, and how the sentence reads with the better words.
const LIMITING: &[(&str, RuleId, &str)] = &[
    ("Haemme nuoria ja innokkaita myyjiä.", AdAge, "Haemme innostuneita ja innokkaita myyjiä."),
    ("Nuori, tule meille töihin!", AdAge, "Tule meille töihin!"),
    ("Työ sopii hyvin nuorille.", AdAge, "Työ sopii sinulle."),
    ("Puhut suomea äidinkielenäsi.", AdLanguage, "Puhut suomea työhön riittävästi."),
    ("Vain Suomen kansalaisille.", AdOrigin, "Kaikille, joilla on oikeus tehdä työtä Suomessa."),
    ("Vi söker dig som är mellan 18 och 25 år.", AdAge, "Vi söker dig som är engagerad."),
    ("Vi söker sommarjobbare, gärna unga.", AdAge, "Vi söker sommarjobbare."),
    ("Ideal for someone under 25.", AdAge, "Ideal for anyone."),
    ("EU citizens only.", AdOrigin, "Everyone with the right to work in Finland."),
    ("Vi söker personer i åldern 18–25.", AdAge, "Vi söker personer i alla åldrar."),
    ("Haemme nuorta myyjää kahvilaan.", AdAge, "Haemme innostunutta myyjää kahvilaan."),
    ("Etsimme nuoria myyjiä kesäksi.", AdAge, "Etsimme innostuneita myyjiä kesäksi."),
    ("Etsimme nuorta työkokeiluun.", AdAge, "Etsimme tekijää työkokeiluun."),
    ("Olet nuori ja reipas.", AdAge, "Olet innostunut ja reipas."),
    ("Paikka sopii nuorelle.", AdAge, "Paikka sopii sinulle."),
    ("Tule nuoreen tiimiin.", AdAge, "Tule mukavaan tiimiin."),
    ("Haemme alle 30-vuotiasta myyjää.", AdAge, "Haemme motivoitunutta myyjää."),
    ("Olet alle 25 vuotias.", AdAge, "Olet motivoitunut."),
    ("Haemme 18–25-vuotiaita myyjiä.", AdAge, "Haemme motivoituneita myyjiä."),
    ("Myyjätär vaateliikkeeseen", AdSex, "Myyjä vaateliikkeeseen"),
    ("Haemme siivoojatarta toimistoihin.", AdSex, "Haemme siivoojaa toimistoihin."),
    ("Etsimme varastomiestä iltavuoroon.", AdSex, "Etsimme varastotyöntekijää iltavuoroon."),
    ("Haemme reipasta poikaa varastolle.", AdSex, "Haemme reipasta tekijää varastolle."),
    ("Haemme naispuolista ohjaajaa.", AdSex, "Haemme ohjaajaa."),
    ("Äidinkieli suomi.", AdLanguage, "Kielitaito, jolla työ sujuu."),
    ("Edellytämme täydellistä suomen kielen taitoa.", AdLanguage, "Edellytämme työhön riittävää suomen kielen taitoa."),
    ("Puhut täydellisesti suomea.", AdLanguage, "Puhut työhön riittävästi suomea."),
    ("Lähetä CV ja kuva osoitteeseen tyo@yritys.fi.", AdPhoto, "Lähetä CV osoitteeseen tyo@yritys.fi."),
    ("Liitä mukaan kuvasi.", AdPhoto, "Kuvaa ei tarvita."),
    ("Toivomme kuvallista hakemusta.", AdPhoto, "Toivomme hakemusta."),
    ("Armeija käytynä.", AdMilitary, "Kyky toimia ryhmässä."),
    ("Vaadimme suoritettua varusmiespalvelusta.", AdMilitary, "Vaadimme kykyä toimia ryhmässä."),
    ("Haemme syntyperäistä myyjää.", AdOrigin, "Haemme myyjää."),
    ("Olet Suomen kansalainen.", AdOrigin, "Olet työhön oikeutettu."),
    ("Vi söker en ung medarbetare.", AdAge, "Vi söker en engagerad medarbetare."),
    ("Vi söker unga till kaféet.", AdAge, "Vi söker personer till kaféet."),
    ("Du är ung och driven.", AdAge, "Du är engagerad och driven."),
    ("Du är under 30 år.", AdAge, "Du är engagerad."),
    ("Vi söker en under 30-åring till lagret.", AdAge, "Vi söker en engagerad person till lagret."),
    ("Kom med i vårt unga team.", AdAge, "Kom med i vårt trevliga team."),
    ("Städerska till kontor", AdSex, "Lokalvårdare till kontor"),
    ("Vi söker en servitris till sommaren.", AdSex, "Vi söker en person till serveringen till sommaren."),
    ("Vi söker en kille till lagret.", AdSex, "Vi söker en person till lagret."),
    ("Manlig medarbetare sökes.", AdSex, "Medarbetare sökes."),
    ("Perfekt svenska krävs.", AdLanguage, "God svenska krävs."),
    ("Ditt modersmål är svenska.", AdLanguage, "Dina språkkunskaper räcker för arbetet."),
    ("Skicka ansökan och foto till oss.", AdPhoto, "Skicka ansökan till oss."),
    ("Bifoga ett foto.", AdPhoto, "Foto behövs inte."),
    ("Fullgjord värnplikt.", AdMilitary, "God samarbetsförmåga."),
    ("Du har gjort militärtjänsten.", AdMilitary, "Du har arbetat i grupp."),
    ("Vi söker en infödd säljare.", AdOrigin, "Vi söker en säljare."),
    ("Finskt medborgarskap krävs.", AdOrigin, "Rätt att arbeta i Finland krävs."),
    ("We are looking for a young person.", AdAge, "We are looking for a motivated person."),
    ("Join our young and dynamic team.", AdAge, "Join our friendly and dynamic team."),
    ("You are under 30.", AdAge, "You are motivated."),
    ("Applicants aged 18 to 25.", AdAge, "Applicants of any age."),
    ("You are a digital native.", AdAge, "You are a confident computer user."),
    ("Salesman for a bicycle shop", AdSex, "Salesperson for a bicycle shop"),
    ("We need a waitress.", AdSex, "We need a server."),
    ("We are looking for a girl for the counter.", AdSex, "We are looking for a person for the counter."),
    ("Male applicants preferred.", AdSex, "Applicants preferred."),
    ("We need a native Finnish speaker.", AdLanguage, "We need a confident Finnish speaker."),
    ("Perfect English is a must.", AdLanguage, "Good working English is a must."),
    ("Send your CV and a photo.", AdPhoto, "Send your CV."),
    ("Please attach a photo.", AdPhoto, "No photo is needed."),
    ("Military service completed.", AdMilitary, "Good teamwork skills."),
    ("You have completed your military service.", AdMilitary, "You have experience of working in a team."),
    ("Finnish citizenship required.", AdOrigin, "The right to work in Finland required."),
    ("Finns only.", AdOrigin, "Everyone."),
];

/// What looks like it and is fine.
const FINE: &[&str] = &[
    "Tarvitset hygieniapassin ja olet vähintään 18-vuotias.",
    "Nuoret oppivat täällä puutöitä.",
    "Haemme apua nuorten kesäleirille.",
    "Autat miehiä ja naisia valitsemaan vaatteita.",
    "Olemme suomalainen perheyritys.",
    "Du arbetar med äldre kvinnor och män.",
    "Our café serves mostly young customers.",
    "You help young adults with homework.",
    "Teet nuorisotyötä kaupungin tiloissa.",
    "Työskentelet lasten ja nuorten kanssa.",
    "Haemme nuorten ohjaajaa pajalle.",
    "Etsimme nuoria ohjaavaa valmentajaa.",
    "Ohjaamo palvelee nuoria Lahdessa.",
    "Tarjoamme nuorille palveluja.",
    "Haemme myyjää. Asiakkaamme ovat nuoria ja vanhoja.",
    "Olemme nuori yritys ja kasvamme nopeasti.",
    "Hoidat alle 3-vuotiaiden ryhmää.",
    "Myös alle 18-vuotias voi hakea.",
    "Matka keskustasta kestää alle 30 minuuttia.",
    "Työssä nostetaan alle 20 kg laatikoita.",
    "Hoidat yli 65-vuotiaita asukkaita.",
    "Valvot ikärajoja kassalla ja opit käyttämään ikärajapassia.",
    "Kuvaa työtä omin sanoin.",
    "Otat kuvia tuotteista ja lähetät ne asiakkaille.",
    "Lähetä kuva tuotteesta asiakkaalle.",
    "Kuvataidekoulu hakee apulaista.",
    "Osaat suomea niin, että työ sujuu.",
    "Suomen kielen taito on eduksi, mutta opit työssä.",
    "Oma äidinkielesi saa olla mikä vain.",
    "Haemme äidinkielen opettajan apulaista.",
    "Valmistat suomalaista ruokaa.",
    "Haemme suomalaista ruokaa rakastavaa kokkia.",
    "Haemme miehiä ja naisia kaikenikäisinä.",
    "Myymme miesten ja naisten vaatteita.",
    "Kirvesmies opettaa sinua.",
    "Armeijan varuskunta on asiakkaamme.",
    "Voit aloittaa varusmiespalveluksen jälkeen.",
    "Pakkaat 25 tuotetta tunnissa.",
    "Kesä 2026 on kiireinen, olet mukana alusta asti.",
    "Lähetä CV ja kerro kuvin, mitä olet tehnyt.",
    "Olet mukana nuorten kesätyöpäivässä.",
    "Vi söker en ledare för unga.",
    "Du arbetar med barn och unga på ungdomsgården.",
    "Vi söker en handledare som hjälper unga.",
    "Sjuksköterskan på avdelningen handleder dig.",
    "Barnmorskan visar dig runt.",
    "Man lär sig snabbt hos oss.",
    "Företaget har funnits under 30 år.",
    "Resan tar mellan 20 och 30 minuter.",
    "Även du som är under 18 kan söka.",
    "Vi undervisar i svenska som modersmål.",
    "God svenska räcker, resten lär du dig.",
    "Du tar bilder av produkter.",
    "Skicka bild på produkten till kunden.",
    "Vi säljer kläder för kvinnor och män.",
    "Manliga kunder handlar mest på lördagar.",
    "Efter värnplikten kan du börja när som helst.",
    "Vi lagar finsk mat.",
    "Inget finskt medborgarskap behövs.",
    "You work with young people at a youth centre.",
    "We are looking for a guide for young visitors.",
    "We help young people find work.",
    "The ride takes under 30 minutes.",
    "You lift boxes under 20 kg.",
    "Our company is 25 years old.",
    "You serve children aged 3 to 6.",
    "Women and men of all ages are welcome.",
    "We sell clothes for men and women.",
    "Your mother tongue can be any language.",
    "Good Finnish is enough, you learn the rest.",
    "You take a picture of the cake for our page.",
    "Send a photo of the product to the customer.",
    "Start after your military service if you like.",
    "We cook Finnish food.",
    "You can apply without Finnish citizenship.",
];

fn ad<'a>(title: &'a str, description: &'a str) -> Ad<'a> {
    Ad { kind: Kind::Job, fields: vec![("title", title), ("description", description)] }
}

fn of(text: &str) -> Vec<AdFinding> {
    lint(TABLE, &ad("", text), day("2026-11-22"))
}

#[test]
fn what_limits_is_found_with_its_rule_and_a_better_sentence() {
    let mut wrong = Vec::new();
    for (text, rule, better) in LIMITING {
        let found = of(text);
        let told: Vec<(RuleId, &str)> =
            found.iter().map(|finding| (finding.rule.id, finding.sentence.as_str())).collect();
        if told != [(*rule, *better)] {
            wrong.push(format!("{text:?}\n    expected {rule} {better:?}\n    found {told:?}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), LIMITING.len(), wrong.join("\n"));
}

#[test]
fn what_only_looks_like_it_is_left_alone() {
    let wrong: Vec<String> = FINE
        .iter()
        .flat_map(|text| {
            of(text).into_iter().map(move |finding| format!("{text:?}: {:?} {}", finding.words, finding.rule.id))
        })
        .collect();
    assert!(wrong.is_empty(), "{} false alarms:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn a_better_wording_is_clean_itself() {
    for (_, _, better) in LIMITING {
        let found = of(better);
        assert!(found.is_empty(), "{better:?} is found again: {found:?}");
    }
}

#[test]
fn it_warns_and_never_blocks_and_says_why_in_three_languages() {
    for (text, ..) in LIMITING {
        for finding in of(text) {
            assert_eq!(finding.rule.effect, Effect::Warn, "{text}");
            for t in Language::ALL {
                assert!(!finding.reason(*t).is_empty() && !finding.source(*t).is_empty());
                assert!(finding.suggestion(*t).contains(&finding.sentence));
            }
        }
    }
}

#[test]
fn title_and_description_are_reworded_one_finding_at_a_time() {
    let day = day("2026-11-22");
    let (title, description) = ("Myyjätär kauppaan", "Olet nuori ja reipas.\n\n- lähetä CV ja kuva\n- armeija käytynä");
    let found = lint(TABLE, &ad(title, description), day);
    let fields: Vec<&str> = found.iter().map(|finding| finding.field).collect();
    assert_eq!(fields, ["title", "description", "description", "description"]);
    for finding in &found {
        let text = if finding.field == "title" { title } else { description };
        assert_eq!(&text[finding.start..finding.end], finding.words);
    }
    let (mut title, mut description) = (title.to_owned(), description.to_owned());
    for left in (0..4).rev() {
        let key = lint(TABLE, &ad(&title, &description), day)[0].key();
        let (field, text) = reword(TABLE, &ad(&title, &description), &key, day).unwrap();
        *(if field == "title" { &mut title } else { &mut description }) = text;
        assert_eq!(lint(TABLE, &ad(&title, &description), day).len(), left);
    }
    assert_eq!(title, "Myyjä kauppaan");
    assert_eq!(description, "Olet innostunut ja reipas.\n\n- lähetä CV\n- kyky toimia ryhmässä");
    assert_eq!(reword(TABLE, &ad(&title, &description), "title-0-ad_sex", day), None, "it is mended already");
}

#[test]
fn hostile_text_is_looked_over_without_harm() {
    for text in [
        "",
        " ",
        "\u{202e}nuori\u{0}",
        "🙂🙂 nuorta 🙂",
        "---",
        "nuori nuori nuori",
        "ää’ää-–",
        &"nuorta ".repeat(1000),
    ] {
        for finding in of(text) {
            assert!(text.get(finding.start..finding.end) == Some(finding.words.as_str()));
        }
    }
}

/// Anybody may send a text that no form takes: looking it over and showing what was found stays small.
#[test]
fn a_text_longer_than_a_form_takes_is_looked_over_no_further() {
    for text in ["etsimme nuorta naista, ".repeat(10_000), "nuori. ".repeat(30_000), "1 2 3 - ".repeat(30_000)] {
        let found = of(&text);
        assert!(found.len() <= 20 && found.iter().all(|finding| finding.end <= 5000 && finding.sentence.len() <= 5100));
    }
    let late = format!("{} Haemme nuorta naista.", "Leivomme pullaa. ".repeat(200));
    assert!(!of(&late).is_empty(), "within what a form takes all is looked over");
}
