//! Saved searches: kept with one press, mailed of once a day or a week, stopped from the mail.

use chrono::Duration;
use matkalla::tasks::run_once;

use crate::finding::{publish, titles};
use crate::support::TestApp;
use crate::support::client::Visitor;
use crate::support::world::{SiteWorld, world};

const SAVE: &str = "form[action='/openings/saved']";
/// How often the only search is told of.
const CHOSEN: &str = "main button[aria-pressed=true]";

async fn save(visitor: &Visitor, query: &str) {
    let page = visitor.page(&format!("/openings?{query}")).await;
    visitor.submit_and_follow(&page, SAVE, &[]).await.assert_says(".toast", "Tallennettu");
}

async fn a_week_later(app: &TestApp) {
    app.app.clock.advance(Duration::days(7) + Duration::hours(1));
    run_once(&app.app).await.unwrap();
}

fn news(app: &TestApp) -> Vec<String> {
    let mails = app.app.mailer.memory().unwrap();
    mails.into_iter().filter(|mail| mail.subject.contains("Hakuusi on tullut uusia")).map(|mail| mail.text).collect()
}

/// The address in a mail that leads to a page of searches with this ending.
fn link(mail: &str, ending: &str) -> String {
    let line = mail.lines().find(|line| line.contains(&format!("/{ending}?key="))).unwrap_or_else(|| panic!("{mail}"));
    line[line.find("/openings/").unwrap()..].to_owned()
}

/// Where the search's rhythm is chosen.
async fn rhythm_of(visitor: &Visitor) -> String {
    visitor.page("/openings/saved").await.attribute("form[action$='/mail']", "action")
}

async fn choose(visitor: &Visitor, rhythm: &str) {
    let answer = visitor.forge(&rhythm_of(visitor).await, &[("rhythm", rhythm)]).await;
    assert_eq!(answer.status, 303);
}

async fn young(app: &TestApp) -> (SiteWorld, Visitor) {
    let site = world(app).await.lahti;
    app.settle().await;
    let visitor = app.signed_in(&site.person.account).await;
    (site, visitor)
}

both! {
    async fn a_search_is_kept_with_one_press_and_removed(app: TestApp) {
        let (site, visitor) = young(&app).await;
        save(&visitor, "words=kahvila&place=Lahti&km=15&kind=work_trial").await;
        // The same again is the same.
        save(&visitor, "kind=work_trial&words=kahvila&place=Lahti&km=15&page=1").await;
        let page = visitor.page("/openings/saved").await;
        assert_eq!(page.texts("main h2"), ["kahvila, Työkokeilu, Lahti, enintään 15 km"]);
        let list = visitor.page(&page.attribute("main h2 a", "href")).await;
        assert_eq!(titles(&list), ["Kahvilatyöntekijä Lahti"]);
        // Nobody else's.
        let remove = page.attribute("form[action$='/remove']", "action");
        let coach = app.signed_in(&site.accounts["coach"]).await;
        assert_eq!(coach.forge(&remove, &[]).await.status, 404);
        assert!(coach.page("/openings/saved").await.texts("main h2").is_empty());
        let after = visitor.submit_and_follow(&page, "form[action$='/remove']", &[]).await;
        after.assert_says("main", "Et ole vielä tallentanut hakuja.");
        // A coach keeps searches too; a list that nothing narrows is none.
        save(&coach, "kind=job").await;
        assert!(!coach.page("/openings").await.has(SAVE) && !app.stranger().page("/openings?kind=job").await.has(SAVE));
    }

    async fn the_weekly_mail_goes_only_when_there_is_something_new(app: TestApp) {
        let (site, visitor) = young(&app).await;
        save(&visitor, "words=leipuri&place=Lahti").await;
        a_week_later(&app).await;
        assert!(news(&app).is_empty(), "nothing has come");
        publish(&app, &site, &[("Leipuri", "job", "398"), ("Leipuri", "job", "398"), ("Kokki", "job", "398")]).await;
        app.app.clock.advance(Duration::days(2));
        run_once(&app.app).await.unwrap();
        assert!(news(&app).is_empty(), "the week is not over");
        a_week_later(&app).await;
        let mails = news(&app);
        assert_eq!(mails.len(), 1);
        assert!(mails[0].contains("Uusia paikkoja: 2"), "{}", mails[0]);
        for secret in ["Leipuri", "leipuri", "Lahti", "Aava"] {
            assert!(!mails[0].contains(secret), "{secret} stands in the mail: {}", mails[0]);
        }
        let shown = app.stranger().get(&link(&mails[0], "new")).await;
        assert_eq!(shown.location.as_deref(), Some("/openings?words=leipuri&place=Lahti&order=newest"));
        a_week_later(&app).await;
        a_week_later(&app).await;
        assert_eq!(news(&app).len(), 1, "the same is not told twice");
    }

    /// The link of the mail leads to a page with a button; looking stops nothing.
    async fn the_mail_is_stopped_by_a_button_behind_its_link(app: TestApp) {
        let (site, visitor) = young(&app).await;
        save(&visitor, "words=leipuri").await;
        app.app.clock.advance(Duration::minutes(1));
        publish(&app, &site, &[("Leipuri", "job", "398")]).await;
        a_week_later(&app).await;
        let stop = link(&news(&app)[0], "stop");
        let stranger = app.stranger();
        let page = stranger.page(&stop).await;
        page.assert_says("h1", "Lopetetaanko viestit");
        visitor.page("/openings/saved").await.assert_says(CHOSEN, "Joka viikko");
        let stopped = stranger.submit(&page, "form[action*='/stop?key=']", &[]).await;
        stopped.assert_says("h1", "Viestit on lopetettu");
        visitor.page("/openings/saved").await.assert_says(CHOSEN, "Ei koskaan");
        publish(&app, &site, &[("Leipuri", "job", "398")]).await;
        a_week_later(&app).await;
        assert_eq!(news(&app).len(), 1);
        let (path, _) = stop.split_once('?').unwrap();
        assert_eq!(stranger.get(&format!("{path}?key=wrong")).await.status, 404);
        assert_eq!(stranger.forge(path, &[("key", "wrong")]).await.status, 404);
        assert_eq!(stranger.forge(&format!("{path}?key=wrong"), &[]).await.status, 404);
        // On again, it tells of what comes from then on.
        choose(&visitor, "weekly").await;
        a_week_later(&app).await;
        assert_eq!(news(&app).len(), 1);
    }

    /// The reader's mail program stops it by one POST, without a cookie and without a token (RFC 8058).
    async fn the_mail_is_stopped_by_one_press_in_the_mail_program(app: TestApp) {
        let (site, visitor) = young(&app).await;
        save(&visitor, "words=leipuri").await;
        app.app.clock.advance(Duration::minutes(1));
        publish(&app, &site, &[("Leipuri", "job", "398")]).await;
        a_week_later(&app).await;
        let mails = app.app.mailer.memory().unwrap();
        let mail = mails.iter().find(|mail| mail.subject.contains("Hakuusi")).unwrap();
        let address = mail.stop_at.clone().unwrap();
        assert!(address.ends_with(&link(&mail.text, "stop")), "{address}");
        let answer = app.stranger().post(&address, &[("List-Unsubscribe", "One-Click")]).await;
        assert_eq!(answer.status, 200, "it must not lead elsewhere");
        visitor.page("/openings/saved").await.assert_says(CHOSEN, "Ei koskaan");
    }

    async fn the_mail_may_come_every_day(app: TestApp) {
        let (site, visitor) = young(&app).await;
        save(&visitor, "words=leipuri").await;
        choose(&visitor, "daily").await;
        for day in 1..=2 {
            app.app.clock.advance(Duration::minutes(20));
            publish(&app, &site, &[("Leipuri", "job", "398")]).await;
            app.app.clock.advance(Duration::days(1));
            run_once(&app.app).await.unwrap();
            assert_eq!(news(&app).len(), day);
        }
        assert_eq!(visitor.forge(&rhythm_of(&visitor).await, &[("rhythm", "hourly")]).await.status, 400);
    }

    async fn twenty_are_enough(app: TestApp) {
        let (_, visitor) = young(&app).await;
        for number in 0..20 {
            let query = format!("words=haku{number}");
            assert_eq!(visitor.forge("/openings/saved", &[("query", &query)]).await.status, 303);
        }
        let answer = visitor.forge("/openings/saved", &[("query", "words=yksi+liikaa")]).await;
        assert_eq!(answer.status, 409);
        answer.assert_says("main", "Sinulla on jo 20 hakua. Poista ensin yksi.");
        assert_eq!(answer.texts("main h2").len(), 20);
    }
}
