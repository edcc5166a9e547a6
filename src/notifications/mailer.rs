//! How messages leave: by a mail server, into files, or into memory.

use std::collections::VecDeque;
use std::fmt;
use std::net::IpAddr;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, SystemTime};

use chrono::NaiveDateTime;
use lettre::message::header::{Header, HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart};
use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};
use url::Url;

use super::Problem;
use super::sms::Gateway;
use crate::config::{Config, MailTransport};

/// How long one message may take with the mail server, all together.
const SENDING_LIMIT: Duration = Duration::from_secs(45);
/// How long the mail server may be silent.
const SILENCE_LIMIT: Duration = Duration::from_secs(20);
/// How many messages the memory keeps.
const MEMORY_SIZE: usize = 500;

/// The settings of mail cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum MailError {
    /// The address of the mail server.
    #[error("SMTP_URL cannot be used: {0}")]
    Server(&'static str),
    /// The folder for files.
    #[error("the folder for mail cannot be made: {0}")]
    Folder(std::io::ErrorKind),
    /// The address that the program is reached by.
    #[error("BASE_URL has no host")]
    BaseUrl,
}

/// A message that has left, as the memory keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sent {
    /// Address or telephone number of the receiver.
    pub to: String,
    /// Subject; empty for text messages.
    pub subject: String,
    /// Text part.
    pub text: String,
    /// HTML part; empty for text messages.
    pub html: String,
    /// When it left.
    pub at: NaiveDateTime,
    /// Message-ID, the same at every attempt.
    pub message_id: String,
    /// Where regular mail is stopped.
    pub stop_at: Option<String>,
}

impl Sent {
    /// Id of the message in the outbox.
    #[must_use]
    pub fn id(&self) -> &str {
        self.message_id.trim_start_matches('<').split('@').next().unwrap_or_default()
    }
}

/// A message ready to leave by mail.
#[derive(Debug, Clone)]
pub struct Letter {
    /// Id in the outbox.
    pub id: String,
    /// Address.
    pub to: String,
    /// Subject, one line.
    pub subject: String,
    /// Text part.
    pub text: String,
    /// HTML part.
    pub html: String,
    /// Where regular mail is stopped.
    pub stop_at: Option<String>,
}

/// How messages leave.
pub struct Mailer {
    transport: Transport,
    gateway: Option<Gateway>,
    from: Mailbox,
    host: String,
}

enum Transport {
    Server(AsyncSmtpTransport<Tokio1Executor>),
    Files(PathBuf),
    Memory(Mutex<VecDeque<Sent>>),
}

impl fmt::Debug for Mailer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.transport {
            Transport::Server(_) => "Mailer(server)",
            Transport::Files(_) => "Mailer(files)",
            Transport::Memory(_) => "Mailer(memory)",
        })
    }
}

impl Mailer {
    /// The transport that the settings name. Reaches no server yet.
    ///
    /// # Errors
    /// If the settings cannot be used.
    pub fn new(config: &Config) -> Result<Self, MailError> {
        let transport = match &config.mail {
            MailTransport::Smtp(url) => Transport::Server(server(url)?),
            MailTransport::File(folder) => {
                std::fs::create_dir_all(folder).map_err(|error| MailError::Folder(error.kind()))?;
                Transport::Files(folder.clone())
            }
            MailTransport::Memory => Transport::Memory(Mutex::default()),
        };
        let base = Url::parse(&config.base_url).map_err(|_| MailError::BaseUrl)?;
        let host = base.host_str().ok_or(MailError::BaseUrl)?.to_owned();
        let gateway = config.sms_url.as_deref().map(|url| Gateway::new(url, config.sms_token.as_deref()));
        Ok(Self { transport, gateway, from: config.mail_from.clone(), host })
    }

    /// What has left, oldest first, if it is kept in memory.
    #[must_use]
    pub fn memory(&self) -> Option<Vec<Sent>> {
        match &self.transport {
            Transport::Memory(sent) => {
                Some(sent.lock().unwrap_or_else(PoisonError::into_inner).iter().cloned().collect())
            }
            _ => None,
        }
    }

    /// Message-ID of a message of the outbox: every attempt has the same one.
    #[must_use]
    pub fn message_id(&self, outbox_id: &str) -> String {
        format!("<{outbox_id}@{}>", self.host)
    }

    /// Whether text messages can leave: through a gateway, or into the demo's mailbox.
    #[must_use]
    pub fn can_text(&self) -> bool {
        self.gateway.is_some() || matches!(self.transport, Transport::Memory(_))
    }

    /// Sends a mail.
    ///
    /// # Errors
    /// The class of what went wrong.
    pub async fn send(&self, letter: Letter, at: NaiveDateTime) -> Result<(), Problem> {
        if let Transport::Memory(_) = &self.transport {
            // Built as for a server, so that what a server would refuse is not accepted here.
            self.message(&letter, at)?;
            self.remember(letter, at);
            return Ok(());
        }
        let message = self.message(&letter, at)?;
        match &self.transport {
            Transport::Server(server) => match tokio::time::timeout(SENDING_LIMIT, server.send(message)).await {
                Ok(Ok(_)) => Ok(()),
                Ok(Err(error)) => Err(problem_of(&error)),
                Err(_) => Err(Problem::Timeout),
            },
            Transport::Files(folder) => {
                let path = folder.join(format!("{}.eml", letter.id));
                tokio::task::spawn_blocking(move || write_whole(&path, &message.formatted()))
                    .await
                    .map_err(|_| Problem::Storage)?
                    .map_err(|_| Problem::Storage)
            }
            Transport::Memory(_) => Ok(()),
        }
    }

    /// Sends a text message.
    ///
    /// # Errors
    /// The class of what went wrong.
    pub async fn send_text(&self, id: &str, to: String, text: String, at: NaiveDateTime) -> Result<(), Problem> {
        match &self.gateway {
            Some(gateway) => gateway.send(id, &to, &text).await,
            None if self.can_text() => {
                let (subject, html) = (String::new(), String::new());
                self.remember(Letter { id: id.to_owned(), to, subject, text, html, stop_at: None }, at);
                Ok(())
            }
            None => Err(Problem::NoGateway),
        }
    }

    fn remember(&self, letter: Letter, at: NaiveDateTime) {
        if let Transport::Memory(sent) = &self.transport {
            let mut sent = sent.lock().unwrap_or_else(PoisonError::into_inner);
            if sent.len() == MEMORY_SIZE {
                sent.pop_front();
            }
            let message_id = self.message_id(&letter.id);
            let Letter { to, subject, text, html, stop_at, .. } = letter;
            sent.push_back(Sent { to, subject, text, html, at, message_id, stop_at });
        }
    }

    fn message(&self, letter: &Letter, at: NaiveDateTime) -> Result<Message, Problem> {
        // The address alone: a name in the header would travel in clear for nothing.
        let to = letter.to.trim().parse().map_err(|_| Problem::Address)?;
        let mut builder = Message::builder()
            .from(self.from.clone())
            .to(Mailbox::new(None, to))
            .subject(letter.subject.as_str())
            .date(SystemTime::from(at.and_utc()))
            .message_id(Some(self.message_id(&letter.id)))
            .header(AutoSubmitted);
        if let Some(address) = &letter.stop_at {
            // One press in the reader's mail program (RFC 2369, RFC 8058).
            builder = builder
                .raw_header(plain_header("List-Unsubscribe", format!("<{address}>")))
                .raw_header(plain_header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click".to_owned()));
        }
        builder
            .multipart(MultiPart::alternative_plain_html(letter.text.clone(), letter.html.clone()))
            .map_err(|_| Problem::Render)
    }
}

/// A header of plain ASCII that stands as it is: programs compare it letter by letter.
fn plain_header(name: &'static str, value: String) -> HeaderValue {
    HeaderValue::dangerous_new_pre_encoded(HeaderName::new_from_ascii_str(name), value.clone(), value)
}

/// Tells other programs not to answer, for example that somebody is on holiday (RFC 3834).
#[derive(Debug, Clone, Copy)]
struct AutoSubmitted;

impl Header for AutoSubmitted {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Auto-Submitted")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self)
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), "auto-generated".to_owned())
    }
}

/// `smtps://` speaks TLS from the start. `smtp://` to another machine takes STARTTLS when it is
/// offered, and insists on it when there is a password to protect or `?tls=required` asks for it.
fn server(url: &str) -> Result<AsyncSmtpTransport<Tokio1Executor>, MailError> {
    let mut url = Url::parse(url).map_err(|_| MailError::Server("it is not an address"))?;
    let asked = url.query_pairs().any(|(name, _)| name == "tls");
    let host = url.host_str().unwrap_or_default().trim_matches(['[', ']']).to_owned();
    let local = host == "localhost" || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback());
    if url.scheme() == "smtp" && !asked && !local {
        let how = if url.password().is_some() { "required" } else { "opportunistic" };
        url.query_pairs_mut().append_pair("tls", how);
    }
    let builder = AsyncSmtpTransport::<Tokio1Executor>::from_url(url.as_str())
        .map_err(|_| MailError::Server("write it as smtp://user:password@host:port or smtps://host"))?;
    Ok(builder.timeout(Some(SILENCE_LIMIT)).build())
}

/// The error's own words may hold an address, so only its class is kept.
fn problem_of(error: &lettre::transport::smtp::Error) -> Problem {
    if error.is_timeout() {
        Problem::Timeout
    } else if error.is_permanent() {
        Problem::Refused
    } else if error.is_transient() {
        Problem::Busy
    } else {
        Problem::Connection
    }
}

/// Writes a file whole or not at all; a second attempt writes over the first.
fn write_whole(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let unfinished = path.with_extension("part");
    std::fs::write(&unfinished, bytes)?;
    std::fs::rename(&unfinished, path)
}
