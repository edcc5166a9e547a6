//! What in a text tells who its writer is: judged sentences in three languages. A miss shows
//! somebody to a company; a false alarm costs a coach a press each time.

use chrono::NaiveDate;
use matkalla::privacy::{Known, Telling, doubtful, refused};

use crate::support::shared;

/// The writer is Venla Kuutamo; the service knows two companies.
fn known() -> Known {
    Known {
        names: vec!["Venla".to_owned(), "Kuutamo".to_owned()],
        companies: vec!["Leipomo Aamukide".to_owned(), "Pyöräpaja Vaihdelanka Oy".to_owned(), "Kahvila".to_owned()],
        places: vec!["Sysmä".to_owned()],
        born_on: NaiveDate::from_ymd_opt(2007, 3, 4),
    }
}

/// What is found, as kind and piece.
fn found(text: &str) -> Vec<(Telling, String)> {
    doubtful(text, &known()).into_iter().map(|finding| (finding.what, finding.piece)).collect()
}

#[test]
fn names_schools_and_employers_are_pointed_out() {
    use Telling::{Employer, Name, Place, School};
    for (text, what, piece) in [
        ("Olen Venla ja tykkään leipoa.", Name, "Venla"),
        ("Moi, Venla täällä", Name, "Venla"),
        ("Kaverit sanovat, että Venlan pullat ovat hyviä", Name, "Venlan"),
        ("venla on nimeni", Name, "venla"),
        ("Suvun nimi on Kuutamo", Name, "Kuutamo"),
        ("Autoin naapurin Mikkoa pihatöissä", Name, "Mikkoa"),
        ("Kesällä hoidin Annan lapsia", Name, "Annan"),
        ("Kaverini Eelis opetti korjaamaan pyöriä", Name, "Eelis"),
        ("Pomoni Kaarina kehui minua", Name, "Kaarina"),
        ("Olin töissä Matin kanssa", Name, "Matin"),
        ("Sain oppia Jukalta", Name, "Jukalta"),
        ("Min chef Åsa lärde mig kassan", Name, "Åsa"),
        ("Jag heter Nadja", Name, "Nadja"),
        ("I worked with Oliver in the kitchen", Name, "Oliver"),
        ("My boss Sara said I am fast", Name, "Sara"),
        ("Kävin Tiirismaan lukiota", School, "Tiirismaan lukiota"),
        ("Tiirismaan lukiossa opin ruotsia", School, "Tiirismaan lukiossa"),
        ("Opiskelen Salpauksessa leipuriksi", School, "Salpauksessa"),
        ("ammattikoulu Salpaus", School, "ammattikoulu Salpaus"),
        ("Salpausselän koulun kasvatti", School, "Salpausselän koulun"),
        ("Olin Launeenkoulussa avustajana", School, "Launeenkoulussa"),
        ("Lahden yhteiskoulu, 2023", School, "Lahden yhteiskoulu"),
        ("Kesätyö Koulutuskeskus Sedun keittiössä", School, "Koulutuskeskus Sedun"),
        ("Jag gick i Cygnaeus skola", School, "Cygnaeus skola"),
        ("Student från Mattlidens gymnasium", School, "Mattlidens gymnasium"),
        ("Elev i Topeliusgymnasiet", School, "Topeliusgymnasiet"),
        ("I studied at Ressu College", School, "Ressu College"),
        ("TET-jakso Aamukide Oy:ssä", Employer, "Aamukide Oy:ssä"),
        ("Olin kesän Leipomo Aamukiteessä", Employer, "Leipomo Aamukiteessä"),
        ("kesätyö: leipomo Aamukide", Employer, "leipomo Aamukide"),
        ("Korjasin pyöriä Pyöräpaja Vaihdelangassa", Employer, "Pyöräpaja Vaihdelangassa"),
        ("Siivosin firmassa Puhdas Koti Ky", Employer, "Puhdas Koti Ky"),
        ("Autoin isää, Tmi Virtanen", Employer, "Tmi Virtanen"),
        ("Jag jobbade på Bageri Solrosen Ab", Employer, "Bageri Solrosen Ab"),
        ("Cleaner at Bright Homes Ltd", Employer, "Bright Homes Ltd"),
        ("Kauppatyötä Sysmän suunnalta", Place, "Sysmän"),
        ("Sysmässä asuva leipoja", Place, "Sysmässä"),
    ] {
        let found = found(text);
        assert!(found.contains(&(what, piece.to_owned())), "{text}: {found:?}");
    }
}

#[test]
fn age_sex_and_origin_are_pointed_out() {
    use Telling::{Age, Origin, Sex};
    for (text, what, piece) in [
        ("Olen 19-vuotias leipoja", Age, "19-vuotias"),
        ("I am a twenty-one-year-old baker", Age, "twenty-one-year-old"),
        ("Kaksikymmentäyksivuotias leipuri", Age, "Kaksikymmentäyksivuotias"),
        ("Moi, olen 19 ja etsin töitä", Age, "olen 19"),
        ("Reipas 19v leipoja", Age, "19v"),
        ("Olen 17 v.", Age, "Olen 17 v"),
        ("Täytän 18 keväällä", Age, "Täytän 18"),
        ("Olen kahdeksantoistavuotias", Age, "kahdeksantoistavuotias"),
        ("Ikä: 19", Age, "Ikä 19"),
        ("Olen syntynyt 2008", Age, "syntynyt 2008"),
        ("Leipoja, synt. 2008", Age, "synt 2008"),
        ("Olen 07 syntynyt", Age, "07 syntynyt"),
        ("Nimimerkki leipuri2007 ja 4.3.2007", Age, "4.3.2007"),
        ("Jag är 19", Age, "är 19"),
        ("En 19-åring som gillar att baka", Age, "19-åring"),
        ("Jag fyller 20 i mars", Age, "fyller 20"),
        ("Jag är nitton år gammal", Age, "nitton år gammal"),
        ("Född den 3 mars 2008", Age, "Född den 3 mars 2008"),
        ("I'm 19 years old", Age, "19 years old"),
        ("I’m 19 and I like to bake", Age, "I’m 19"),
        ("A 19-year-old baker", Age, "19-year-old"),
        ("I was born in 2008", Age, "born in 2008"),
        ("Olen reipas tyttö", Sex, "tyttö"),
        ("Iloinen poika Lahdesta", Sex, "poika"),
        ("Olen kahden lapsen äiti", Sex, "Olen kahden lapsen äiti"),
        ("Pelaan naisten jalkapalloa", Sex, "naisten jalkapalloa"),
        ("Kävin armeijan viime vuonna", Sex, "armeijan"),
        ("En glad tjej som gillar djur", Sex, "tjej"),
        ("Jag är en ung man", Sex, "ung man"),
        ("Jag har gjort värnplikten", Sex, "värnplikten"),
        ("A hard-working young woman", Sex, "woman"),
        ("I am a young man", Sex, "young man"),
        ("I did my military service", Sex, "military service"),
        ("Äidinkieleni on arabia", Origin, "Äidinkieleni"),
        ("Äidinkieli: somali", Origin, "Äidinkieli somali"),
        ("Olen kotoisin Somaliasta", Origin, "kotoisin Somaliasta"),
        ("olen kotoisin irakista", Origin, "kotoisin irakista"),
        ("Perheeni on Syyriasta", Origin, "on Syyriasta"),
        ("Synnyin Afganistanissa", Origin, "Synnyin Afganistanissa"),
        ("Muutin Suomeen 2019", Origin, "Muutin Suomeen"),
        ("Olen irakilainen", Origin, "Olen irakilainen"),
        ("Tulin pakolaisena", Origin, "pakolaisena"),
        ("Olen ruotsinkielinen", Origin, "Olen ruotsinkielinen"),
        ("Opiskelen suomea toisena kielenä", Origin, "toisena kielenä"),
        ("Jag kommer från Irak", Origin, "kommer från Irak"),
        ("jag kommer från irak", Origin, "kommer från irak"),
        ("Mitt modersmål är somaliska", Origin, "modersmål"),
        ("Jag är född i Ryssland", Origin, "född i Ryssland"),
        ("Jag flyttade till Finland för tre år sedan", Origin, "flyttade till Finland"),
        ("I'm from Ukraine", Origin, "I'm from Ukraine"),
        ("I came to Finland in the spring", Origin, "came to Finland"),
        ("My native language is Dari", Origin, "native language"),
        ("I am Somali", Origin, "am Somali"),
    ] {
        let found = found(text);
        assert!(found.contains(&(what, piece.to_owned())), "{text}: {found:?}");
    }
}

/// That somebody knows a language is a skill, and the card shows it; numbers are mostly no ages.
#[test]
fn skills_numbers_and_other_people_are_let_be() {
    for text in [
        "Voin tehdä 19 h viikossa",
        "Olen 20 minuutin päässä keskustasta",
        "Olen ollut töissä 20 tuntia viikossa",
        "Hoidin 3-vuotiaita päiväkodissa",
        "Ohjasin kerhossa 15–17-vuotiaita",
        "Täytän 20 hyllyä tunnissa",
        "Kesä 2024, 16 päivää",
        "Puhun arabiaa, kurdia ja suomea",
        "Osaan tehdä italialaista ruokaa",
        "Olen kiinnostunut Japanista ja animesta",
        "Olen kotoisin Lahdesta",
        "Muutin Lahteen ja aloitin lukion",
        "Lempiaineeni olivat äidinkieli ja liikunta",
        "Autoin asiakkaita, miesten vaatteet ja kengät",
        "Isäni opetti leipomaan, äitini hoitamaan lapsia",
        "Jag vet hur man lagar mat",
        "Jag kan jobba 19 timmar i veckan",
        "Jag kommer från Borgå",
        "Jag talar arabiska och svenska",
        "Min far lärde mig att snickra",
        "I can work 20 hours a week",
        "I am 20 minutes away by bus",
        "I'm available from Monday",
        "I'm learning Swedish and I speak Thai",
        "My sister taught me to cook",
    ] {
        assert_eq!(found(text), Vec::new(), "{text}");
    }
}

#[test]
fn what_tells_nobody_apart_is_let_be() {
    for text in [
        "Leipoja, joka tykkää aamuista",
        "Kävin peruskoulun ja aloitin lukion",
        "Ammattikoulussa opin hitsaamaan",
        "Olen käynyt ammattikoulun",
        "Haluan ammattikouluun",
        "Autokoulu kesken, ajokortti keväällä",
        "Opiskelin lukiossa Lahdessa",
        "Asun Hollolassa ja pääsen bussilla Lahteen",
        "Voin tulla töihin Helsinkiin tai Espooseen",
        "Osaan Exceliä, Wordia ja Photoshopia",
        "Koodaan Pythonilla ja teen sivuja WordPressillä",
        "Kahvilassa tein kassaa ja tiskiä",
        "Kahvila kiinnostaa eniten",
        "Olin TET:ssä päiväkodissa ja kirjastossa",
        "Puhun suomea, englantia ja vähän ruotsia",
        "Olen asunut Suomessa, Virossa ja Ruotsissa",
        "Pelaan jalkapalloa ja käyn salilla",
        "Toivon töitä aamuvuorossa",
        "Satu ja tarinat kiinnostavat, lumi on kivaa",
        "Rauhallinen, täsmällinen ja iloinen",
        "Hoidin naapurin koiraa kaksi kesää",
        "Isäni opetti korjaamaan autoja",
        "Pomo sanoi, että olen nopea",
        "Jouluna paketoin lahjoja kaupassa",
        "EA1, hygieniapassi ja työturvallisuuskortti",
        "B-kortti, oma auto",
        "Kesätöissä K-kaupassa ja R-kioskilla",
        "Minecraft, Lego ja Marvel",
        "Opiston kurssilla opin ompelemaan",
        "Musiikkiopistossa soitin viulua",
        "Jag har gått ut grundskolan",
        "Jag gick i yrkesskolan två år",
        "Högskolan är inget för mig",
        "Jag bor i Lovisa och kan jobba i Borgå",
        "Jag har jobbat i butik och på café",
        "Bra på kassa, städning och barnvakt",
        "Jag kan finska, svenska och engelska",
        "Min chef sade att jag är snabb",
        "I finished high school in Finland",
        "I went to vocational school for one year",
        "I like Excel and cooking",
        "My brother taught me to fix bikes",
        "I speak Arabic and English",
        "In the summer I sold ice cream",
        "Worked in a school kitchen",
        "",
    ] {
        assert_eq!(found(text), Vec::new(), "{text}");
    }
}

/// Names that are words too: at the beginning of a sentence nobody can tell them apart.
#[test]
fn a_name_that_is_a_word_is_taken_for_a_name_only_where_it_can_be_one() {
    let known = Known { names: vec!["Toivo".to_owned(), "Lumi".to_owned()], ..Known::default() };
    let pieces = |text: &str| doubtful(text, &known).into_iter().map(|found| found.piece).collect::<Vec<_>>();
    assert_eq!(pieces("toivon työtä, kun lumi on maassa"), Vec::<String>::new());
    assert_eq!(pieces("Toivon työtä aamuisin"), Vec::<String>::new());
    assert_eq!(pieces("Minä olen Toivo"), ["Toivo"]);
    assert_eq!(pieces("Terveisin Lumi"), ["Lumi"]);
}

/// A personal identity code, a number or an address is never a matter of opinion.
#[test]
fn what_is_certain_is_refused_with_its_piece() {
    for (text, what, piece) in [
        ("Soita minulle 040 123 4567 iltaisin", Telling::Phone, "040 123 4567"),
        ("Mejla mig: aava@example.fi", Telling::Email, "aava@example.fi"),
        ("My code is 131052-308T", Telling::IdentityCode, "131052-308T"),
        ("Asun osoitteessa Rauhankatu 14", Telling::Address, "Rauhankatu 14"),
    ] {
        let found = refused(text);
        assert_eq!((found[0].what, found[0].piece.as_str()), (what, piece), "{text}");
    }
    for text in ["klo 06-22, 24/7", "Leivoin 2023-2024 yli 1 000 000 pullaa", "Mopo 45 km/h"] {
        assert_eq!(refused(text), Vec::new(), "{text}");
    }
}

/// The most common first names of the shared list are found in the middle of a sentence.
#[test]
fn most_common_names_of_the_shared_list_are_found() {
    let Some(folder) = shared() else { return };
    let names = std::fs::read_to_string(folder.join("data/names/finnish_names_2016.csv")).unwrap_or_default();
    let first: Vec<&str> = names
        .lines()
        .skip(1)
        .filter(|line| line.ends_with(",F"))
        .take(60)
        .filter_map(|line| line.split(',').next())
        .collect();
    let missed: Vec<&&str> =
        first.iter().filter(|name| doubtful(&format!("Autoin naapurin {name} pihalla"), &known()).is_empty()).collect();
    assert!(first.is_empty() || missed.len() * 2 < first.len(), "{missed:?}");
}
