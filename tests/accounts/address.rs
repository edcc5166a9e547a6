//! A young person's change of their own e-mail address: the new one is asked, the old one is told.

use chrono::Duration;
use diesel::prelude::*;
use matkalla::access::Role;
use matkalla::db::schema::{accounts, outbox};

use crate::support::TestApp;
use crate::support::builders::address_of;
use crate::support::client::{Answer, Visitor};
use crate::support::html::fill;
use crate::support::sections::SECTION_FORM;
use crate::support::world::{SiteWorld, world};

const NEW: &str = "uusi.osoite@example.org";
const FORM: &str = "form[action='/account/address']";
const CODE: &str = "form[action='/account/address/confirm']";

fn old() -> String {
    address_of("Aava SalaisuusLahti")
}

async fn person(app: &TestApp, site: &SiteWorld) -> Visitor {
    app.signed_in(&site.accounts[Role::YoungPerson.word()]).await
}

async fn coach(app: &TestApp, site: &SiteWorld) -> Visitor {
    app.signed_in(&site.accounts[Role::Coach.word()]).await
}

/// Asks on the account page for mail to go to another address; returns the page for the code.
async fn ask(app: &TestApp, visitor: &Visitor, address: &str) -> Answer {
    let page = visitor.page("/account").await;
    let answer = visitor.submit_and_follow(&page, FORM, &[("new_email", address)]).await;
    app.settle().await;
    answer
}

/// Types a code on the page for it.
async fn type_code(visitor: &Visitor, code: &str) -> Answer {
    let page = visitor.page("/account/address").await;
    visitor.submit(&page, CODE, &[("code", code)]).await
}

/// Receivers and subjects of what has left, oldest first.
fn sent(app: &TestApp) -> Vec<(String, String)> {
    app.app.mailer.memory().unwrap().iter().map(|mail| (mail.to.clone(), mail.subject.clone())).collect()
}

/// The code in the newest mail to an address.
fn code(app: &TestApp, address: &str) -> String {
    let sent = app.app.mailer.memory().unwrap();
    let mail = sent.iter().rev().find(|mail| mail.to.contains(address)).expect("a mail has left");
    let is_code = |line: &&str| line.len() == 8 && line.bytes().all(|letter| letter.is_ascii_alphanumeric());
    mail.text.lines().find(is_code).expect("the mail holds a code").to_owned()
}

async fn assert_address(visitor: &Visitor, address: &str) {
    visitor.page("/account").await.assert_says("main p", &format!("osoitteeseen {address}."));
}

both! {
    async fn the_new_address_counts_once_its_code_is_typed(app: TestApp) {
        let site = world(&app).await.lahti;
        let visitor = person(&app, &site).await;
        let page = ask(&app, &visitor, NEW).await;
        assert_eq!(page.path, "/account/address");
        page.assert_says(".lead", NEW);
        let told = sent(&app);
        assert_eq!(told.len(), 2, "{told:?}");
        assert!(told[0].0.contains(&old()) && told[0].1.contains("ollaan vaihtamassa"), "the owner is warned: {told:?}");
        assert!(told[1].0.contains(NEW) && !told[1].1.contains(&code(&app, NEW)), "{told:?}");
        let mails = app.app.mailer.memory().unwrap();
        assert!(mails[0].text.contains("coach Lahti"), "whom to call: {}", mails[0].text);
        assert!(!mails[1].text.contains("osoitteella on tunnus"), "it may be a stranger's: {}", mails[1].text);
        assert_address(&visitor, &old()).await;

        // A link for signing in that is under way to the old address.
        let stranger = app.stranger();
        let form = stranger.page("/sign-in").await;
        stranger.submit(&form, "form[action='/sign-in/link']", &[("email", &old())]).await;
        app.settle().await;
        let mails = app.app.mailer.memory().unwrap();
        let text = &mails.last().unwrap().text;
        let link = text[text.find("/sign-in/link/").unwrap()..].split_whitespace().next().unwrap().to_owned();

        for wrong in ["", "AAAA3333", "ä", &"A".repeat(10_000)] {
            let answer = type_code(&visitor, wrong).await;
            assert_eq!(answer.status, 422);
            answer.assert_says(".field__error", "väärä tai liian vanha");
        }
        assert_address(&visitor, &old()).await;

        let code = code(&app, NEW).to_lowercase();
        let typed = format!(" {}-{} ", &code[..4], &code[4..]);
        let answer = type_code(&visitor, &typed).await;
        assert_eq!((answer.status, answer.location.as_deref()), (303, Some("/account?done=address")));
        app.settle().await;
        assert_address(&visitor, NEW).await;
        let coach = coach(&app, &site).await;
        coach.page(&format!("/profiles/{}", site.person.profile)).await.assert_says("body", NEW);
        assert_eq!(stranger.get(&link).await.status, 410, "the old address lets nobody in");
        let told = sent(&app);
        let last = told.last().unwrap();
        assert!(last.0.contains(&old()) && last.1.contains("on vaihdettu"), "{told:?}");
        assert_eq!(visitor.get("/account/address").await.location.as_deref(), Some("/account"), "nothing is left to do");
    }

    /// Typing somebody's address neither takes it nor tells whether it is known.
    async fn anothers_address_gets_the_same_answer_and_nothing_else(app: TestApp) {
        let world = world(&app).await;
        let visitor = person(&app, &world.lahti).await;
        let others = address_of("Aava SalaisuusEspoo");
        let mut said = Vec::new();
        for address in [NEW, others.as_str()] {
            let answer = ask(&app, &visitor, address).await;
            said.push((answer.status, answer.path.clone(), answer.text("body").replace(address, "")));
        }
        assert_eq!(said[0], said[1]);
        assert!(!sent(&app).iter().any(|(to, _)| to.contains(&others)), "{:?}", sent(&app));
        assert_eq!(type_code(&visitor, &code(&app, NEW)).await.status, 422, "what was asked before is off");
        assert_address(&visitor, &old()).await;
    }

    /// Somebody else's account got the address while the mail was on its way.
    async fn an_address_that_was_taken_meanwhile_stays_with_its_owner(app: TestApp) {
        let world = world(&app).await;
        let (first, second) = (person(&app, &world.lahti).await, person(&app, &world.espoo).await);
        ask(&app, &first, NEW).await;
        let slow = code(&app, NEW);
        ask(&app, &second, NEW).await;
        assert_eq!(type_code(&second, &code(&app, NEW)).await.status, 303);
        assert_eq!(type_code(&first, &slow).await.status, 422);
        assert_address(&second, NEW).await;
        assert_address(&first, &old()).await;
    }

    /// Whoever holds a stolen session cannot go on once its owner has ended it, and a code is of use
    /// only where it was asked for.
    async fn ending_a_session_ends_what_it_asked(app: TestApp) {
        let site = world(&app).await.lahti;
        let (owner, thief) = (person(&app, &site).await, person(&app, &site).await);
        ask(&app, &thief, NEW).await;
        let code = code(&app, NEW);
        assert_eq!(owner.get("/account/address").await.location.as_deref(), Some("/account"));
        assert_eq!(owner.forge("/account/address/confirm", &[("code", &code)]).await.location.as_deref(), Some("/account"));
        let page = owner.page("/account").await;
        owner.submit_and_follow(&page, "form[action^='/account/sessions/']", &[]).await;
        assert_ne!(thief.get("/account/address").await.status, 200);
        assert_ne!(thief.forge("/account/address/confirm", &[("code", &code)]).await.location.as_deref(), Some("/account?done=address"));
        assert_address(&owner, &old()).await;
    }

    async fn a_code_grows_old_and_a_newer_one_ends_it(app: TestApp) {
        let site = world(&app).await.lahti;
        let visitor = person(&app, &site).await;
        ask(&app, &visitor, NEW).await;
        let first = code(&app, NEW);
        ask(&app, &visitor, NEW).await;
        assert_eq!(type_code(&visitor, &first).await.status, 422);
        let second = code(&app, NEW);
        app.app.clock.advance(Duration::minutes(16));
        assert_eq!(type_code(&visitor, &second).await.status, 422);
        assert_address(&visitor, &old()).await;
    }

    /// A warning that waited through an outage of the mail server still goes where it belongs.
    async fn a_late_warning_goes_to_the_old_address(app: TestApp) {
        let site = world(&app).await.lahti;
        let visitor = person(&app, &site).await;
        ask(&app, &visitor, NEW).await;
        assert_eq!(type_code(&visitor, &code(&app, NEW)).await.status, 303);
        app.settle().await;
        let before = sent(&app).len();
        app.write(|connection| {
            diesel::update(outbox::table.filter(outbox::template.eq("address_change")))
                .set(outbox::state.eq("waiting"))
                .execute(connection)
                .unwrap();
        })
        .await;
        app.settle().await;
        let told = sent(&app);
        assert_eq!(told.len(), before + 1);
        assert!(told.last().unwrap().0.contains(&old()), "{told:?}");
    }

    /// Nobody is told to call a coach who has left.
    async fn a_warning_names_no_coach_who_has_left(app: TestApp) {
        let site = world(&app).await.lahti;
        let gone = site.accounts[Role::Coach.word()].clone();
        app.write(move |connection| {
            diesel::update(accounts::table.find(gone)).set(accounts::active.eq(false)).execute(connection).unwrap();
        })
        .await;
        ask(&app, &person(&app, &site).await, NEW).await;
        let mails = app.app.mailer.memory().unwrap();
        assert_eq!(mails.len(), 2);
        assert!(mails.iter().all(|mail| !mail.text.contains("coach Lahti")), "{}", mails[0].text);
    }

    async fn what_cannot_be_is_said_and_kept(app: TestApp) {
        let site = world(&app).await.lahti;
        let visitor = person(&app, &site).await;
        let page = visitor.page("/account").await;
        let (own, long) = (old(), format!("{}@example.org", "a".repeat(10_000)));
        for (wrong, why) in
            [("", "nimi@esimerkki.fi"), ("pelkkää tekstiä", "nimi@esimerkki.fi"), (long.as_str(), "nimi@esimerkki.fi"), (own.as_str(), "jo osoitteesi")]
        {
            let answer = visitor.submit(&page, FORM, &[("new_email", wrong)]).await;
            assert_eq!(answer.status, 422);
            answer.assert_says(".field__error", why);
            assert_eq!(answer.attributes("#new_email", "value").concat(), wrong);
        }
        app.settle().await;
        assert_eq!(sent(&app), Vec::new());
    }

    /// Nobody sends mail to the world with it, and nobody guesses codes.
    async fn asking_and_guessing_are_limited(app: TestApp) {
        let site = world(&app).await.lahti;
        let visitor = person(&app, &site).await;
        for number in 0..3 {
            ask(&app, &visitor, &format!("osoite{number}@example.org")).await;
        }
        let page = visitor.page("/account").await;
        assert_eq!(visitor.submit(&page, FORM, &[("new_email", NEW)]).await.status, 429);
        for _ in 0..10 {
            assert_eq!(type_code(&visitor, "AAAA3333").await.status, 422);
        }
        assert_eq!(type_code(&visitor, &code(&app, "osoite2@example.org")).await.status, 429);
        app.app.clock.advance(Duration::minutes(61));
        ask(&app, &visitor, NEW).await;
        assert_eq!(type_code(&visitor, &code(&app, NEW)).await.status, 303);
    }

    /// The profile's form has no way around: what is posted to it changes no address.
    async fn ones_own_profile_changes_no_address(app: TestApp) {
        let site = world(&app).await.lahti;
        let visitor = person(&app, &site).await;
        let edit = visitor.page("/me/edit/person").await;
        assert!(!edit.has("input[name=email]"));
        let filled = fill(&edit, SECTION_FORM, &[]);
        let fields = filled.fields.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        let fields: Vec<_> = fields.chain([("email", NEW)]).collect();
        assert_eq!(visitor.post("/me/edit/person", &fields).await.status, 303);
        assert_address(&visitor, &old()).await;
    }

    /// A coach's form that was open for long brings no old address back; what the coach writes ends
    /// what waits.
    async fn the_coachs_form_and_the_persons_change_do_not_mix(app: TestApp) {
        let site = world(&app).await.lahti;
        let (visitor, coach) = (person(&app, &site).await, coach(&app, &site).await);
        let address = format!("/profiles/{}/edit/person", site.person.profile);
        let form = SECTION_FORM;
        let stale = coach.page(&address).await;
        ask(&app, &visitor, NEW).await;
        type_code(&visitor, &code(&app, NEW)).await;
        let told = coach.submit(&stale, form, &[("last_name", "Uusinimi")]).await;
        assert_eq!(told.status, 409);
        told.assert_says("#meanwhile", NEW);
        assert_address(&visitor, NEW).await;

        ask(&app, &visitor, "kolmas@example.org").await;
        let edit = coach.page(&address).await;
        coach.submit_and_follow(&edit, form, &[("email", "valmentajan@example.org")]).await;
        let visitor = person(&app, &site).await;
        assert_eq!(visitor.get("/account/address").await.location.as_deref(), Some("/account"));
        assert_address(&visitor, "valmentajan@example.org").await;
    }

    /// Whoever has no address yet adds the first one; nobody is there to be warned.
    async fn a_first_address_is_added_the_same_way(app: TestApp) {
        let site = world(&app).await.lahti;
        let (visitor, coach) = (person(&app, &site).await, coach(&app, &site).await);
        let edit = coach.page(&format!("/profiles/{}/edit/person", site.person.profile)).await;
        coach.submit_and_follow(&edit, SECTION_FORM, &[("email", "")]).await;
        assert_eq!(visitor.get("/account").await.status, 303, "what came by the old one has ended");
        let visitor = person(&app, &site).await;
        visitor.page("/account").await.assert_says("main p", "ei ole vielä sähköpostia");
        ask(&app, &visitor, NEW).await;
        assert_eq!(type_code(&visitor, &code(&app, NEW)).await.status, 303);
        app.settle().await;
        assert_eq!(sent(&app).len(), 1, "{:?}", sent(&app));
        assert_address(&visitor, NEW).await;
    }

    /// Others were checked with their address: the service changes it.
    async fn only_young_people_change_their_own(app: TestApp) {
        let site = world(&app).await.lahti;
        for role in [Role::CompanyContact, Role::Coach, Role::SiteAdmin] {
            let visitor = app.signed_in(&site.accounts[role.word()]).await;
            assert!(!visitor.page("/account").await.has(FORM), "{role}");
            assert_eq!(visitor.forge("/account/address", &[("new_email", NEW)]).await.status, 403, "{role}");
        }
    }

    /// A coach writes another address because the old one is lost, or another's: its sign-ins end.
    async fn an_address_that_the_coach_changes_ends_what_came_by_the_old_one(app: TestApp) {
        let site = world(&app).await.lahti;
        let held = person(&app, &site).await;
        held.page("/me").await;
        let coach = coach(&app, &site).await;
        let address = format!("/profiles/{}/edit/person", site.person.profile);
        let page = coach.page(&address).await;
        coach.submit(&page, SECTION_FORM, &[("phone", "+358 40 111 2222")]).await;
        held.page("/me").await;
        let page = coach.page(&address).await;
        coach.submit(&page, SECTION_FORM, &[("email", NEW)]).await;
        assert_eq!(held.get("/me").await.status, 303);
    }
}
