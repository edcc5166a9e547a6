//! Two who change the same thing of a company at once: one wins, the other is told, nothing doubles.

use diesel::prelude::*;
use matkalla::db::schema::{companies, openings, willingness, workplaces};

use crate::support::TestApp;
use crate::support::builders;
use crate::support::client::{Answer, Visitor};
use crate::support::world::{World, world};

/// The company's contact and the site's specialist.
async fn two(app: &TestApp, world: &World) -> (Visitor, Visitor) {
    let accounts = &world.lahti.accounts;
    (app.signed_in(&accounts["company_contact"]).await, app.signed_in(&accounts["employer_specialist"]).await)
}

/// One was taken, the other told; returns who won: 0 or 1.
fn one_won(answers: [&Answer; 2]) -> usize {
    let statuses = answers.map(|answer| answer.status);
    let won = statuses.iter().position(|status| *status == 303).unwrap_or_else(|| panic!("{statuses:?}"));
    assert_eq!(statuses[1 - won], 409, "{statuses:?}");
    answers[1 - won].assert_says("main", "Joku muu ehti ensin");
    won
}

both! {
    async fn a_company_has_one_winner_of_two_editors(app: TestApp) {
        let world = world(&app).await;
        let (contact, specialist) = two(&app, &world).await;
        let id = world.lahti.company.company.clone();
        let edit = format!("/companies/{id}/edit");
        let form = format!("form[action='{edit}']");
        let texts = ["Paistamme pullaa.", "Leipomo torin laidalla."];
        let pages = (contact.page(&edit).await, specialist.page(&edit).await);
        let (fields, others) = ([("about", texts[0])], [("about", texts[1])]);
        let (one, other) =
            tokio::join!(contact.submit(&pages.0, &form, &fields), specialist.submit(&pages.1, &form, &others));
        let won = one_won([&one, &other]);
        let (about, version): (String, i64) = app
            .read(move |connection| {
                companies::table.find(id).select((companies::about, companies::version)).first(connection).unwrap()
            })
            .await;
        assert_eq!((about.as_str(), version), (texts[won], 2), "written once");
        // The other reads what stands there now and writes it again.
        let page = contact.page(&edit).await;
        page.assert_says("#about", texts[won]);
        assert_eq!(contact.submit(&page, &form, &fields).await.status, 303);
    }

    async fn a_workplace_has_one_winner_of_two_editors(app: TestApp) {
        let world = world(&app).await;
        let (contact, specialist) = two(&app, &world).await;
        let (company, now) = (world.lahti.company.company.clone(), app.app.clock.now());
        let owner = company.clone();
        let id = app
            .write(move |connection| builders::workplace(connection, &owner, ("Launeen myymälä", "398"), now))
            .await;
        let edit = format!("/companies/{company}/workplaces/{id}");
        let form = format!("form[action='{edit}']");
        let entrances = ["Takaovi", "Pihan puolelta"];
        let pages = (contact.page(&edit).await, specialist.page(&edit).await);
        let (fields, others) = ([("entrance", entrances[0])], [("entrance", entrances[1])]);
        let (one, other) =
            tokio::join!(contact.submit(&pages.0, &form, &fields), specialist.submit(&pages.1, &form, &others));
        let won = one_won([&one, &other]);
        let (found, entrance): (i64, String) = app
            .read(move |connection| {
                let all = workplaces::table.filter(workplaces::company_id.eq(company));
                (
                    all.clone().count().get_result(connection).unwrap(),
                    all.filter(workplaces::id.eq(id)).select(workplaces::entrance).first(connection).unwrap(),
                )
            })
            .await;
        assert_eq!((found, entrance.as_str()), (1, entrances[won]));
        // An old page closes nothing that has been changed since.
        assert_eq!(specialist.submit(&pages.1, &format!("form[action='{edit}/close']"), &[]).await.status, 409);
        assert_eq!(contact.page(&edit).await.attribute("#name", "value"), "Launeen myymälä");
    }

    /// One makes a draft of it while the other takes it back: never both, and never two drafts.
    async fn a_willingness_is_used_or_taken_back_by_one_of_two(app: TestApp) {
        let world = world(&app).await;
        let (contact, specialist) = two(&app, &world).await;
        let (site, now) = (world.lahti.clone(), app.app.clock.now());
        let mut drafts: i64 = app.read(|connection| openings::table.count().get_result(connection).unwrap()).await;
        for both_draft in [true, false] {
            let owner = site.clone();
            let id = app
                .write(move |connection| {
                    let whose = (owner.site.as_str(), owner.company.company.as_str(), owner.accounts["coach"].as_str());
                    builders::willingness(connection, whose, ("2027-03-01", "2027-05-31"), now)
                })
                .await;
            let (draft, close) = (format!("/willingness/{id}/opening"), format!("/willingness/{id}/close"));
            let fields = [("version", "1"), ("kind", "work_trial")];
            let second = if both_draft { &draft } else { &close };
            let (one, other) = tokio::join!(specialist.forge(&draft, &fields), contact.forge(second, &fields));
            let won = one_won([&one, &other]);
            let (closed, opening): (Option<chrono::NaiveDateTime>, Option<String>) = app
                .read(move |connection| {
                    let found = willingness::table.find(id);
                    found.select((willingness::closed_at, willingness::opening_id)).first(connection).unwrap()
                })
                .await;
            let made = both_draft || won == 0;
            assert_eq!((closed.is_some(), opening.is_some()), (!made, made));
            drafts += i64::from(made);
            let now_there: i64 = app.read(|connection| openings::table.count().get_result(connection).unwrap()).await;
            assert_eq!(now_there, drafts, "one draft at most");
        }
    }
}
