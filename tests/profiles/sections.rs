//! A profile written section by section: what is kept, how far it has come, and saving on the way.

use super::{SECTION_FORM, add, signed_in_with_code, write};
use crate::support::TestApp;
use crate::support::client::Visitor;
use crate::support::world::world;

/// Titles and states of the sections in the overview.
async fn states(visitor: &Visitor) -> Vec<(String, String)> {
    let page = visitor.page("/me/edit").await;
    let line = |css: &str| page.texts(&format!(".rows--links li {css}"));
    line("a").into_iter().zip(line("p + p")).collect()
}

/// The state of one section.
async fn state(visitor: &Visitor, title: &str) -> String {
    let found = states(visitor).await.into_iter().find(|(name, _)| name == title);
    found.unwrap_or_else(|| panic!("no section {title}")).1
}

both! {
    /// Each section gives back what was written, to both who write.
    async fn every_field_is_kept(app: TestApp) {
        let site = world(&app).await.lahti;
        let (coach, address) = add(&app, &site, &[]).await;
        let young = signed_in_with_code(&app, &coach, &address).await;
        let written = [
            ("headline", "Aamuihminen"), ("about", "Nousen viideltä.\nTykkään taikinasta."), ("language", "sv"),
            ("skills", "leipominen\nkassa"), ("hobbies", "koris\nrumpujen soitto"),
            ("interests", "leipä"), ("avoid", "melu"),
            ("kinds", "work_trial"), ("kinds", "job"),
            ("municipality", "098"), ("postcode", "15870"), ("radius_km", "30"), ("shifts", "day"), ("shifts", "weekend"), ("hours", "25"), ("available_from", "2027-01-07"),
            ("level_fi", "B1"), ("level_en", "A2"), ("other_language", "so"), ("other_level", "native"),
            ("driving_licence", "B"), ("licence_ends_on", "2040-05-01"),
            ("school", "Salpauksen ammattikoulu"), ("degree", "leipuri"), ("field", "elintarvikeala"), ("from", "2024"), ("ongoing", "0"),
            ("work_kind", "summer_job"), ("work_title", "kahviapulainen"), ("work_place", "Rantakahvila"), ("work_period", "kesä 2025"), ("work_tasks", "Keitin kahvia."),
            ("support", "selkeät ohjeet"), ("support_shown", "1"),
            ("phone", "+358 40 111 2222"),
        ];
        write(&young, "/me/edit", &written).await;
        for (visitor, base) in [(&young, "/me/edit".to_owned()), (&coach, format!("{address}/edit"))] {
            let mut pages = std::collections::BTreeMap::new();
            for (field, value) in written {
                let section = crate::support::sections::section_of(field);
                if !pages.contains_key(section) {
                    pages.insert(section, visitor.page(&format!("{base}/{section}")).await);
                }
                let page = &pages[section];
                let control = |rest: &str| format!("{SECTION_FORM} [name={field}]{rest}");
                let there = page.attributes(&format!("{SECTION_FORM} input[name={field}]:not([type=checkbox], [type=radio])"), "value").contains(&value.to_owned())
                    || page.attributes(&control("[checked]"), "value").contains(&value.to_owned())
                    || page.attributes(&control(" option[selected]"), "value").contains(&value.to_owned())
                    || page.texts(&format!("{SECTION_FORM} textarea[name={field}]")).iter().any(|text| text.split_whitespace().eq(value.split_whitespace()));
                // Only the person says whether companies read what helps.
                let asked = field != "support_shown" || base == "/me/edit";
                assert_eq!(there, asked, "{base}: {field} = {value}");
            }
        }
    }

    /// Progress is told in parts and in words; nothing to add is done as well.
    async fn progress_says_what_is_missing(app: TestApp) {
        let site = world(&app).await.lahti;
        let (coach, address) = add(&app, &site, &[("headline", "Leipoja"), ("skills", ""), ("kinds", ""), ("shifts", "")]).await;
        let young = signed_in_with_code(&app, &coach, &address).await;
        let overview = young.page("/me/edit").await;
        overview.assert_says(".progress__text", "0/7 osaa valmiina");
        assert_eq!(overview.attribute("progress", "max"), "7");
        let titles: Vec<String> = states(&young).await.into_iter().map(|(title, _)| title).collect();
        assert_eq!(titles.len(), 11);
        assert!(state(&young, "Kuka olet").await.starts_with("Kesken: kerro vielä vähän lisää"));
        assert!(state(&young, "Missä ja milloin").await.starts_with("Kesken: valitse työajat"));
        assert_eq!(state(&young, "Kortit ja ajokortti").await, "Ei vielä aloitettu");

        write(&young, "/me/edit", &[("hobbies", "koris")]).await;
        assert!(state(&young, "Mitä osaat").await.starts_with("Kesken: lisää yksi asia, jonka osaat"));
        let permits = young.page("/me/edit/permits").await;
        let next = young.submit_and_follow(&permits, SECTION_FORM, &[]).await;
        assert_eq!(next.path, "/me/edit/education?done=saved");
        assert_eq!(state(&young, "Kortit ja ajokortti").await, "Ei lisättävää");
        young.page("/me/edit").await.assert_says(".progress__text", "1/7 osaa valmiina");

        let rest = [("about", "Nousen viideltä."), ("skills", "leipominen"), ("interests", "leipä"), ("kinds", "job"), ("shifts", "day"), ("level_fi", "B1")];
        write(&young, "/me/edit", &rest).await;
        let overview = young.page("/me/edit").await;
        overview.assert_says(".progress__text", "7/7 osaa valmiina");
        assert!(overview.has("a.button--primary[href='/me']"), "the way out when all is done");
    }

    /// The flow: next leads through all sections once; later leads to the overview.
    async fn next_leads_through_every_section(app: TestApp) {
        let site = world(&app).await.lahti;
        let young = app.signed_in(&site.person.account).await;
        let mut page = young.page("/me/edit/story").await;
        let mut walked = vec![page.path.clone()];
        while page.has(SECTION_FORM) {
            assert!(page.has(".who"), "{} says who reads it", page.path);
            page = young.submit_and_follow(&page, SECTION_FORM, &[]).await;
            walked.push(page.path.replace("?done=saved", ""));
            assert!(walked.len() < 20, "{walked:?}");
        }
        assert_eq!((walked.len(), walked.last().map(String::as_str)), (12, Some("/me/edit")));
        let later = young.page("/me/edit/skills").await;
        assert!(later.has("button[name=then][value=overview]"));
        let answer = young.forge("/me/edit/skills", &[("then", "overview"), ("skills", "leipominen\nasiakaspalvelu"), ("version", "old")]).await;
        assert_eq!(answer.location.as_deref(), Some("/me/edit?done=saved"), "the same text needs no version");
    }

    /// A script saves the same form in the background and gets only what there is to tell.
    async fn a_script_saves_on_the_way(app: TestApp) {
        let site = world(&app).await.lahti;
        let young = app.signed_in(&site.person.account).await;
        let page = young.page("/me/edit/story").await;
        let version = page.attribute("[name=version]", "value");
        let save = |headline: &'static str, version: String| {
            let young = young.clone();
            async move { young.forge("/me/edit/story", &[("background", "1"), ("headline", headline), ("version", &version)]).await }
        };
        let first = save("Aamu", version.clone()).await;
        assert_eq!((first.status, first.has("h1")), (200, false));
        assert_eq!(first.attribute("[data-version]", "data-words"), "Tallennettu 9.00");
        let second = first.attribute("[data-version]", "data-version");
        assert_ne!(second, version);
        // The answer was lost on the way: the same once more is the same, not a quarrel with oneself.
        let again = save("Aamu", version.clone()).await;
        assert_eq!((again.status, again.attribute("[data-version]", "data-version")), (200, second.clone()));
        let other = save("Ilta", version).await;
        assert_eq!((other.status, other.has("h1")), (409, false));
        other.assert_says("#meanwhile", "Aamu");
        let refused = save("Soita 040 123 4567", second.clone()).await;
        assert_eq!(refused.status, 422);
        assert_eq!(refused.attribute(".summary a", "href"), "#headline");
        assert_eq!(save("Aamuihminen", second).await.status, 200);
        assert!(state(&young, "Kuka olet").await.starts_with("Kesken"), "the rest of the section came empty");
        assert_eq!(young.forge("/me/edit/permits", &[("background", "1"), ("version", "")]).await.status, 200);
        assert_eq!(state(&young, "Kortit ja ajokortti").await, "Ei vielä aloitettu", "a script looks at nothing");
    }

    /// Rows are added one by one and taken out after asking.
    async fn rows_come_and_go(app: TestApp) {
        let site = world(&app).await.lahti;
        let young = app.signed_in(&site.person.account).await;
        for (number, title) in ["kahvila", "varasto", "talkoot"].into_iter().enumerate() {
            let page = young.page("/me/edit/experience").await;
            assert_eq!(page.attributes("[name=work_title]", "value").len(), number + 1, "one row is free");
            let mut titles: Vec<(&str, &str)> = ["kahvila", "varasto"][..number].iter().map(|title| ("work_title", *title)).collect();
            titles.push(("work_title", title));
            titles.push(("then", "here"));
            let answer = young.submit(&page, SECTION_FORM, &titles).await;
            assert_eq!(answer.location.as_deref(), Some("/me/edit/experience?done=saved#new"), "{}", answer.errors());
        }
        let page = young.page("/me/edit/experience").await;
        assert_eq!(page.attributes("details button[name=remove]", "value"), ["0", "1", "2"]);
        let removed = young.submit(&page, SECTION_FORM, &[("remove", "1")]).await;
        assert_eq!(removed.status, 303, "{}", removed.errors());
        assert_eq!(young.page("/me/edit/experience").await.attributes("[name=work_title]", "value"), ["kahvila", "talkoot", ""]);
    }

    /// What helps at work is for companies only as the person knows it.
    async fn only_the_person_shows_what_helps(app: TestApp) {
        let site = world(&app).await.lahti;
        let young = app.signed_in(&site.person.account).await;
        let coach = app.signed_in(&site.accounts["coach"]).await;
        let edit = format!("/profiles/{}/edit", site.person.profile);
        let shown = |app: &TestApp| {
            let (app, id) = (app.clone(), site.person.profile.clone());
            async move {
                app.read(move |connection| {
                    matkalla::profiles::profile(connection, &id).unwrap().background.support_shown
                })
                .await
            }
        };
        write(&coach, &edit, &[("support", "selkeät ohjeet")]).await;
        let page = coach.page(&format!("{edit}/support")).await;
        assert!(!page.has("[name=support_shown]"));
        let version = page.attribute("[name=version]", "value");
        let fields = [("support", "tauko usein"), ("support_shown", "1"), ("version", version.as_str())];
        assert_eq!(coach.forge(&format!("{edit}/support"), &fields).await.status, 303);
        assert!(!shown(&app).await, "a coach does not say it for them");
        write(&young, "/me/edit", &[("support_shown", "1")]).await;
        assert!(shown(&app).await);
        write(&coach, &edit, &[("support", "tauko usein, hiljainen paikka")]).await;
        assert!(!shown(&app).await, "another text than they agreed to");
    }
}
