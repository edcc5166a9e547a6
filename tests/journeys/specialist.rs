//! An employer specialist's day in the browser: a call becomes a willingness and a draft; a contact is
//! late; something is forgotten.

use diesel::prelude::*;
use matkalla::access::Role;
use matkalla::db::schema::companies;

use crate::support::world::world;

journey! {
    async fn a_call_becomes_a_willingness_and_a_draft(app: TestApp, window: Window) {
        let site = world(&app).await.lahti;
        let company = site.company.company.clone();
        let id = company.clone();
        app.write(move |connection| {
            let late = chrono::NaiveDate::from_ymd_opt(2026, 11, 27).unwrap();
            diesel::update(companies::table.find(id)).set(companies::next_contact_on.eq(late)).execute(connection).unwrap();
        })
        .await;
        window.become_account(&app, &site.accounts[Role::EmployerSpecialist.word()]).await;
        for language in ["sv", "en", "fi"] {
            window.language(language).await;
            window.open("/desk").await;
            window.check_page(&format!("company-desk-{language}")).await;
        }
        assert!(window.has(".turn--late").await, "the contact is late");
        window.press(".queue__act a").await;
        window.wait_for_path(&format!("/companies/{company}")).await;
        window.check_page("company-page").await;
        window.press(&format!("a[href='/companies/{company}/willingness']")).await;
        window.check_page("willingness").await;

        // What it is for is forgotten: all else stays as it was tapped.
        let form = format!("form[action='/companies/{company}/willingness']");
        window.fill("#work", "Leipomista aamuisin").await;
        window.click(&format!("{form} .chip:has([value='2027-03..2027-05'])")).await;
        window.press(&format!("{form} button[type=submit]")).await;
        assert!(window.has_soon(".summary a[href='#kinds']").await);
        window.check_page("willingness-error").await;
        assert!(window.has("[value='2027-03..2027-05'][checked]").await);
        window.click(&format!("{form} .chip:has([value=work_trial])")).await;
        window.set("#next_contact_on", "2027-02-01").await;
        window.press(&format!("{form} button[type=submit]")).await;
        window.wait_for_query("done=saved").await;

        window.press("form[action$='/opening'] button").await;
        window.wait_for_query("done=saved").await;
        assert_eq!(window.script("return document.querySelector('#title').value").await, "Leipomista aamuisin");
        window.open("/desk").await;
        assert!(!window.has(".turn--late").await, "the call was noted, so nothing is late");
    }
}
