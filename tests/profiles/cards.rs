//! Cards and licences with their days: an expired one counts no more, and both are told before.

use chrono::{Duration, NaiveDate};
use matkalla::matching;
use matkalla::openings;
use matkalla::profiles;
use search_index::rules::{Gap, Refusal, Verdict};

use super::{SECTION_FORM, write};
use crate::support::TestApp;
use crate::support::world::{SiteWorld, world};

/// What the rules say today of the person and the opening of a site, which asks for a card and a licence.
async fn verdict(app: &TestApp, site: &SiteWorld) -> Verdict {
    let (person, opening, today) = (site.person.profile.clone(), site.opening.clone(), app.app.clock.today());
    app.read(move |connection| {
        let profile = profiles::profile(connection, &person).unwrap();
        let mut opening = openings::opening(connection, &opening).unwrap();
        opening.permits = vec!["occupational_safety_card".to_owned()];
        opening.driving_licence = Some(matching::Licence::B);
        matching::verdict(&profile, &opening, today)
    })
    .await
}

both! {
    /// A card counts on its last day and not on the next, without anybody touching the profile.
    async fn time_alone_takes_a_card_out_of_matching(app: TestApp) {
        let site = world(&app).await.lahti;
        let young = app.signed_in(&site.person.account).await;
        let page = young.page("/me/edit/permits").await;
        let codes = page.attributes("[name=held_code]", "value");
        let at = codes.iter().position(|code| code == "occupational_safety_card").unwrap();
        let mut fields = vec![("held", "occupational_safety_card"), ("driving_licence", "B"), ("licence_ends_on", "2026-12-05")];
        fields.extend((0..codes.len()).map(|row| ("issued", if row == at { "2021-12-03" } else { "" })));
        fields.extend((0..codes.len()).map(|row| ("ends", if row == at { "2026-12-03" } else { "" })));
        young.submit_and_follow(&page, SECTION_FORM, &fields).await;
        assert_eq!(app.app.clock.today(), NaiveDate::from_ymd_opt(2026, 12, 1).unwrap());

        app.app.clock.advance(Duration::days(2));
        let last_day = verdict(&app, &site).await;
        assert_eq!((last_day.gaps, last_day.refusals), (Vec::new(), Vec::new()));
        app.app.clock.advance(Duration::days(1));
        let next_day = verdict(&app, &site).await;
        assert!(matches!(&next_day.gaps[..], [Gap::Permit { code, .. }] if code == "occupational_safety_card"), "{next_day:?}");
        assert_eq!(next_day.refusals, Vec::new());
        app.app.clock.advance(Duration::days(2));
        assert_eq!(verdict(&app, &site).await.refusals, [Refusal::Licence { needed: matching::Licence::B }]);
    }

    /// Both are told before a card ends, and after; a far day and a card without days say nothing.
    async fn both_are_told_before_a_card_ends(app: TestApp) {
        let site = world(&app).await.lahti;
        let young = app.signed_in(&site.person.account).await;
        let coach = app.signed_in(&site.accounts["coach"]).await;
        let home = format!("/profiles/{}", site.person.profile);
        let pages = [(&young, "/me".to_owned()), (&young, "/me/edit".to_owned()), (&coach, home.clone()), (&coach, format!("{home}/edit"))];
        let page = young.page("/me/edit/permits").await;
        let codes = page.attributes("[name=held_code]", "value");
        let day = |code: &str| match code {
            "hot_work_card" => "2027-01-03",
            "first_aid_1" => "2029-01-03",
            _ => "",
        };
        let mut fields = vec![("held", "hot_work_card"), ("held", "first_aid_1"), ("held", "hygiene_passport")];
        fields.extend(codes.iter().map(|code| ("ends", day(code))));
        young.submit_and_follow(&page, SECTION_FORM, &fields).await;
        for (visitor, page) in &pages {
            let page = visitor.page(page).await;
            page.assert_says(".message", "Tulityökortti vanhenee 3.1.2027");
            assert_eq!(page.texts(".message").iter().filter(|text| text.contains("vanhen")).count(), 1);
        }
        app.app.clock.advance(Duration::days(40));
        let (young, coach) = (app.signed_in(&site.person.account).await, app.signed_in(&site.accounts["coach"]).await);
        young.page("/me").await.assert_says(".message", "Tulityökortti vanheni 3.1.2027");
        let shown = coach.page(&home).await;
        shown.assert_says(".message", "Tulityökortti vanheni 3.1.2027");
        let card = shown.text("section[aria-labelledby=card-title]");
        assert!(card.contains("hygieniapassi") && !card.contains("tulityökortti"), "{card}");
    }

    /// A card that ends before it was given is a mistake at its own field.
    async fn days_in_the_wrong_order_are_told(app: TestApp) {
        let site = world(&app).await.lahti;
        let young = app.signed_in(&site.person.account).await;
        let page = young.page("/me/edit/permits").await;
        let fields = [("held", "hygiene_passport"), ("issued", "2026-05-01"), ("ends", "2025-05-01")];
        let answer = young.submit(&page, SECTION_FORM, &fields).await;
        assert_eq!((answer.status, answer.attributes(".summary a", "href")), (422, vec!["#ends-hygiene_passport".to_owned()]));
        write(&young, "/me/edit", &[("held", "hygiene_passport")]).await;
    }
}
