//! Changing one's own e-mail address: the new one is asked, the old one is told.

use chrono::Duration;
use matkalla::access::Role;

use crate::support::TestApp;
use crate::support::builders::address_of;
use crate::support::client::{Answer, Visitor};
use crate::support::world::{SiteWorld, world};

const NEW: &str = "uusi.osoite@example.org";
const FORM: &str = "form[action='/account/address']";

/// Asks on the account page for mail to go to another address.
async fn ask(app: &TestApp, visitor: &Visitor, address: &str) -> Answer {
    let page = visitor.page("/account").await;
    let answer = visitor.submit_and_follow(&page, FORM, &[("new_email", address)]).await;
    app.settle().await;
    answer
}

/// Receivers and subjects of what has left.
fn sent(app: &TestApp) -> Vec<String> {
    app.app.mailer.memory().unwrap().iter().map(|mail| mail.to.clone()).collect()
}

/// The link in the newest mail to an address.
fn link(app: &TestApp, address: &str) -> String {
    let sent = app.app.mailer.memory().unwrap();
    let mail = sent.iter().rev().find(|mail| mail.to.contains(address)).expect("a mail has left");
    let start = mail.text.find("/account/address/").expect("the mail holds a link");
    mail.text[start..].split_whitespace().next().unwrap().to_owned()
}

async fn press(visitor: &Visitor, link: &str) -> Answer {
    let page = visitor.page(link).await;
    visitor.submit(&page, "form[action^='/account/address/']", &[]).await
}

async fn person(app: &TestApp, site: &SiteWorld) -> Visitor {
    app.signed_in(&site.accounts[Role::YoungPerson.word()]).await
}

both! {
    async fn the_new_address_counts_once_its_button_is_pressed(app: TestApp) {
        let site = world(&app).await.lahti;
        let old = address_of("Aava SalaisuusLahti");
        let visitor = person(&app, &site).await;
        ask(&app, &visitor, NEW).await.assert_says(".toast, [role=status]", "Katso sähköpostisi");
        let mut told = sent(&app);
        told.sort();
        assert_eq!(told.len(), 2, "{told:?}");
        assert!(told.iter().any(|to| to.contains(&old)), "the old address is told: {told:?}");
        visitor.page("/account").await.assert_says("main", &old);

        // A scanner follows the link, again and again: nothing changes.
        let link = link(&app, NEW);
        for _ in 0..3 {
            app.stranger().page(&link).await;
        }
        visitor.page("/account").await.assert_says("main", &old);

        // Pressed where nobody is signed in, as in a mail program of its own.
        let answer = press(&app.stranger(), &link).await;
        assert_eq!((answer.status, answer.location.as_deref()), (303, Some("/sign-in?done=address")));
        let page = visitor.page("/account").await;
        page.assert_says("main", NEW);
        page.assert_silent(&old);
        let coach = app.signed_in(&site.accounts[Role::Coach.word()]).await;
        coach.page(&format!("/profiles/{}", site.person.profile)).await.assert_says("body", NEW);

        // The link is used up, and mail goes to the new address from now on.
        let stranger = app.stranger();
        assert_eq!(stranger.get(&link).await.status, 410);
        let form = stranger.page("/sign-in").await;
        assert_eq!(stranger.forge(&link, &[]).await.status, 410);
        stranger.submit(&form, "form[action='/sign-in/link']", &[("email", NEW)]).await;
        app.settle().await;
        assert!(sent(&app).last().unwrap().contains(NEW));
    }

    /// Typing somebody's address neither takes it nor tells whether it is known.
    async fn anothers_address_gets_the_same_answer_and_nothing_else(app: TestApp) {
        let world = world(&app).await;
        let visitor = person(&app, &world.lahti).await;
        let others = address_of("Aava SalaisuusEspoo");
        let mut said = Vec::new();
        for address in [NEW, others.as_str()] {
            let answer = ask(&app, &visitor, address).await;
            said.push((answer.status, answer.path.clone(), answer.text("body")));
        }
        assert_eq!(said[0], said[1]);
        assert!(!sent(&app).iter().any(|to| to.contains(&others)), "{:?}", sent(&app));

        // What was asked for before is off, too: the link that is on its way no longer works.
        assert_eq!(app.stranger().get(&link(&app, NEW)).await.status, 410);
    }

    /// Somebody else's account got the address while the mail was on its way.
    async fn an_address_that_was_taken_meanwhile_stays_with_its_owner(app: TestApp) {
        let world = world(&app).await;
        let first = person(&app, &world.lahti).await;
        let second = person(&app, &world.espoo).await;
        ask(&app, &first, NEW).await;
        let slow = link(&app, NEW);
        ask(&app, &second, NEW).await;
        assert_eq!(press(&app.stranger(), &link(&app, NEW)).await.status, 303);
        let page = app.stranger();
        let shown = page.page(&slow).await;
        assert_eq!(page.submit(&shown, "form[action^='/account/address/']", &[]).await.status, 410);
        second.page("/account").await.assert_says("main", NEW);
        first.page("/account").await.assert_says("main", &address_of("Aava SalaisuusLahti"));
    }

    async fn a_link_grows_old_and_a_newer_one_ends_it(app: TestApp) {
        let site = world(&app).await.lahti;
        let visitor = person(&app, &site).await;
        ask(&app, &visitor, NEW).await;
        let first = link(&app, NEW);
        ask(&app, &visitor, "toinen@example.org").await;
        assert_eq!(app.stranger().get(&first).await.status, 410);
        let second = link(&app, "toinen@example.org");
        let stranger = app.stranger();
        let page = stranger.page(&second).await;
        app.app.clock.advance(Duration::minutes(16));
        assert_eq!(stranger.submit(&page, "form[action^='/account/address/']", &[]).await.status, 410);
        assert_eq!(stranger.get(&second).await.status, 410);
        visitor.page("/account").await.assert_says("main", &address_of("Aava SalaisuusLahti"));
    }

    async fn what_is_no_address_is_said_so_and_kept(app: TestApp) {
        let site = world(&app).await.lahti;
        let visitor = person(&app, &site).await;
        let page = visitor.page("/account").await;
        for wrong in ["", "pelkkää tekstiä", "a@"] {
            let answer = visitor.submit(&page, FORM, &[("new_email", wrong)]).await;
            assert_eq!(answer.status, 422);
            answer.assert_says(".field__error", "nimi@esimerkki.fi");
            assert_eq!(answer.attributes("#new_email", "value").concat(), wrong);
        }
        app.settle().await;
        assert_eq!(sent(&app), Vec::<String>::new());
    }

    async fn asking_again_and_again_is_limited(app: TestApp) {
        let site = world(&app).await.lahti;
        let visitor = person(&app, &site).await;
        let page = visitor.page("/account").await;
        for number in 0..10 {
            let address = format!("osoite{number}@example.org");
            assert_eq!(visitor.submit(&page, FORM, &[("new_email", &address)]).await.status, 303);
        }
        assert_eq!(visitor.submit(&page, FORM, &[("new_email", NEW)]).await.status, 429);
        app.app.clock.advance(Duration::minutes(20));
        assert_eq!(visitor.submit(&page, FORM, &[("new_email", NEW)]).await.status, 303);
    }

    /// The profile's form has no way around: what is posted to it changes no address.
    async fn ones_own_profile_changes_no_address(app: TestApp) {
        let site = world(&app).await.lahti;
        let visitor = person(&app, &site).await;
        let edit = visitor.page("/me/edit").await;
        assert!(!edit.has("input[name=email]"));
        let filled = crate::support::html::fill(&edit, "main form:has([name=headline])", &[]);
        let mut fields: Vec<(&str, &str)> =
            filled.fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        fields.push(("email", NEW));
        assert_eq!(visitor.post("/me/edit", &fields).await.status, 303);
        visitor.page("/account").await.assert_says("main", &address_of("Aava SalaisuusLahti"));
        let coach = app.signed_in(&site.accounts[Role::Coach.word()]).await;
        coach.page(&format!("/profiles/{}", site.person.profile)).await.assert_silent(NEW);
    }
}
