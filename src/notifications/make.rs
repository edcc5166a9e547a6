//! Makes a message: under what its receiver may see now, with links that are made for it, or not at all.

use chrono::NaiveDateTime;

use super::mailer::Letter;
use super::outbox::channel_for;
use super::regular::News;
use super::render::{Matter, render, text_message};
use super::{Channel, Problem, Template};
use crate::access::Role;
use crate::accounts::{self, Account, TokenKind};
use crate::alerts;
use crate::app::App;
use crate::clock::in_finland;
use crate::companies;
use crate::db::Connection;
use crate::erasure;
use crate::error::AppError;
use crate::feedback::{self, AnswerLetter};
use crate::language::Language;
use crate::openings;
use crate::placements::{self, MailFacts, MailNews};
use crate::profiles;
use crate::saved_searches;

/// A message that is ready to leave.
pub enum Made {
    Mail(Letter),
    Text { to: String, text: String },
}

/// Why no message is made.
pub enum Unmade {
    /// It is not to go.
    Dropped(Problem),
    /// It could not be read or rendered.
    Failed(AppError),
}

impl From<Problem> for Unmade {
    fn from(problem: Problem) -> Self {
        Self::Dropped(problem)
    }
}

impl<E: Into<AppError>> From<E> for Unmade {
    fn from(error: E) -> Self {
        Self::Failed(error.into())
    }
}

/// A message as it waits in the outbox.
pub struct Waiting<'a> {
    pub id: &'a str,
    pub template: Template,
    /// What it is about.
    pub object: Option<&'a str>,
    /// What it tells, if it comes regularly.
    pub news: Option<News>,
}

/// What a regular mail tells when it leaves; `None` for any other, and if there is nothing to tell any more.
pub fn news(
    connection: &mut Connection,
    app: &App,
    template: Template,
    receiver_id: Option<&str>,
    object: Option<&str>,
) -> Result<Option<News>, AppError> {
    match (template, receiver_id, object) {
        (Template::SavedSearchNews, _, Some(search)) => {
            saved_searches::mail_news(connection, &app.index, search, app.clock.today())
        }
        (Template::NewMatches, Some(receiver), Some(alert)) => {
            let account = accounts::account(connection, receiver)?;
            alerts::mail_news(connection, app, &account, alert)
        }
        _ => Ok(None),
    }
}

/// Makes a message to somebody with an account.
pub fn make(
    connection: &mut Connection,
    app: &App,
    waiting: &Waiting<'_>,
    receiver_id: &str,
    now: NaiveDateTime,
) -> Result<Made, Unmade> {
    let account = accounts::account(connection, receiver_id)?;
    if !account.active {
        return Err(Problem::Inactive.into());
    }
    let template = waiting.template;
    let channel = channel_for(template, account.role, account.email.as_deref(), account.phone.as_deref())?;
    let reader = Reader { account: &account, template, channel, now };
    let told = reader.told(connection, waiting)?;
    let base = &app.config.base_url;
    if channel == Channel::Sms {
        if !app.mailer.can_text() {
            return Err(Problem::NoGateway.into());
        }
        let text = text_message(account.language, base);
        return Ok(Made::Text { to: account.phone.unwrap_or_default(), text });
    }
    let matter = Matter {
        template,
        language: told.language,
        role: account.role,
        name: &account.name,
        link: format!("{base}{}", told.path),
        code: told.code,
        base_url: base,
        to_poster: false,
        facts: &told.facts,
        news: told.news.as_ref(),
        answer: told.answer.as_ref(),
    };
    Ok(letter(waiting.id, told.to, &matter)?)
}

/// Makes a message to somebody without an account.
pub fn make_for_poster(
    connection: &mut Connection,
    app: &App,
    waiting: &Waiting<'_>,
    now: NaiveDateTime,
) -> Result<Made, Unmade> {
    let (template, object) = (waiting.template, waiting.object.unwrap_or_default());
    let mut facts = MailFacts::default();
    let (email, language, path) = if template == Template::ClaimDeclined {
        let found = companies::declined_letter(connection, object)?.ok_or(Problem::Overtaken)?;
        facts.company_name = found.company;
        (found.email, found.language, found.path)
    } else {
        let found = openings::letter_to_poster(connection, object, template, now)?.ok_or(Problem::Overtaken)?;
        (facts.opening_title, facts.due_on) = (found.title, found.due_on);
        (found.email, found.language, found.path)
    };
    let base = &app.config.base_url;
    let matter = Matter {
        template,
        language,
        role: Role::CompanyContact,
        name: "",
        link: format!("{base}{path}"),
        code: String::new(),
        base_url: base,
        to_poster: true,
        facts: &facts,
        news: None,
        answer: None,
    };
    Ok(letter(waiting.id, email, &matter)?)
}

fn letter(id: &str, to: String, matter: &Matter<'_>) -> Result<Made, AppError> {
    let rendered = render(matter)?;
    let (subject, text, html) = (rendered.subject, rendered.text, rendered.html);
    let stop_at = matter.news.map(|news| format!("{}{}", matter.base_url, news.stop_href));
    Ok(Made::Mail(Letter { id: id.to_owned(), to, subject, text, html, stop_at }))
}

/// Who reads a message, and which one.
struct Reader<'a> {
    account: &'a Account,
    template: Template,
    channel: Channel,
    now: NaiveDateTime,
}

/// What a message tells.
struct Told {
    to: String,
    language: Language,
    /// Where its link leads.
    path: String,
    code: String,
    facts: MailFacts,
    news: Option<News>,
    answer: Option<AnswerLetter>,
}

impl Reader<'_> {
    /// What it tells of its object.
    fn told(&self, connection: &mut Connection, waiting: &Waiting<'_>) -> Result<Told, Unmade> {
        let (account, now) = (self.account, self.now);
        let mut told = Told {
            to: account.email.clone().unwrap_or_default(),
            language: account.language,
            path: String::new(),
            code: String::new(),
            facts: MailFacts::default(),
            news: None,
            answer: None,
        };
        told.path = match (self.template, waiting.object) {
            (Template::SignInLink | Template::Start, _) => {
                let secret = accounts::mint_token(connection, &account.id, TokenKind::Link, now)?;
                format!("/sign-in/link/{secret}")
            }
            (Template::PostingConfirm | Template::PostingClaim | Template::ClaimDeclined, _) | (_, None) => {
                return Err(Problem::NotVisible.into());
            }
            (Template::AddressCode | Template::AddressChange | Template::AddressChanged, Some(change)) => {
                self.of_address(connection, change, &mut told)?
            }
            (
                Template::OpeningStillOpen
                | Template::OpeningReturned
                | Template::OpeningRejected
                | Template::OpeningPublished,
                Some(opening),
            ) => self.of_opening(connection, opening, &mut told.facts)?,
            (Template::ErasureNear, Some(subject)) => {
                let day = erasure::erased_on(connection, subject, now)?.ok_or(Problem::Overtaken)?;
                told.facts = MailFacts { due_on: Some(day), ..placements::coach_facts(connection, &account.id)? };
                if account.role.is_staff() { format!("/profiles/{subject}") } else { "/sign-in".to_owned() }
            }
            (template, Some(profile)) if template.is_about_a_profile() => {
                self.of_profile(connection, profile, &mut told.facts)?
            }
            (Template::SavedSearchNews | Template::NewMatches, Some(object)) => {
                let on = match self.template {
                    Template::NewMatches => alerts::still_on(connection, object)?,
                    _ => saved_searches::still_on(connection, object)?,
                };
                told.news.insert(waiting.news.clone().filter(|_| on).ok_or(Problem::Overtaken)?).href.clone()
            }
            (Template::FeedbackAnswered, Some(id)) => {
                let found = feedback::answer_letter(connection, id)?.ok_or(Problem::Overtaken)?;
                (told.to, told.language) = (found.to.clone(), found.language);
                told.answer = Some(found);
                "/".to_owned()
            }
            (_, Some(placement)) => self.of_path(connection, placement, &mut told.facts)?,
        };
        Ok(told)
    }

    /// A change of address: the code goes to the new one, the news of it to the old one.
    fn of_address(&self, connection: &mut Connection, change: &str, told: &mut Told) -> Result<String, Unmade> {
        if self.template == Template::AddressCode {
            let minted = accounts::mint_address_code(connection, change, self.now)?;
            (told.to, told.code) = minted.ok_or(Problem::Overtaken)?;
            return Ok("/account/address".to_owned());
        }
        told.to = accounts::address_before(connection, change)?.ok_or(Problem::Overtaken)?;
        told.facts = placements::coach_facts(connection, &self.account.id)?;
        Ok(if self.template == Template::AddressChange { "/account" } else { "/sign-in" }.to_owned())
    }

    /// An opening that the receiver looks after.
    fn of_opening(&self, connection: &mut Connection, opening: &str, facts: &mut MailFacts) -> Result<String, Unmade> {
        let actor = accounts::actor_of(connection, self.account)?;
        if self.template == Template::OpeningStillOpen {
            let letter = openings::still_open_letter(connection, opening, &actor, self.now).map_err(unseen)?;
            let letter = letter.ok_or(Problem::Overtaken)?;
            (facts.opening_title, facts.company_name) = (letter.title, letter.company);
            facts.due_on = Some(in_finland(letter.ends_at).date());
            return Ok(format!("/openings/{opening}/still-open"));
        }
        let title = openings::letter_to_keeper(connection, opening, self.template, &actor).map_err(unseen)?;
        facts.opening_title = title.ok_or(Problem::Overtaken)?;
        let part = if self.template == Template::OpeningReturned { "/edit" } else { "" };
        Ok(format!("/openings/{opening}{part}"))
    }

    /// A profile, for its person or for who reads it.
    fn of_profile(&self, connection: &mut Connection, profile: &str, facts: &mut MailFacts) -> Result<String, Unmade> {
        if !profiles::mail_holds(connection, profile, self.template, &self.account.id, self.now)? {
            return Err(Problem::Overtaken.into());
        }
        *facts = placements::coach_facts(connection, &self.account.id)?;
        Ok(match self.template {
            Template::ProfileSent => format!("/profiles/{profile}"),
            // A text message holds no link, so none is made for it.
            Template::ProfileEnding if self.channel == Channel::Email => {
                format!("/keep/{}", profiles::mint_keep_link(connection, profile)?)
            }
            _ => "/me".to_owned(),
        })
    }

    /// A path that the receiver is on.
    fn of_path(&self, connection: &mut Connection, placement: &str, facts: &mut MailFacts) -> Result<String, Unmade> {
        let actor = accounts::actor_of(connection, self.account)?;
        match placements::mail_facts(connection, placement, self.template, &actor).map_err(unseen)? {
            MailNews::Facts(found) => *facts = found,
            MailNews::Overtaken => return Err(Problem::Overtaken.into()),
            MailNews::Hidden => return Err(Problem::NotVisible.into()),
        }
        Ok(format!("/placements/{placement}"))
    }
}

/// What the receiver may not see is nothing to write about.
fn unseen(error: AppError) -> Unmade {
    match error {
        AppError::NotFound => Problem::NotVisible.into(),
        error => error.into(),
    }
}
