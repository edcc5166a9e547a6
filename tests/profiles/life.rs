//! From the first meeting with a coach to a company's candidates, and out of them again.

use diesel::prelude::*;
use matkalla::db::schema::audit_events;

use super::{add, alias_and_status, candidate_names, check, id_of, is_indexed, press, published, signed_in_with_code};
use crate::support::TestApp;
use crate::support::client::Visitor;
use crate::support::sections::write;
use crate::support::world::{SiteWorld, world};

/// A profile that companies see once the index has followed.
async fn shown(app: &TestApp, site: &SiteWorld) -> (Visitor, Visitor, String, String) {
    let (coach, address) = add(app, site, &[]).await;
    let young = published(app, &coach, &address).await;
    let (alias, _) = alias_and_status(app, &address).await;
    (young, coach, address, alias)
}

/// How many of the five points of the way are behind the young person, as the picture of the own page shows it.
async fn walked(young: &Visitor) -> usize {
    young.page("/me").await.count(".now .hills__been")
}

async fn state(app: &TestApp, address: &str) -> String {
    alias_and_status(app, address).await.1
}

both! {
    /// The young person writes and sends, the coach checks, the young person permits, a company finds.
    async fn a_profile_comes_before_companies_by_both_hands(app: TestApp) {
        let site = world(&app).await.lahti;
        app.settle().await;
        let (coach, address) = add(&app, &site, &[]).await;
        let alias = alias_and_status(&app, &address).await.0;
        let young = signed_in_with_code(&app, &coach, &address).await;
        let page = young.page("/me/edit/person").await;
        assert!(!page.has("[name=born_on]"), "the coach alone writes the date of birth");
        write(&young, "/me/edit", &[("headline", "Pullan leipoja")]).await;

        assert_eq!(walked(&young).await, 1, "written, not sent yet");
        let page = press(&young, "/me", "/me/life/send").await;
        assert_eq!(walked(&young).await, 2);
        page.assert_says(".now h2", "Valmentaja lukee profiiliasi");
        page.assert_says(".now .turn", "Valmentajan vuoro, viimeistään 4.12.");
        assert_eq!(state(&app, &address).await, "sent");
        app.settle().await;
        let mails = app.app.mailer.memory().unwrap();
        assert!(mails.iter().any(|mail| mail.subject == "Profiili odottaa tarkistusta"), "the coach hears of it");

        // Given back with a word, which the young person reads.
        assert!(coach.page("/desk").await.has(&format!(".queue__act a[href='{address}']")), "the check waits on the desk");
        let page = coach.page(&address).await;
        let refused = coach.submit(&page, "form[action$='/life/return']", &[]).await;
        assert_eq!((refused.status, refused.count("#words-error")), (422, 1));
        coach.submit_and_follow(&page, "form[action$='/life/return']", &[("words", "Kerro, milloin voit aloittaa.")]).await;
        let page = young.page("/me").await;
        page.assert_says(".now h2", "Valmentaja toivoo vielä jotain");
        page.assert_says(".quote", "Kerro, milloin voit aloittaa.");
        coach.page("/desk").await.assert_says(".desk-section", "Nuori täydentää profiilia");
        press(&young, "/me", "/me/life/send").await;

        // Nobody publishes without the person: the check only asks.
        assert_eq!(young.forge("/me/life/consent", &[]).await.status, 409);
        check(&coach, &address).await.assert_says(".now h2", "Nuori päättää");
        app.settle().await;
        assert_eq!(candidate_names(&app, &site).await, ["Tiira Lahti"]);
        assert_eq!(coach.forge(&format!("{address}/life/consent"), &[]).await.status, 409);

        let page = young.page("/me").await;
        page.assert_says(".now", "Annan luvan näyttää korttini yrityksille ilman nimeäni.");
        young.page("/me/card").await.assert_says("main", "Pullan leipoja");
        press(&young, "/me", "/me/life/consent").await.assert_says(".now h2", "Yritykset näkevät korttisi");
        assert_eq!(walked(&young).await, 5, "all of the way is walked");
        assert!(!is_indexed(&app, &id_of(&address)));
        app.settle().await;
        let mut both = vec!["Tiira Lahti".to_owned(), alias];
        both.sort();
        assert_eq!(candidate_names(&app, &site).await, both);

        let id = id_of(&address);
        let trail: Vec<(String, String)> = app
            .read(move |connection| {
                let events = audit_events::table.filter(audit_events::object_id.eq(id)).order(audit_events::id);
                events.select((audit_events::action, audit_events::actor_role)).load(connection).unwrap()
            })
            .await;
        let trail: Vec<String> = trail.into_iter().map(|(action, role)| format!("{action} {role}")).collect();
        assert_eq!(trail[trail.len() - 5..], [
            "profile_send young_person",
            "profile_return coach",
            "profile_send young_person",
            "profile_check coach",
            "profile_consent young_person",
        ]);
    }

    /// "Not yet" is an answer like another: nobody asks again, and the way stays open.
    async fn not_yet_is_a_friendly_way(app: TestApp) {
        let site = world(&app).await.lahti;
        let (coach, address) = add(&app, &site, &[]).await;
        let young = signed_in_with_code(&app, &coach, &address).await;
        check(&coach, &address).await;
        young.page("/home").await.assert_says(".now h2", "Saako korttisi näkyä");
        let page = press(&young, "/me", "/me/life/not_yet").await;
        page.assert_says(".now", "Ei kiirettä.");
        young.page("/home").await.assert_says(".now h2", "Etsi sinulle sopiva paikka");
        coach.page(&address).await.assert_says(".now h2", "Nuori sanoi: ei vielä");
        app.settle().await;
        assert!(!is_indexed(&app, &id_of(&address)));
        press(&young, "/me", "/me/life/consent").await;
        assert_eq!(state(&app, &address).await, "published");
    }

    /// What is empty cannot be sent; the page says what to do first.
    async fn an_empty_profile_is_not_sent(app: TestApp) {
        let site = world(&app).await.lahti;
        let (coach, address) = add(&app, &site, &[("skills", "")]).await;
        let young = signed_in_with_code(&app, &coach, &address).await;
        let page = young.page("/me").await;
        assert!(!page.has("form[action$='/send']"));
        assert_eq!(page.attributes(".now a.button--primary", "href"), ["/me/edit"]);
        let answer = young.forge("/me/life/send", &[]).await;
        assert_eq!(answer.status, 422);
        answer.assert_says(".summary", "Yksi rivi riittää alkuun.");
    }

    /// Taking the permission back counts at once, also for an index that lags.
    async fn a_withdrawn_permission_hides_the_profile_at_once(app: TestApp) {
        let site = world(&app).await.lahti;
        let (young, coach, address, alias) = shown(&app, &site).await;
        app.settle().await;
        assert!(candidate_names(&app, &site).await.contains(&alias));
        press(&young, "/me", "/me/life/take_back").await.assert_says(".now h2", "Olet perunut luvan");
        assert!(is_indexed(&app, &id_of(&address)), "the index has not followed yet");
        assert_eq!(candidate_names(&app, &site).await, ["Tiira Lahti"]);
        app.settle().await;
        assert!(!is_indexed(&app, &id_of(&address)));
        assert_eq!(coach.forge(&format!("{address}/life/resume"), &[]).await.status, 409);

        press(&young, "/me", "/me/life/consent").await;
        app.settle().await;
        assert!(candidate_names(&app, &site).await.contains(&alias), "it comes back when permitted anew");
    }

    /// A coach pauses a profile, its person ends the break; the permission goes on.
    async fn either_side_pauses_a_profile(app: TestApp) {
        let site = world(&app).await.lahti;
        let (young, coach, address, alias) = shown(&app, &site).await;
        app.settle().await;
        let paused = press(&coach, &address, "/life/pause").await;
        assert!(!paused.has(&format!("a[href='{address}/matches']")));
        assert_eq!(candidate_names(&app, &site).await, ["Tiira Lahti"]);
        app.settle().await;
        assert!(!is_indexed(&app, &id_of(&address)));
        young.page("/home").await.assert_says(".now h2", "Olet tauolla");
        press(&young, "/me", "/me/life/resume").await;
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
