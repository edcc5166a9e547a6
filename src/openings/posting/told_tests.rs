use super::*;

fn told(text: &str) -> Told {
    hear(text, "2026-12-01".parse().unwrap())
}

fn day(text: &str) -> Option<NaiveDate> {
    Some(text.parse().unwrap())
}

#[test]
fn hours_are_heard_in_three_languages() {
    for (text, week) in [
        ("30 h/vko", 30),
        ("30h viikossa", 30),
        ("20–30 tuntia viikossa", 30),
        ("37,5 tuntia viikossa", 38),
        ("20 viikkotuntia", 20),
        ("15 timmar i veckan", 15),
        ("15 timmar per vecka", 15),
        ("20 hours a week", 20),
        ("ten hours per week", 10),
    ] {
        assert_eq!(told(text).hours_per_week, Some(week), "{text}");
    }
    for (text, a_day, days) in [
        ("6 tuntia päivässä, 4 päivää viikossa", 6, 4),
        ("6 h/pv, neljänä päivänä: 4 päivää viikossa", 6, 4),
        ("6 timmar om dagen, fyra dagar i veckan", 6, 4),
        ("6 hours a day, four days a week", 6, 4),
    ] {
        let heard = told(text);
        assert_eq!(
            (heard.hours_per_day, heard.days_per_week, heard.hours_per_week),
            (Some(a_day), Some(days), None),
            "{text}"
        );
    }
    for text in ["tunti", "300 tuntia viikossa", "kokopäiväinen", "3 siivoojaa"] {
        assert_eq!(told(text).hours_per_week, None, "{text}");
    }
}

#[test]
fn shifts_are_heard_by_name_and_by_the_clock() {
    use Shift::{Day, Evening, Night, Weekend};
    for (text, shifts) in [
        ("leipomoon, aamuvuorot", vec![Day]),
        ("aamuvuoroihin ja iltavuoroihin", vec![Day, Evening]),
        ("yövuoroon varastolle", vec![Night]),
        ("viikonloppuihin", vec![Weekend]),
        ("klo 6–14", vec![Day]),
        ("klo 16-22", vec![Evening]),
        ("kl 22–6", vec![Night]),
        ("8.00–20.00", vec![Day, Evening]),
        ("kvällar och helger", vec![Evening, Weekend]),
        ("morgonskift", vec![Day]),
        ("mornings and weekends", vec![Day, Weekend]),
        ("6–14 henkilöä", vec![]),
    ] {
        let mut expected = shifts;
        expected.sort_unstable();
        assert_eq!(told(text).shifts, expected, "{text}");
    }
}

#[test]
fn days_are_heard_where_the_words_say_which() {
    for (text, first, last) in [
        ("1.6.–31.8.", day("2027-06-01"), day("2027-08-31")),
        ("ajalle 1.6.2027 - 31.8.2027", day("2027-06-01"), day("2027-08-31")),
        ("1.12.–15.1.", day("2026-12-01"), day("2027-01-15")),
        ("15.1. alkaen", day("2027-01-15"), None),
        ("från 1.6 till 31.8", day("2027-06-01"), day("2027-08-31")),
        ("från 1 juni till 15 augusti", day("2027-06-01"), day("2027-08-15")),
        ("from June 1 until August 15", day("2027-06-01"), day("2027-08-15")),
        ("kesäkuusta elokuuhun", day("2027-06-01"), day("2027-08-31")),
        ("from June to August", day("2027-06-01"), day("2027-08-31")),
        ("juni–augusti", day("2027-06-01"), day("2027-08-31")),
        ("helmikuusta", day("2027-02-01"), None),
        ("kesäksi", None, None),
        ("in June", None, None),
        ("klo 6.30", None, None),
        ("palkka 12.10 €/h", None, None),
        ("you may start", None, None),
    ] {
        let heard = told(text);
        assert_eq!((heard.starts_on, heard.ends_on), (first, last), "{text}");
    }
}

#[test]
fn how_long_and_what_is_paid_is_heard() {
    for (text, months) in [("kahdeksi kuukaudeksi", 2), ("3 kk", 3), ("två månader", 2), ("for six months", 6)] {
        assert_eq!(told(text).months, Some(months), "{text}");
    }
    for (text, wage) in [
        ("palkka 12,50 €/h", "12,50 €/h"),
        ("1 900 euroa kuussa", "1 900 euroa kuussa"),
        ("lön 12 euro i timmen", "12 euro i timmen"),
        ("12 € an hour", "12 € an hour"),
        ("12 € bonus", ""),
        ("30 h/vko", ""),
    ] {
        assert_eq!(told(text).wage, wage, "{text}");
    }
}

#[test]
fn the_kind_is_heard_and_never_guessed() {
    for (text, kind) in [
        ("Autokorjaamo ottaa työkokeilijan", Some(Kind::WorkTrial)),
        ("Läroavtal för kock", Some(Kind::Apprenticeship)),
        ("Kesätyöntekijä kahvilaan", Some(Kind::Job)),
        ("Vi anställer en kock", Some(Kind::Job)),
        ("We are hiring a cleaner", Some(Kind::Job)),
        ("Siivooja, 12 €/h", Some(Kind::Job)),
        ("Keikka-apua muuttoon: keikkatyö", Some(Kind::MicroJob)),
        ("Tarvitsen kesäksi apulaisen leipomoon", None),
        ("Työkokeiluun tai oppisopimuksella", None),
    ] {
        assert_eq!(told(text).kind, kind, "{text}");
    }
}

#[test]
fn a_place_is_heard_and_nothing_is_made_of_nothing() {
    let place = |text: &str| told(text).place.map(|place| place.fi.as_str());
    assert_eq!(place("Siivooja Lahteen"), Some("Lahti"));
    assert_eq!(place("Kock i Borgå"), Some("Porvoo"));
    assert_eq!(place("Cleaner in Espoo"), Some("Espoo"));
    for text in ["", "Apulainen", "…", "–", "12", "€", "1.", "99.99."] {
        assert_eq!(told(text), Told::default(), "{text}");
    }
}
