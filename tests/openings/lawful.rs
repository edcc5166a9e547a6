//! The rules where an opening is written and where it is published: reason and act in the reader's
//! language, and nothing unlawful before everybody.

use chrono::Duration;
use diesel::prelude::*;
use matkalla::db::schema::openings;

use super::posting::{EMAIL, FORM, link, post, posted, specialist};
use crate::support::TestApp;
use crate::support::client::{Answer, Visitor};
use crate::support::world::{SiteWorld, world};

/// The acts behind work trials, as a page of each language names them.
const ACTS: [(&str, &str); 3] = [("fi", "Laki 380/2023"), ("sv", "Lag 380/2023"), ("en", "Act 380/2023")];

const TRIAL: [(&str, &str); 3] = [("kind", "work_trial"), ("hours", "30"), ("transport", "Bussi 8")];

async fn coach(app: &TestApp, site: &SiteWorld) -> Visitor {
    app.signed_in(&site.accounts["coach"]).await
}

/// Writes 41 hours into a site's draft past every form, as an older law or a file may have.
async fn write_41_hours(app: &TestApp, site: &SiteWorld) -> String {
    let id = site.draft.clone();
    app.write(move |connection| {
        diesel::update(openings::table.find(id)).set(openings::hours_per_week.eq(41)).execute(connection).unwrap();
    })
    .await;
    format!("/openings/{}", site.draft)
}

async fn press_publish(visitor: &Visitor, opening: &str) -> Answer {
    let page = visitor.page(opening).await;
    visitor.submit(&page, "form[action$='/publish']", &[]).await
}

both! {
    /// A stranger need not declare it, but without the declaration no trial stands before everybody.
    async fn no_trial_is_published_without_its_declaration(app: TestApp) {
        let world = world(&app).await;
        let opening = posted(&app, &[&TRIAL[..], &[("company_name", "Leipomo Pulla Oy")]].concat()).await;
        let specialist = specialist(&app, &world).await;
        specialist.page(&opening).await.assert_says(".reason--ask", "ei saa korvata");
        let refused = press_publish(&specialist, &opening).await;
        assert_eq!(refused.status, 422);
        assert_eq!(refused.attributes(".summary a", "href"), ["#replaces_nobody"]);
        refused.assert_says("#replaces_nobody .field__error", "Laki 380/2023");
        assert_eq!(app.stranger().get(&opening).await.status, 404, "nobody else sees it");
        // The same from the form; other things may be saved without it.
        let page = specialist.page(&format!("{opening}/edit")).await;
        let refused = specialist.submit(&page, FORM, &[("save", "publish")]).await;
        assert_eq!(refused.attributes(".summary a", "href"), ["#replaces_nobody"]);
        specialist.submit_and_follow(&page, FORM, &[("save", "same"), ("title", "Kokeile leipomista")]).await;
        let declared = [("save", "publish"), ("replaces_nobody", "yes")];
        let page = specialist.page(&format!("{opening}/edit")).await;
        specialist.submit_and_follow(&page, FORM, &declared).await.assert_says(".tag", "julkaistu");
        // Nor is it taken back while everybody sees it.
        let edit = format!("{opening}/edit");
        let page = specialist.page(&edit).await;
        let version = page.attribute("[name=version]", "value");
        let without = [&TRIAL[..], &[("title", "Ilman"), ("description", "Leivot."), ("municipality", "398")]].concat();
        let without = [&without[..], &[("version", version.as_str()), ("save", "same")]].concat();
        assert_eq!(specialist.forge(&edit, &without).await.status, 422);
        app.stranger().page(&opening).await.assert_says("h1", "Kokeile leipomista");
    }

    /// Who telephones is asked at once, for the service publishes at once.
    async fn the_service_declares_what_it_publishes_at_once(app: TestApp) {
        let world = world(&app).await;
        let coach = coach(&app, &world.lahti).await;
        let page = coach.page(&format!("/openings/new?company={}", world.lahti.company.company)).await;
        let text = [("title", "Kokeile"), ("description", "Leivot."), ("municipality", "Lahti"), ("save", "publish")];
        let fields = [&TRIAL[..], &text].concat();
        let refused = coach.submit(&page, FORM, &fields).await;
        assert_eq!((refused.status, refused.attributes(".summary a", "href")), (422, vec!["#replaces_nobody".to_owned()]));
        let declared = [&fields[..], &[("replaces_nobody", "yes")]].concat();
        coach.submit_and_follow(&refused, FORM, &declared).await.assert_says(".tag", "julkaistu");
    }

    /// What is published is judged on that day, whatever the form took once.
    async fn what_breaks_a_rule_is_not_published_however_it_came(app: TestApp) {
        let site = world(&app).await.lahti;
        let (opening, coach) = (write_41_hours(&app, &site).await, coach(&app, &site).await);
        coach.page(&opening).await.assert_says(".reason--stops", "Korjatkaa tunnit");
        let refused = press_publish(&coach, &opening).await;
        assert_eq!((refused.status, refused.attributes(".summary a", "href")), (422, vec!["#hours".to_owned()]));
        refused.assert_says("#hours-error", "Laki 380/2023");
        let done = coach.submit_and_follow(&refused, FORM, &[("hours", "40"), ("save", "publish")]).await;
        done.assert_says(".tag", "julkaistu");
    }

    /// On the last day before the Act of the reform it was lawful, on its first day it is not.
    async fn a_change_of_law_between_writing_and_publishing_counts(app: TestApp) {
        app.app.clock.advance(Duration::days(-700));
        assert_eq!(app.app.clock.today().to_string(), "2024-12-31");
        let world = world(&app).await;
        let (before, after) = (write_41_hours(&app, &world.lahti).await, write_41_hours(&app, &world.espoo).await);
        let done = press_publish(&coach(&app, &world.lahti).await, &before).await;
        assert_eq!(done.status, 303, "{}", done.errors());
        app.app.clock.advance(Duration::days(1));
        let refused = press_publish(&coach(&app, &world.espoo).await, &after).await;
        assert_eq!((refused.status, refused.attributes(".summary a", "href")), (422, vec!["#hours".to_owned()]));
    }

    /// Who writes reads what the rules say, with the act, in their own language.
    async fn a_contact_reads_each_rule_with_its_act_in_three_languages(app: TestApp) {
        let site = world(&app).await.lahti;
        let contact = app.signed_in(&site.accounts["company_contact"]).await;
        for (language, act) in ACTS {
            contact.set_cookie("matkalla_language", language);
            let draft = format!("/openings/{}", site.draft);
            for address in ["/openings/new?kind=work_trial".to_owned(), format!("{draft}/edit"), draft] {
                contact.page(&address).await.assert_says(".reason__source", act);
            }
            let page = contact.page("/openings/new?kind=work_trial").await;
            let text = [("title", "Kokeile"), ("description", "Leivot."), ("hours", "41"), ("save", "submit")];
            let refused = contact.submit(&page, FORM, &text).await;
            assert_eq!(refused.status, 422);
            refused.assert_says("#hours-error", act);
            let twice = refused.texts(".reason__fact").iter().filter(|fact| refused.text("#hours-error").contains(*fact)).count();
            assert_eq!(twice, 0, "what stands beside the field is not said again");
        }
    }

    /// Who mends without an account reads the same.
    async fn who_mends_from_a_mail_reads_the_rules(app: TestApp) {
        let world = world(&app).await;
        let opening = posted(&app, &TRIAL).await;
        let specialist = specialist(&app, &world).await;
        let page = specialist.page(&format!("{opening}/edit")).await;
        specialist.submit_and_follow(&page, FORM, &[("save", "return"), ("note", "Puuttuu vakuutus.")]).await;
        app.settle().await;
        let stranger = app.stranger();
        let mend = link(&app, EMAIL, "mend");
        for (language, act) in ACTS {
            stranger.set_cookie("matkalla_language", language);
            stranger.page(&mend).await.assert_says(".reason--ask .reason__source", act);
        }
    }

    /// A declaration is somebody's own: nothing is ticked before anybody has ticked it.
    async fn nothing_is_ticked_by_itself(app: TestApp) {
        let site = world(&app).await.lahti;
        let contact = app.signed_in(&site.accounts["company_contact"]).await;
        for visitor in [&app.stranger(), &contact] {
            let page = visitor.page("/openings/new?kind=work_trial").await;
            assert!(page.has("[name=replaces_nobody]") && !page.has("form.posting [type=checkbox][checked]"));
        }
    }

    /// A private household arranges no trial; any other kind may be there.
    async fn a_trial_in_a_private_household_is_refused_with_its_act(app: TestApp) {
        world(&app).await;
        let (_, refused) = post(&app, &[&TRIAL[..], &[("private_household", "yes")]].concat()).await;
        assert_eq!(refused.attributes(".summary a", "href"), ["#private_household"]);
        refused.assert_says("#private_household .field__error", "Laki 380/2023");
        assert!(refused.has("[name=private_household][checked]"), "the tick is kept");
        let (_, job) = post(&app, &[("private_household", "yes")]).await;
        assert_eq!(job.status, 303, "{}", job.errors());
    }

    /// Work with minors asks whether an extract is wanted, until it is told.
    async fn work_with_minors_asks_for_the_extract(app: TestApp) {
        let world = world(&app).await;
        let (minors, told) = ([("with_minors", "yes")], [("with_minors", "yes"), ("extract_asked", "yes")]);
        let specialist = specialist(&app, &world).await;
        for (fields, email, asks) in [(&minors[..], "a@pulla.example", true), (&told[..], "b@pulla.example", false)] {
            let opening = posted(&app, &[&TRIAL[..], fields, &[("email", email)]].concat()).await;
            let lines = specialist.page(&opening).await.texts(".reason--ask");
            assert_eq!(lines.iter().any(|line| line.contains("rikosrekisteriotteen")), asks, "{lines:?}");
        }
    }

    /// Words that ask for experience are refused in a trial, and one press mends them.
    async fn a_trial_that_asks_for_experience_is_refused_with_better_words(app: TestApp) {
        world(&app).await;
        let text = ("description", "Vaadimme kokemusta leipomisesta.");
        let (stranger, refused) = post(&app, &[&TRIAL[..], &[text]].concat()).await;
        assert_eq!((refused.status, refused.attributes(".summary a", "href")), (422, vec!["#description".to_owned()]));
        refused.assert_says("#description-error", "Laki 380/2023");
        refused.assert_says("mark", "Vaadimme kokemusta");
        let key = refused.attribute("button[name=reword]", "value");
        let better = stranger.submit(&refused, FORM, &[("reword", &key)]).await;
        better.assert_says("#description", "Emme vaadi kokemusta leipomisesta.");
        let sent = stranger.submit(&better, FORM, &[]).await;
        assert_eq!(sent.location.as_deref(), Some("/openings/sent"), "{}", sent.errors());
        let (_, job) = post(&app, &[text]).await;
        assert_eq!(job.status, 303, "a job may ask for it: {}", job.errors());
    }
}
