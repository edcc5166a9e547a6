//! Consents: what is kept of one, how far it reaches, and how it ends.

use diesel::prelude::*;
use matkalla::db::schema::consents;

use super::path_stands_at;
use crate::support::world::{SiteWorld, world};
use crate::support::{TestApp, builders};

#[derive(Debug, Queryable)]
struct Kept {
    purpose: String,
    partner: Option<String>,
    path: Option<String>,
    text_version: String,
    legal_basis: String,
    language: String,
    given_by: String,
    given_at: chrono::NaiveDateTime,
    withdrawn_at: Option<chrono::NaiveDateTime>,
}

/// Consents of the site's person, oldest first.
async fn kept(app: &TestApp, site: &SiteWorld) -> Vec<Kept> {
    let profile = site.person.profile.clone();
    app.read(move |connection| {
        consents::table
            .filter(consents::profile_id.eq(profile))
            .order(consents::id)
            .select((
                consents::purpose,
                consents::partner_id,
                consents::placement_id,
                consents::text_version,
                consents::legal_basis,
                consents::language,
                consents::given_by,
                consents::given_at,
                consents::withdrawn_at,
            ))
            .load(connection)
            .unwrap()
    })
    .await
}

async fn forget_consents(app: &TestApp) {
    app.write(|connection| diesel::delete(consents::table).execute(connection).unwrap()).await;
}

both! {
    async fn a_publishing_consent_keeps_purpose_words_basis_and_language(app: TestApp) {
        let site = world(&app).await.lahti;
        forget_consents(&app).await;
        let profile = site.person.profile.clone();
        app.write(move |connection| {
            let row = matkalla::db::schema::profiles::table.find(profile);
            diesel::update(row).set(matkalla::db::schema::profiles::state.eq("checked")).execute(connection).unwrap();
        })
        .await;
        let young = app.signed_in(&site.person.account).await;
        young.set_cookie("matkalla_language", "sv");
        let page = young.page("/me").await;
        let told = page.attribute("[data-text]", "data-text");
        young.submit_and_follow(&page, "form[action='/me/life/consent']", &[]).await;
        // A second press, as from a page that was open already, gives nothing twice.
        assert_eq!(young.submit(&page, "form[action='/me/life/consent']", &[]).await.status, 409);
        let found = kept(&app, &site).await;
        assert_eq!(found.len(), 1, "{found:?}");
        let one = &found[0];
        assert_eq!((one.purpose.as_str(), &one.partner, &one.path), ("publish_profile", &None, &None));
        assert_eq!(told, one.text_version, "the version kept is the one shown");
        assert_eq!((one.legal_basis.as_str(), one.language.as_str()), ("GDPR Art. 6(1)(a)", "sv"));
        assert_eq!((&one.given_by, one.given_at), (&site.person.account, app.app.clock.now()));

        app.app.clock.advance(chrono::Duration::days(2));
        let page = young.page("/me").await;
        let page = young.submit_and_follow(&page, "form[action='/me/life/take_back']", &[]).await;
        page.assert_says(".rows", "togs tillbaka 3.12.2026");
        assert_eq!(kept(&app, &site).await[0].withdrawn_at, Some(app.app.clock.now()));

        // Given anew it is a consent of its own; the old one stays as it ended.
        young.submit_and_follow(&page, "form[action='/me/life/consent']", &[]).await;
        let ends: Vec<bool> = kept(&app, &site).await.iter().map(|one| one.withdrawn_at.is_some()).collect();
        assert_eq!(ends, [true, false]);
    }

    /// A name goes to one company on one path, and back when the path ends.
    async fn an_introduction_names_its_company_and_path_and_ends_with_it(app: TestApp) {
        let site = world(&app).await.lahti;
        forget_consents(&app).await;
        path_stands_at(&app, &site, "approved").await;
        let path = format!("/placements/{}", site.placement);
        let company = app.signed_in(&site.accounts["company_contact"]).await;
        let young = app.signed_in(&site.person.account).await;
        let coach = app.signed_in(&site.accounts["coach"]).await;
        let page = young.page(&path).await;
        young.submit_and_follow(&page, "form[action$='/consent']", &[]).await;
        let found = kept(&app, &site).await;
        assert_eq!(found.len(), 1, "{found:?}");
        let one = &found[0];
        assert_eq!((one.purpose.as_str(), one.legal_basis.as_str()), ("introduction", "GDPR Art. 6(1)(a)"));
        assert_eq!((&one.partner, &one.path), (&Some(site.company.company.clone()), &Some(site.placement.clone())));
        assert!(one.text_version.starts_with("introduction-"), "{}", one.text_version);
        assert_eq!((&one.given_by, one.withdrawn_at), (&site.person.account, None));

        assert_eq!(company.get(&path).await.status, 404, "not before the coach introduces");
        let page = coach.page(&path).await;
        coach.submit_and_follow(&page, "form[action$='/introduce']", &[]).await;
        company.page(&path).await.assert_says("h1", "Aava SalaisuusLahti");
        company.page("/placements").await.assert_silent("SalaisuusLahti");

        let page = young.page(&path).await;
        young.submit_and_follow(&page, "form[action$='/withdraw']", &[]).await;
        assert!(kept(&app, &site).await[0].withdrawn_at.is_some());
        assert!(!company.get(&path).await.body.contains("SalaisuusLahti"));
    }

    /// Consents to publish, or to the same company on another path, open nothing, whatever the path says.
    async fn without_a_standing_consent_the_company_sees_the_bird_name(app: TestApp) {
        let site = world(&app).await.lahti;
        path_stands_at(&app, &site, "introduced").await;
        let (other, now) = (site.clone(), app.app.clock.now());
        app.write(move |connection| {
            let new = builders::NewPlacement {
                site: &other.site,
                profile: &other.person.profile,
                opening: &other.draft,
                company: &other.company.company,
                state: "consented",
            };
            let path = builders::placement(connection, &new, now);
            let reach = Some((path.as_str(), other.company.company.as_str()));
            builders::consent(connection, &other.person.profile, &other.person.account, "introduction", reach, now);
        })
        .await;
        let path = format!("/placements/{}", site.placement);
        let company = app.signed_in(&site.accounts["company_contact"]).await;
        let page = company.page(&path).await;
        page.assert_says("h1", "Tiira Lahti");
        page.assert_silent("SalaisuusLahti");
        page.assert_silent(&builders::phone_of("Aava SalaisuusLahti"));
    }

    /// Nobody consents for somebody else.
    async fn only_the_person_consents(app: TestApp) {
        let site = world(&app).await.lahti;
        forget_consents(&app).await;
        path_stands_at(&app, &site, "approved").await;
        for role in ["coach", "company_contact", "site_admin", "operator", "association_admin"] {
            let visitor = app.signed_in(&site.accounts[role]).await;
            assert_eq!(visitor.forge("/me/life/consent", &[]).await.status, 403, "{role}");
            let answer = visitor.forge(&format!("/placements/{}/consent", site.placement), &[("version", "1")]).await;
            assert!([403, 404, 409].contains(&answer.status), "{role}: {}", answer.status);
        }
        assert!(kept(&app, &site).await.is_empty());
    }
}
