//! Handlers of the operator's page and the demo's mailbox.

use actix_web::{HttpResponse, web};
use chrono::Duration;

use super::mailer::Sent;
use super::pages::{Figure, LetterLine, MailLine, MailPage, MailboxPage, Piece, SystemPage};
use super::{commands, queries};
use crate::access::{self, Owner, acts};
use crate::app::App;
use crate::db::DatabaseError;
use crate::error::AppError;
use crate::language::Language;
use crate::web::guard::Operator;
use crate::web::{Page, redirect, render};

/// `GET /system`
pub async fn system(app: web::Data<App>, actor: Operator, page: Page) -> Result<HttpResponse, AppError> {
    let permit = access::permit::<acts::OperateSystem>(&actor, "", &Owner::default())?;
    let (letters, queues) = app
        .database
        .read(move |connection| {
            let letters = queries::dead_letters(connection, &permit)?;
            Ok::<_, DatabaseError>((letters, queries::queues(connection, &permit)?))
        })
        .await?;
    let (t, now) = (page.t, app.clock.now());
    let figure = |label, value: String, note: String| Figure { label, value, note };
    let (behind, note) = match app.index.cursor() {
        Some(cursor) => ((queues.last_change - cursor).max(0).to_string(), t.system_index_cursor(cursor)),
        None => ("–".to_owned(), t.system_index_missing().to_owned()),
    };
    let figures = vec![
        figure(t.system_waiting(), queues.waiting.to_string(), String::new()),
        figure(t.system_retrying(), queues.retrying.to_string(), String::new()),
        figure(t.system_dead(), queues.dead.to_string(), String::new()),
        figure(t.system_index(), behind, note),
    ];
    let database = app.database.product();
    let letters = letters
        .into_iter()
        .map(|letter| LetterLine {
            name: letter.template.map_or(t.system_unknown(), |template| t.mail_name(template)),
            role: letter.role.map_or(t.mail_poster(), |role| t.role(role)),
            problem: letter.problem.map_or(t.system_unknown(), |problem| t.mail_problem(problem)),
            age: age(t, now - letter.created_at),
            id: letter.id,
        })
        .collect();
    render(&SystemPage { page, database, figures, letters })
}

/// "20 min", "3 h", "4 pv".
fn age(t: Language, age: Duration) -> String {
    if age.num_hours() < 1 {
        t.system_minutes(age.num_minutes().max(0))
    } else if age.num_hours() < 48 {
        t.system_hours(age.num_hours())
    } else {
        t.system_days(age.num_days())
    }
}

/// `POST /notifications/{id}/retry`
pub async fn retry(app: web::Data<App>, actor: Operator, id: web::Path<String>) -> Result<HttpResponse, AppError> {
    let permit = access::permit::<acts::OperateSystem>(&actor, &id, &Owner::default())?;
    let now = app.clock.now();
    app.database.write(move |connection| commands::retry(connection, &permit, now)).await?;
    app.wake();
    Ok(redirect("/system?done=saved"))
}

/// `POST /notifications/{id}/drop`
pub async fn drop_letter(
    app: web::Data<App>,
    actor: Operator,
    id: web::Path<String>,
) -> Result<HttpResponse, AppError> {
    let permit = access::permit::<acts::OperateSystem>(&actor, &id, &Owner::default())?;
    let now = app.clock.now();
    app.database.write(move |connection| commands::drop_letter(connection, &permit, now)).await?;
    Ok(redirect("/system?done=saved"))
}

/// `GET /demo/mail`
pub async fn mailbox(app: web::Data<App>, page: Page) -> Result<HttpResponse, AppError> {
    let t = page.t;
    let mails = app.mailer.memory().unwrap_or_default().iter().rev().map(|sent| line(t, sent)).collect();
    render(&MailboxPage { page, mails })
}

/// `GET /demo/mail/{id}`
pub async fn mail(app: web::Data<App>, page: Page, id: web::Path<String>) -> Result<HttpResponse, AppError> {
    let sent = app.mailer.memory().unwrap_or_default().into_iter().rev().find(|sent| sent.id() == id.as_str());
    let sent = sent.ok_or(AppError::NotFound)?;
    let mail = line(page.t, &sent);
    let pieces = pieces(&sent.text, &app.config.base_url);
    render(&MailPage { page, mail, pieces })
}

fn line(t: Language, sent: &Sent) -> MailLine {
    MailLine {
        id: sent.id().to_owned(),
        to: sent.to.clone(),
        subject: if sent.subject.is_empty() { t.mailbox_text_message().to_owned() } else { sent.subject.clone() },
        at: t.moment(sent.at),
    }
}

/// Cuts a text into what is to be read and links; only our own addresses become links.
fn pieces(text: &str, base_url: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find(base_url) {
        let (before, from) = rest.split_at(start);
        let end = from.find(char::is_whitespace).unwrap_or(from.len());
        let address = from[..end].trim_end_matches(['.', ',']);
        if !address[base_url.len()..].is_empty() && !address[base_url.len()..].starts_with('/') {
            break;
        }
        if !before.is_empty() {
            pieces.push(Piece::Text(before.to_owned()));
        }
        pieces.push(Piece::Link(address.to_owned()));
        rest = &from[address.len()..];
    }
    if !rest.is_empty() {
        pieces.push(Piece::Text(rest.to_owned()));
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_our_own_addresses_become_links() {
        let found = pieces("Avaa https://x.fi/sign-in.\nEi http://evil", "https://x.fi");
        assert_eq!(
            found,
            [
                Piece::Text("Avaa ".to_owned()),
                Piece::Link("https://x.fi/sign-in".to_owned()),
                Piece::Text(".\nEi http://evil".to_owned()),
            ]
        );
        assert_eq!(pieces("", "https://x.fi"), []);
        assert_eq!(pieces("https://x.fi.evil.example/", "https://x.fi").len(), 1);
    }
}
