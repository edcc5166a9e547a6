//! Who posted without an account is asked, too, whether their opening is still open.

use chrono::Duration;
use diesel::prelude::*;
use matkalla::db::schema::{opening_lives, openings};

use super::posting::{EMAIL, FORM, link, posted, specialist};
use crate::support::TestApp;
use crate::support::world::{World, world};

/// A published opening that was posted without an account, and that nobody has touched for 76 days.
async fn old(app: &TestApp, world: &World) -> String {
    let opening = posted(app, &[]).await;
    let specialist = specialist(app, world).await;
    let page = specialist.page(&format!("{opening}/edit")).await;
    let fields = [("save", "publish"), ("company_name", "Leipomo Pulla Oy")];
    specialist.submit_and_follow(&page, FORM, &fields).await;
    app.settle().await;
    after(app, 76).await;
    opening
}

async fn after(app: &TestApp, days: i64) {
    app.app.clock.advance(Duration::days(days));
    app.settle().await;
}

/// Mails to the poster with a link of a kind.
fn mails(app: &TestApp, kind: &str) -> usize {
    let part = format!("/openings/{kind}/");
    app.app.mailer.memory().unwrap().iter().filter(|mail| mail.to == EMAIL && mail.text.contains(&part)).count()
}

async fn stored(app: &TestApp) -> (String, bool, Option<String>) {
    app.read(|connection| {
        let posted = openings::table
            .inner_join(opening_lives::table.on(opening_lives::opening_id.eq(openings::id)))
            .order(openings::id.desc());
        let row = (openings::status, opening_lives::kept_at.is_not_null(), opening_lives::closed_reason);
        posted.select(row).first(connection).unwrap()
    })
    .await
}

both! {
    /// The mail has a fresh link; looking at it changes nothing, and one press keeps the opening.
    async fn one_press_behind_the_link_keeps_it(app: TestApp) {
        let world = world(&app).await;
        let opening = old(&app, &world).await;
        assert_eq!(mails(&app, "keep"), 1);
        let mail = app.app.mailer.memory().unwrap().into_iter().rfind(|mail| mail.to == EMAIL).unwrap();
        assert_eq!(mail.subject, "Onko paikka yhä vapaana?");
        assert!(mail.text.contains("Leipurin apulainen") && mail.text.contains("Tunnusta ei tarvita"), "{}", mail.text);
        let secret = link(&app, EMAIL, "keep");
        for _ in 0..2 {
            let page = app.stranger().page(&secret).await;
            page.assert_says("h1", "Onko paikka yhä vapaana?");
            page.assert_says(".message", "poistuu listoilta");
        }
        assert!(!stored(&app).await.1, "a scanner's look says nothing");
        let poster = app.stranger();
        let page = poster.page(&secret).await;
        let kept = poster.submit_and_follow(&page, "main form:has(.button--primary)", &[]).await;
        assert_eq!(kept.path, format!("{opening}?done=kept"));
        assert_eq!(stored(&app).await, ("published".to_owned(), true, None));
        assert_eq!(poster.get(&secret).await.status, 410, "used once");
        assert_eq!(poster.forge(&secret, &[]).await.status, 410);
        // Asked anew when its time comes again, with another link.
        after(&app, 76).await;
        assert_eq!(mails(&app, "keep"), 2);
        assert_ne!(link(&app, EMAIL, "keep"), secret);
    }

    async fn the_poster_can_say_why_it_is_not_open_any_more(app: TestApp) {
        let world = world(&app).await;
        let opening = old(&app, &world).await;
        let secret = link(&app, EMAIL, "keep");
        let poster = app.stranger();
        let page = poster.page(&secret).await;
        assert_eq!(poster.forge(&secret, &[("reason", "untouched")]).await.status, 400, "no person says that");
        let buttons = "main form:has(button[name=reason])";
        poster.submit_and_follow(&page, buttons, &[("reason", "filled_elsewhere")]).await;
        app.settle().await;
        assert_eq!(stored(&app).await, ("closed".to_owned(), false, Some("filled_elsewhere".to_owned())));
        assert_eq!(app.stranger().get(&opening).await.status, 410);
        assert!(!app.stranger().page("/openings?words=leipurin").await.has(&format!("a[href='{opening}']")));
    }

    /// Without an answer it leaves the lists; the link says so then. An old link gives a new one, by mail.
    async fn without_an_answer_it_leaves_the_lists(app: TestApp) {
        let world = world(&app).await;
        let opening = old(&app, &world).await;
        let first = link(&app, EMAIL, "keep");
        let asked = app.stranger();
        let page = asked.page("/openings/link").await;
        asked.submit(&page, "main form", &[("email", EMAIL)]).await;
        app.settle().await;
        assert_eq!(app.stranger().get(&first).await.status, 410, "only the newest works");
        assert_eq!(app.stranger().page(&link(&app, EMAIL, "keep")).await.status, 200);
        after(&app, 14).await;
        assert_eq!(stored(&app).await, ("closed".to_owned(), false, Some("untouched".to_owned())));
        assert_eq!(app.stranger().get(&opening).await.status, 410);
        let late = app.stranger().get(&link(&app, EMAIL, "keep")).await;
        assert_eq!(late.status, 410);
        late.assert_says("main", "Ilmoitus on suljettu.");
    }

    /// Who has become a contact is asked as one, by the account: one question, not two.
    async fn a_poster_who_is_a_contact_is_asked_once(app: TestApp) {
        let world = world(&app).await;
        let opening = posted(&app, &[]).await;
        let specialist = specialist(&app, &world).await;
        let page = specialist.page(&format!("{opening}/edit")).await;
        specialist.submit_and_follow(&page, FORM, &[("save", "publish"), ("company_name", "Leipomo Pulla Oy")]).await;
        app.settle().await;
        let poster = app.stranger();
        let page = poster.page(&link(&app, EMAIL, "claim")).await;
        poster.submit_and_follow(&page, "main form", &[("name", "Leena Leipuri")]).await;
        after(&app, 76).await;
        let asked = app.app.mailer.memory().unwrap().into_iter().filter(|mail| mail.to == EMAIL && mail.subject == "Onko paikka yhä vapaana?");
        assert_eq!(asked.map(|mail| mail.text.contains("/still-open")).collect::<Vec<_>>(), [true]);
    }
}
