//! The check of what companies write: approved, not published and why, seen by two where a site wants
//! it. How it is returned stands in `posting`.

use matkalla::access::Role;

use crate::openings::posting::{EMAIL, TITLE, link, posted};
use crate::support::world::world;

const REASON: &str = "Työ ei ole Suomessa. Soittakaa, niin katsotaan yhdessä.";

way! {
    /// One is published, another returned and rejected without a word, which is refused, and rejected
    /// with a reason; who posted it reads the reason.
    async fn the_queue_is_gone_through(walker: Walker) {
        let site = world(walker.app).await.lahti;
        let good = [("business_id", "0149669-3"), ("title", "Kahvilan apulainen"), ("email", "kaisa@kahvila.example")];
        let good = posted(walker.app, &good).await;
        let bad = posted(walker.app, &[]).await;
        walker.become_account(&site.accounts[Role::EmployerSpecialist.word()]).await;
        walker.open("/desk").await;
        walker.press("aside a[href='/openings?status=submitted']").await;
        walker.sees(&format!("main a[href='{good}']")).await;
        walker.press(&format!("main a[href='{bad}']")).await;
        walker.press(&format!("main a[href='{bad}/edit']")).await;
        for silent in ["return", "reject"] {
            walker.press(&format!(".buttons button[value={silent}]")).await;
            walker.sees_mistake("note").await;
        }
        walker.fill("#note", REASON).await;
        walker.press(".buttons button[value=reject]").await;
        walker.is_told("rejected").await;

        walker.open("/openings?status=submitted").await;
        walker.misses(&format!("main a[href='{bad}']")).await;
        walker.press(&format!("main a[href='{good}']")).await;
        walker.press("form[action$='/publish'] button").await;
        walker.is_told("published").await;
        walker.press(&format!("main a[href='{good}/edit']")).await;
        walker.reads(".timeline__item:first-child", "employer_specialist Lahti").await;
        walker.sees(".timeline__item:nth-child(2)").await;

        walker.become_stranger().await;
        walker.open(&link(walker.app, EMAIL, "mend")).await;
        walker.reads("main", REASON).await;
        walker.misses("main form").await;
        walker.open("/openings").await;
        walker.reads(".opening__title", "Kahvilan apulainen").await;
        walker.keeps_silent(TITLE).await;
    }

    /// Who wrote it presses publish alone: it waits for somebody else, who publishes it.
    async fn two_look_where_the_site_wants_it(walker: Walker) {
        let site = world(walker.app).await.lahti;
        walker.become_account(&site.accounts[Role::SiteAdmin.word()]).await;
        let settings = format!("/sites/{}/settings", site.slug);
        walker.open(&settings).await;
        walker.choose("[name=two_eyes]").await;
        walker.press(&format!("form[action='{settings}'] button[type=submit]")).await;
        walker.is_told("saved").await;
        walker.open(&settings).await;
        walker.sees("[name=two_eyes][checked]").await;
        let opening = posted(walker.app, &[("business_id", "0149669-3")]).await;

        walker.become_account(&site.accounts[Role::EmployerSpecialist.word()]).await;
        walker.open(&format!("{opening}/edit")).await;
        walker.fill("#title", "Parempi otsikko").await;
        walker.press(".buttons button[value=publish]").await;
        walker.is_told("other_eyes").await;
        assert_eq!(walker.app.stranger().get(&opening).await.status, 404);
        walker.press(&format!("main a[href='{opening}/edit']")).await;
        walker.sees("main .message").await;
        walker.misses(".buttons button[value=publish]").await;

        walker.become_account(&site.accounts[Role::Coach.word()]).await;
        walker.open("/desk").await;
        walker.press(&format!("main a[href='{opening}']")).await;
        walker.press("form[action$='/publish'] button").await;
        walker.is_told("published").await;
        walker.become_stranger().await;
        walker.open(&opening).await;
        walker.reads("h1", "Parempi otsikko").await;
    }
}
