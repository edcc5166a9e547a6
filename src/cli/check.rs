//! `check`: what is wrong, and how to mend it.

use search_index::SearchIndex;

use super::output::say;
use crate::config::{Config, MailTransport, SETTINGS};
use crate::db::{self, Database};
use crate::matching;

pub fn check(config: &Config) -> Result<String, String> {
    say("settings: fine");
    for (name, default, meaning) in SETTINGS {
        let set = std::env::var(name).is_ok();
        say(&format!("  {name} ({}): {meaning}", if set { "set".to_owned() } else { format!("default {default}") }));
    }
    let mut wrong = 0;
    let mut report = |what: &str, found: Result<String, String>| match found {
        Ok(detail) => say(&format!("{what}: fine, {detail}")),
        Err(problem) => {
            wrong += 1;
            say(&format!("{what}: WRONG, {problem}"));
        }
    };
    let database = Database::open(&config.database).map_err(|error| error.to_string());
    report("database", database.as_ref().map_err(Clone::clone).and_then(database_state));
    if let Ok(database) = &database {
        report("index", index_state(config, database));
    }
    report("mail", mail_state(config));
    if wrong == 0 { Ok("all fine".to_owned()) } else { Err(format!("{wrong} to mend")) }
}

fn database_state(database: &Database) -> Result<String, String> {
    match db::pending(database) {
        Ok(false) => Ok(format!("{}, up to date", database.dialect())),
        Ok(true) => Err("migrations are missing: run `matkalla migrate`".to_owned()),
        Err(error) => Err(format!("{error}; is DATABASE_URL right and the server running?")),
    }
}

fn index_state(config: &Config, database: &Database) -> Result<String, String> {
    if !config.index_dir().exists() {
        return Err("there is none yet: `matkalla serve` or `matkalla reindex` builds it".to_owned());
    }
    let opened =
        SearchIndex::open(&config.index_dir()).map_err(|error| format!("{error}; delete the folder, it is rebuilt"))?;
    let Some(cursor) = opened.cursor else {
        return Err("it is empty or damaged: run `matkalla reindex`".to_owned());
    };
    match matching::compare(database, &opened.index) {
        Ok((missing, stray)) if missing.is_empty() && stray.is_empty() => Ok(format!("in step at change {cursor}")),
        Ok((missing, stray)) => Err(format!(
            "{} missing and {} too many: start `matkalla serve`, which follows, or run `matkalla reindex`",
            missing.len(),
            stray.len()
        )),
        Err(error) => Err(error.to_string()),
    }
}

fn mail_state(config: &Config) -> Result<String, String> {
    match &config.mail {
        MailTransport::Memory => Ok("kept in memory only: set SMTP_URL to send it".to_owned()),
        MailTransport::File(folder) => match std::fs::create_dir_all(folder) {
            Ok(()) => Ok(format!("written to {}", folder.display())),
            Err(error) => Err(format!("cannot write to {}: {error}", folder.display())),
        },
        MailTransport::Smtp(address) => {
            let url = url::Url::parse(address).map_err(|error| error.to_string())?;
            let host = url.host_str().unwrap_or_default().to_owned();
            let port = url.port().unwrap_or(if url.scheme() == "smtps" { 465 } else { 25 });
            std::net::TcpStream::connect((host.as_str(), port))
                .map(|_| format!("{host}:{port} answers"))
                .map_err(|error| format!("{host}:{port} does not answer ({error}): is SMTP_URL right?"))
        }
    }
}
