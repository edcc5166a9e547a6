//! Messages from the outbox to the wire, with a clock that is moved.

use actix_web::http::StatusCode;
use actix_web::middleware::from_fn;
use actix_web::{App as ActixApp, test, web};
use chrono::Duration;
use diesel::prelude::*;

use super::support::{account, app, close_account, closed_address, enqueue, gateway, mail_server, row};
use super::{Template, deliver};
use crate::access::Role;
use crate::accounts;
use crate::app::App;
use crate::db::DatabaseError;
use crate::db::schema::{attempts, outbox, sign_in_tokens};
use crate::tasks::run_once;
use crate::web::{SESSION_COOKIE, csrf_token, identify};

const WAITS: [i64; 5] = [1, 5, 15, 60, 240];

#[actix_web::test]
async fn a_link_leaves_with_a_message_id_made_of_its_outbox_id() {
    let stage = app(&[]);
    let receiver = account(&stage.app, Role::Coach, Some("riikka@example.fi"), None).await;
    let id = enqueue(&stage.app, Template::SignInLink, &receiver, None).await;
    run_once(&stage.app).await.unwrap();
    let sent = stage.app.mailer.memory().unwrap();
    assert_eq!(sent.len(), 1);
    assert_eq!(sent[0].message_id, format!("<{id}@matkalla.example>"));
    assert_eq!(sent[0].id(), id);
    assert_eq!(sent[0].to, "riikka@example.fi");
    assert!(sent[0].text.contains("https://matkalla.example/sign-in/link/"));
    assert!(sent[0].html.contains("https://matkalla.example/sign-in/link/"));
    assert_eq!(row(&stage.app, &id).await, ("sent".to_owned(), "email".to_owned(), 1, None));
    run_once(&stage.app).await.unwrap();
    assert_eq!(stage.app.mailer.memory().unwrap().len(), 1, "sent once");
}

#[actix_web::test]
async fn a_mail_server_that_comes_back_gets_what_waited() {
    let address = closed_address().await;
    let stage = app(&[("SMTP_URL", &format!("smtp://{address}"))]);
    let receiver = account(&stage.app, Role::Coach, Some("riikka@example.fi"), None).await;
    let id = enqueue(&stage.app, Template::SignInLink, &receiver, None).await;
    run_once(&stage.app).await.unwrap();
    let waiting = ("waiting".to_owned(), "email".to_owned(), 1, Some("connection".to_owned()));
    assert_eq!(row(&stage.app, &id).await, waiting);
    let taken = mail_server(&address).await;
    run_once(&stage.app).await.unwrap();
    assert_eq!(row(&stage.app, &id).await, waiting, "not before its time");
    stage.app.clock.advance(Duration::minutes(1));
    run_once(&stage.app).await.unwrap();
    assert_eq!(row(&stage.app, &id).await.0, "sent");
    let mails = taken.lock().unwrap().clone();
    assert_eq!(mails.len(), 1);
    assert!(mails[0].contains(&format!("Message-ID: <{id}@matkalla.example>\r\n")), "{}", mails[0]);
    assert!(mails[0].contains("Auto-Submitted: auto-generated\r\n"));
    assert!(mails[0].contains("Date: Mon, 05 Oct 2026 09:01:00 +0000\r\n"));
    assert!(mails[0].contains("multipart/alternative"));
}

#[actix_web::test]
async fn after_six_failures_a_message_is_given_up_until_the_operator_sends_it_again() {
    let address = closed_address().await;
    let stage = app(&[("SMTP_URL", &format!("smtp://{address}"))]);
    let receiver = account(&stage.app, Role::Coach, Some("riikka@example.fi"), None).await;
    let id = enqueue(&stage.app, Template::SignInLink, &receiver, None).await;
    for minutes in WAITS {
        run_once(&stage.app).await.unwrap();
        assert_eq!(row(&stage.app, &id).await.0, "waiting");
        stage.app.clock.advance(Duration::minutes(minutes));
    }
    run_once(&stage.app).await.unwrap();
    assert_eq!(row(&stage.app, &id).await, ("dead".to_owned(), "email".to_owned(), 6, Some("connection".to_owned())));
    stage.app.clock.advance(Duration::days(2));
    run_once(&stage.app).await.unwrap();
    assert_eq!(row(&stage.app, &id).await.2, 6, "no attempt after the last");

    let (body, secret) = operator_reads(&stage.app, "/system").await;
    assert!(body.contains("Linkki Matkalla-palveluun") && body.contains("palvelimeen ei saatu yhteyttä"));
    assert!(!body.contains("riikka@example.fi") && !body.contains("Satu"), "no names, no addresses");
    assert!(body.contains("2 pv"));
    let taken = mail_server(&address).await;
    assert_eq!(press(&stage.app, &format!("/notifications/{id}/retry"), &secret).await, StatusCode::SEE_OTHER);
    run_once(&stage.app).await.unwrap();
    assert_eq!(taken.lock().unwrap().len(), 1);
    assert_eq!(press(&stage.app, &format!("/notifications/{id}/drop"), &secret).await, StatusCode::CONFLICT);
}

#[actix_web::test]
async fn an_address_that_cannot_be_used_is_given_up_at_once() {
    let stage = app(&[]);
    let receiver = account(&stage.app, Role::Coach, Some("riikka@example.fi\r\nBcc: x@y.fi"), None).await;
    let id = enqueue(&stage.app, Template::SignInLink, &receiver, None).await;
    run_once(&stage.app).await.unwrap();
    assert_eq!(row(&stage.app, &id).await, ("dead".to_owned(), "email".to_owned(), 1, Some("address".to_owned())));
    assert_eq!(stage.app.mailer.memory().unwrap(), []);
}

#[actix_web::test]
async fn a_closed_account_and_a_hidden_path_get_nothing() {
    let stage = app(&[]);
    let receiver = account(&stage.app, Role::Coach, Some("riikka@example.fi"), None).await;
    let hidden = enqueue(&stage.app, Template::PathProposed, &receiver, Some("no-such-path")).await;
    let without = enqueue(&stage.app, Template::PathProposed, &receiver, None).await;
    run_once(&stage.app).await.unwrap();
    for id in [&hidden, &without] {
        let (state, _, _, error) = row(&stage.app, id).await;
        assert_eq!((state.as_str(), error.as_deref()), ("dropped", Some("not_visible")));
    }
    let closed = enqueue(&stage.app, Template::SignInLink, &receiver, None).await;
    close_account(&stage.app, &receiver).await;
    run_once(&stage.app).await.unwrap();
    let (state, _, _, error) = row(&stage.app, &closed).await;
    assert_eq!((state.as_str(), error.as_deref()), ("dropped", Some("inactive")));
    assert_eq!(stage.app.mailer.memory().unwrap(), []);
}

#[actix_web::test]
async fn the_channel_follows_from_the_receiver() {
    let stage = app(&[]);
    for (role, template, email, phone, state, channel) in [
        (Role::YoungPerson, Template::ConsentAsked, Some("a@example.fi"), Some("040 1"), "waiting", "email"),
        (Role::YoungPerson, Template::ConsentAsked, None, Some("040 1"), "waiting", "sms"),
        (Role::YoungPerson, Template::SignInLink, None, Some("040 1"), "dropped", "email"),
        (Role::YoungPerson, Template::ConsentAsked, None, None, "dropped", "email"),
        (Role::CompanyContact, Template::CandidateIntroduced, None, Some("040 1"), "dropped", "email"),
    ] {
        let receiver = account(&stage.app, role, email, phone).await;
        let id = enqueue(&stage.app, template, &receiver, Some("path")).await;
        let found = row(&stage.app, &id).await;
        assert_eq!((found.0.as_str(), found.1.as_str()), (state, channel), "{role} {template}");
        assert_eq!(found.3.as_deref(), (state == "dropped").then_some("no_address"));
    }
}

#[actix_web::test]
async fn a_text_message_reaches_the_gateway_and_says_nothing_of_anybody() {
    let (url, asked) = gateway("200 OK").await;
    let stage = app(&[("SMS_URL", &url), ("SMS_TOKEN", "secret")]);
    let text = super::render::text_message(crate::language::Language::Fi, &stage.app.config.base_url);
    let at = stage.app.clock.now();
    stage.app.mailer.send_text("outbox-id", "+358401234567".to_owned(), text, at).await.unwrap();
    let asked = asked.lock().unwrap().clone();
    assert_eq!(asked.len(), 1);
    let (head, body) = asked[0].split_once("\r\n\r\n").unwrap();
    assert!(head.to_lowercase().contains("authorization: bearer secret"));
    let body: serde_json::Value = serde_json::from_str(body).unwrap();
    assert_eq!(body["to"], "+358401234567");
    assert_eq!(body["reference"], "outbox-id");
    assert_eq!(body["text"], "Matkalla: sinulle on uutta. Kirjaudu: https://matkalla.example");
}

#[actix_web::test]
async fn answers_of_the_gateway_are_told_apart() {
    for (status, problem) in
        [("503 Busy", super::Problem::Busy), ("400 No", super::Problem::Refused), ("302 Elsewhere", super::Problem::Refused)]
    {
        let (url, _) = gateway(status).await;
        let stage = app(&[("SMS_URL", &url)]);
        let sent = stage.app.mailer.send_text("id", "+358".to_owned(), "text".to_owned(), stage.app.clock.now()).await;
        assert_eq!(sent, Err(problem), "{status}");
    }
    let nowhere = app(&[("SMS_URL", &format!("http://{}/", closed_address().await))]);
    let sent = nowhere.app.mailer.send_text("id", "+358".to_owned(), "text".to_owned(), nowhere.app.clock.now()).await;
    assert_eq!(sent, Err(super::Problem::Connection));
}

#[actix_web::test]
async fn a_node_that_died_leaves_its_messages_to_the_others() {
    let stage = app(&[]);
    let receiver = account(&stage.app, Role::Coach, Some("riikka@example.fi"), None).await;
    let id = enqueue(&stage.app, Template::SignInLink, &receiver, None).await;
    let now = stage.app.clock.now();
    let claimed = stage
        .app
        .database
        .write(move |connection| {
            crate::db::dialect::claim_outbox(connection, "a dead node", now, now + Duration::minutes(2), 20)
        })
        .await
        .unwrap();
    assert_eq!(claimed, [id]);
    assert_eq!(deliver(&stage.app).await.unwrap(), 0);
    stage.app.clock.advance(Duration::seconds(121));
    assert_eq!(deliver(&stage.app).await.unwrap(), 1);
    assert_eq!(stage.app.mailer.memory().unwrap().len(), 1);
}

#[actix_web::test]
async fn files_are_named_after_the_message_and_written_whole() {
    let folder = tempfile::tempdir().unwrap();
    let stage = app(&[("SMTP_URL", &format!("file:{}", folder.path().display()))]);
    let receiver = account(&stage.app, Role::Coach, Some("riikka@example.fi"), None).await;
    let id = enqueue(&stage.app, Template::SignInLink, &receiver, None).await;
    run_once(&stage.app).await.unwrap();
    let names: Vec<_> = std::fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names, [std::ffi::OsString::from(format!("{id}.eml"))]);
}

#[actix_web::test]
async fn pruning_takes_what_is_old_and_leaves_the_rest() {
    let stage = app(&[]);
    let receiver = account(&stage.app, Role::Coach, Some("riikka@example.fi"), None).await;
    enqueue(&stage.app, Template::SignInLink, &receiver, None).await;
    run_once(&stage.app).await.unwrap();
    let now = stage.app.clock.now();
    stage
        .app
        .database
        .write(move |connection| crate::db::dialect::count_attempt(connection, "subject", now, now))
        .await
        .unwrap();
    assert_eq!(left(&stage.app).await, (1, 1, 1));
    stage.app.clock.advance(Duration::days(8));
    run_once(&stage.app).await.unwrap();
    assert_eq!(left(&stage.app).await, (1, 0, 0));
    stage.app.clock.advance(Duration::days(83));
    run_once(&stage.app).await.unwrap();
    assert_eq!(left(&stage.app).await, (0, 0, 0));
}

async fn left(app: &App) -> (i64, i64, i64) {
    app.database
        .read(|connection| {
            Ok::<_, DatabaseError>((
                outbox::table.count().get_result(connection)?,
                sign_in_tokens::table.count().get_result(connection)?,
                attempts::table.count().get_result(connection)?,
            ))
        })
        .await
        .unwrap()
}

#[actix_web::test]
async fn the_mailbox_opens_in_the_demo_only() {
    let mut stage = app(&[]);
    let receiver = account(&stage.app, Role::Coach, Some("riikka@example.fi"), None).await;
    let id = enqueue(&stage.app, Template::SignInLink, &receiver, None).await;
    run_once(&stage.app).await.unwrap();
    assert_eq!(read(&stage.app, "/demo/mail", "").await.0, StatusCode::NOT_FOUND);
    let mut config = (*stage.app.config).clone();
    config.demo = true;
    stage.app.config = config.into();
    let (status, list) = read(&stage.app, "/demo/mail", "").await;
    assert_eq!(status, StatusCode::OK);
    assert!(list.contains(&format!("/demo/mail/{id}")));
    let (_, mail) = read(&stage.app, &format!("/demo/mail/{id}"), "").await;
    assert!(mail.contains("<a href=\"https://matkalla.example/sign-in/link/"), "{mail}");
    assert_eq!(read(&stage.app, "/demo/mail/none", "").await.0, StatusCode::NOT_FOUND);
}

/// Reads a page as a new operator; returns it with the session's secret.
async fn operator_reads(app: &App, path: &str) -> (String, String) {
    let id = account(app, Role::Operator, Some("operator@example.fi"), None).await;
    let now = app.clock.now();
    let secret = app
        .database
        .write(move |connection| {
            let account = accounts::account(connection, &id)?;
            accounts::begin_session(connection, &account, true, now)
        })
        .await
        .unwrap();
    let (status, body) = read(app, path, &secret).await;
    assert_eq!(status, StatusCode::OK);
    (body, secret)
}

async fn read(app: &App, path: &str, secret: &str) -> (StatusCode, String) {
    call(app, test::TestRequest::get().uri(path), secret).await
}

async fn press(app: &App, path: &str, secret: &str) -> StatusCode {
    let token = csrf_token(secret);
    call(app, test::TestRequest::post().uri(path).set_form([("csrf", token)]), secret).await.0
}

async fn call(app: &App, request: test::TestRequest, secret: &str) -> (StatusCode, String) {
    let service = test::init_service(
        ActixApp::new().app_data(web::Data::new(app.clone())).wrap(from_fn(identify)).configure(crate::app::configure),
    )
    .await;
    let request = request.cookie(actix_web::cookie::Cookie::new(SESSION_COOKIE, secret.to_owned())).to_request();
    let response = match test::try_call_service(&service, request).await {
        Ok(response) => response,
        Err(error) => return (error.as_response_error().status_code(), String::new()),
    };
    let status = response.status();
    (status, String::from_utf8(test::read_body(response).await.to_vec()).unwrap())
}
