//! Real input: the files of `../shared/judged/openings_dev` come in, and one pair goes all the way.

use std::path::{Path, PathBuf};

use diesel::prelude::*;
use matkalla::access::Role;
use matkalla::db::schema::{companies, company_contacts, openings, profiles};
use matkalla::import;
use matkalla::placements::Command;

use super::path::{Sides, Walk, path_of};
use crate::support::browser::Window;
use crate::support::builders;
use crate::support::{TestApp, shared};

/// The young baker of the collection.
const PROFILE: &str = "d-p001";

struct Imported {
    coach: String,
    specialist: String,
    profile: String,
}

/// A site with its staff, and the collection in the folder loaded by the importer.
async fn load(app: &TestApp, collection: PathBuf) -> Imported {
    let now = app.app.clock.now();
    let (site, coach, specialist) = app
        .write(move |connection| {
            let site = builders::site(connection, "lahti", &["398"], now);
            let coach = builders::coach(connection, &site, "Minna Valmentaja", now);
            let specialist =
                builders::account(connection, Role::EmployerSpecialist, Some(&site), "Petri Yrityspalvelu", now);
            (site, coach, specialist)
        })
        .await;
    let (app_, clock) = (app.app.clone(), app.app.clock.clone());
    let (loaded, people) = tokio::task::spawn_blocking(move || {
        let (database, today) = (&app_.database, clock.today());
        let nothing = &mut |_| {};
        let openings = collection.join("openings.jsonl");
        let profiles = collection.join("profiles.jsonl");
        (
            import::openings(database, &openings, Some(&site), &clock, nothing).unwrap(),
            import::profiles(database, &profiles, Some(&site), today, &clock, nothing).unwrap(),
        )
    })
    .await
    .unwrap();
    assert_eq!((loaded.added, loaded.refused.len()), (140, 0));
    assert_eq!((people.added, people.refused.len()), (45, 0));
    app.write(move |connection| {
        // A file declares nothing: the organisers have been asked, and the service has published the trials.
        let waiting = openings::table.filter(openings::kind.eq("work_trial").and(openings::status.eq("submitted")));
        let published = (openings::status.eq("published"), openings::published_at.eq(now));
        let declared = diesel::update(waiting)
            .set((published, openings::terms.eq("{\"replaces_nobody\":true}")))
            .execute(connection)
            .unwrap();
        assert!(declared > 0, "trials of a file wait for their declaration");
    })
    .await;
    app.settle().await;
    let profile = app
        .read(|connection| {
            profiles::table.filter(profiles::external_id.eq(PROFILE)).select(profiles::id).first(connection).unwrap()
        })
        .await;
    Imported { coach, specialist, profile }
}

/// The coach takes the person on, writes the name and shows a code; the young person permits the
/// card with it. Returns the young person's account.
async fn arrive(app: &TestApp, window: &Window, found: &Imported) -> String {
    window.become_account(app, &found.coach).await;
    window.open("/profiles?scope=free").await;
    window.press(&format!("a[href='/profiles/{}']", found.profile)).await;
    window.press("form[action$='/take'] button").await;
    window.wait_for_query("done=saved").await;
    window.press(&format!("a[href='/profiles/{}/edit']", found.profile)).await;
    window.press("a[href$='/edit/person']").await;
    window.fill("#first_name", "Oona").await;
    window.fill("#last_name", "Esimerkki").await;
    window.press(".action-bar button[name=then]").await;
    window.wait_for_query("done=saved").await;
    window.press(&format!("a[href='/profiles/{}']", found.profile)).await;
    // The coach reads the text, names in it first, and asks for the permission.
    while window.has("form[action$='/findings']").await {
        window.press("form[action$='/findings'] button").await;
        window.wait_for_path(&format!("/profiles/{}", found.profile)).await;
    }
    window.press("form[action$='/life/check'] button").await;
    window.wait_for_query("done=saved").await;
    window.press("form[action$='/code'] button").await;
    window.wait_for_path(&format!("/profiles/{}/code", found.profile)).await;
    window.check_page("code").await;
    let code = window.script("return document.querySelector('.display').textContent").await;

    window.forget().await;
    window.open("/sign-in/code").await;
    window.fill("#code", code.as_str().unwrap()).await;
    window.press("main form button[type=submit]").await;
    window.wait_to_leave("/sign-in").await;
    window.open("/me").await;
    window.check_page("me").await;
    window.press("form[action='/me/life/consent'] button").await;
    window.wait_for_query("done=saved").await;
    let profile = found.profile.clone();
    let account: Option<String> = app
        .read(move |connection| profiles::table.find(profile).select(profiles::account_id).first(connection).unwrap())
        .await;
    account.unwrap()
}

/// What people judged of a pair of the collection, 0 to 3.
fn grade(collection: &Path, profile: &str, opening: &str) -> u32 {
    let judged = std::fs::read_to_string(collection.join("qrels.tsv")).unwrap();
    let mut lines = judged.lines().map(|line| line.split('\t').collect::<Vec<_>>());
    let of_pair = lines.find(|fields| fields[0] == profile && fields[1] == opening);
    of_pair.map_or(0, |fields| fields[2].parse().unwrap())
}

/// The coach proposes the best trial; returns opening and company.
async fn propose(app: &TestApp, window: &Window, found: &Imported, collection: &Path) -> (String, String) {
    window.become_account(app, &found.coach).await;
    window.open(&format!("/profiles/{}/matches", found.profile)).await;
    window.check_page("matches-of-imported").await;
    let trial = "form[action='/placements'] input[name=opening]";
    let ids = window.script(&format!("return [...document.querySelectorAll(\"{trial}\")].map(x => x.value)")).await;
    let ids: Vec<String> = serde_json::from_value(ids).unwrap();
    assert!(ids.len() >= 5, "many fit: {}", ids.len());
    let (opening, company, in_file): (String, String, Option<String>) = app
        .read(move |connection| {
            let trials = openings::table.filter(openings::id.eq_any(&ids)).filter(openings::kind.eq("work_trial"));
            let rows: Vec<(String, String, Option<String>)> =
                trials.select((openings::id, openings::company_id, openings::external_id)).load(connection).unwrap();
            let best = ids.iter().find_map(|id| rows.iter().find(|row| row.0 == *id));
            best.expect("a trial is among what fits").clone()
        })
        .await;
    let grade = grade(collection, PROFILE, &in_file.unwrap());
    assert!(grade >= 2, "people judged the first trial to suit this person: {grade}");
    window.press(&format!("form[action='/placements']:has(input[value='{opening}']) button")).await;
    window.wait_for_query("done=proposed").await;
    (opening, company)
}

/// The employer specialist writes the company's contact down and verifies them; returns the account.
async fn verify(app: &TestApp, window: &Window, found: &Imported, company: &str) -> String {
    window.become_account(app, &found.specialist).await;
    window.open(&format!("/companies/{company}")).await;
    window.fill("form[action$='/contacts'] [name=name]", "Liisa Leipuri").await;
    window.fill("form[action$='/contacts'] [name=email]", "liisa@leipomo.example").await;
    window.press("form[action$='/contacts'] button[type=submit]").await;
    window.wait_for_query("done=").await;
    window.click("details:has(form[action$='/verify']) summary").await;
    window.click("form[action$='/verify'] [value=phone_callback] + *").await;
    window.press("form[action$='/verify'] button[type=submit]").await;
    window.wait_for_query("done=").await;
    window.check_page("company-verified").await;
    let company = company.to_owned();
    app.read(move |connection| {
        company_contacts::table
            .filter(company_contacts::company_id.eq(company))
            .select(company_contacts::account_id)
            .first(connection)
            .unwrap()
    })
    .await
}

journey! {
    /// Uses `../shared/judged/openings_dev`: 140 openings and 45 profiles come in from files; a coach
    /// takes one person on; a match becomes a path, and the path runs.
    async fn what_comes_in_from_shared_goes_all_the_way(app: TestApp, window: Window) {
        let Some(collection) = shared().map(|folder| folder.join("judged/openings_dev")) else { return };
        let found = load(&app, collection.clone()).await;
        let names: i64 = app.read(|connection| companies::table.count().get_result(connection).unwrap()).await;
        assert!(names > 50, "companies come with their openings");
        let young = arrive(&app, &window, &found).await;
        let (opening, company) = propose(&app, &window, &found, &collection).await;
        let (path, _) = path_of(&app, &opening).await;

        // Nobody is named before the contact is verified: the coach is led to the company instead.
        let mut sides =
            Sides { coach: (found.coach.clone(), "fi"), young: (young, "fi"), company: (String::new(), "fi") };
        let walk = Walk { app: &app, window: &window, sides: &sides, path: path.clone(), checks: false };
        walk.see(Role::YoungPerson).await;
        walk.press(Command::Consent).await;
        walk.see(Role::Coach).await;
        assert!(!window.has(&format!("form[action='/placements/{path}/introduce']")).await);
        assert!(window.has(&format!("a[href='/companies/{company}']")).await);
        sides.company.0 = verify(&app, &window, &found, &company).await;

        let walk = Walk { app: &app, window: &window, sides: &sides, path, checks: false };
        walk.onwards_from_introduction().await;
        assert_eq!(path_of(&app, &opening).await.1, "running");
        assert!(window.source().await.contains("Oona"), "the company knows who came");
    }
}
