//! Two editors at once, mistakes, and what must not stand in a profile.

use diesel::prelude::*;
use matkalla::db::schema::{identities, profiles};

use super::{NEW, SECTION_FORM, add, id_of, signed_in_with_code, write};
use crate::support::TestApp;
use crate::support::world::world;

/// A section, what is typed into it, and the fields that are named.
type Mistakes<'a> = (&'a str, Vec<(&'a str, &'a str)>, Vec<&'a str>);

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
    /// In the same section: the second is shown both texts and chooses; nothing is lost meanwhile.
    async fn two_in_one_section_choose_between_both_texts(app: TestApp) {
        let site = world(&app).await.lahti;
        let (coach, address) = add(&app, &site, &[]).await;
        let young = signed_in_with_code(&app, &coach, &address).await;
        let story = format!("{address}/edit/story");
        let (first, second) = (young.page("/me/edit/story").await, coach.page(&story).await);
        young.submit_and_follow(&first, SECTION_FORM, &[("headline", "Aamuihminen")]).await;

        let lost = coach.submit(&second, SECTION_FORM, &[("headline", "Iltaihminen")]).await;
        assert_eq!(lost.status, 409);
        lost.assert_says("#meanwhile", "Venla kirjoitti");
        lost.assert_says("#meanwhile", "Aamuihminen");
        assert_eq!(lost.attribute("#headline", "value"), "Iltaihminen");
        assert_eq!(kept(&app, &address).await.1, "Aamuihminen");
        // Saving once more without choosing is no choice.
        assert_eq!(coach.submit(&lost, SECTION_FORM, &[("headline", "Iltaihminen")]).await.status, 409);
        let taken = coach.page(&lost.attribute("#meanwhile a[data-drop-draft]", "href")).await;
        assert_eq!(taken.attribute("#headline", "value"), "Aamuihminen");
        assert_eq!(kept(&app, &address).await.1, "Aamuihminen");

        let mine = lost.attribute("#meanwhile button[name=replaces]", "value");
        let saved = coach.submit(&lost, SECTION_FORM, &[("replaces", &mine)]).await;
        assert_eq!(saved.status, 303, "{}", saved.errors());
        assert_eq!(kept(&app, &address).await.1, "Iltaihminen");
        let stale = young.submit(&first, SECTION_FORM, &[("headline", "Yöihminen")]).await;
        assert_eq!(stale.status, 409, "the young person's old page has lost its turn too");
    }

    /// A third text since the two that were compared is not overwritten unseen.
    async fn a_choice_holds_only_for_the_text_that_was_seen(app: TestApp) {
        let site = world(&app).await.lahti;
        let (coach, address) = add(&app, &site, &[]).await;
        let young = signed_in_with_code(&app, &coach, &address).await;
        let second = coach.page(&format!("{address}/edit/story")).await;
        write(&young, "/me/edit", &[("headline", "Aamuihminen")]).await;
        let lost = coach.submit(&second, SECTION_FORM, &[("headline", "Iltaihminen")]).await;
        let mine = lost.attribute("#meanwhile button[name=replaces]", "value");
        write(&young, "/me/edit", &[("headline", "Yöihminen")]).await;
        let again = coach.submit(&lost, SECTION_FORM, &[("replaces", &mine)]).await;
        assert_eq!(again.status, 409);
        again.assert_says("#meanwhile", "Yöihminen");
    }

    /// In different sections nobody waits for anybody, even at the same moment.
    async fn two_in_different_sections_do_not_meet(app: TestApp) {
        let site = world(&app).await.lahti;
        let (coach, address) = add(&app, &site, &[]).await;
        let young = signed_in_with_code(&app, &coach, &address).await;
        let edit = format!("{address}/edit");
        let pages = [
            (young.page("/me/edit/story").await, &young, ("headline", "Aamuihminen")),
            (coach.page(&format!("{edit}/person")).await, &coach, ("first_name", "Väinö")),
            (young.page("/me/edit/wishes").await, &young, ("interests", "leipä")),
            (coach.page(&format!("{edit}/time")).await, &coach, ("hours", "20")),
            (coach.page(&format!("{edit}/support")).await, &coach, ("support", "selkeät ohjeet")),
        ];
        let saves = pages.iter().map(|(page, visitor, field)| async move {
            visitor.submit(page, SECTION_FORM, &[*field]).await.status
        });
        assert_eq!(futures_util::future::join_all(saves).await, [303; 5]);
        assert_eq!(kept(&app, &address).await, ("Väinö".to_owned(), "Aamuihminen".to_owned()));
        let page = young.page("/me/edit/support").await;
        page.assert_says("#support", "selkeät ohjeet");
        assert_eq!(young.page("/me/edit/time").await.attribute("#hours", "value"), "20");
        young.page("/me/edit/wishes").await.assert_says("#interests", "leipä");
    }

    /// Mistakes come back with what was typed, each named at its field and in the summary; what is
    /// right in the same section waits with them.
    async fn mistakes_name_their_fields_and_keep_what_was_typed(app: TestApp) {
        let site = world(&app).await.lahti;
        let (coach, address) = add(&app, &site, &[]).await;
        let (long, wide) = ("x".repeat(121), "ä".repeat(1001));
        let wrong: [Mistakes<'_>; 7] = [
            ("story", vec![("headline", &long)], vec!["#headline"]),
            ("skills", vec![("skills", &long), ("hobbies", "jalkapallo")], vec!["#skills"]),
            ("time", vec![("municipality", "000"), ("postcode", "1510"), ("radius_km", "9000"), ("hours", "paljon"), ("available_from", "huomenna")],
                vec!["#municipality", "#postcode", "#radius_km", "#hours", "#available_from"]),
            ("permits", vec![("driving_licence", "B"), ("licence_ends_on", "ensi vuonna")], vec!["#licence_ends_on"]),
            ("education", vec![("school", "Lukio"), ("from", "2025"), ("until", "2024")], vec!["#until-0"]),
            ("experience", vec![("work_title", "Kahvila"), ("work_tasks", &wide)], vec!["#work_tasks-0"]),
            ("person", vec![("first_name", ""), ("email", "venla(at)example"), ("born_on", "1990-01-01")], vec!["#first_name", "#email", "#born_on"]),
        ];
        for (section, fields, named) in wrong {
            let page = coach.page(&format!("{address}/edit/{section}")).await;
            let answer = coach.submit(&page, SECTION_FORM, &fields).await;
            assert_eq!((answer.status, answer.attributes(".summary a", "href")), (422, named.iter().map(ToString::to_string).collect()), "{section}");
            for link in named {
                assert!(answer.has(&format!("{link}-error")), "{section}: {link}");
            }
            for (field, value) in fields.iter().filter(|(field, _)| !["municipality", "driving_licence", "radius_km"].contains(field)) {
                let shown = [answer.attributes(&format!("input[name={field}]"), "value"), answer.texts(&format!("textarea[name={field}]"))].concat();
                assert!(shown.iter().any(|text| text == value), "{section}: {field} lost {value}: {shown:?}");
            }
        }
        assert_eq!(kept(&app, &address).await, (NEW[0].1.to_owned(), NEW[4].1.to_owned()));
    }

    /// An address that another account signs in with is refused, and nothing else is saved.
    async fn an_address_of_another_account_is_refused(app: TestApp) {
        let site = world(&app).await.lahti;
        let (coach, address) = add(&app, &site, &[]).await;
        signed_in_with_code(&app, &coach, &address).await;
        let page = coach.page(&format!("{address}/edit/person")).await;
        let taken = crate::support::builders::address_of("Aava SalaisuusLahti");
        let answer = coach.submit(&page, SECTION_FORM, &[("email", &taken), ("first_name", "Väinö")]).await;
        assert_eq!((answer.status, answer.attributes(".summary a", "href")), (422, vec!["#email".to_owned()]));
        assert_eq!(answer.attribute("#first_name", "value"), "Väinö");
        assert_eq!(kept(&app, &address).await.0, NEW[0].1);
    }

    /// Free text must not tell who somebody is: codes, numbers and addresses are refused.
    async fn what_tells_who_somebody_is_is_refused_in_free_text(app: TestApp) {
        let site = world(&app).await.lahti;
        let (coach, address) = add(&app, &site, &[]).await;
        let young = signed_in_with_code(&app, &coach, &address).await;
        let told = [
            ("story", "headline", "Soita 040 123 4567"),
            ("story", "about", "Olen 131052-308T ja tykkään leipoa."),
            ("skills", "skills", "leipominen\nvenla.kuutamo@example.org"),
            ("skills", "hobbies", "koris, Rauhankatu 14"),
            ("wishes", "interests", "kahvila, Rauhankatu 14"),
            ("wishes", "avoid", "puhelut numeroon +358401234567"),
            ("education", "school", "Koulu, Koulukatu 7"),
            ("experience", "work_tasks", "Vastasin numeroon 03 123 4567"),
            ("support", "support", "Soita äidille 040 123 4567"),
        ];
        for (visitor, base) in [(&young, "/me/edit".to_owned()), (&coach, format!("{address}/edit"))] {
            for (section, field, text) in told {
                let page = visitor.page(&format!("{base}/{section}")).await;
                let answer = visitor.submit(&page, SECTION_FORM, &[(field, text)]).await;
                assert_eq!(answer.status, 422, "{section}: {field}");
                let link = answer.attribute(".summary a", "href");
                assert!(link.starts_with(&format!("#{field}")), "{link}");
                answer.assert_says(&format!("{link}-error"), "Poista");
                assert!(answer.body.contains(text.split('\n').next().unwrap()), "what was typed stays");
            }
        }
        let fine = [("headline", "Leipoja 3 vuotta"), ("about", "Tein 2023–2024 yli 1 000 pullaa. Töihin klo 6.30."), ("skills", "kassa 24/7\nexcel 2019")];
        write(&young, "/me/edit", &fine).await;
        young.page("/me/card").await.assert_says("main", "Leipoja 3 vuotta");
    }
}
