//! Takes messages out of the outbox and sends them.
//!
//! Claim by lease; then for each message one transaction that reads, renders and makes links;
//! then the sending, outside any transaction; then one transaction that notes how it went. If the
//! process dies on the way the lease runs out and another attempt follows.

use chrono::{Duration, NaiveDateTime};
use diesel::prelude::*;

use super::mailer::Letter;
use super::outbox::channel_for;
use super::render::{Matter, render, text_message};
use super::{Channel, Problem, Template};
use crate::access::Role;
use crate::accounts::{self, TokenKind};
use crate::app::App;
use crate::clock::in_finland;
use crate::companies;
use crate::db::schema::outbox;
use crate::db::{Connection, DatabaseError, dialect};
use crate::erasure;
use crate::error::AppError;
use crate::feedback;
use crate::openings;
use crate::placements::{self, MailNews};
use crate::profiles;
use crate::saved_searches;

/// How many messages one tick claims.
const BATCH: i64 = 20;
/// How long a claimed message is out of reach of other nodes; longer than one sending may take.
const LEASE: Duration = Duration::minutes(2);
/// Minutes until the next attempt, after the first failure, the second and so on; after the last
/// one the message is given up and shown to the operator.
const WAITS: [i64; 5] = [1, 5, 15, 60, 240];

/// A message that was claimed, after its transaction.
enum Prepared {
    /// Nothing is left to do.
    Settled,
    Mail(Letter),
    Text {
        to: String,
        text: String,
    },
}

/// One tick: sends what is due, at most twenty messages, and returns how many were claimed.
///
/// # Errors
/// If the database is out of reach; what was claimed is tried again when its lease runs out.
pub async fn deliver(app: &App) -> Result<usize, AppError> {
    let now = app.clock.now();
    let node = app.node.clone();
    let ids =
        app.database.write(move |connection| dialect::claim_outbox(connection, &node, now, now + LEASE, BATCH)).await?;
    for id in &ids {
        deliver_one(app, id).await?;
    }
    Ok(ids.len())
}

async fn deliver_one(app: &App, id: &str) -> Result<(), AppError> {
    let preparing = {
        let (app, id) = (app.clone(), id.to_owned());
        app.database.clone().write(move |connection| prepare(connection, &app, &id)).await
    };
    let result = match preparing {
        Ok(Prepared::Settled) => return Ok(()),
        Ok(Prepared::Mail(letter)) => app.mailer.send(letter, app.clock.now()).await,
        Ok(Prepared::Text { to, text }) => app.mailer.send_text(id, to, text, app.clock.now()).await,
        Err(error @ AppError::Unavailable(_)) => return Err(error),
        Err(error) => {
            tracing::error!(message = id, %error, "message could not be made");
            Err(Problem::Render)
        }
    };
    let (node, id, now) = (app.node.clone(), id.to_owned(), app.clock.now());
    app.database.write(move |connection| note(connection, &node, &id, result, now)).await?;
    Ok(())
}

fn prepare(connection: &mut Connection, app: &App, id: &str) -> Result<Prepared, AppError> {
    let now = app.clock.now();
    // A slow server may have eaten the lease: whoever holds it now sends.
    let held = diesel::update(
        outbox::table
            .find(id)
            .filter(outbox::state.eq("waiting"))
            .filter(outbox::leased_by.eq(&*app.node))
            .filter(outbox::leased_until.ge(now)),
    )
    .set(outbox::leased_until.eq(now + LEASE))
    .execute(connection)?;
    if held == 0 {
        return Ok(Prepared::Settled);
    }
    let (template, receiver_id, object_id): (String, Option<String>, Option<String>) =
        outbox::table.find(id).select((outbox::template, outbox::receiver_id, outbox::object_id)).first(connection)?;
    let Some(template) = Template::from_word(&template) else {
        settle(connection, id, "dead", Some(Problem::UnknownMessage))?;
        return Ok(Prepared::Settled);
    };
    let made = match receiver_id {
        Some(account) => make(connection, app, id, template, &account, object_id.as_deref(), now)?,
        None => make_for_poster(connection, app, id, template, object_id.as_deref().unwrap_or_default(), now)?,
    };
    match made {
        Ok(prepared) => {
            let channel = if matches!(prepared, Prepared::Text { .. }) { Channel::Sms } else { Channel::Email };
            diesel::update(outbox::table.find(id)).set(outbox::channel.eq(channel.word())).execute(connection)?;
            Ok(prepared)
        }
        Err(reason) => {
            settle(connection, id, "dropped", Some(reason))?;
            tracing::info!(message = id, template = template.word(), reason = reason.word(), "message dropped");
            Ok(Prepared::Settled)
        }
    }
}

/// Makes the message under what its receiver may see now, or says why it is not to go.
fn make(
    connection: &mut Connection,
    app: &App,
    id: &str,
    template: Template,
    receiver_id: &str,
    object_id: Option<&str>,
    now: NaiveDateTime,
) -> Result<Result<Prepared, Problem>, AppError> {
    let account = accounts::account(connection, receiver_id)?;
    if !account.active {
        return Ok(Err(Problem::Inactive));
    }
    let channel = match channel_for(template, account.role, account.email.as_deref(), account.phone.as_deref()) {
        Ok(channel) => channel,
        Err(reason) => return Ok(Err(reason)),
    };
    let base = &app.config.base_url;
    let mut to = account.email.clone().unwrap_or_default();
    let (mut code, mut facts, mut news) = (String::new(), placements::MailFacts::default(), None);
    let (mut language, mut answer) = (account.language, None);
    let link = match (template, object_id) {
        (Template::SignInLink | Template::Start, _) => {
            let secret = accounts::mint_token(connection, &account.id, TokenKind::Link, now)?;
            format!("{base}/sign-in/link/{secret}")
        }
        (_, None) => return Ok(Err(Problem::NotVisible)),
        (Template::AddressCode, Some(change)) => {
            let Some(minted) = accounts::mint_address_code(connection, change, now)? else {
                return Ok(Err(Problem::Overtaken));
            };
            (to, code) = minted;
            format!("{base}/account/address")
        }
        (Template::AddressChange | Template::AddressChanged, Some(change)) => {
            let Some(before) = accounts::address_before(connection, change)? else {
                return Ok(Err(Problem::Overtaken));
            };
            to = before;
            facts = placements::coach_facts(connection, &account.id)?;
            format!("{base}{}", if template == Template::AddressChange { "/account" } else { "/sign-in" })
        }
        (Template::OpeningStillOpen, Some(opening)) => {
            let actor = accounts::actor_of(connection, &account)?;
            match openings::still_open_letter(connection, opening, &actor, now) {
                Ok(Some(letter)) => {
                    facts.opening_title = letter.title;
                    facts.company_name = letter.company;
                    facts.due_on = Some(in_finland(letter.ends_at).date());
                }
                Ok(None) => return Ok(Err(Problem::Overtaken)),
                Err(AppError::NotFound) => return Ok(Err(Problem::NotVisible)),
                Err(error) => return Err(error),
            }
            format!("{base}/openings/{opening}/still-open")
        }
        (Template::ErasureNear, Some(subject)) => {
            let Some(day) = erasure::erased_on(connection, subject, now)? else {
                return Ok(Err(Problem::Overtaken));
            };
            facts = placements::coach_facts(connection, &account.id)?;
            facts.due_on = Some(day);
            if account.role.is_staff() { format!("{base}/profiles/{subject}") } else { format!("{base}/sign-in") }
        }
        (template, Some(profile)) if template.is_about_a_profile() => {
            if !profiles::mail_holds(connection, profile, template, &account.id, now)? {
                return Ok(Err(Problem::Overtaken));
            }
            facts = placements::coach_facts(connection, &account.id)?;
            match template {
                Template::ProfileSent => format!("{base}/profiles/{profile}"),
                // A text message holds no link, so none is made for it.
                Template::ProfileEnding if channel == Channel::Email => {
                    format!("{base}/keep/{}", profiles::mint_keep_link(connection, profile)?)
                }
                _ => format!("{base}/me"),
            }
        }
        (Template::PostingConfirm | Template::PostingClaim | Template::ClaimDeclined, Some(_)) => {
            return Ok(Err(Problem::NotVisible));
        }
        (Template::OpeningReturned | Template::OpeningRejected | Template::OpeningPublished, Some(opening)) => {
            let actor = accounts::actor_of(connection, &account)?;
            match openings::letter_to_keeper(connection, opening, template, &actor) {
                Ok(Some(title)) => facts.opening_title = title,
                Ok(None) => return Ok(Err(Problem::Overtaken)),
                Err(AppError::NotFound) => return Ok(Err(Problem::NotVisible)),
                Err(error) => return Err(error),
            }
            let part = if template == Template::OpeningReturned { "/edit" } else { "" };
            format!("{base}/openings/{opening}{part}")
        }
        (Template::SavedSearchNews, Some(search)) => {
            let Some(found) = saved_searches::mail_news(connection, &app.index, search, app.clock.today())? else {
                return Ok(Err(Problem::Overtaken));
            };
            format!("{base}{}", news.insert(found).href)
        }
        (Template::FeedbackAnswered, Some(id)) => {
            let Some(found) = feedback::answer_letter(connection, id)? else { return Ok(Err(Problem::Overtaken)) };
            (to, language) = (found.to.clone(), found.language);
            answer = Some(found);
            format!("{base}/")
        }
        (_, Some(placement)) => {
            let actor = accounts::actor_of(connection, &account)?;
            match placements::mail_facts(connection, placement, template, &actor) {
                Ok(MailNews::Facts(found)) => facts = found,
                Ok(MailNews::Overtaken) => return Ok(Err(Problem::Overtaken)),
                Ok(MailNews::Hidden) | Err(AppError::NotFound) => return Ok(Err(Problem::NotVisible)),
                Err(error) => return Err(error),
            }
            format!("{base}/placements/{placement}")
        }
    };
    Ok(match channel {
        Channel::Sms if !app.mailer.can_text() => Err(Problem::NoGateway),
        Channel::Sms => {
            let text = text_message(account.language, base);
            Ok(Prepared::Text { to: account.phone.unwrap_or_default(), text })
        }
        Channel::Email => {
            let matter = Matter {
                template,
                language,
                role: account.role,
                name: &account.name,
                link,
                code,
                base_url: base,
                to_poster: false,
                facts: &facts,
                news: news.as_ref(),
                answer: answer.as_ref(),
            };
            Ok(Prepared::Mail(letter(id, to, &matter)?))
        }
    })
}

/// Makes the message to somebody without an account, or says why it is not to go.
fn make_for_poster(
    connection: &mut Connection,
    app: &App,
    id: &str,
    template: Template,
    object_id: &str,
    now: NaiveDateTime,
) -> Result<Result<Prepared, Problem>, AppError> {
    let base = &app.config.base_url;
    let mut facts = placements::MailFacts::default();
    let (email, language, path) = if template == Template::ClaimDeclined {
        let Some(found) = companies::declined_letter(connection, object_id)? else {
            return Ok(Err(Problem::Overtaken));
        };
        facts.company_name = found.company;
        (found.email, found.language, found.path)
    } else {
        let Some(found) = openings::letter_to_poster(connection, object_id, template, now)? else {
            return Ok(Err(Problem::Overtaken));
        };
        (facts.opening_title, facts.due_on) = (found.title, found.due_on);
        (found.email, found.language, found.path)
    };
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
    Ok(Ok(Prepared::Mail(letter(id, email, &matter)?)))
}

fn letter(id: &str, to: String, matter: &Matter<'_>) -> Result<Letter, AppError> {
    let rendered = render(matter)?;
    Ok(Letter { id: id.to_owned(), to, subject: rendered.subject, text: rendered.text, html: rendered.html })
}

/// Notes how the sending went, if the message is still this node's.
fn note(
    connection: &mut Connection,
    node: &str,
    id: &str,
    result: Result<(), Problem>,
    now: NaiveDateTime,
) -> Result<(), DatabaseError> {
    let attempts: Option<i64> = outbox::table
        .find(id)
        .filter(outbox::state.eq("waiting"))
        .filter(outbox::leased_by.eq(node))
        .select(outbox::attempts)
        .first(connection)
        .optional()?;
    let Some(failures) = attempts else {
        tracing::warn!(message = id, "another node has taken the message over");
        return Ok(());
    };
    diesel::update(outbox::table.find(id)).set(outbox::attempts.eq(failures + 1)).execute(connection)?;
    let Err(problem) = result else {
        diesel::update(outbox::table.find(id)).set(outbox::sent_at.eq(now)).execute(connection)?;
        return settle(connection, id, "sent", None);
    };
    let wait = usize::try_from(failures).ok().and_then(|failures| WAITS.get(failures)).copied();
    match wait {
        Some(minutes) if problem != Problem::Address => {
            let nobody: Option<String> = None;
            let never: Option<NaiveDateTime> = None;
            diesel::update(outbox::table.find(id))
                .set((
                    outbox::due_at.eq(now + Duration::minutes(minutes)),
                    outbox::leased_until.eq(never),
                    outbox::leased_by.eq(nobody),
                    outbox::error.eq(problem.word()),
                ))
                .execute(connection)?;
            tracing::warn!(message = id, reason = problem.word(), minutes, "message will be tried again");
            Ok(())
        }
        _ => {
            tracing::error!(message = id, reason = problem.word(), "message given up");
            settle(connection, id, "dead", Some(problem))
        }
    }
}

fn settle(connection: &mut Connection, id: &str, state: &str, problem: Option<Problem>) -> Result<(), DatabaseError> {
    let nobody: Option<String> = None;
    let never: Option<NaiveDateTime> = None;
    diesel::update(outbox::table.find(id))
        .set((
            outbox::state.eq(state),
            outbox::error.eq(problem.map(Problem::word)),
            outbox::leased_until.eq(never),
            outbox::leased_by.eq(nobody),
        ))
        .execute(connection)?;
    Ok(())
}
