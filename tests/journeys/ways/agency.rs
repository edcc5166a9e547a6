//! A staffing agency: the employer of record is not where the work is done.

use diesel::prelude::*;
use matkalla::access::Role;
use matkalla::db::schema::openings;

use crate::companies::agencies::{USER_ID, terminal};
use crate::openings::posting::TITLE;
use crate::support::world::world;

way! {
    /// The agency names itself as the workplace; then the company where the work is done is told to
    /// everybody, beside the employer.
    async fn an_agency_tells_where_the_work_is_done(walker: Walker) {
        let site = world(walker.app).await.lahti;
        let agency = site.company.company.clone();
        let user = terminal(walker.app, &site).await;
        walker.become_account(&site.accounts[Role::EmployerSpecialist.word()]).await;
        walker.open(&format!("/companies/{agency}/edit")).await;
        walker.choose("[name=agency]").await;
        walker.press("main form button[type=submit]:not(.hide)").await;
        walker.is_told("saved").await;

        walker.press(&format!("main a[href='/openings/new?company={agency}']")).await;
        walker.choose("[name=kind][value=job]").await;
        walker.fill("#title", TITLE).await;
        walker.fill("#description", "Keräät tilauksia.").await;
        walker.press(".buttons button[value=publish]").await;
        walker.is_told("saved").await;
        let place = walker.window.path().await;
        let opening = place.split('?').next().unwrap().strip_suffix("/place").expect("first the place is asked");
        assert_eq!(walker.app.stranger().get(opening).await.status, 404);
        let save = format!("form[action='{opening}/place'] button");
        walker.press(&save).await;
        walker.sees_mistake("business_id").await;
        walker.fill("#business_id", "0149669-3").await;
        walker.press(&save).await;
        walker.sees_mistake("business_id").await;
        assert_eq!(walker.value("#business_id").await, "0149669-3");
        walker.fill("#business_id", USER_ID).await;
        walker.press(&save).await;
        walker.is_told("saved").await;
        walker.press("form[action$='/publish'] button").await;
        walker.is_told("published").await;
        let kept: (String, Option<String>) = walker
            .app
            .read(|connection| {
                let of_title = openings::table.filter(openings::title.eq(TITLE));
                of_title.select((openings::company_id, openings::user_company_id)).first(connection).unwrap()
            })
            .await;
        assert_eq!(kept, (agency, Some(user)));

        walker.become_stranger().await;
        walker.open(opening).await;
        walker.reads(".firm", "Kahvila Lahti").await;
        walker.reads(".title-block", "Terminaali Oy").await;
        walker.reads(".fact", "Ajokatu 1").await;
    }
}
