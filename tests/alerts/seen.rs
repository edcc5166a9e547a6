//! Nothing that its receiver may not see, and the page behind the link.

use diesel::prelude::*;
use matkalla::access::Role;
use matkalla::db::schema::{accounts, company_contacts, consents, profile_lives, profiles};

use super::{COMPANY, begun, choose, counts, days_later, mails, remembered};
use crate::change_opening;
use crate::finding::publish;
use crate::support::TestApp;
use crate::support::builders;
use crate::support::world::SiteWorld;

/// Changes something of the site's profile.
macro_rules! change_profile {
    ($app:expr, $site:expr, $column:ident = $value:expr) => {{
        let (id, value) = ($site.person.profile.clone(), $value);
        $app.write(move |connection| {
            diesel::update(profiles::table.find(id)).set(profiles::$column.eq(value)).execute(connection).unwrap();
        })
        .await;
    }};
}

/// A new café job a week ago; what the mails tell of it then.
async fn a_week_after_a_new_one(app: &TestApp, site: &SiteWorld) -> [usize; 3] {
    publish(app, site, &[("Kahvilatyöntekijä", "job", "398")]).await;
    days_later(app, 7).await;
    counts(app)
}

both! {
    async fn who_is_on_a_break_is_told_nothing_and_nobody_of_them(app: TestApp) {
        let site = begun(&app).await;
        change_profile!(app, site, state = "paused");
        assert_eq!(a_week_after_a_new_one(&app, &site).await, [0, 0, 0]);
        change_profile!(app, site, state = "published");
        days_later(&app, 7).await;
        assert_eq!(counts(&app), [1, 1, 1], "back again, it is new to everybody");
    }

    async fn who_has_been_away_for_long_is_told_nothing(app: TestApp) {
        let site = begun(&app).await;
        let (id, long_ago) = (site.person.profile.clone(), app.app.clock.now() - chrono::Duration::days(190));
        app.write(move |connection| {
            let row = profile_lives::table.find(id);
            diesel::update(row).set(profile_lives::renewed_at.eq(long_ago)).execute(connection).unwrap();
        })
        .await;
        assert_eq!(a_week_after_a_new_one(&app, &site).await, [0, 0, 0]);
    }

    async fn a_protected_person_is_told_and_nobody_else_of_them(app: TestApp) {
        let site = begun(&app).await;
        change_profile!(app, site, protected = true);
        assert_eq!(a_week_after_a_new_one(&app, &site).await, [1, 0, 0]);
        let own = app.signed_in(&site.person.account).await;
        assert_eq!(own.page("/alerts").await.texts("main h2"), ["Kahvilatyöntekijä"]);
        let company = app.signed_in(&site.accounts["company_contact"]).await;
        company.page("/alerts").await.assert_says("main", "Ei uutta juuri nyt");
    }

    async fn a_company_is_told_only_of_who_permits_it(app: TestApp) {
        let site = begun(&app).await;
        let (id, now) = (site.person.profile.clone(), app.app.clock.now());
        app.write(move |connection| {
            let own = consents::table.filter(consents::profile_id.eq(id));
            diesel::update(own).set(consents::withdrawn_at.eq(now)).execute(connection).unwrap();
        })
        .await;
        assert_eq!(a_week_after_a_new_one(&app, &site).await, [1, 0, 1]);
    }

    async fn an_unverified_contact_is_told_nothing(app: TestApp) {
        let site = begun(&app).await;
        let contact = site.company.contact.clone().unwrap();
        let verified = |at: Option<chrono::NaiveDateTime>| {
            let contact = contact.clone();
            app.write(move |connection| {
                let row = company_contacts::table.find(contact);
                diesel::update(row).set(company_contacts::verified_at.eq(at)).execute(connection).unwrap();
            })
        };
        verified(None).await;
        assert_eq!(a_week_after_a_new_one(&app, &site).await, [1, 0, 1]);
        let visitor = app.signed_in(&contact).await;
        visitor.page("/alerts").await.assert_says("main", "Ei uutta juuri nyt");
        assert_eq!(remembered(&app, &contact).await, 0);
        verified(Some(app.app.clock.now())).await;
        days_later(&app, 7).await;
        assert_eq!(mails(&app, COMPANY).len(), 1);
        visitor.page("/alerts").await.assert_says(".candidate", "Tiira Lahti");
        // And what was told is hidden again when the verification ends.
        verified(None).await;
        visitor.page("/alerts").await.assert_silent("Tiira");
    }

    /// A coach of another site, and one who has handed the young person over, sees nothing.
    async fn a_coach_without_a_permit_sees_nothing(app: TestApp) {
        let site = begun(&app).await;
        let elsewhere = another_site(&app).await;
        assert_eq!(a_week_after_a_new_one(&app, &site).await, [1, 1, 1]);
        let coach = site.accounts[Role::Coach.word()].clone();
        let visitor = app.signed_in(&coach).await;
        visitor.page("/alerts").await.assert_says("main h2", "Aava S.");
        let moved = coach.clone();
        app.write(move |connection| {
            let row = accounts::table.find(moved);
            diesel::update(row).set(accounts::site_id.eq(elsewhere)).execute(connection).unwrap();
        })
        .await;
        visitor.page("/alerts").await.assert_says("main", "Ei uutta juuri nyt");
        publish(&app, &site, &[("Leipuri", "job", "398")]).await;
        days_later(&app, 7).await;
        assert_eq!(counts(&app), [2, 2, 1]);
    }

    /// The page lists what the last mail told, with reasons, and nothing else.
    async fn the_page_lists_what_the_last_mail_told(app: TestApp) {
        let site = begun(&app).await;
        let (young, contact) = (site.person.account.clone(), site.company.contact.clone().unwrap());
        let own = app.signed_in(&young).await;
        own.page("/alerts").await.assert_says("main", "Katsomme kerran viikossa");
        publish(&app, &site, &[("Kahvilatyöntekijä", "job", "398")]).await;
        days_later(&app, 7).await;
        let ids = publish(&app, &site, &[("Leipuri", "job", "398"), ("Kahvilan apulainen", "job", "398"), ("Tarjoilija", "job", "398")]).await;
        days_later(&app, 7).await;
        let page = own.page("/alerts").await;
        let mut titles = page.texts("main h2");
        titles.sort();
        assert_eq!(titles, ["Kahvilan apulainen", "Leipuri", "Tarjoilija"]);
        assert!(page.has("main .reasons") && page.has(&format!("a[href='/openings/{}']", ids[0])));
        page.assert_says("main", "Omin sanoin");
        // The coach reads names behind the sign-in, two openings each, and how many more there are.
        let coach = app.signed_in(&site.accounts["coach"]).await;
        let page = coach.page("/alerts").await;
        assert_eq!(page.texts("main h2"), ["Aava S."]);
        assert_eq!(page.texts("main h3").len(), 2);
        page.assert_says("main", "Muita uusia paikkoja: 1");
        assert!(page.has(&format!("a[href='/profiles/{}/matches']", site.person.profile)));
        // The company sees the anonymous card, without the person's own words.
        let company = app.signed_in(&contact).await;
        let page = company.page("/alerts").await;
        assert_eq!(page.texts("main h2").len(), 3);
        page.assert_says("main", "Tiira Lahti");
        page.assert_silent("Omin sanoin");
        page.assert_silent("Aava");
        // What has been closed is gone from all of them.
        change_opening!(app, ids[0], status = "closed");
        for visitor in [&own, &coach, &company] {
            visitor.page("/alerts").await.assert_silent("Leipuri");
        }
    }

    /// A look at names is logged as a list; a look at anonymous cards and at one's own matches is none.
    async fn the_coachs_look_at_names_is_logged(app: TestApp) {
        use matkalla::db::schema::read_log;
        let site = begun(&app).await;
        a_week_after_a_new_one(&app, &site).await;
        for role in [Role::YoungPerson, Role::CompanyContact, Role::Coach] {
            app.signed_in(&site.accounts[role.word()]).await.page("/alerts").await;
        }
        let views: Vec<(String, String, i64)> = app
            .read(|connection| {
                read_log::table.select((read_log::viewer_role, read_log::purpose, read_log::people)).load(connection).unwrap()
            })
            .await;
        assert_eq!(views, [("coach".to_owned(), "matching".to_owned(), 1)]);
    }

    async fn one_chooses_on_the_page_of_the_account(app: TestApp) {
        let site = begun(&app).await;
        for role in [Role::YoungPerson, Role::CompanyContact, Role::Coach] {
            let visitor = app.signed_in(&site.accounts[role.word()]).await;
            visitor.page("/account").await.assert_says("#alerts button[aria-pressed=true]", "Joka viikko");
            choose(&app, &site.accounts[role.word()], "daily").await;
            visitor.page("/account?done=saved").await.assert_says("#alerts button[aria-pressed=true]", "Joka päivä");
        }
        let admin = app.signed_in(&site.accounts["site_admin"]).await;
        assert!(!admin.page("/account").await.has("#alerts"), "whom nobody tells anything chooses nothing");
        assert_eq!(admin.forge("/alerts", &[("rhythm", "off")]).await.status, 403);
    }
}

/// Id of another site.
async fn another_site(app: &TestApp) -> String {
    let now = app.app.clock.now();
    app.write(move |connection| builders::site(connection, "hamina", &["075"], now)).await
}
