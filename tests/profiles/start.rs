//! Who comes alone: a page of one's own by a link, a coach's welcome by a promised day, and nothing
//! told to those who try addresses.

use chrono::Duration;
use diesel::prelude::*;
use matkalla::db::schema::{accounts, profiles, registrations, welcomes};

use super::{candidate_names, is_indexed, press};
use crate::support::TestApp;
use crate::support::builders::{self, address_of};
use crate::support::client::{Answer, Visitor};
use crate::support::world::world;

pub const FORM: &str = "form[action='/start']";

/// What somebody new writes.
pub const NEW: [(&str, &str); 4] =
    [("first_name", "Oona"), ("born_on", "2007-03-04"), ("municipality", "398"), ("email", "Oona@example.org")];

async fn register(visitor: &Visitor, changes: &[(&str, &str)]) -> Answer {
    let page = visitor.page("/start").await;
    let kept = NEW.into_iter().filter(|(name, _)| changes.iter().all(|(changed, _)| changed != name));
    let fields: Vec<_> = kept.chain(changes.iter().copied()).collect();
    let answer = visitor.submit(&page, FORM, &fields).await;
    if answer.status == 303 { visitor.follow(answer).await } else { answer }
}

/// The link in the last mail to an address.
pub fn link_to(app: &TestApp, address: &str) -> Option<String> {
    let mails = app.app.mailer.memory().unwrap();
    let mail = mails.iter().rev().find(|mail| mail.to.contains(address))?;
    mail.text.lines().find_map(|line| line.find("/sign-in/link/").map(|at| line[at..].to_owned()))
}

async fn counts(app: &TestApp) -> (i64, i64, i64) {
    app.read(|connection| {
        (
            accounts::table.count().get_result(connection).unwrap(),
            profiles::table.count().get_result(connection).unwrap(),
            registrations::table.count().get_result(connection).unwrap(),
        )
    })
    .await
}

both! {
    /// From the front page to the own page: nothing is there before the button behind the link.
    async fn somebody_new_arrives_by_a_link_and_is_welcomed(app: TestApp) {
        let site = world(&app).await.lahti;
        let visitor = app.stranger();
        let front = visitor.page("/").await;
        assert_eq!(front.attributes(".door a", "href")[0], "/start");
        let before = counts(&app).await;
        let sent = register(&visitor, &[]).await;
        assert_eq!(sent.status, 200);
        sent.assert_says("main", "Lähetimme linkin osoitteeseen o•••@example.org.");
        // Loading it again sends nothing again, and neither its address nor its cookie tells of anybody.
        assert_eq!((sent.path.as_str(), sent.header("cache-control")), ("/start/sent", Some("no-store")));
        assert!(!visitor.cookie("matkalla_start").unwrap().to_lowercase().contains("oona"));
        let mails = |app: &TestApp| app.app.mailer.memory().unwrap().len();
        app.settle().await;
        let sent_so_far = mails(&app);
        visitor.page("/start/sent").await.assert_says("main", "Lähetimme linkin");
        app.settle().await;
        assert_eq!(mails(&app), sent_so_far);
        assert_eq!(app.stranger().get("/start/sent").await.location.as_deref(), Some("/start"), "nobody else's");
        sent.assert_says("main", "Viimeistään pe 4.12. valmentaja ottaa sinuun yhteyttä.");
        app.settle().await;
        assert_eq!(counts(&app).await, (before.0 + 1, before.1, 1), "no profile yet");
        let coach = app.signed_in(&site.accounts["coach"]).await;
        coach.page("/profiles?scope=free").await.assert_silent("Oona");

        // A scanner opens the link first, twice; it acts for nobody.
        let link = link_to(&app, "oona@example.org").expect("a mail with a link");
        let scanner = app.stranger();
        scanner.page(&link).await;
        scanner.page(&link).await;
        assert_eq!(counts(&app).await.1, before.1);
        let page = visitor.page(&link).await;
        let home = visitor.submit_and_follow(&page, &format!("form[action='{link}']"), &[]).await;
        home.assert_says("h1", "Hei, Oona");
        home.assert_says(".now h2", "Tee oma profiili");
        home.assert_says("main", "Viimeistään pe 4.12. valmentaja ottaa sinuun yhteyttä.");
        assert_eq!(counts(&app).await, (before.0 + 1, before.1 + 1, 0));
        let again = app.stranger();
        assert_eq!(again.get(&link).await.status, 410, "a link works once");

        // The desk of every coach of the site shows the promise; one press keeps it.
        let desk = coach.page("/desk").await;
        desk.assert_says(".queue__row", "Oona");
        desk.assert_says(".queue__row", "Luvattu 4.12.");
        let address = desk.attributes(".queue__act a[href$='#welcome']", "href")[0].replace("#welcome", "");
        let page = coach.page(&address).await;
        assert_eq!(page.texts("form[action$='/welcome'] button"), ["Tapasin", "Soitin", "Kirjoitin"]);
        let page = coach.submit_and_follow(&page, "form[action$='/welcome']", &[("how", "phoned")]).await;
        assert!(!page.has("form[action$='/welcome']") && !page.has("form[action$='/take']"), "the coach's own now");
        assert_eq!(coach.forge(&format!("{address}/welcome"), &[("how", "met")]).await.status, 409);
        coach.page("/desk").await.assert_silent("Luvattu");
        let how: Option<String> = app.read(|connection| welcomes::table.select(welcomes::how).first(connection).unwrap()).await;
        assert_eq!(how.as_deref(), Some("phoned"));
        visitor.page("/home").await.assert_says(".person__name", "coach Lahti");
    }

    /// The link was sent on to a second browser, and both press: one arrives, the other hears what to do,
    /// and nobody stands there twice.
    async fn a_forwarded_link_lets_one_in_and_tells_the_other(app: TestApp) {
        world(&app).await;
        let before = counts(&app).await;
        register(&app.stranger(), &[]).await;
        app.settle().await;
        let link = link_to(&app, "oona@example.org").expect("a mail with a link");
        let form = format!("form[action='{link}']");
        let (own, others) = (app.stranger(), app.stranger());
        let pages = (own.page(&link).await, others.page(&link).await);
        let (one, other) = tokio::join!(own.submit(&pages.0, &form, &[]), others.submit(&pages.1, &form, &[]));
        let statuses = [one.status, other.status];
        let won = statuses.iter().position(|status| *status == 303).unwrap_or_else(|| panic!("{statuses:?}"));
        let (loser, told) = if won == 0 { (&others, &other) } else { (&own, &one) };
        assert_eq!(told.status, 410);
        told.assert_says("#email-error", "Linkki on jo käytetty tai liian vanha.");
        assert!(told.has("form[action='/sign-in/link']"), "a new one is asked for here");
        assert_eq!(loser.get("/home").await.location.as_deref(), Some("/sign-in?back=%2Fhome"), "not signed in");
        assert_eq!(counts(&app).await, (before.0 + 1, before.1 + 1, 0), "one account, one profile");
        // Pressed again later, also by the one who came in: still nothing new.
        let again = app.stranger();
        assert_eq!(again.get(&link).await.status, 410);
        assert_eq!(counts(&app).await, (before.0 + 1, before.1 + 1, 0));
    }

    /// Without e-mail a coach calls: the draft waits on the desk, and the promise is dated.
    async fn somebody_with_a_telephone_alone_is_called(app: TestApp) {
        let site = world(&app).await.lahti;
        let visitor = app.stranger();
        let sent = register(&visitor, &[("email", ""), ("phone", "040 765 4321")]).await;
        sent.assert_says("main", "Viimeistään pe 4.12. soitamme sinulle.");
        let coach = app.signed_in(&site.accounts["coach"]).await;
        coach.page("/desk").await.assert_says(".queue__row", "Oona");
        // Asked again, nobody stands there twice, however the number is spelled.
        let before = counts(&app).await;
        for spelling in ["040 765 4321", "0407654321", "+358407654321", "+358 (0)40-765 43 21", "00358 40 7654321"] {
            let again = register(&app.stranger(), &[("email", ""), ("phone", spelling)]).await;
            again.assert_says("main", "Viimeistään pe 4.12. soitamme sinulle.");
            assert_eq!(counts(&app).await, before, "{spelling}");
        }
        register(&app.stranger(), &[("email", ""), ("phone", "040 765 4322")]).await;
        assert_eq!(counts(&app).await.1, before.1 + 1, "another number is somebody else");
        let kept: Vec<Option<String>> = app
            .read(|connection| {
                let newcomers = accounts::table.filter(accounts::name.eq("Oona"));
                newcomers.order(accounts::phone).select(accounts::phone).load(connection).unwrap()
            })
            .await;
        assert_eq!(kept, [Some("+358 40 765 4321".to_owned()), Some("+358 40 765 4322".to_owned())]);
        let neither = register(&visitor, &[("email", "")]).await;
        assert_eq!(neither.status, 422);
        neither.assert_says("#email-error", "Kirjoita sähköposti tai puhelinnumero.");
    }

    /// Who began with an address and forgot it calls for a coach with the same telephone: one draft, not one a try.
    async fn an_unconfirmed_address_holds_no_telephone(app: TestApp) {
        world(&app).await;
        register(&app.stranger(), &[("phone", "040 765 4321")]).await;
        let before = counts(&app).await;
        for _ in 0..3 {
            register(&app.stranger(), &[("email", ""), ("phone", "040 765 4321")]).await;
        }
        assert_eq!(counts(&app).await.1, before.1 + 1, "one profile");
    }

    /// Whom a coach has written down already is not drafted anew, whatever the coach's spelling.
    async fn a_known_telephone_is_found_however_it_was_written_down(app: TestApp) {
        let site = world(&app).await.lahti;
        let account = site.person.account.clone();
        app.write(move |connection| {
            let row = accounts::table.find(account);
            diesel::update(row).set(accounts::phone.eq("040-111 2233")).execute(connection).unwrap();
        })
        .await;
        let before = counts(&app).await;
        register(&app.stranger(), &[("email", ""), ("phone", "+358401112233")]).await;
        assert_eq!(counts(&app).await, before);
        let coach = app.signed_in(&site.accounts["coach"]).await;
        coach.page("/desk").await.assert_says(".queue__row", "Aava");
    }

    /// A promise that nobody kept is red, and the oldest stands first.
    async fn a_late_welcome_stands_out(app: TestApp) {
        let site = world(&app).await.lahti;
        register(&app.stranger(), &[("email", ""), ("phone", "040 765 4321")]).await;
        app.app.clock.advance(Duration::days(1));
        register(&app.stranger(), &[("first_name", "Eemil"), ("email", ""), ("phone", "040 765 4322")]).await;
        let coach = app.signed_in(&site.accounts["coach"]).await;
        let names = |page: &Answer| {
            page.texts(".queue__name").into_iter().filter(|name| ["Oona", "Eemil"].contains(&name.as_str())).collect::<Vec<_>>()
        };
        let desk = coach.page("/desk").await;
        assert_eq!(names(&desk), ["Oona", "Eemil"]);
        assert!(!desk.has(".turn--late"));
        // Friday is the day of the first promise; over the weekend it is late.
        app.app.clock.advance(Duration::days(4));
        let coach = app.signed_in(&site.accounts["coach"]).await;
        let desk = coach.page("/desk").await;
        desk.assert_says(".turn--late", "2 pv myöhässä");
        assert_eq!(desk.count(".turn--late"), 1, "the second was promised for Monday");
    }

    /// Nobody finds out whose address the service knows.
    async fn a_known_address_gets_the_same_answer(app: TestApp) {
        let site = world(&app).await.lahti;
        let known = address_of("Aava SalaisuusLahti");
        let closed = {
            let (at, now) = (site.site.clone(), app.app.clock.now());
            app.write(move |connection| {
                let id = builders::coach(connection, &at, "Poissa Lahtenyt", now);
                diesel::update(accounts::table.find(&id)).set(accounts::active.eq(false)).execute(connection).unwrap();
            })
            .await;
            address_of("Poissa Lahtenyt")
        };
        let mut pages = Vec::new();
        for email in ["new@example.org", &known, &closed] {
            let answer = register(&app.stranger(), &[("email", email)]).await;
            assert_eq!(answer.status, 200, "{email}");
            pages.push(answer.text("main").replace(&format!("{}•••@", &email[..1]), "•••@"));
        }
        assert_eq!((&pages[0], &pages[0]), (&pages[1], &pages[2]));
        app.settle().await;
        let mails = app.app.mailer.memory().unwrap();
        let subjects = |address: &str| mails.iter().filter(|mail| mail.to.contains(address)).map(|mail| mail.subject.clone()).collect::<Vec<_>>();
        assert_eq!(subjects(&known).len(), 1, "its owner gets a sign-in link");
        assert_ne!(subjects(&known), subjects("new@example.org"));
        assert!(subjects(&closed).is_empty());
        assert_eq!(counts(&app).await.2, 1, "only the new address waits");
    }

    /// Whoever is served elsewhere hears where, kindly, and nothing is kept.
    async fn out_of_bounds_hears_the_way_forward(app: TestApp) {
        world(&app).await;
        let before = counts(&app).await;
        for (changes, heading) in [
            (("born_on", "2011-05-05"), "Tämä palvelu on toisen ikäisille"),
            (("born_on", "1990-05-05"), "Tämä palvelu on toisen ikäisille"),
            (("municipality", "091"), "Kuntasi ei vielä ole mukana"),
        ] {
            let answer = register(&app.stranger(), &[changes]).await;
            assert_eq!(answer.status, 200, "{changes:?}");
            assert!(["/start/elsewhere", "/start/other-age?site=lahti"].contains(&answer.path.as_str()), "{}", answer.path);
            answer.assert_says("h1", heading);
            answer.assert_says(".reason--opens", "Soita meille.");
            answer.assert_says("main", "Emme tallentaneet tietojasi.");
            assert!(answer.has("a[href^='tel:']"));
        }
        assert_eq!(counts(&app).await, before);
        // A site decides its own ages.
        app.write(|connection| {
            use matkalla::db::schema::sites;
            diesel::update(sites::table).set(sites::min_age.eq(15)).execute(connection).unwrap();
        })
        .await;
        register(&app.stranger(), &[("born_on", "2011-05-05")]).await.assert_says("h1", "Katso sähköpostisi");
    }

    /// What nobody confirmed is gone after a week; mail to one address is rationed like sign-in links.
    async fn what_nobody_confirms_is_forgotten(app: TestApp) {
        world(&app).await;
        let before = counts(&app).await;
        register(&app.stranger(), &[]).await;
        app.settle().await;
        assert_eq!(counts(&app).await.2, 1);
        app.app.clock.advance(Duration::days(8));
        app.settle().await;
        assert_eq!(counts(&app).await, before);

        let mut statuses = Vec::new();
        for _ in 0..11 {
            statuses.push(register(&app.stranger(), &[]).await.status);
        }
        assert_eq!(statuses.iter().filter(|status| **status == 429).count(), 1, "{statuses:?}");
    }

    /// What the rules say stands on the coach's page, with its source, and follows what is written.
    async fn the_coach_reads_what_the_rules_say(app: TestApp) {
        let site = world(&app).await.lahti;
        let coach = app.signed_in(&site.accounts["coach"]).await;
        let address = format!("/profiles/{}", site.person.profile);
        let page = coach.page(&address).await;
        let lines = page.count("#rules .reason");
        assert!(lines >= 2, "a trial is wished: {lines}");
        assert!(page.texts("#rules .reason__source").iter().all(|source| !source.is_empty()));
        let fields = [("job_seeker", "yes"), ("trial_purpose", "choose_career")];
        let page = coach.submit_and_follow(&page, "form[action$='/eligibility']", &fields).await;
        assert_eq!(page.count("#rules .reason"), lines - 2, "registered, and the purpose told");
        assert!(page.has("[name=job_seeker][value=yes][checked]"));
    }

    /// A CV shows what its person chooses, in the language they choose, to nobody else.
    async fn a_cv_shows_what_its_person_chooses(app: TestApp) {
        let site = world(&app).await.lahti;
        let young = app.signed_in(&site.person.account).await;
        let page = young.page("/me/cv").await;
        page.assert_says(".cv h1", "Aava SalaisuusLahti");
        page.assert_says(".cv", "leipominen");
        let page = young.submit(&page, "main form[method=get]", &[("show", "phone"), ("language", "sv")]).await;
        assert_eq!(page.status, 200);
        page.assert_says(".cv h1", "Meritförteckning");
        page.assert_says(".cv__contact", "+358 40");
        assert!(!page.text(".cv").contains("SalaisuusLahti") && !page.text(".cv").contains("@"));
        page.assert_says(".cv h2", "Det här kan jag");
        assert_eq!(page.attribute(".cv", "lang"), "sv");
        assert!(!page.path.contains("Aava") && !page.path.contains("358"), "no address tells of anybody");
        let address = format!("/profiles/{}/cv", site.person.profile);
        app.signed_in(&site.accounts["coach"]).await.page(&address).await.assert_says(".cv h1", "Aava");
        for role in ["company_contact", "employer_specialist", "site_admin", "operator"] {
            assert_eq!(app.signed_in(&site.accounts[role]).await.get(&address).await.status, 403, "{role}");
        }
    }
}

both! {
    /// A protected person is in no list whatever the state, and comes back to none by renewing.
    async fn a_protected_person_stays_unseen_in_every_state(app: TestApp) {
        let site = world(&app).await.lahti;
        app.settle().await;
        let coach = app.signed_in(&site.accounts["coach"]).await;
        press(&coach, &format!("/profiles/{}", site.person.profile), "/protect").await;
        let young = app.signed_in(&site.person.account).await;
        young.page("/me").await.assert_says(".message", "Tietosi on suojattu.");
        young.page("/me/card").await.assert_says(".message", "Tietosi on suojattu.");
        for (state, back) in [("published", "pause"), ("paused", "resume"), ("withdrawn", "consent"), ("checked", "consent")] {
            let profile = site.person.profile.clone();
            app.write(move |connection| {
                let row = profiles::table.find(profile);
                diesel::update(row).set(profiles::state.eq(state)).execute(connection).unwrap();
            })
            .await;
            press(&young, "/me", &format!("/me/life/{back}")).await;
            app.settle().await;
            assert!(candidate_names(&app, &site).await.is_empty(), "{state} {back}");
            assert!(!is_indexed(&app, &site.person.profile), "{state} {back}");
        }
    }
}
