//! Posting without an account: the form, the mail, the button, and what stays unseen before it.

use chrono::Duration;
use diesel::prelude::*;
use matkalla::db::schema::{companies, openings, posting_links, postings};

use crate::support::TestApp;
use crate::support::client::{Answer, Visitor};
use crate::support::dump;
use crate::support::world::{World, world};

pub const FORM: &str = "form.posting";
pub const TITLE: &str = "Leipurin apulainen";
/// A business ID that nobody in the tests' world has.
pub const UNKNOWN: &str = "1068892-9";
pub const EMAIL: &str = "leipuri@pulla.example";

/// What a baker types between two batches.
pub const TYPED: [(&str, &str); 6] = [
    ("kind", "job"),
    ("title", TITLE),
    ("description", "Pakkaat pullia ja autat uunin vieressä."),
    ("municipality", "Lahti"),
    ("business_id", UNKNOWN),
    ("email", EMAIL),
];

/// The typed fields with some of them otherwise.
pub fn typed<'a>(other: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut fields: Vec<(&str, &str)> = TYPED.to_vec();
    for (name, value) in other {
        fields.retain(|(known, _)| known != name);
        fields.push((name, value));
    }
    fields
}

pub async fn post(app: &TestApp, other: &[(&str, &str)]) -> (Visitor, Answer) {
    let stranger = app.stranger();
    let page = stranger.page("/openings/new").await;
    let answer = stranger.submit(&page, FORM, &typed(other)).await;
    app.settle().await;
    (stranger, answer)
}

/// The newest link of a kind in the mail to an address, as a path.
pub fn link(app: &TestApp, email: &str, kind: &str) -> String {
    let base = &app.app.config.base_url;
    let sent = app.app.mailer.memory().unwrap();
    let start = format!("{base}/openings/{kind}/");
    let texts = sent.iter().rev().filter(|mail| mail.to == email);
    let found = texts.filter_map(|mail| mail.text.split_whitespace().find(|word| word.starts_with(&start))).next();
    found.unwrap_or_else(|| panic!("no {kind} link to {email}")).trim_start_matches(base.as_str()).to_owned()
}

/// Posts, confirms, and returns the address of the opening.
pub async fn posted(app: &TestApp, other: &[(&str, &str)]) -> String {
    let (stranger, answer) = post(app, other).await;
    assert_eq!(answer.location.as_deref(), Some("/openings/sent"), "{}", answer.errors());
    let email = other.iter().find(|(name, _)| *name == "email").map_or(EMAIL, |(_, email)| *email);
    let page = stranger.page(&link(app, email, "confirm")).await;
    stranger.submit_and_follow(&page, "main form", &[]).await;
    let id = app
        .read(|connection| {
            openings::table.order(openings::id.desc()).select(openings::id).first::<String>(connection).unwrap()
        })
        .await;
    format!("/openings/{id}")
}

pub async fn specialist(app: &TestApp, world: &World) -> Visitor {
    app.signed_in(&world.lahti.accounts["employer_specialist"]).await
}

async fn count(app: &TestApp) -> (i64, i64) {
    app.read(|connection| {
        (
            openings::table.count().get_result(connection).unwrap(),
            companies::table.count().get_result(connection).unwrap(),
        )
    })
    .await
}

both! {
    /// The whole way of a stranger to the queue; nothing is anywhere before the button.
    async fn what_a_stranger_posts_waits_for_the_check_once_it_is_confirmed(app: TestApp) {
        let world = world(&app).await;
        let before = count(&app).await;
        let (stranger, answer) = post(&app, &[]).await;
        assert_eq!(answer.location.as_deref(), Some("/openings/sent"), "{}", answer.errors());
        stranger.page("/openings/sent").await.assert_says(".lead", "Avatkaa se ja painakaa nappia");
        assert_eq!(count(&app).await, before, "nothing unconfirmed is an opening or a company");
        let specialist = specialist(&app, &world).await;
        for list in ["/openings?status=submitted", "/openings?status=draft", "/openings", "/companies"] {
            specialist.page(list).await.assert_silent(TITLE);
        }
        let mail = app.app.mailer.memory().unwrap().into_iter().next_back().unwrap();
        assert_eq!((mail.to.as_str(), mail.subject.as_str()), (EMAIL, "Vahvistakaa ilmoituksenne"));
        let confirm = link(&app, EMAIL, "confirm");
        let page = stranger.page(&confirm).await;
        page.assert_says("main", TITLE);
        let done = stranger.submit_and_follow(&page, "main form", &[]).await;
        done.assert_says(".lead", "to 3.12. mennessä");
        assert_eq!(count(&app).await, (before.0 + 1, before.1 + 1));
        let queue = specialist.page("/openings?status=submitted").await;
        queue.assert_says(".opening__title", TITLE);
        queue.assert_says(".opening__firm", "yrityksen nimi puuttuu");
        let found = specialist.page(&format!("/companies?words={UNKNOWN}")).await;
        assert_eq!(found.count("main tbody tr"), 1, "the pool finds the company by its business ID");
        app.signed_in(&world.espoo.accounts["employer_specialist"]).await.page("/openings?status=submitted").await.assert_silent(TITLE);
        assert!(app.read(|connection| postings::table.select(postings::content).first::<String>(connection).unwrap()).await.is_empty());
    }

    /// A scanner opens every link of a mail, some of them often: nothing happens, and the person's
    /// press works afterwards, once.
    async fn a_scanner_that_opens_the_link_first_changes_nothing(app: TestApp) {
        world(&app).await;
        post(&app, &[]).await;
        let confirm = link(&app, EMAIL, "confirm");
        let before = app.read(|connection| dump::rows(connection, &[])).await;
        for _ in 0..3 {
            app.stranger().page(&confirm).await;
            app.stranger().page("/openings/link").await;
        }
        let after = app.read(|connection| dump::rows(connection, &[])).await;
        assert_eq!(dump::difference(&before, &after), "");
        let (stranger, other) = (app.stranger(), app.stranger());
        let (page, forwarded) = (stranger.page(&confirm).await, other.page(&confirm).await);
        stranger.submit_and_follow(&page, "main form", &[]).await;
        let again = other.submit(&forwarded, "main form", &[]).await;
        assert_eq!(again.status, 410);
        again.assert_says("h1", "Linkki on jo käytetty");
        again.assert_says(".message", "odottaa asiantuntijan lukemista");
        assert!(!again.has("form[action='/openings/link']"), "there is nothing left to confirm");
        assert_eq!(other.get(&confirm).await.status, 410);
    }

    /// An old link is no dead end: one press sends a new one, to the poster and to nobody else.
    async fn an_old_link_leads_to_a_new_one_in_the_posters_mailbox(app: TestApp) {
        world(&app).await;
        post(&app, &[]).await;
        let old = link(&app, EMAIL, "confirm");
        app.app.clock.advance(Duration::hours(25));
        let somebody = app.stranger();
        let page = somebody.get(&old).await;
        assert_eq!(page.status, 410);
        page.assert_says("h1", "Linkki on vanhentunut");
        page.assert_silent(EMAIL);
        let sent = somebody.submit(&page, "form[action='/openings/link']", &[]).await;
        sent.assert_says("[role=status]", "uusi linkki on matkalla");
        sent.assert_silent(EMAIL);
        app.settle().await;
        let new = link(&app, EMAIL, "confirm");
        assert_ne!(new, old);
        let page = somebody.page(&new).await;
        assert_eq!(somebody.submit(&page, "main form", &[]).await.status, 303);
        // A newer link ends the one before, and an unknown one is told as such.
        assert_eq!(somebody.get(&old).await.status, 410);
        let cut = somebody.get(&new[..new.len() - 5]).await;
        assert_eq!(cut.status, 404);
        assert!(cut.has("form[action='/openings/link'] input[name=email]"), "{}", cut.outline());
    }

    /// Asking by address tells nobody whether there is anything.
    async fn asking_for_a_link_by_address_tells_nothing(app: TestApp) {
        world(&app).await;
        post(&app, &[]).await;
        let stranger = app.stranger();
        let mut answers = Vec::new();
        for email in [EMAIL, "nobody@example.org"] {
            let page = stranger.page("/openings/link").await;
            answers.push(stranger.submit(&page, "main form", &[("email", email)]).await.text("main"));
        }
        assert_eq!(answers[0], answers[1]);
        let before = app.app.mailer.memory().unwrap().len();
        app.settle().await;
        assert_eq!(app.app.mailer.memory().unwrap().len(), before + 1);
        for _ in 0..5 {
            let page = stranger.page("/openings/link").await;
            stranger.submit(&page, "main form", &[("email", EMAIL)]).await;
        }
        let page = stranger.page("/openings/link").await;
        let refused = stranger.submit(&page, "main form", &[("email", EMAIL)]).await;
        assert_eq!((refused.status, refused.attribute("#email", "value")), (422, EMAIL.to_owned()));
    }

    /// A known company gets the opening; the poster reads the same words and gets no right.
    async fn a_known_business_id_attaches_without_telling(app: TestApp) {
        let world = world(&app).await;
        let (_, companies_before) = count(&app).await;
        let known = posted(&app, &[("business_id", "01496693"), ("company_name", "Ihan Muu Oy")]).await;
        let unknown = posted(&app, &[("email", "toinen@pulla.example")]).await;
        let texts: Vec<String> = app.app.mailer.memory().unwrap().iter().map(|mail| mail.text.clone()).collect();
        let same = |text: &str| text.split("http").next().unwrap().to_owned();
        assert_eq!(same(&texts[0]), same(&texts[1]));
        assert_eq!(count(&app).await.1, companies_before + 1);
        let specialist = specialist(&app, &world).await;
        specialist.page(&known).await.assert_says(".firm", "Kahvila Lahti");
        specialist.page(&known).await.assert_silent("Ihan Muu Oy");
        assert_eq!(app.stranger().get(&unknown).await.status, 404);
        let unverified = app.read(|connection| matkalla::db::schema::company_contacts::table.count().get_result::<i64>(connection).unwrap()).await;
        assert_eq!(unverified, 2, "no new contact of any company");
    }

    /// The nearest site looks after a municipality that none serves.
    async fn a_municipality_of_no_site_goes_to_the_nearest(app: TestApp) {
        let world = world(&app).await;
        let near_lahti = posted(&app, &[("municipality", "hollola")]).await;
        let near_espoo = posted(&app, &[("municipality", "Helsingfors"), ("email", "b@pulla.example")]).await;
        assert_eq!(specialist(&app, &world).await.get(&near_lahti).await.status, 200);
        let espoo = app.signed_in(&world.espoo.accounts["employer_specialist"]).await;
        assert_eq!((espoo.get(&near_espoo).await.status, espoo.get(&near_lahti).await.status), (200, 404));
    }

    /// Mistakes keep what was typed, and each link of the summary names a field of the page.
    async fn every_mistake_keeps_what_was_typed(app: TestApp) {
        world(&app).await;
        let wrong = [("business_id", "0149669-4"), ("email", "leipuri"), ("municipality", "Lathi"), ("kind", ""), ("phone", "soita")];
        let (_, answer) = post(&app, &wrong).await;
        assert_eq!(answer.status, 422);
        let fields = answer.attributes(".summary a", "href");
        assert_eq!(fields, ["#kind", "#municipality", "#business_id", "#email", "#phone"]);
        for field in &fields {
            assert!(answer.has(field), "{field} is nowhere on the page");
        }
        answer.assert_says("#business_id-error", "Viimeinen numero ei täsmää");
        assert_eq!(answer.attribute("#title", "value"), TITLE);
        assert_eq!(answer.attribute("#municipality", "value"), "Lathi");
        assert_eq!(answer.attribute("#business_id", "value"), "0149669-4");
        answer.assert_says("#description", "uunin vieressä");
        assert!(app.app.mailer.memory().unwrap().is_empty());
    }

    /// Words that limit come back once with better ones; one press takes them, another sends all the same.
    async fn words_that_limit_come_back_once_with_better_ones(app: TestApp) {
        world(&app).await;
        let text = ("description", "Haetaan nuorta apulaista. Pakkaat pullia.");
        let (stranger, shown) = post(&app, &[text]).await;
        assert_eq!(shown.status, 200);
        shown.assert_says("mark", "nuorta");
        assert_eq!(shown.attribute("#email", "value"), EMAIL);
        let key = shown.attribute("button[name=reword]", "value");
        let better = stranger.submit(&shown, FORM, &[("reword", &key)]).await;
        assert_eq!(better.status, 200);
        assert!(!better.text("#description").contains("nuorta"), "{}", better.text("#description"));
        better.assert_says("#description", "Pakkaat pullia.");
        assert_eq!(stranger.submit(&shown, FORM, &[]).await.status, 303, "it may stay as it is");
        assert_eq!(stranger.submit(&better, FORM, &[]).await.status, 303);
    }

    /// Each kind keeps its own answers and forgets those of others; what its law forbids is told.
    async fn each_kind_has_its_own_fields_and_rules(app: TestApp) {
        let world = world(&app).await;
        let long = [("kind", "work_trial"), ("hours_per_day", "9"), ("days_per_week", "6")];
        let (_, refused) = post(&app, &long).await;
        assert_eq!(refused.attributes(".summary a", "href"), ["#hours_per_day", "#days_per_week"]);
        refused.assert_says("#hours_per_day-error", "4");
        let own = [("hours_per_day", "6"), ("transport", "Bussi 8"), ("replaces_nobody", "yes"), ("guide_named", "yes")];
        let trial = posted(&app, &[&own[..], &[("kind", "work_trial")]].concat()).await;
        let job = posted(&app, &[&own[..], &[("email", "b@pulla.example")]].concat()).await;
        let terms = app.read(|connection| openings::table.order(openings::id.desc()).select(openings::terms).load::<String>(connection).unwrap()).await;
        assert!(terms[1].contains("\"hours_per_day\":6") && terms[1].contains("\"replaces_nobody\":true"), "{terms:?}");
        assert!(terms[0].contains("\"hours_per_day\":null") && terms[0].contains("\"replaces_nobody\":false"), "{terms:?}");
        let specialist = specialist(&app, &world).await;
        for opening in [&trial, &job] {
            specialist.page(opening).await.assert_says(".fact", "Bussi 8");
        }
        // What the rules say beside that stands with its source before who checks.
        specialist.page(&format!("{trial}/edit")).await.assert_says(".reason__source", "380/2023");
    }

    /// What the law asks for those under 18, the length and the adviser: asked in the folded part, kept by
    /// the kinds that it concerns, and told with its source to who checks.
    async fn what_concerns_those_under_18_and_the_length_is_asked(app: TestApp) {
        let world = world(&app).await;
        let (_, refused) = post(&app, &[("kind", "entrepreneurship"), ("months", "9")]).await;
        assert_eq!(refused.attributes(".summary a", "href"), ["#months"]);
        refused.assert_says("#months-error", "1–6 kuukautta");
        assert!(refused.has("details.more[open] #months"));
        let own = [("months", "3"), ("adviser_named", "yes"), ("hazardous", "yes"), ("serves_alcohol", "yes"), ("with_minors", "yes")];
        let opening = posted(&app, &[&own[..], &[("kind", "entrepreneurship")]].concat()).await;
        let specialist = specialist(&app, &world).await;
        let page = specialist.page(&opening).await;
        page.assert_says(".fact", "3 kuukautta");
        page.assert_says(".reasons", "Vaarallinen työ sopii alle 18-vuotiaalle vain");
        page.assert_says(".reasons", "Alkoholin anniskelusta voi vastata 18-vuotias");
        assert!(!page.text("main").contains("Etsimme neuvojan"), "the adviser is named");
        let form = specialist.page(&format!("{opening}/edit")).await;
        assert!(own.iter().skip(1).all(|(name, _)| form.has(&format!("[name={name}][checked]"))));
        // A trial with children: the extract is asked about, and nobody's adviser is kept.
        let trial = posted(&app, &[&own[..], &[("kind", "work_trial"), ("email", "b@pulla.example")]].concat()).await;
        specialist.page(&trial).await.assert_says(".reasons", "Kertokaa, pyydättekö rikosrekisteriotteen");
        let form = specialist.page(&format!("{trial}/edit")).await;
        assert!(!form.has("[name=adviser_named][checked]") && form.attribute("#months", "value") == "3");
    }

    /// Somebody who floods is stopped by address, with the text kept.
    async fn too_many_postings_of_an_address_are_refused(app: TestApp) {
        world(&app).await;
        for _ in 0..5 {
            assert_eq!(post(&app, &[]).await.1.status, 303);
        }
        let (stranger, refused) = post(&app, &[]).await;
        assert_eq!(refused.status, 422);
        assert_eq!(refused.attributes(".summary a", "href"), ["#email"]);
        assert_eq!(refused.attribute("#title", "value"), TITLE);
        assert_eq!(app.app.mailer.memory().unwrap().len(), 5);
        app.app.clock.advance(Duration::minutes(61));
        assert_eq!(stranger.submit(&refused, FORM, &typed(&[])).await.status, 303);
    }

    /// What nobody confirms is deleted after two weeks, links and all.
    async fn what_nobody_confirms_is_forgotten(app: TestApp) {
        world(&app).await;
        posted(&app, &[("email", "pysyy@pulla.example")]).await;
        post(&app, &[]).await;
        for (days, left) in [(13, 2), (2, 1)] {
            app.app.clock.advance(Duration::days(days));
            app.settle().await;
            let emails = app.read(|connection| postings::table.select(postings::email).load::<String>(connection).unwrap()).await;
            assert_eq!(emails.len(), left, "{emails:?}");
        }
        let links = app.read(|connection| posting_links::table.count().get_result::<i64>(connection).unwrap()).await;
        assert_eq!(links, 1);
    }

    /// The form asks for six things; the count is printed and may not grow.
    async fn the_form_asks_for_six_things(app: TestApp) {
        world(&app).await;
        let page = app.stranger().page("/openings/new").await;
        let mut asked = page.attributes("form.posting [required]", "name");
        asked.push("kind".to_owned());
        // From the front page: its door, one tap a field, the button; the mail, its link, its button.
        let taps = 1 + asked.len() + 1 + 3;
        let keys: usize = TYPED.iter().skip(1).map(|(_, text)| text.chars().count()).sum();
        println!("posting: {} required fields, {taps} taps, {keys} keys with {TYPED:?}", asked.len());
        assert_eq!(asked, ["title", "description", "municipality", "business_id", "email", "kind"]);
        assert!(taps <= 11, "{taps} taps");
        let numbered = [page.texts("fieldset.group--big > legend"), page.texts("form.posting > section > h2")].concat();
        let numbers: Vec<&str> = numbered.iter().map(|text| text.split('.').next().unwrap()).collect();
        assert_eq!(numbers, ["1", "2", "3", "4", "5"]);
    }

    /// The service writes for a company that telephones, in the same form.
    async fn the_service_posts_for_a_company_that_telephones(app: TestApp) {
        let world = world(&app).await;
        let specialist = specialist(&app, &world).await;
        let page = specialist.page("/openings/new").await;
        assert!(!page.has("#email"), "the service is not asked for an address");
        let fields: Vec<(&str, &str)> = typed(&[("save", "publish")]).into_iter().filter(|(name, _)| *name != "email").collect();
        let nameless = specialist.submit(&page, FORM, &fields).await;
        assert_eq!(nameless.attributes(".summary a", "href"), ["#company_name"]);
        let named = [fields.as_slice(), &[("company_name", "Leipomo Pulla Oy")]].concat();
        let page = specialist.submit_and_follow(&nameless, FORM, &named).await;
        page.assert_says(".firm", "Leipomo Pulla Oy");
        page.assert_says(".tag", "julkaistu");
        // The company is known now, and another site's is not to be written for.
        let page = specialist.page("/openings/new").await;
        specialist.submit_and_follow(&page, FORM, &fields).await.assert_says(".firm", "Leipomo Pulla Oy");
        let other = typed(&[("business_id", "2296962-1"), ("save", "submit")]);
        let other: Vec<(&str, &str)> = other.into_iter().filter(|(name, _)| *name != "email").collect();
        let page = specialist.page("/openings/new").await;
        let elsewhere = specialist.submit(&page, FORM, &other).await;
        assert_eq!(elsewhere.attributes(".summary a", "href"), ["#business_id"]);
    }

    /// A contact of a company is asked neither for the company nor for an address.
    async fn a_contact_is_not_asked_again_who_they_are(app: TestApp) {
        let world = world(&app).await;
        let contact = app.signed_in(&world.lahti.accounts["company_contact"]).await;
        let page = contact.page("/openings/new").await;
        assert!(!page.has("#email") && !page.has("#business_id"));
        assert_eq!(page.attribute("#municipality", "value"), "Lahti");
        let fields: Vec<(&str, &str)> = typed(&[("save", "submit")])
            .into_iter()
            .filter(|(name, _)| !["email", "business_id", "municipality"].contains(name))
            .collect();
        contact.submit_and_follow(&page, FORM, &fields).await.assert_says(".tag", "odottaa tarkistusta");
    }
}
