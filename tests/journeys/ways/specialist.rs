//! An employer specialist's work: a company is added and verified, calls are kept, what was heard
//! becomes a draft, the pool is read.

use chrono::NaiveDate;
use diesel::prelude::*;
use matkalla::access::Role;
use matkalla::db::schema::{companies, company_contacts};

use crate::openings::posting::UNKNOWN;
use crate::support::TestApp;
use crate::support::world::world;

/// When a company is to be called next.
async fn next_call(app: &TestApp, company: &str) -> Option<NaiveDate> {
    let id = company.to_owned();
    app.read(move |connection| companies::table.find(id).select(companies::next_contact_on).first(connection).unwrap())
        .await
}

way! {
    /// A business ID that is none, one that is in the pool already, and how the contact was verified
    /// is not said.
    async fn a_company_is_added_and_verified(walker: Walker) {
        let site = world(walker.app).await.lahti;
        walker.become_account(&site.accounts[Role::EmployerSpecialist.word()]).await;
        walker.open("/desk").await;
        walker.press("main a[href='/companies/new']").await;
        walker.fill("#business_id", "1068892-8").await;
        walker.fill("#name", "Leipomo Pulla").await;
        walker.select("#municipality", "398").await;
        let save = "form[action='/companies/new'] button[type=submit]:not(.hide)";
        walker.press(save).await;
        walker.sees_mistake("business_id").await;
        walker.fill("#business_id", "0149669-3").await;
        walker.press(save).await;
        walker.sees_mistake("business_id").await;
        assert_eq!(walker.value("#name").await, "Leipomo Pulla");
        walker.fill("#business_id", UNKNOWN).await;
        walker.press(save).await;
        walker.is_told("saved").await;
        walker.reads("h1", "Leipomo Pulla").await;

        walker.unfold("details:has(form[action$='/contacts'])").await;
        walker.fill("#name", "Liisa Leipuri").await;
        walker.fill("#email", "liisa(at)pulla.example").await;
        walker.press("form[action$='/contacts'] button[type=submit]").await;
        walker.sees_mistake("email").await;
        assert_eq!(walker.value("#name").await, "Liisa Leipuri");
        walker.fill("#email", "liisa@pulla.example").await;
        walker.press("form[action$='/contacts'] button[type=submit]").await;
        walker.is_told("sent").await;
        walker.app.settle().await;
        let letters = walker.app.app.mailer.memory().unwrap();
        assert!(letters.iter().any(|letter| letter.to == "liisa@pulla.example"), "the contact got a link");
        walker.unfold("details:has(form[action$='/verify'])").await;
        walker.press("form[action$='/verify'] button").await;
        walker.sees(".summary a[href^='#how-']").await;
        walker.choose("[name=how][value=phone_callback]").await;
        walker.press("form[action$='/verify'] button").await;
        walker.is_told("verified").await;
        walker.reads(".rows", "employer_specialist Lahti").await;
        walker.misses("form[action$='/verify']").await;
        let how: Option<String> = walker
            .app
            .read(|connection| {
                company_contacts::table
                    .inner_join(companies::table.on(companies::id.eq(company_contacts::company_id)))
                    .filter(companies::business_id.eq(UNKNOWN))
                    .select(company_contacts::verified_how)
                    .first(connection)
                    .unwrap()
            })
            .await;
        assert_eq!(how.as_deref(), Some("phone_callback"));
    }

    /// The day of the next call is forgotten, then one that is past; then it stands on the desk.
    async fn calls_are_kept_with_the_next_one(walker: Walker) {
        let site = world(walker.app).await.lahti;
        let company = site.company.company.clone();
        let (form, log) = (format!("/companies/{company}"), "form[action$='/log'] button");
        walker.become_account(&site.accounts[Role::EmployerSpecialist.word()]).await;
        walker.open(&form).await;
        walker.press(log).await;
        walker.sees_mistake("channel").await;
        walker.sees_mistake("note").await;
        walker.choose("[name=channel][value=phone]").await;
        walker.fill("#note", "Lupasi kaksi paikkaa.").await;
        walker.press(log).await;
        walker.is_told("saved").await;
        walker.reads("[aria-labelledby=log] .timeline", "Lupasi kaksi paikkaa.").await;
        assert_eq!(next_call(walker.app, &company).await, None);

        walker.open(&form).await;
        walker.choose("[name=channel][value=phone]").await;
        walker.fill("#note", "Soitan joulukuussa.").await;
        walker.set("#next_contact_on", "2026-11-08").await;
        walker.press(log).await;
        walker.sees_mistake("next_contact_on").await;
        assert_eq!(walker.value("#note").await, "Soitan joulukuussa.");
        walker.set("#next_contact_on", "2026-12-04").await;
        walker.press(log).await;
        walker.is_told("saved").await;
        assert_eq!(next_call(walker.app, &company).await, NaiveDate::from_ymd_opt(2026, 12, 4));
        walker.open("/desk").await;
        walker.press(&format!(".agenda a[href^='/companies/{company}']")).await;
        walker.reads("[aria-labelledby=log] .timeline", "Soitan joulukuussa.").await;
    }

    /// What a company says on the telephone is kept, all but what it is for, and becomes a draft; the
    /// pool is searched for a name that is not there, and read by sector.
    async fn what_was_heard_becomes_a_draft_and_the_pool_is_read(walker: Walker) {
        let site = world(walker.app).await.lahti;
        let company = site.company.company.clone();
        let specialist = &site.accounts[Role::EmployerSpecialist.word()];
        walker.become_account(specialist).await;
        walker.open(&format!("/companies/{company}")).await;
        walker.press(&format!("main a[href='/companies/{company}/willingness']")).await;
        let save = format!("form[action='/companies/{company}/willingness'] button[type=submit]");
        walker.fill("#work", "Leipomista aamuisin").await;
        walker.choose("[name=when][value='2027-03..2027-05']").await;
        walker.set("#next_contact_on", "2027-02-01").await;
        walker.press(&save).await;
        walker.sees_mistake("kinds").await;
        walker.sees("[value='2027-03..2027-05']:checked").await;
        walker.choose("[name=kinds][value=work_trial]").await;
        walker.press(&save).await;
        walker.is_told("saved").await;
        assert_eq!(next_call(walker.app, &company).await, NaiveDate::from_ymd_opt(2027, 2, 1));
        walker.press("form[action^='/willingness/'][action$='/opening'] button").await;
        walker.is_told("saved").await;
        assert_eq!(walker.value("#title").await, "Leipomista aamuisin");

        walker.open(&format!("/companies/{company}/edit")).await;
        walker.select("#sector", "G").await;
        walker.press("main form button[type=submit]:not(.hide)").await;
        walker.is_told("saved").await;
        walker.open("/companies").await;
        walker.fill("#words", "Kahhvila").await;
        walker.press("form[action='/companies'] button").await;
        walker.misses("tbody").await;
        walker.press("main a.button[href='/companies']").await;
        walker.press(".tabs a[href='/companies/sectors']").await;
        walker.press("tbody th a[href*='sector=G']").await;
        walker.reads("tbody th", "Kahvila Lahti").await;
        let file = walker.link("main a[href^='/companies/pool.csv']").await;
        let file = walker.app.signed_in(specialist).await.get(&file).await;
        assert!(file.status == 200 && file.body.lines().count() == 2, "{}", file.body);
        assert!(file.body.contains("Kahvila Lahti;0149669-3"), "{}", file.body);
    }
}
