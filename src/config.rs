//! Settings from the environment and an optional file, checked before anything starts.

use std::collections::BTreeMap;
use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;

use url::Url;

use crate::db::DatabaseUrl;

/// Name, default and meaning of every setting; `docs/configuration.md` is checked against it.
pub const SETTINGS: &[(&str, &str, &str)] = &[
    ("DATABASE_URL", "sqlite://<DATA_DIR>/matkalla.sqlite", "sqlite://path or postgres://user:password@host/name"),
    ("DATABASE_WITHOUT_TLS", "", "set to \"accepted\" to allow a remote PostgreSQL without TLS"),
    ("BIND", "127.0.0.1:8080", "address and port to listen on"),
    ("BASE_URL", "http://<BIND>", "address that links in mail begin with"),
    ("DATA_DIR", "var", "folder of the database file and the search index"),
    ("SMTP_URL", "memory:", "smtp://user:password@host:port, smtps://…, file:<folder> or memory:"),
    ("MAIL_FROM", "Matkalla <matkalla@localhost>", "sender of mail"),
    ("SMS_URL", "", "address of an HTTP gateway for text messages; empty sends none"),
    ("SMS_TOKEN", "", "bearer token of that gateway"),
    (
        "TRUSTED_PROXIES",
        "",
        "network addresses of reverse proxies, parted by commas; only these tell whom they speak for",
    ),
    ("WORKERS", "2", "number of web worker threads"),
    ("LOG", "info", "level of the log: error, warn, info or debug"),
];

/// How mail leaves the program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MailTransport {
    /// A mail server.
    Smtp(String),
    /// Files in a folder.
    File(PathBuf),
    /// Kept in memory: the demo's mailbox and the tests.
    Memory,
}

/// The settings of a running program.
#[derive(Debug, Clone)]
pub struct Config {
    /// Which database.
    pub database: DatabaseUrl,
    /// Address to listen on.
    pub bind: SocketAddr,
    /// Address that links begin with, without a slash at the end.
    pub base_url: String,
    /// Folder of files.
    pub data_dir: PathBuf,
    /// How mail leaves.
    pub mail: MailTransport,
    /// Sender of mail.
    pub mail_from: lettre::message::Mailbox,
    /// Gateway for text messages.
    pub sms_url: Option<String>,
    /// Its token.
    pub sms_token: Option<String>,
    /// Reverse proxies whose `X-Forwarded-For` counts.
    pub trusted_proxies: Vec<IpAddr>,
    /// Number of web workers.
    pub workers: usize,
    /// Level of the log.
    pub log: String,
    /// Whether personas may sign in with one click; only the `demo` command sets it.
    pub demo: bool,
}

/// A setting that cannot be used.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("{setting}: {problem}")]
pub struct ConfigError {
    /// Name of the setting.
    pub setting: String,
    /// What is wrong with it and how to mend it.
    pub problem: String,
}

/// What is set, in the file named by `MATKALLA_CONFIG` (TOML, same names) or in the environment.
///
/// # Errors
/// If the file cannot be read or names what is no setting.
pub fn values() -> Result<BTreeMap<String, String>, ConfigError> {
    let mut values = BTreeMap::new();
    if let Ok(path) = std::env::var("MATKALLA_CONFIG") {
        let text = std::fs::read_to_string(&path)
            .map_err(|error| wrong("MATKALLA_CONFIG", format!("cannot read {path}: {error}")))?;
        values = parse_file(&text)?;
    }
    for (name, _, _) in SETTINGS {
        if let Ok(value) = std::env::var(name) {
            values.insert((*name).to_owned(), value);
        }
    }
    Ok(values)
}

fn wrong(setting: &str, problem: impl Into<String>) -> ConfigError {
    ConfigError { setting: setting.to_owned(), problem: problem.into() }
}

impl Config {
    /// Reads the file named by `MATKALLA_CONFIG` (TOML, same names), then the environment over it.
    ///
    /// # Errors
    /// The first setting that cannot be used.
    pub fn load() -> Result<Self, ConfigError> {
        Self::from_values(&values()?)
    }

    /// Builds the settings from names and values; what is missing takes its default.
    ///
    /// # Errors
    /// The first setting that cannot be used.
    pub fn from_values(values: &BTreeMap<String, String>) -> Result<Self, ConfigError> {
        let get = |name: &str| values.get(name).map(|value| value.trim()).filter(|value| !value.is_empty());
        let data_dir = PathBuf::from(get("DATA_DIR").unwrap_or("var"));
        if data_dir.exists() && !data_dir.is_dir() {
            return Err(wrong("DATA_DIR", format!("{} is a file: name a folder", data_dir.display())));
        }
        let bind: SocketAddr = get("BIND")
            .unwrap_or("127.0.0.1:8080")
            .parse()
            .map_err(|_| wrong("BIND", "write it as address:port, for example 127.0.0.1:8080"))?;
        let database = match get("DATABASE_URL") {
            Some(url) => DatabaseUrl::parse(url).map_err(|problem| wrong("DATABASE_URL", problem))?,
            None => DatabaseUrl::Sqlite(data_dir.join("matkalla.sqlite").display().to_string()),
        };
        let without_tls = match get("DATABASE_WITHOUT_TLS") {
            None => false,
            Some("accepted") => true,
            Some(_) => return Err(wrong("DATABASE_WITHOUT_TLS", "write accepted, or leave it out")),
        };
        if let DatabaseUrl::Postgres(url) = &database {
            refuse_plain_remote(url, without_tls)?;
        }
        let base_url =
            get("BASE_URL").map_or_else(|| format!("http://{bind}"), |url| url.trim_end_matches('/').to_owned());
        match Url::parse(&base_url) {
            Ok(url) if matches!(url.scheme(), "http" | "https") && url.host().is_some() => {}
            _ => return Err(wrong("BASE_URL", "write it as https://host or http://host:port")),
        }
        let mail_from = get("MAIL_FROM")
            .unwrap_or("Matkalla <matkalla@localhost>")
            .parse()
            .map_err(|_| wrong("MAIL_FROM", "write it as Name <name@example.fi>"))?;
        let sms_url = get("SMS_URL").map(ToOwned::to_owned);
        if let Some(url) = &sms_url {
            match Url::parse(url) {
                Ok(url) if matches!(url.scheme(), "http" | "https") => {}
                _ => return Err(wrong("SMS_URL", "write it as https://host/path")),
            }
        }
        let proxies =
            get("TRUSTED_PROXIES").unwrap_or_default().split(',').map(str::trim).filter(|one| !one.is_empty());
        let trusted_proxies = proxies
            .map(str::parse)
            .collect::<Result<Vec<IpAddr>, _>>()
            .map_err(|_| wrong("TRUSTED_PROXIES", "write addresses parted by commas, for example 127.0.0.1, ::1"))?;
        let workers = get("WORKERS").unwrap_or("2").parse().ok().filter(|count| (1..=64).contains(count));
        let log = get("LOG").unwrap_or("info").to_owned();
        if !["error", "warn", "info", "debug"].contains(&log.as_str()) {
            return Err(wrong("LOG", "choose error, warn, info or debug"));
        }
        Ok(Self {
            database,
            bind,
            base_url,
            data_dir,
            mail: mail_transport(get("SMTP_URL").unwrap_or("memory:"))?,
            mail_from,
            sms_url,
            sms_token: get("SMS_TOKEN").map(ToOwned::to_owned),
            trusted_proxies,
            workers: workers.ok_or_else(|| wrong("WORKERS", "give a number from 1 to 64"))?,
            log,
            demo: false,
        })
    }

    /// Whether people reach the service over TLS; cookies are then sent over TLS only.
    #[must_use]
    pub fn is_https(&self) -> bool {
        self.base_url.starts_with("https://")
    }

    /// Folder of the search index.
    #[must_use]
    pub fn index_dir(&self) -> PathBuf {
        self.data_dir.join("index")
    }
}

fn parse_file(text: &str) -> Result<BTreeMap<String, String>, ConfigError> {
    let table: toml::Table =
        toml::from_str(text).map_err(|error| wrong("MATKALLA_CONFIG", error.message().to_owned()))?;
    let mut values = BTreeMap::new();
    for (name, value) in table {
        if !SETTINGS.iter().any(|(known, _, _)| *known == name) {
            return Err(wrong(&name, "there is no such setting"));
        }
        let value = match value {
            toml::Value::String(text) => text,
            toml::Value::Integer(number) => number.to_string(),
            _ => return Err(wrong(&name, "give text or a whole number")),
        };
        values.insert(name, value);
    }
    Ok(values)
}

fn mail_transport(text: &str) -> Result<MailTransport, ConfigError> {
    if text == "memory:" {
        return Ok(MailTransport::Memory);
    }
    if let Some(folder) = text.strip_prefix("file:").filter(|folder| !folder.is_empty()) {
        return Ok(MailTransport::File(PathBuf::from(folder)));
    }
    match Url::parse(text) {
        Ok(url) if matches!(url.scheme(), "smtp" | "smtps") && url.host().is_some() => {
            Ok(MailTransport::Smtp(text.to_owned()))
        }
        _ => Err(wrong("SMTP_URL", "write it as smtp://host:port, smtps://host, file:<folder> or memory:")),
    }
}

/// A PostgreSQL on another machine must be spoken to over TLS, unless the operator says otherwise.
fn refuse_plain_remote(url: &str, accepted: bool) -> Result<(), ConfigError> {
    // libpq takes "user@/name" for the local socket, which the URL standard does not.
    let parsed = Url::parse(&url.replacen("@/", "@localhost/", 1))
        .map_err(|_| wrong("DATABASE_URL", "write it as postgres://user:password@host/name"))?;
    let named = parsed.query_pairs().find(|(key, _)| key == "host").map(|(_, host)| host.into_owned());
    let host = named.or_else(|| parsed.host_str().filter(|host| !host.is_empty()).map(ToOwned::to_owned));
    let local = host.is_none_or(|host| {
        host.starts_with('/')
            || host.starts_with("%2F")
            || ["localhost", "127.0.0.1", "[::1]", "::1"].contains(&host.as_str())
    });
    let tls = parsed
        .query_pairs()
        .any(|(key, value)| key == "sslmode" && ["require", "verify-ca", "verify-full"].contains(&value.as_ref()));
    if local || accepted || (tls && cfg!(feature = "postgres-tls")) {
        return Ok(());
    }
    Err(wrong(
        "DATABASE_URL",
        if tls {
            "this build has no TLS to PostgreSQL: build with --features postgres-tls, or set DATABASE_WITHOUT_TLS=accepted"
        } else {
            "a remote PostgreSQL needs sslmode=verify-full (and a build with --features postgres-tls), or set DATABASE_WITHOUT_TLS=accepted"
        },
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(pairs: &[(&str, &str)]) -> Result<Config, ConfigError> {
        Config::from_values(&pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
    }

    #[test]
    fn defaults_are_an_embedded_database_on_loopback() {
        let config = with(&[]).unwrap();
        assert_eq!(config.database, DatabaseUrl::Sqlite("var/matkalla.sqlite".to_owned()));
        assert_eq!(config.base_url, "http://127.0.0.1:8080");
        assert_eq!(config.mail, MailTransport::Memory);
    }

    #[test]
    fn every_wrong_value_is_named() {
        for (setting, value) in [
            ("DATABASE_URL", "mysql://x"),
            ("DATABASE_WITHOUT_TLS", "yes"),
            ("BIND", "here"),
            ("BASE_URL", "ftp://x"),
            ("SMTP_URL", "http://x"),
            ("SMTP_URL", "file:"),
            ("DATA_DIR", "Cargo.toml"),
            ("MAIL_FROM", "nobody"),
            ("SMS_URL", "x"),
            ("WORKERS", "0"),
            ("LOG", "loud"),
        ] {
            assert_eq!(with(&[(setting, value)]).unwrap_err().setting, setting, "{value}");
        }
    }

    #[test]
    fn remote_postgres_without_tls_needs_an_explicit_word() {
        assert!(with(&[("DATABASE_URL", "postgres://u@db.example.fi/m")]).is_err());
        assert!(with(&[("DATABASE_URL", "postgres://u@x/m?host=db.example.fi")]).is_err());
        assert!(
            with(&[("DATABASE_URL", "postgres://u@db.example.fi/m"), ("DATABASE_WITHOUT_TLS", "accepted")]).is_ok()
        );
        assert!(with(&[("DATABASE_URL", "postgres://u@localhost/m")]).is_ok());
        assert!(with(&[("DATABASE_URL", "postgres://u@/m?host=/var/run/postgresql")]).is_ok());
    }

    #[test]
    fn the_file_knows_the_same_settings() {
        assert_eq!(parse_file("BIND = \"127.0.0.1:1\"\nWORKERS = 3").unwrap()["WORKERS"], "3");
        assert_eq!(parse_file("PORT = 1").unwrap_err().setting, "PORT");
    }
}
