//! The form of a profile: mistakes, two editors, and what must not stand in it.

use diesel::prelude::*;
use matkalla::db::schema::{identities, profiles};

use super::{FORM, NEW, add, id_of, signed_in_with_code};
use crate::support::TestApp;
use crate::support::world::world;

/// First name and headline as they are kept.
async fn kept(app: &TestApp, address: &str) -> (String, String) {
    let id = id_of(address);
    app.read(move |connection| {
        let rows = identities::table.inner_join(profiles::table).filter(profiles::id.eq(id));
        rows.select((identities::first_name, profiles::headline)).first(connection).unwrap()
    })
    .await
}

both! {
    /// Two at once: one wins; the other keeps what was typed and may save it knowingly.
    async fn two_editors_do_not_overwrite_each_other(app: TestApp) {
        let site = world(&app).await.lahti;
        let (coach, address) = add(&app, &site, &[]).await;
        let young = signed_in_with_code(&app, &coach, &address).await;
        let (first, second) = (young.page("/me/edit").await, coach.page(&format!("{address}/edit")).await);
        young.submit_and_follow(&first, FORM, &[("headline", "Aamuihminen")]).await;

        let lost = coach.submit(&second, FORM, &[("headline", "Iltaihminen"), ("first_name", "Väinö")]).await;
        assert_eq!(lost.status, 409);
        lost.assert_says(".message", "Joku muu muutti");
        assert_eq!(lost.attribute("#headline", "value"), "Iltaihminen");
        assert_eq!(lost.attribute("#first_name", "value"), "Väinö");
        assert_eq!(kept(&app, &address).await, ("Venla".to_owned(), "Aamuihminen".to_owned()), "nothing of the loser's is kept");

        let saved = coach.submit(&lost, FORM, &[]).await;
        assert_eq!(saved.status, 303, "{}", saved.errors());
        assert_eq!(kept(&app, &address).await, ("Väinö".to_owned(), "Iltaihminen".to_owned()));
        assert_eq!(young.submit(&first, FORM, &[]).await.status, 409, "the young person's old page has lost its turn too");
    }

    /// Mistakes come back with what was typed, each named at its field and in the summary.
    async fn mistakes_name_their_fields_and_keep_what_was_typed(app: TestApp) {
        let site = world(&app).await.lahti;
        let (coach, address) = add(&app, &site, &[]).await;
        let long = "x".repeat(121);
        let wrong = [
            ("headline", ""),
            ("first_name", ""),
            ("skills", long.as_str()),
            ("about", "Tykkään leipoa."),
            ("email", "venla(at)example"),
            ("born_on", "1990-01-01"),
            ("municipality", ""),
            ("postcode", "1510"),
            ("radius_km", "900"),
            ("hours", "paljon"),
            ("available_from", "huomenna"),
            ("kinds", "astronautti"),
        ];
        let mut named: Vec<String> = wrong.iter().filter(|(name, _)| *name != "about").map(|(name, _)| format!("#{name}")).collect();
        named.sort();
        for path in ["/profiles/new".to_owned(), format!("{address}/edit")] {
            let page = coach.page(&path).await;
            let answer = coach.submit(&page, FORM, &wrong).await;
            assert_eq!(answer.status, 422, "{path}");
            let mut links = answer.attributes(".summary a", "href");
            links.sort();
            assert_eq!(links, named, "{path}");
            for (name, value) in wrong {
                match name {
                    "about" | "skills" => answer.assert_says(&format!("textarea#{name}"), value),
                    "municipality" | "kinds" => {}
                    _ => assert_eq!(answer.attribute(&format!("#{name}"), "value"), value, "{path}"),
                }
                if name != "about" {
                    assert!(!answer.text(&format!("#{name}-error")).is_empty(), "{path}: {name}");
                }
            }
        }
        assert_eq!(kept(&app, &address).await, (NEW[0].1.to_owned(), NEW[3].1.to_owned()));
    }

    /// An address that another account signs in with is refused, and nothing else is saved.
    async fn an_address_of_another_account_is_refused(app: TestApp) {
        let site = world(&app).await.lahti;
        let (coach, address) = add(&app, &site, &[]).await;
        signed_in_with_code(&app, &coach, &address).await;
        let page = coach.page(&format!("{address}/edit")).await;
        let taken = crate::support::builders::address_of("Aava SalaisuusLahti");
        let answer = coach.submit(&page, FORM, &[("email", &taken), ("headline", "Uusi otsikko")]).await;
        assert_eq!((answer.status, answer.attributes(".summary a", "href")), (422, vec!["#email".to_owned()]));
        assert_eq!(answer.attribute("#headline", "value"), "Uusi otsikko");
        assert_eq!(kept(&app, &address).await.1, NEW[3].1);
    }

    /// Free text must not tell who somebody is: codes, numbers and addresses are refused.
    async fn what_tells_who_somebody_is_is_refused_in_free_text(app: TestApp) {
        let site = world(&app).await.lahti;
        let (coach, address) = add(&app, &site, &[]).await;
        let young = signed_in_with_code(&app, &coach, &address).await;
        let told = [
            ("headline", "Soita 040 123 4567"),
            ("about", "Olen 131052-308T ja tykkään leipoa."),
            ("skills", "leipominen\nvenla.kuutamo@example.org"),
            ("interests", "kahvila, Rauhankatu 14"),
            ("avoid", "puhelut numeroon +358401234567"),
        ];
        for (visitor, path) in [(&young, "/me/edit".to_owned()), (&coach, format!("{address}/edit"))] {
            let page = visitor.page(&path).await;
            let answer = visitor.submit(&page, FORM, &told).await;
            let mut links = answer.attributes(".summary a", "href");
            links.sort();
            assert_eq!((answer.status, links), (422, ["#about", "#avoid", "#headline", "#interests", "#skills"].map(str::to_owned).to_vec()));
            answer.assert_says("#about-error", "Poista");
            answer.assert_says("textarea#about", "tykkään leipoa");
        }
        let page = young.page("/me/edit").await;
        let fine = [("headline", "Leipoja 3 vuotta"), ("about", "Tein 2023–2024 yli 1 000 pullaa. Töihin klo 6.30."), ("skills", "kassa 24/7\nexcel 2019")];
        young.submit_and_follow(&page, FORM, &fine).await;
        young.page("/me/card").await.assert_says("main", "Leipoja 3 vuotta");
    }
}
