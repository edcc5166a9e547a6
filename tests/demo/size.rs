//! What the demo shows: enough of everything, in three languages, and all of it invented.

use std::collections::BTreeSet;

use diesel::prelude::*;
use matkalla::db::schema::{accounts, companies, openings, placements, profiles, sites};
use matkalla::matching::{Kind, TextLanguage};
use matkalla::placements::State;

use super::with_its_data;
use crate::support::source::top;

both! {
    async fn the_demo_has_enough_of_everything(app: TestApp) {
        let app = with_its_data(&app).await;
        type Pairs = BTreeSet<(String, String)>;
        let (numbers, offered, states) = app
            .read(|connection| {
                let staff = |role: &'static str| accounts::table.filter(accounts::role.eq(role)).filter(accounts::active.eq(true)).count();
                let numbers: [i64; 6] = [
                    sites::table.count().get_result(connection).unwrap(),
                    staff("coach").get_result(connection).unwrap(),
                    staff("employer_specialist").get_result(connection).unwrap(),
                    profiles::table.count().get_result(connection).unwrap(),
                    companies::table.count().get_result(connection).unwrap(),
                    openings::table.count().get_result(connection).unwrap(),
                ];
                let offered: Pairs =
                    openings::table.select((openings::kind, openings::language)).load(connection).unwrap().into_iter().collect();
                let states: BTreeSet<String> =
                    placements::table.select(placements::state).load(connection).unwrap().into_iter().collect();
                (numbers, offered, states)
            })
            .await;
        let least = [2, 4, 2, 40, 30, 80];
        assert_eq!(numbers[0], least[0], "sites");
        for (name, (found, least)) in ["sites", "coaches", "specialists", "young people", "companies", "openings"].iter().zip(numbers.iter().zip(least)) {
            assert!(*found >= least, "{name}: {found} of {least}");
        }
        for kind in Kind::ALL {
            for language in TextLanguage::ALL {
                let pair = (kind.word().to_owned(), language.word().to_owned());
                assert!(offered.contains(&pair), "no {kind} in {language}");
            }
        }
        for state in State::ALL {
            assert!(states.contains(state.word()), "no path is {state}");
        }
    }

    /// No address of the demo is anybody's, and no business ID was ever given to a company.
    async fn every_address_and_business_id_is_invented(app: TestApp) {
        let app = with_its_data(&app).await;
        let (mails, ids) = app
            .read(|connection| {
                let mails: Vec<String> = accounts::table.select(accounts::email.assume_not_null()).filter(accounts::email.is_not_null()).load(connection).unwrap();
                let ids: Vec<Option<String>> = companies::table.select(companies::business_id).load(connection).unwrap();
                (mails, ids)
            })
            .await;
        assert!(mails.len() > 60, "{}", mails.len());
        for mail in mails {
            assert!(is_reserved(mail.rsplit('@').next().unwrap()), "{mail}");
        }
        let ids: Vec<String> = ids.into_iter().flatten().collect();
        assert!(ids.len() >= 30);
        for id in ids {
            assert!(id.starts_with("990"), "{id} may be somebody's");
        }
    }
}

fn is_reserved(domain: &str) -> bool {
    domain.starts_with("example.") || domain.ends_with(".example") || domain == "example"
}

/// The files themselves, also what is only written in a text.
#[test]
fn no_file_of_the_demo_names_a_real_address() {
    let mut seen = 0;
    for file in std::fs::read_dir(top().join("src/demo")).unwrap() {
        let path = file.unwrap().path();
        let text = std::fs::read_to_string(&path).unwrap();
        let words = text.split(|sign: char| !sign.is_alphanumeric() && !"@.-_+".contains(sign));
        for word in words.filter(|word| word.contains('@')) {
            let domain = word.rsplit('@').next().unwrap().trim_end_matches('.');
            seen += 1;
            assert!(is_reserved(domain), "{}: {word}", path.display());
        }
    }
    assert!(seen > 60, "{seen}");
}
