//! What must not tell in passing: the log, addresses, subjects of mail, the audit events.

use diesel::connection::SimpleConnection;
use matkalla::clock::Clock;

use crate::support::client::{Answer, Visitor, encode};
use crate::support::dump;
use crate::support::sections::{SECTION_FORM, write};
use crate::support::server::{Server, mails};
use crate::support::world::{SiteWorld, world};
use crate::support::{Backend, TestApp};

const FORM: &str = "form[action='/profiles/new']";
const MAIL: &str = "linnea.lumikello@example.org";

/// What is written into forms on the way, and may be kept nowhere but in the database.
const PERSONAL: [&str; 7] =
    ["Linnea", "Lumikello", "linnea.lumikello", "5551234", "555 1234", "2007-05-06", "Keramiikkapaja"];

/// Everything of an answer that a browser, a proxy or a log may keep: its own address, where it
/// leads, and every link and form on it.
fn addresses(answer: &Answer) -> Vec<String> {
    let mut found = vec![answer.path.clone()];
    found.extend(answer.location.clone());
    let links = answer.attributes("[href]", "href").into_iter();
    // A telephone and a mail program are asked by the device itself: no server hears of them.
    found.extend(links.filter(|link| !link.starts_with("tel:") && !link.starts_with("mailto:")));
    found.extend(answer.attributes("[action]", "action"));
    // A form that is sent by GET puts its fields into an address.
    found.extend(answer.attributes("form[method=get] input", "value"));
    found
}

fn assert_silent(place: &str, text: &str) {
    for word in PERSONAL {
        let encoded = encode(&[("", word)]);
        for form in [word, encoded.trim_start_matches('=')] {
            let at = text.to_lowercase().find(&form.to_lowercase());
            assert!(
                at.is_none(),
                "{place} holds {form}: {}",
                text.lines().find(|line| line.contains(form)).unwrap_or_default()
            );
        }
    }
}

/// A visitor of the process, signed in by its own clock.
async fn signed_in(app: &TestApp, server: &Server, account: &str) -> Visitor {
    let account = account.to_owned();
    let secret = app
        .write(move |connection| {
            let account = matkalla::accounts::account(connection, &account).unwrap();
            matkalla::accounts::begin_session(connection, &account, true, Clock::system().now()).unwrap()
        })
        .await;
    Visitor::with_session(&server.address, &secret)
}

/// A coach adds, seeks and changes a person; the person signs in by mail and permits. Returns every answer.
async fn journey(app: &TestApp, server: &Server, site: &SiteWorld) -> Vec<Answer> {
    let mut seen = Vec::new();
    let coach = signed_in(app, server, &site.accounts["coach"]).await;
    let page = coach.page("/profiles/new").await;
    let fields = [
        ("first_name", "Linnea"),
        ("last_name", "Lumikello"),
        ("email", MAIL),
        ("phone", "+358 40 555 1234"),
        ("born_on", "2007-05-06"),
        ("municipality", "398"),
    ];
    let refused =
        coach.submit(&page, FORM, &[&fields[..4], &[("born_on", "x"), ("municipality", "398")]].concat()).await;
    assert_eq!(refused.status, 422);
    let saved = coach.submit(&page, FORM, &fields).await;
    assert_eq!(saved.status, 303, "{}", saved.errors());
    let address = saved.location.clone().unwrap();
    let profile = address.split('?').next().unwrap().to_owned();
    seen.extend([page, refused, saved]);
    let written = [("headline", "Keramiikkapajan apulainen"), ("kinds", "job"), ("last_name", "Lumikello-Kuura")];
    write(&coach, &format!("{profile}/edit"), &written).await;
    let page = coach.page(&address).await;
    seen.push(coach.submit(&page, "form[action$='/code']", &[]).await);
    seen.push(page);
    let page = coach.page("/profiles").await;
    let found = coach.submit(&page, "form[role=search]", &[("words", "Lumikello")]).await;
    found.assert_says("tbody", "Linnea Lumikello");
    seen.extend([page, found]);
    let (edit, matches) = (format!("{profile}/edit"), format!("{profile}/matches"));
    let changes = format!("{profile}/changes");
    for path in [edit.as_str(), changes.as_str(), matches.as_str(), "/desk", "/placements"] {
        seen.push(coach.page(path).await);
    }

    let young = Visitor::new(&server.address);
    let page = young.page("/sign-in").await;
    let wrong =
        young.submit(&page, "form[action='/sign-in']", &[("email", MAIL), ("password", "Lumikello 2007-05-06")]).await;
    assert_eq!(wrong.status, 422, "{}", wrong.errors());
    let asked = young.submit(&page, "form[action='/sign-in/link']", &[("email", MAIL)]).await;
    assert_eq!(asked.status, 200);
    seen.extend([page, wrong, asked]);

    // A failure in the middle of a form is logged in full, without what was in the form.
    let page = coach.page(&format!("{edit}/story")).await;
    app.write(|connection| connection.batch_execute("ALTER TABLE audit_events RENAME TO away").unwrap()).await;
    let failed = coach.submit(&page, SECTION_FORM, &[("about", "Savea ja lasitteita")]).await;
    assert_eq!(failed.status, 500);
    app.write(|connection| connection.batch_execute("ALTER TABLE away RENAME TO audit_events").unwrap()).await;
    seen.push(failed);
    seen
}

both! {
    /// The program as a process, its log at the most talkative level.
    async fn log_addresses_and_subjects_name_nobody(app: TestApp) {
        let site = world(&app).await.lahti;
        if app.backend == Backend::Sqlite {
            // The test writes the file that the process writes too, and on a busy machine waits longer.
            app.write(|connection| connection.batch_execute("PRAGMA busy_timeout = 30000").unwrap()).await;
        }
        let data = tempfile::TempDir::new().unwrap();
        let mail = data.path().join("mail");
        let smtp = format!("file:{}", mail.display());
        let settings = [("LOG", "debug"), ("SMTP_URL", smtp.as_str())];
        let server = Server::start_with(&app.app.config.database, data.path(), &settings).await;
        for answer in journey(&app, &server, &site).await {
            for address in addresses(&answer) {
                assert_silent(&format!("an address on {}", answer.path), &address);
            }
        }
        for mail in mails(&mail).await {
            let headers = mail.split("\r\n\r\n").next().unwrap().replace("\r\n ", " ");
            let subject = headers.lines().find(|line| line.starts_with("Subject:")).expect("a subject");
            assert_silent("a subject", subject);
            assert!(headers.contains(MAIL), "the mail is for the person: {headers}");
        }
        server.kill();
        let log = std::fs::read_to_string(data.path().join("server.log")).unwrap();
        for told in ["\"route\":\"/profiles/{id}/edit\"", "\"route\":\"/sign-in/link\"", "request failed"] {
            assert!(log.contains(told), "the log lacks {told}");
        }
        assert_silent("the log", &log);
        let events = app.read(|connection| dump::rows(connection, &[])).await;
        for table in ["audit_events", "read_log", "outbox", "change_log", "sessions", "sign_in_tokens", "attempts"] {
            assert!(events.contains_key(table), "{table}");
            assert_silent(table, &events[table].join("\n"));
        }
        assert!(events["identities"].iter().any(|row| row.contains("Lumikello")), "what is sought is there");
    }
}
