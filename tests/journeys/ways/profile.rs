//! A profile is written by two: section by section, each seeing what the other has done.

use diesel::prelude::*;
use matkalla::db::schema::profiles;

use super::NEXT;
use crate::support::TestApp;
use crate::support::dump;
use crate::support::sections::write;
use crate::support::world::{SiteWorld, world};

/// A young person of the site whose profile is still empty.
async fn beginner(app: &TestApp) -> SiteWorld {
    let site = world(app).await.lahti;
    let id = site.person.profile.clone();
    app.write(move |connection| {
        let texts = (profiles::headline.eq(""), profiles::about.eq(""));
        let lists = (
            profiles::skills.eq("[]"),
            profiles::interests.eq("[]"),
            profiles::kinds.eq("[]"),
            profiles::shifts.eq("[]"),
        );
        diesel::update(profiles::table.find(id)).set((texts, lists)).execute(connection).unwrap();
    })
    .await;
    site
}

/// What is kept: about, skills.
async fn kept(app: &TestApp, site: &SiteWorld) -> (String, String) {
    let id = site.person.profile.clone();
    app.read(move |connection| {
        profiles::table.find(id).select((profiles::about, profiles::skills)).first(connection).unwrap()
    })
    .await
}

way! {
    /// The likeliest mistake: a number that tells who one is. It is named, and what was typed stays.
    async fn the_sections_are_written_after_a_number_is_refused(walker: Walker) {
        let site = beginner(walker.app).await;
        walker.become_account(&site.person.account).await;
        walker.open("/me/edit").await;
        walker.press("main a.button--primary").await;
        walker.fill("#headline", "Aamuihminen").await;
        for (text, told) in [("Soita 040 123 4567", "040 123 4567"), ("Olen 131052-308T", "131052-308T")] {
            walker.fill("#about", text).await;
            walker.press(NEXT).await;
            walker.sees_mistake("about").await;
            walker.reads("#about-error", told).await;
            assert_eq!(walker.value("#headline").await, "Aamuihminen");
            assert_eq!(walker.value("#about").await, text);
            assert_eq!(kept(walker.app, &site).await.0, "");
        }
        walker.fill("#about", "Nousen viideltä. Taikina on kivaa.").await;
        walker.press(NEXT).await;
        walker.fill("#skills", "leipominen\nkahvin keittäminen").await;
        walker.press(NEXT).await;
        walker.fill("#interests", "leipä").await;
        walker.press(NEXT).await;
        walker.choose("[name=kinds][value=work_trial]").await;
        walker.press(NEXT).await;
        walker.select("#municipality", "098").await;
        walker.choose("[name=radius_km][value='20']").await;
        walker.choose("[name=shifts][value=evening]").await;
        walker.set("#available_from", "2027-01-11").await;
        walker.press(NEXT).await;
        walker.select("#level_fi", "B1").await;
        walker.press(NEXT).await;
        walker.choose("[name=held][value=hygiene_passport]").await;
        walker.press(".action-bar button[name=then]").await;
        walker.window.wait_for_path("/me/edit").await;
        walker.reads(".progress__text", "7/7").await;
        let id = site.person.profile.clone();
        let (about, skills) = kept(walker.app, &site).await;
        assert_eq!((about.as_str(), skills.as_str()), ("Nousen viideltä. Taikina on kivaa.", "[\"leipominen\",\"kahvin keittäminen\"]"));
        let (town, radius, shifts, from): (String, i32, String, Option<chrono::NaiveDate>) = walker
            .app
            .read(move |connection| {
                let chosen = (profiles::municipality_code, profiles::radius_km, profiles::shifts, profiles::available_from);
                profiles::table.find(id).select(chosen).first(connection).unwrap()
            })
            .await;
        assert_eq!((town.as_str(), radius, shifts.as_str()), ("098", 20, "[\"evening\"]"));
        assert_eq!(from, chrono::NaiveDate::from_ymd_opt(2027, 1, 11));
    }

    /// Both write; each reads who changed what. What is taken out stands nowhere any more.
    async fn each_sees_who_changed_what_and_what_is_removed_is_gone(walker: Walker) {
        let site = beginner(walker.app).await;
        walker.become_account(&site.person.account).await;
        walker.open("/me/edit/story").await;
        walker.fill("#headline", "Aamuihminen").await;
        walker.fill("#about", "Ujostelen kovasti").await;
        walker.press(NEXT).await;

        walker.become_account(&site.accounts["coach"]).await;
        walker.open(&format!("/profiles/{}/edit/story", site.person.profile)).await;
        walker.reads("#section .help a", "Aava").await;
        assert_eq!(walker.value("#about").await, "Ujostelen kovasti");
        walker.fill("#about", "Alussa hiljainen").await;
        walker.press(NEXT).await;
        walker.open(&format!("/profiles/{}/edit/story", site.person.profile)).await;
        walker.press("#section .help a").await;
        walker.reads("tbody tr", "Aava").await;

        walker.become_account(&site.person.account).await;
        walker.open("/me/edit/story").await;
        walker.reads("#section .help a", "coach").await;
        walker.fill("#about", "").await;
        walker.press(NEXT).await;
        walker.open("/me/changes").await;
        walker.reads("tbody tr", "coach Lahti").await;
        let rows = walker.app.read(|connection| dump::rows(connection, &[])).await;
        for removed in ["Ujostelen kovasti", "Alussa hiljainen"] {
            let holding: Vec<_> = rows.iter().filter(|(_, rows)| rows.iter().any(|row| row.contains(removed))).collect();
            assert!(holding.is_empty(), "{removed} stands in {holding:?}");
        }
    }

    /// Two write the same section at once: the second reads both texts and chooses, once the own and
    /// once the other.
    async fn the_second_of_two_reads_both_texts_and_chooses(walker: Walker) {
        let site = beginner(walker.app).await;
        let coach = walker.app.signed_in(&site.accounts["coach"]).await;
        let edit = format!("/profiles/{}/edit", site.person.profile);
        walker.become_account(&site.person.account).await;
        walker.open("/me/edit/skills").await;
        write(&coach, &edit, &[("skills", "asiakaspalvelu")]).await;
        walker.fill("#skills", "leipominen").await;
        walker.press(NEXT).await;
        walker.reads("#meanwhile", "asiakaspalvelu").await;
        assert_eq!(walker.value("#skills").await, "leipominen");
        assert_eq!(kept(walker.app, &site).await.1, "[\"asiakaspalvelu\"]");
        walker.press("#meanwhile button[name=replaces]").await;
        walker.window.wait_for_path("/me/edit/wishes").await;
        assert_eq!(kept(walker.app, &site).await.1, "[\"leipominen\"]");

        walker.open("/me/edit/skills").await;
        write(&coach, &edit, &[("skills", "kassa")]).await;
        walker.fill("#skills", "pulla").await;
        walker.press(NEXT).await;
        walker.press("#meanwhile a").await;
        assert_eq!(walker.value("#skills").await, "kassa");
        assert_eq!(kept(walker.app, &site).await.1, "[\"kassa\"]");
    }
}
