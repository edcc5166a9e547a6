//! Erasing: nothing of an erased person is left in any table, and who comes back stays.

mod unused;

use diesel::prelude::*;
use matkalla::access::Role;
use matkalla::accounts::{self, TokenKind};
use matkalla::db::schema::{
    company_claims, confirmed_findings, deletion_warnings, placement_reminders, registrations, welcomes,
};
use matkalla::db::types::new_id;
use matkalla::db::{Connection, dialect};
use matkalla::erasure;
use matkalla::matching::{self, Changed, note_changes};
use search_index::ItemKind;

use crate::support::TestApp;
use crate::support::builders::{address_of, phone_of};
use crate::support::dump;
use crate::support::sections::write;
use crate::support::world::{SiteWorld, world};

/// Tables that hold nothing of a young person. A new table is named here, or [`live_fully`] puts
/// something of the person into it, which erasing must then find.
const OF_NOBODY: &[&str] = &[
    "attempts",
    "companies",
    "company_claims",
    "company_contacts",
    "contact_log",
    "counters",
    "courses",
    "feedback",
    "leases",
    "opening_lives",
    "opening_steps",
    "openings",
    "posting_links",
    "postings",
    "site_exceptions",
    "site_hours",
    "site_municipalities",
    "sites",
    "verifications",
    "vocabulary_gaps",
    "vocabulary_heard",
    "vocabulary_hidden",
    "vocabulary_sources",
    "vocabulary_words",
    "willingness",
    "workplaces",
];

/// Rows in which any column holds any of these, as "table.column value".
fn traces(connection: &mut Connection, needles: &[String]) -> Vec<String> {
    let mut found = Vec::new();
    for table in dump::tables(connection) {
        for (column, _) in dump::columns(connection, &table) {
            for needle in needles {
                let sql = format!(
                    "SELECT '{table}.{column} ' || CAST({column} AS TEXT) AS line FROM {table} \
                     WHERE lower(CAST({column} AS TEXT)) LIKE '%{}%'",
                    needle.to_lowercase()
                );
                found.extend(dump::lines(connection, &sql));
            }
        }
    }
    found
}

/// Ids, names and addresses by which the site's person could be found.
async fn needles(app: &TestApp, site: &SiteWorld) -> Vec<String> {
    let name = format!("Aava {}", last_name(site));
    let ids = [&site.person.profile, &site.person.account, &site.placement].map(Clone::clone);
    let search = {
        let account = site.person.account.clone();
        app.read(move |connection| matkalla::saved_searches::saved_searches_of(connection, &account).unwrap()).await
    };
    let searches = search.into_iter().map(|search| search.id);
    let alert = {
        let account = site.person.account.clone();
        app.read(move |connection| matkalla::alerts::alert_of(connection, &account).unwrap()).await
    };
    let kept = searches.chain(alert.map(|alert| alert.id));
    ids.into_iter().chain([last_name(site), address_of(&name), phone_of(&name)]).chain(kept).collect()
}

fn last_name(site: &SiteWorld) -> String {
    if site.slug == "lahti" { "SalaisuusLahti" } else { "SalaisuusEspoo" }.to_owned()
}

/// The site's person and their coach leave something in every table that can hold something of them.
async fn live_fully(app: &TestApp, site: &SiteWorld) {
    let young = app.signed_in(&site.person.account).await;
    assert_eq!(young.forge("/openings/saved", &[("query", "words=kahvila")]).await.status, 303);
    let page = young.page("/account").await;
    young.submit_and_follow(&page, "form[action='/account/address']", &[("new_email", "uusi@example.org")]).await;
    write(&young, "/me/edit", &[("headline", "Kahvilaan töihin")]).await;
    assert_eq!(young.forge("/alerts", &[("rhythm", "daily")]).await.status, 303);
    let coach = app.signed_in(&site.accounts["coach"]).await;
    coach.page(&format!("/profiles/{}", site.person.profile)).await;
    let note = format!("/placements/{}/notes", site.placement);
    assert_eq!(coach.forge(&note, &[("note", "Soitetaan maanantaina.")]).await.status, 303);
    let (site, now) = (site.clone(), app.app.clock.now());
    app.write(move |connection| {
        let (profile, account) = (&site.person.profile, &site.person.account);
        accounts::mint_token(connection, account, TokenKind::Code, now).unwrap();
        diesel::insert_into(confirmed_findings::table)
            .values((
                confirmed_findings::profile_id.eq(profile),
                confirmed_findings::fingerprint.eq("f"),
                confirmed_findings::confirmed_by.eq(&site.accounts["coach"]),
                confirmed_findings::confirmed_at.eq(now),
            ))
            .execute(connection)
            .unwrap();
        diesel::insert_into(registrations::table)
            .values((
                registrations::account_id.eq(account),
                registrations::site_id.eq(&site.site),
                registrations::first_name.eq("Aava"),
                registrations::born_on.eq(now.date()),
                registrations::municipality_code.eq("398"),
                registrations::created_at.eq(now),
            ))
            .execute(connection)
            .unwrap();
        diesel::insert_into(welcomes::table)
            .values((welcomes::profile_id.eq(profile), welcomes::came_at.eq(now), welcomes::promised_on.eq(now.date())))
            .execute(connection)
            .unwrap();
        diesel::insert_into(placement_reminders::table)
            .values((
                placement_reminders::id.eq(new_id()),
                placement_reminders::placement_id.eq(&site.placement),
                placement_reminders::version.eq(1_i64),
                placement_reminders::party.eq("coach"),
                placement_reminders::at.eq(now),
            ))
            .execute(connection)
            .unwrap();
        // Others have been told of the person, and the person of an opening.
        for role in [Role::YoungPerson, Role::Coach, Role::CompanyContact] {
            let pair = (profile.as_str(), site.opening.as_str());
            dialect::insert_told(connection, &site.accounts[role.word()], &[pair], now).unwrap();
        }
        diesel::insert_into(deletion_warnings::table)
            .values((deletion_warnings::subject_id.eq(profile), deletion_warnings::warned_at.eq(now)))
            .execute(connection)
            .unwrap();
    })
    .await;
}

/// Erases a young person as the service does.
async fn erase(app: &TestApp, profile: &str) {
    let (id, now) = (profile.to_owned(), app.app.clock.now());
    app.write(move |connection| {
        assert!(erasure::person(connection, &id, None, now).unwrap());
        note_changes(connection, &[Changed::Profile(id)], now).unwrap();
    })
    .await;
    app.settle().await;
}

both! {
    /// Every table of the schema is walked, column by column: a table that is added later is either told
    /// to hold nothing of a person, or found here.
    async fn nothing_of_an_erased_person_is_left(app: TestApp) {
        let world = world(&app).await;
        live_fully(&app, &world.lahti).await;
        live_fully(&app, &world.espoo).await;
        let (lahti, espoo) = (needles(&app, &world.lahti).await, needles(&app, &world.espoo).await);
        let sought = lahti.clone();
        let (tables, before) = app.read(move |connection| (dump::tables(connection), traces(connection, &sought))).await;
        for table in &tables {
            let holds = before.iter().any(|line| line.starts_with(&format!("{table}.")));
            let nobodys = OF_NOBODY.contains(&table.as_str());
            assert!(holds != nobodys, "{table}: put something of the person into it, or name it as nobody's");
        }

        let kept = espoo.clone();
        let others = app.read(move |connection| traces(connection, &kept)).await;
        erase(&app, &world.lahti.person.profile).await;
        let left = app.read(move |connection| traces(connection, &lahti)).await;
        // What says that it was done, and what tells the index; both are a number that leads nowhere.
        let told = ["audit_events.object_id ", "change_log.object_id "].map(|at| format!("{at}{}", world.lahti.person.profile));
        let left: Vec<_> = left.into_iter().filter(|line| !told.contains(line)).collect();
        assert_eq!(left, Vec::<String>::new());
        assert!(!app.app.index.ids(ItemKind::Profile).unwrap().contains(&world.lahti.person.profile));
        assert_eq!(matching::compare(&app.app.database, &app.app.index).unwrap(), (Vec::new(), Vec::new()));

        let still = app.read(move |connection| traces(connection, &espoo)).await;
        assert!(others.iter().all(|line| still.contains(line) || line.starts_with("outbox.")), "another's data stay");
        // Those who worked with the person go on.
        let coach = app.signed_in(&world.lahti.accounts["coach"]).await;
        for path in ["/desk", "/profiles?scope=team", "/placements"] {
            coach.page(path).await.assert_silent("SalaisuusLahti");
        }
        assert_eq!(coach.get(&format!("/profiles/{}", world.lahti.person.profile)).await.status, 404);
        let company = app.signed_in(&world.lahti.accounts["company_contact"]).await;
        company.page("/company").await.assert_silent("Tiira Lahti");
    }

    /// Of a contact the name and the addresses go; what they did stays the company's, under no name, and
    /// a person still reads that somebody of a company has seen them.
    async fn an_erased_contact_has_no_name_any_more(app: TestApp) {
        let site = world(&app).await.lahti;
        let (id, now) = (site.accounts[Role::CompanyContact.word()].clone(), app.app.clock.now());
        let contact = app.signed_in(&id).await;
        let (site_, of) = (site.clone(), id.clone());
        app.write(move |connection| {
            diesel::insert_into(company_claims::table)
                .values((
                    company_claims::id.eq(new_id()),
                    company_claims::company_id.eq(&site_.company.company),
                    company_claims::name.eq("Kaisa Lahti"),
                    company_claims::email.eq(address_of("Kaisa Lahti")),
                    company_claims::phone.eq(""),
                    company_claims::language.eq("fi"),
                    company_claims::created_at.eq(now),
                ))
                .execute(connection)
                .unwrap();
            let needles = ["Kaisa Lahti".to_owned(), address_of("Kaisa Lahti")];
            assert!(traces(connection, &needles).len() >= 3);
            erasure::contact(connection, &of, None, now).unwrap();
            assert_eq!(traces(connection, &needles), Vec::<String>::new());
        })
        .await;
        assert_eq!(contact.get("/company").await.status, 303, "the sign-in has ended");
        let coach = app.signed_in(&site.accounts["coach"]).await;
        coach.page(&format!("/companies/{}", site.company.company)).await.assert_silent("Kaisa");
    }

    /// Whoever asks to be erased is, by their coach, once nobody waits on a path; by nobody else.
    async fn the_coach_erases_who_asks_for_it(app: TestApp) {
        let world = world(&app).await;
        let site = &world.lahti;
        let address = format!("/profiles/{}/erase", site.person.profile);
        let coach = app.signed_in(&site.accounts["coach"]).await;
        let page = coach.page(&address).await;
        page.assert_says(".message", "Polku on kesken");
        assert!(!page.has("main form"));
        assert_eq!(coach.forge(&address, &[]).await.status, 409);
        let path = coach.page(&format!("/placements/{}", site.placement)).await;
        coach.submit_and_follow(&path, "form[action$='/withdraw']", &[]).await;
        let elsewhere = app.signed_in(&world.espoo.accounts["coach"]).await;
        assert_eq!((elsewhere.get(&address).await.status, elsewhere.forge(&address, &[]).await.status), (404, 404));
        let specialist = app.signed_in(&site.accounts["employer_specialist"]).await;
        assert_eq!(specialist.forge(&address, &[]).await.status, 403);

        let own = coach.page(&format!("/profiles/{}", site.person.profile)).await;
        assert!(own.has(&format!("a[href='{address}']")));
        let page = coach.page(&address).await;
        page.assert_says("h1", "Aava SalaisuusLahti");
        assert!(page.has("main form .button--danger") && !page.has("main .button--primary"), "it looks like what it is");
        let list = coach.submit_and_follow(&page, "main form", &[]).await;
        list.assert_silent("SalaisuusLahti");
        list.assert_says(".toast", "Tiedot on poistettu");
        app.settle().await;
        assert_eq!(coach.get(&address).await.status, 404);

        let contact = site.accounts["company_contact"].clone();
        let address = format!("/companies/{}/contacts/{contact}/erase", site.company.company);
        assert_eq!(elsewhere.forge(&address, &[]).await.status, 404);
        let page = specialist.page(&address).await;
        let company = specialist.submit_and_follow(&page, "main form", &[]).await;
        company.assert_silent("Kaisa Lahti");
        company.assert_says(".toast", "Tiedot on poistettu");
    }
}
