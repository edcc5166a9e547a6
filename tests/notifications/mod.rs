//! Messages from the outbox to the wire, with a clock that is moved.

mod delivery;
mod pages;
pub mod servers;
mod tasks;
mod text_messages;

use std::sync::Arc;

use diesel::prelude::*;
use matkalla::access::Role;
use matkalla::app::App;
use matkalla::config::MailTransport;
use matkalla::db::schema::{accounts, outbox};
use matkalla::notifications::{Mailer, Template};

use crate::support::{TestApp, builders};

/// The address of a receiver in these tests.
const ADDRESS: &str = "riikka@example.fi";

/// A message's state, channel, attempts and error.
type Row = (String, String, i64, Option<String>);

/// The service with other settings of mail and text messages.
pub fn with_mail(app: &TestApp, mail: MailTransport, sms_url: Option<String>) -> App {
    let mut changed = app.app.clone();
    let mut config = (*changed.config).clone();
    (config.mail, config.sms_url, config.sms_token) = (mail, sms_url, Some("secret".to_owned()));
    changed.mailer = Arc::new(Mailer::new(&config).unwrap());
    changed.config = Arc::new(config);
    changed
}

/// An account with these addresses.
async fn receiver(app: &TestApp, role: Role, email: Option<&'static str>, phone: Option<&'static str>) -> String {
    let now = app.app.clock.now();
    app.write(move |connection| {
        let id = builders::account(connection, role, None, "Satu Salmela", now);
        diesel::update(accounts::table.find(&id))
            .set((accounts::email.eq(email), accounts::phone.eq(phone)))
            .execute(connection)
            .unwrap();
        id
    })
    .await
}

/// Puts a message into the outbox and returns its id.
async fn enqueue(app: &TestApp, template: Template, receiver: &str, object: Option<&str>) -> String {
    let (receiver, object, now) = (receiver.to_owned(), object.map(ToOwned::to_owned), app.app.clock.now());
    app.write(move |connection| {
        matkalla::notifications::enqueue(connection, template, &receiver, object.as_deref(), now).unwrap();
        outbox::table.order(outbox::id.desc()).select(outbox::id).first(connection).unwrap()
    })
    .await
}

async fn row(app: &TestApp, id: &str) -> Row {
    let id = id.to_owned();
    app.read(move |connection| {
        outbox::table
            .find(id)
            .select((outbox::state, outbox::channel, outbox::attempts, outbox::error))
            .first(connection)
            .unwrap()
    })
    .await
}

fn expected(state: &str, channel: &str, attempts: i64, error: Option<&str>) -> Row {
    (state.to_owned(), channel.to_owned(), attempts, error.map(ToOwned::to_owned))
}
