//! A company telephones: the service posts for it in the same form.

use diesel::prelude::*;
use matkalla::access::Role;
use matkalla::db::schema::{companies, openings};

use crate::openings::posting::{TITLE, UNKNOWN};
use crate::support::world::world;

const PUBLISH: &str = ".buttons button[value=publish]";

way! {
    /// A number of the business ID is misheard, then nobody asked for the company's name.
    async fn the_service_posts_for_who_telephones(walker: Walker) {
        let site = world(walker.app).await.lahti;
        walker.become_account(&site.accounts[Role::EmployerSpecialist.word()]).await;
        walker.open("/desk").await;
        walker.press("main a[href='/openings/new']").await;
        walker.misses("#email").await;
        walker.choose("[name=kind][value=job]").await;
        walker.fill("#title", TITLE).await;
        walker.fill("#description", "Pakkaat pullia ja autat uunin vieressä.").await;
        walker.fill("#municipality", "Lahti").await;
        walker.fill("#business_id", "1068892-8").await;
        walker.press(PUBLISH).await;
        walker.sees_mistake("business_id").await;
        assert_eq!(walker.value("#title").await, TITLE);
        walker.sees("[name=kind][value=job]:checked").await;
        walker.fill("#business_id", UNKNOWN).await;
        walker.press(PUBLISH).await;
        walker.sees_mistake("company_name").await;
        walker.fill("#company_name", "Leipomo Pulla Oy").await;
        walker.press(PUBLISH).await;
        walker.is_told("published").await;
        let opening = walker.window.path().await;
        let kept: (String, String, Option<String>) = walker
            .app
            .read(|connection| {
                openings::table
                    .inner_join(companies::table)
                    .filter(openings::title.eq(TITLE))
                    .select((openings::status, companies::name, companies::business_id))
                    .first(connection)
                    .unwrap()
            })
            .await;
        assert_eq!(kept, ("published".to_owned(), "Leipomo Pulla Oy".to_owned(), Some(UNKNOWN.to_owned())));

        walker.become_stranger().await;
        walker.open(opening.split('?').next().unwrap()).await;
        walker.reads("h1", TITLE).await;
        walker.reads(".firm", "Leipomo Pulla Oy").await;
    }
}
