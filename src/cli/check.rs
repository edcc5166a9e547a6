//! `check`: what is wrong, and how to mend it. It changes nothing.

use std::net::{TcpStream, ToSocketAddrs};
use std::path::Path;
use std::time::Duration;

use search_index::SearchIndex;

use super::output::say;
use super::serve::{connect, loaded, try_lock};
use crate::config::{self, Config, MailTransport, SETTINGS};
use crate::db::{self, Database, DatabaseUrl};
use crate::matching;

/// How long a mail server may take to answer.
const PATIENCE: Duration = Duration::from_secs(5);
/// Settings whose values may hold a password.
const SECRET: &[&str] = &["DATABASE_URL", "SMTP_URL", "SMS_URL", "SMS_TOKEN"];

pub fn check(config: &Config) -> Result<String, String> {
    say("settings: fine");
    let values = config::values().map_err(|error| error.to_string())?;
    for (name, default, meaning) in SETTINGS {
        let value = match values.get(*name).map(|value| value.trim()).filter(|value| !value.is_empty()) {
            Some(_) if SECRET.contains(name) => "set".to_owned(),
            Some(value) => value.to_owned(),
            None if default.is_empty() => "not set".to_owned(),
            None => format!("default {default}"),
        };
        say(&format!("  {name} ({value}): {meaning}"));
    }
    let mut wrong = 0;
    let mut report = |what: &str, found: &Result<String, String>| match found {
        Ok(detail) => say(&format!("{what}: fine, {detail}")),
        Err(problem) => {
            wrong += 1;
            say(&format!("{what}: WRONG, {problem}"));
        }
    };
    let database = database(config);
    let state = database.as_ref().map_err(Clone::clone).and_then(database_state);
    report("database", &state);
    if let (Ok(database), Ok(_)) = (&database, &state) {
        report("index", &index_state(config, database));
    }
    report("mail", &mail_state(config));
    if wrong == 0 { Ok("all fine".to_owned()) } else { Err(format!("{wrong} to mend")) }
}

fn database(config: &Config) -> Result<Database, String> {
    match &config.database {
        // Opening it would make it.
        DatabaseUrl::Sqlite(path) if !Path::new(path).exists() => {
            Err(format!("there is no {path} yet: `matkalla migrate` makes it"))
        }
        _ => connect(config),
    }
}

fn database_state(database: &Database) -> Result<String, String> {
    match db::pending(database) {
        Ok(false) => Ok(format!("{}, up to date", database.product())),
        Ok(true) => Err("it is empty or older than this program: run `matkalla migrate`".to_owned()),
        Err(error) => Err(error.to_string()),
    }
}

fn index_state(config: &Config, database: &Database) -> Result<String, String> {
    let dir = config.index_dir();
    if !dir.exists() {
        return Err(format!(
            "there is none in {} yet: `matkalla serve` or `matkalla reindex` builds it",
            dir.display()
        ));
    }
    let found = SearchIndex::open_existing(&dir, &loaded(database)?.reader)
        .and_then(|index| index.cursor().map(|cursor| (index, cursor)));
    let Some((index, cursor)) = found else {
        return Err(
            "it is damaged or of another version: `matkalla serve` or `matkalla reindex` builds it anew".to_owned()
        );
    };
    match matching::compare(database, &index) {
        Ok((missing, stray)) if missing.is_empty() && stray.is_empty() => Ok(format!("in step at change {cursor}")),
        Ok((missing, stray)) => {
            let next = match try_lock(config) {
                Ok(None) => "the matkalla that runs here follows: look again in a while",
                _ => "start `matkalla serve`, which follows, or run `matkalla reindex`",
            };
            Err(format!("{} missing and {} too many: {next}", missing.len(), stray.len()))
        }
        Err(error) => Err(error.to_string()),
    }
}

fn mail_state(config: &Config) -> Result<String, String> {
    match &config.mail {
        MailTransport::Memory => Ok("kept in memory only: set SMTP_URL to send it".to_owned()),
        MailTransport::File(folder) => match std::fs::create_dir_all(folder) {
            Ok(()) => Ok(format!("written to {}", folder.display())),
            Err(error) => Err(format!("cannot write to {}: {error}; is SMTP_URL right?", folder.display())),
        },
        MailTransport::Smtp(address) => {
            let url = url::Url::parse(address).map_err(|error| error.to_string())?;
            let host = url.host_str().unwrap_or_default().to_owned();
            let port = url.port().unwrap_or(if url.scheme() == "smtps" { 465 } else { 25 });
            let reached = (host.as_str(), port).to_socket_addrs().and_then(|mut addresses| {
                let none = || std::io::Error::other("the name has no address");
                TcpStream::connect_timeout(&addresses.next().ok_or_else(none)?, PATIENCE)
            });
            reached
                .map(|_| format!("{host}:{port} answers"))
                .map_err(|error| format!("{host}:{port} does not answer ({error}): is SMTP_URL right?"))
        }
    }
}
