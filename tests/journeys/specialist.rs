//! An employer specialist's pages before axe-core, a call late; how they are gone through stands in
//! `ways::specialist`.

use diesel::prelude::*;
use matkalla::access::Role;
use matkalla::db::schema::companies;

use crate::support::world::world;

journey! {
    async fn the_desk_of_companies_is_fit_for_all(app: TestApp, window: Window) {
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
        window.open(&format!("/companies/{company}")).await;
        window.check_page("company-page").await;
        window.open(&format!("/companies/{company}/willingness")).await;
        window.check_page("willingness").await;
        window.press(&format!("form[action='/companies/{company}/willingness'] button[type=submit]")).await;
        window.check_page("willingness-error").await;
    }
}
