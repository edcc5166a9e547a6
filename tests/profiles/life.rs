//! From the first meeting with a coach to a company's candidates, and out of them again.

use diesel::prelude::*;
use matkalla::db::schema::audit_events;

use super::{add, alias_and_status, candidate_names, id_of, is_indexed, press, signed_in_with_code};
use crate::support::TestApp;
use crate::support::client::Visitor;
use crate::support::sections::write;
use crate::support::world::{SiteWorld, world};

/// A profile that its person permitted and its coach published; the index has not followed yet.
async fn published(app: &TestApp, site: &SiteWorld) -> (Visitor, Visitor, String, String) {
    let (coach, address) = add(app, site, &[]).await;
    let young = signed_in_with_code(app, &coach, &address).await;
    press(&young, "/me", "/me/publish-consent").await;
    press(&coach, &address, "/publish").await;
    let (alias, _) = alias_and_status(app, &address).await;
    (young, coach, address, alias)
}

both! {
    /// The young person writes and permits, the coach checks and publishes, a company finds.
    async fn a_profile_comes_before_companies_by_both_hands(app: TestApp) {
        let site = world(&app).await.lahti;
        app.settle().await;
        let (coach, address) = add(&app, &site, &[]).await;
        let (alias, status) = alias_and_status(&app, &address).await;
        assert_eq!(status, "draft");
        let young = signed_in_with_code(&app, &coach, &address).await;

        let page = young.page("/me/edit/person").await;
        assert!(!page.has("[name=born_on]"), "the coach alone writes the date of birth");
        write(&young, "/me/edit", &[("headline", "Pullan leipoja")]).await;
        young.page("/me").await.assert_says("main", "Pullan leipoja");

        // Without the person's own permission nobody publishes.
        assert!(!coach.page(&address).await.has("form[action$='/publish']"));
        assert_eq!(coach.forge(&format!("{address}/publish"), &[]).await.status, 409);
        assert!(!coach.page("/desk").await.has(&format!(".queue__act a[href='{address}']")));
        press(&young, "/me", "/me/publish-consent").await.assert_says("#consent", "Olet antanut luvan");
        assert!(coach.page("/desk").await.has(&format!(".queue__act a[href='{address}']")), "the check waits on the desk");

        // Nor without the coach's check.
        assert_eq!(alias_and_status(&app, &address).await.1, "draft");
        app.settle().await;
        assert_eq!(candidate_names(&app, &site).await, ["Tiira Lahti"]);
        assert_eq!(young.forge(&format!("{address}/publish"), &[]).await.status, 403);

        let page = coach.page(&format!("{address}/edit/story")).await;
        assert_eq!(page.attribute("#headline", "value"), "Pullan leipoja");
        write(&coach, &format!("{address}/edit"), &[("headline", "Pullan ja leivän leipoja")]).await;
        press(&coach, &address, "/publish").await.assert_says(".toast", "Julkaistu");
        assert!(!is_indexed(&app, &id_of(&address)));
        app.settle().await;
        assert!(is_indexed(&app, &id_of(&address)));
        let mut both = vec!["Tiira Lahti".to_owned(), alias];
        both.sort();
        assert_eq!(candidate_names(&app, &site).await, both);
        young.page("/me").await.assert_says("main", "Pullan ja leivän leipoja");

        let id = id_of(&address);
        let trail: Vec<(String, String)> = app
            .read(move |connection| {
                let events = audit_events::table.filter(audit_events::object_id.eq(id)).order(audit_events::id);
                events.select((audit_events::action, audit_events::actor_role)).load(connection).unwrap()
            })
            .await;
        let trail: Vec<String> = trail.into_iter().map(|(action, role)| format!("{action} {role}")).collect();
        assert_eq!(trail, [
            "profile_created coach",
            "profile_edited coach",
            "profile_edited coach",
            "profile_edited coach",
            "profile_edited coach",
            "code_issued coach",
            "profile_edited young_person",
            "publish_consent_given young_person",
            "profile_edited coach",
            "profile_published coach",
        ]);
    }

    /// Taking the permission back counts at once, also for an index that lags.
    async fn a_withdrawn_permission_hides_the_profile_at_once(app: TestApp) {
        let site = world(&app).await.lahti;
        let (young, coach, address, alias) = published(&app, &site).await;
        app.settle().await;
        assert!(candidate_names(&app, &site).await.contains(&alias));
        press(&young, "/me", "/me/publish-consent/withdraw").await.assert_says("main", "piilossa");
        assert!(is_indexed(&app, &id_of(&address)), "the index has not followed yet");
        assert_eq!(candidate_names(&app, &site).await, ["Tiira Lahti"]);
        app.settle().await;
        assert!(!is_indexed(&app, &id_of(&address)));
        assert_eq!(coach.forge(&format!("{address}/publish"), &[]).await.status, 409);

        press(&young, "/me", "/me/publish-consent").await;
        press(&coach, &address, "/publish").await;
        app.settle().await;
        assert!(candidate_names(&app, &site).await.contains(&alias), "it comes back when permitted anew");
    }

    /// A coach pauses a profile and brings it back; the person's permission goes on.
    async fn a_coach_pauses_a_profile(app: TestApp) {
        let site = world(&app).await.lahti;
        let (young, coach, address, alias) = published(&app, &site).await;
        app.settle().await;
        let paused = press(&coach, &address, "/hide").await;
        assert!(!paused.has(&format!("a[href='{address}/matches']")));
        assert_eq!(candidate_names(&app, &site).await, ["Tiira Lahti"]);
        app.settle().await;
        assert!(!is_indexed(&app, &id_of(&address)));
        let page = young.page("/me").await;
        page.assert_says("main", "piilossa");
        page.assert_says("#consent", "Olet antanut luvan");
        press(&coach, &address, "/publish").await;
        app.settle().await;
        assert!(candidate_names(&app, &site).await.contains(&alias));
    }

    /// A coach takes over who has no coach of the own.
    async fn a_coach_takes_a_young_person(app: TestApp) {
        let site = world(&app).await.lahti;
        let (_, address) = add(&app, &site, &[]).await;
        let (at, now) = (site.site.clone(), app.app.clock.now());
        let colleague = app.write(move |connection| crate::support::builders::coach(connection, &at, "Minna Toinen", now)).await;
        let colleague = app.signed_in(&colleague).await;
        colleague.page("/profiles").await.assert_silent("Kuutamo");
        colleague.page("/profiles?scope=team").await.assert_says("tbody", "Venla Kuutamo");
        let taken = press(&colleague, &address, "/take").await;
        assert!(!taken.has("form[action$='/take']"));
        colleague.page("/profiles").await.assert_says("tbody", "Venla Kuutamo");
    }
}
