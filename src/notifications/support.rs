//! What the tests of messages and tasks share: a program on a database of its own, a mail server
//! and a gateway that listen on this machine.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;
use search_index::SearchIndex;
use tempfile::TempDir;
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpListener;

use super::{Mailer, Template};
use crate::access::Role;
use crate::accounts::{self, AccountError, NewAccount};
use crate::app::App;
use crate::clock::Clock;
use crate::config::Config;
use crate::db::schema::outbox;
use crate::db::{Database, DatabaseError, migrate};
use crate::language::Language;

/// A program and the folder of its database.
pub struct Stage {
    pub app: App,
    _folder: TempDir,
}

/// State of a message: state, channel, attempts, error.
pub type Row = (String, String, i64, Option<String>);

pub fn noon() -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2026, 10, 5).unwrap().and_hms_opt(9, 0, 0).unwrap()
}

/// A program with an empty database and a clock that stands.
pub fn app(settings: &[(&str, &str)]) -> Stage {
    let folder = tempfile::tempdir().unwrap();
    let mut values = BTreeMap::from([
        ("DATA_DIR".to_owned(), folder.path().display().to_string()),
        ("BASE_URL".to_owned(), "https://matkalla.example".to_owned()),
    ]);
    values.extend(settings.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    let config = Config::from_values(&values).unwrap();
    let database = Database::open(&config.database).unwrap();
    migrate(&database).unwrap();
    let mailer = Mailer::new(&config).unwrap();
    let index = Arc::new(SearchIndex::in_memory().unwrap());
    Stage { app: App::new(config, database, Clock::standing_at(noon()), index, mailer), _folder: folder }
}

pub async fn account(app: &App, role: Role, email: Option<&str>, phone: Option<&str>) -> String {
    let new = NewAccount {
        role,
        site_id: None,
        name: if role == Role::Operator { "Olli Ohjain" } else { "Satu Salmela" }.to_owned(),
        email: email.map(ToOwned::to_owned),
        phone: phone.map(ToOwned::to_owned),
        language: Language::Fi,
    };
    let now = app.clock.now();
    app.database.write(move |connection| accounts::create(connection, &new, now)).await.unwrap()
}

pub async fn close_account(app: &App, id: &str) {
    use crate::db::schema::accounts;
    let id = id.to_owned();
    app.database
        .write(move |connection| {
            diesel::update(accounts::table.find(id)).set(accounts::active.eq(false)).execute(connection)?;
            Ok::<_, AccountError>(())
        })
        .await
        .unwrap();
}

/// Puts a message into the outbox and returns its id.
pub async fn enqueue(app: &App, template: Template, receiver: &str, object: Option<&str>) -> String {
    let (receiver, object, now) = (receiver.to_owned(), object.map(ToOwned::to_owned), app.clock.now());
    app.database
        .write(move |connection| {
            super::enqueue(connection, template, &receiver, object.as_deref(), now)?;
            Ok::<_, DatabaseError>(outbox::table.order(outbox::id.desc()).select(outbox::id).first(connection)?)
        })
        .await
        .unwrap()
}

pub async fn row(app: &App, id: &str) -> Row {
    let id = id.to_owned();
    app.database
        .read(move |connection| {
            Ok::<_, DatabaseError>(
                outbox::table
                    .find(id)
                    .select((outbox::state, outbox::channel, outbox::attempts, outbox::error))
                    .first(connection)?,
            )
        })
        .await
        .unwrap()
}

/// An address on which nobody listens.
pub async fn closed_address() -> String {
    TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap().to_string()
}

/// A mail server that takes everything and keeps what it was given.
pub async fn mail_server(address: &str) -> Arc<Mutex<Vec<String>>> {
    let listener = TcpListener::bind(address).await.unwrap();
    let taken = Arc::new(Mutex::new(Vec::new()));
    let kept = taken.clone();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let kept = kept.clone();
            tokio::spawn(async move {
                let mut stream = BufReader::new(stream);
                stream.write_all(b"220 here\r\n").await.unwrap();
                let (mut line, mut data, mut in_data) = (String::new(), String::new(), false);
                while stream.read_line(&mut line).await.is_ok_and(|length| length > 0) {
                    if in_data && line == ".\r\n" {
                        in_data = false;
                        kept.lock().unwrap().push(std::mem::take(&mut data));
                        stream.write_all(b"250 taken\r\n").await.unwrap();
                    } else if in_data {
                        data.push_str(&line);
                    } else if line.starts_with("DATA") {
                        in_data = true;
                        stream.write_all(b"354 go on\r\n").await.unwrap();
                    } else {
                        stream.write_all(b"250 fine\r\n").await.unwrap();
                    }
                    line.clear();
                }
            });
        }
    });
    taken
}

/// A gateway for text messages that answers with a status line and keeps what it was asked.
pub async fn gateway(status: &'static str) -> (String, Arc<Mutex<Vec<String>>>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let asked = Arc::new(Mutex::new(Vec::new()));
    let kept = asked.clone();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let mut request = Vec::new();
            let mut piece = [0; 4096];
            // The body ends with the brace of its JSON.
            while !request.ends_with(b"}") {
                let length = stream.read(&mut piece).await.unwrap();
                if length == 0 {
                    break;
                }
                request.extend_from_slice(&piece[..length]);
            }
            kept.lock().unwrap().push(String::from_utf8(request).unwrap());
            let answer = format!("HTTP/1.1 {status}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n");
            stream.write_all(answer.as_bytes()).await.unwrap();
        }
    });
    (format!("http://{address}/send"), asked)
}
