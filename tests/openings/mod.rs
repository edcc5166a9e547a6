//! Openings: from draft to closed, the list, the law of work trials, the import.

mod chips;
pub mod claims;
mod comments;
mod lawful;
pub mod life;
mod life_tasks;
pub mod moderation;
mod phones;
mod posters;
pub mod posting;
mod through_pages;
mod wording;

use matkalla::companies;
use matkalla::matching::{ByHand, Changed, Kind, TextLanguage, note_changes};
use matkalla::openings::{self, Imported, NewOpening, Terms};
use matkalla::tasks::run_once;

use crate::support::TestApp;
use crate::support::client::{Answer, Visitor};
use crate::support::world::{World, world};

const FORM: &str = "form[action^='/openings/']";
const TITLE: &str = "Kokeile leipomista";

/// The fields that every opening has.
const CORE: [(&str, &str); 6] = [
    ("kind", "work_trial"),
    ("title", TITLE),
    ("description", "Leivot pullaa.\n- punnitset\n- paistat"),
    ("municipality", "398"),
    ("hours", "30"),
    ("replaces_nobody", "yes"),
];

async fn write_as_contact(app: &TestApp, world: &World, save: &str) -> (Visitor, Answer) {
    let contact = app.signed_in(&world.lahti.accounts["company_contact"]).await;
    let page = contact.page("/openings/new").await;
    let fields = [CORE.as_slice(), &[("save", save)]].concat();
    let home = contact.submit_and_follow(&page, FORM, &fields).await;
    (contact, home)
}

/// Address of the opening that a page lists under this title.
fn address_of(page: &Answer, title: &str) -> String {
    let titles = page.texts(".opening__title a");
    let at = titles.iter().position(|found| found == title).unwrap_or_else(|| panic!("{titles:?} lacks {title}"));
    page.attributes(".opening__title a", "href")[at].clone()
}

both! {
    async fn an_opening_walks_from_draft_to_closed(app: TestApp) {
        let world = world(&app).await;
        let (contact, home) = write_as_contact(&app, &world, "draft").await;
        let address = address_of(&home, TITLE);
        let (stranger, coach) = (app.stranger(), app.signed_in(&world.lahti.accounts["coach"]).await);
        let elsewhere = app.signed_in(&world.espoo.accounts["coach"]).await;
        assert_eq!(stranger.get(&address).await.status, 404);
        assert_eq!(contact.forge(&format!("{address}/publish"), &[("version", "1")]).await.status, 403);

        let page = contact.page(&format!("{address}/edit")).await;
        contact.submit_and_follow(&page, FORM, &[("save", "submit")]).await.assert_says(".tag", "odottaa tarkistusta");
        let waiting = coach.page("/openings?status=submitted").await;
        assert_eq!(address_of(&waiting, TITLE), address);
        assert_eq!(elsewhere.get(&address).await.status, 404);
        assert_eq!(elsewhere.forge(&format!("{address}/publish"), &[("version", "3")]).await.status, 404);

        let page = coach.page(&address).await;
        coach.submit_and_follow(&page, "form[action$='/publish']", &[]).await.assert_says(".toast", "Julkaistu");
        run_once(&app.app).await.unwrap();
        let list = stranger.page("/openings?words=leipomista&kind=work_trial").await;
        assert_eq!(address_of(&list, TITLE), address);
        let page = stranger.page(&address).await;
        page.assert_says("h1", TITLE);
        assert_eq!(page.texts(".prose li"), ["punnitset", "paistat"]);

        // What the company changes is checked again before it shows.
        let page = contact.page(&format!("{address}/edit")).await;
        contact.submit_and_follow(&page, FORM, &[("save", "submit"), ("title", "Leivo meillä")]).await;
        assert_eq!(stranger.get(&address).await.status, 410);
        let page = coach.page(&address).await;
        coach.submit_and_follow(&page, "form[action$='/publish']", &[]).await;
        stranger.page(&address).await.assert_says("h1", "Leivo meillä");

        let page = contact.page(&address).await;
        contact.submit_and_follow(&page, "form[action$='/close']", &[]).await.assert_says(".tag", "suljettu");
        assert_eq!(stranger.get(&address).await.status, 410);
        coach.page(&address).await.assert_says(".tag", "suljettu");
        assert_eq!(coach.forge(&format!("{address}/close"), &[]).await.status, 409);
    }

    async fn publishing_and_editing_need_the_version_that_was_read(app: TestApp) {
        let world = world(&app).await;
        let (contact, home) = write_as_contact(&app, &world, "submit").await;
        let address = address_of(&home, TITLE);
        let coach = app.signed_in(&world.lahti.accounts["coach"]).await;
        let read = coach.page(&address).await;
        let edit = contact.page(&format!("{address}/edit")).await;
        contact.submit_and_follow(&edit, FORM, &[("title", "Toinen otsikko")]).await;
        assert_eq!(coach.submit(&read, "form[action$='/publish']", &[]).await.status, 409);
        assert_eq!(contact.submit(&edit, FORM, &[]).await.status, 409);
    }

    async fn a_trial_with_a_wage_comes_back_with_what_was_typed(app: TestApp) {
        let world = world(&app).await;
        let coach = app.signed_in(&world.lahti.accounts["coach"]).await;
        let page = coach.page(&format!("/openings/new?company={}", world.lahti.company.company)).await;
        let fields = [CORE.as_slice(), &[("wage", "12 €/h"), ("level_fi", "B1"), ("save", "publish")]].concat();
        let answer = coach.submit(&page, FORM, &fields).await;
        assert_eq!(answer.status, 422);
        assert_eq!(answer.attributes(".summary a", "href"), ["#wage", "#languages"]);
        assert_eq!(answer.attribute("#title", "value"), TITLE);
        let elsewhere = format!("/openings/new?company={}", world.espoo.company.company);
        assert_eq!(coach.get(&elsewhere).await.status, 404);
        let job = [fields.as_slice(), &[("kind", "job")]].concat();
        let job: Vec<_> = job.into_iter().filter(|field| *field != ("kind", "work_trial")).collect();
        let page = coach.submit_and_follow(&page, FORM, &job).await;
        page.assert_says(".fact", "12 €/h");
        page.assert_says(".tag", "julkaistu");
    }

    async fn a_stale_index_shows_nothing_that_is_closed_or_expired(app: TestApp) {
        let world = world(&app).await;
        run_once(&app.app).await.unwrap();
        let before = app.stranger().page("/openings").await;
        assert_eq!(before.count(".opening__title"), 2);
        let (id, now) = (world.lahti.opening.clone(), app.app.clock.now());
        app.write(move |connection| {
            use diesel::prelude::*;
            use matkalla::db::schema::openings;
            diesel::update(openings::table.find(&id)).set(openings::status.eq("closed")).execute(connection).unwrap();
            note_changes(connection, &[Changed::Opening(id)], now).unwrap();
        })
        .await;
        // The index has not followed yet.
        let after = app.stranger().page("/openings?page=99").await;
        assert_eq!(after.texts(".opening__title"), ["Kahvilatyöntekijä Espoo"]);
        let nothing = app.stranger().page("/openings?words=astronautti").await;
        assert!(nothing.has(".empty a[href='/openings']"));
    }

    async fn an_import_run_twice_changes_nothing(app: TestApp) {
        let world = world(&app).await;
        let (site, now) = (world.lahti.site.clone(), app.app.clock.now());
        let new = |title: &str| NewOpening {
            kind: Kind::WorkTrial,
            language: TextLanguage::Fi,
            title: title.to_owned(),
            description: "Kuvaus.".to_owned(),
            municipality_code: "398".to_owned(),
            postcode: "15110".to_owned(),
            remote: false,
            hours_per_week: Some(30),
            shifts: Vec::new(),
            permits: vec!["hygiene_passport".to_owned()],
            driving_licence: None,
            min_age: None,
            languages: Vec::new(),
            offers_permit_training: false,
            wage: "12 €".to_owned(),
            positions: 0,
            starts_on: None,
            ends_on: None,
            apply_by: None,
            terms: Terms::default(),
 by_hand: ByHand::default(),
        };
        let (first, second, third, kept) = app
            .write(move |connection| {
                let company = |connection: &mut _, name: &str| {
                    companies::import_upsert_by_name(connection, &site, name, "398", "", now).unwrap()
                };
                let id = company(connection, "Leipomo Pulla Oy");
                assert_eq!(company(connection, " LEIPOMO  pulla oy."), id);
                let mut import = |title| openings::import_upsert(connection, &site, &id, "T-1", new(title), now).unwrap();
                let (first, second, third) = (import("Leipuri"), import("Leipuri"), import("Kondiittori"));
                let kept = openings::opening(connection, first.id()).unwrap();
                (first, second, third, kept)
            })
            .await;
        let id = first.id().to_owned();
        assert_eq!((&first, &second, &third), (&Imported::Added(id.clone()), &Imported::Unchanged(id.clone()), &Imported::Changed(id)));
        assert_eq!((first.change().is_some(), second.change()), (true, None));
        // A trial pays nothing, whatever the file says.
        assert_eq!((kept.title.as_str(), kept.wage.as_str(), kept.positions, kept.version), ("Kondiittori", "", 1, 2));
    }
}
