//! The form of those who look after an opening: a contact of the company, and the service, which
//! completes it and decides about it in the same form.

use actix_web::{HttpResponse, web};
use chrono::NaiveDate;

use crate::access::{self, Actor, Permit, Role, acts};
use crate::app::App;
use crate::companies::{self, Company};
use crate::error::AppError;
use crate::language::Language;
use crate::openings::form_page::{EditPage, Firm, May, said_of, with_comments};
use crate::openings::forms::OpeningForm;
use crate::openings::history::history_line;
use crate::openings::posting;
use crate::openings::queries::{HistoryStep, history, last_word};
use crate::openings::{
    Command, FieldComment, NewOpening, Opening, OpeningError, OpeningStatus, Party, commands, next, opening,
};
use crate::sites;
use crate::vocabulary::Reader;
use crate::web::forms::{Form, FormErrors, both, one_line};
use crate::web::guard::SignedIn;
use crate::web::page::render_invalid;
use crate::web::{Page, redirect, render};

/// Where to go after a change, with the word of what happened.
pub(in crate::openings) fn after(actor: &Actor, id: &str, save: &str) -> String {
    let done = match save {
        "publish" => "published",
        "submit" => "sent",
        "return" => "returned",
        "reject" => "rejected",
        "close" => "closed",
        "other_eyes" => "other_eyes",
        _ => "saved",
    };
    match actor.role {
        Role::CompanyContact => format!("/company?done={done}"),
        _ => format!("/openings/{id}?done={done}"),
    }
}

/// Sends the form once more: with what is to be mended, or because it was asked for.
///
/// # Errors
/// If the page cannot be rendered.
pub(in crate::openings) fn render_again(shown: &EditPage) -> Result<HttpResponse, AppError> {
    if shown.errors.is_empty() { render(shown) } else { render_invalid(shown) }
}

/// Fields of the form that name the company.
const OF_FIRM: &[&str] = &["business_id", "company_name"];

/// An opening with what its form needs.
struct Edited {
    opening: Opening,
    company: Company,
    permit: Permit<acts::EditOpening>,
    party: Party,
    /// Whether somebody else must publish what the actor writes.
    two_eyes: bool,
    /// Whether it came without an account, with the company that it names.
    posted: bool,
    said: Option<(String, Vec<FieldComment>)>,
    history: Vec<HistoryStep>,
}

async fn opening_to_edit(app: &App, actor: &Actor, id: String) -> Result<Edited, AppError> {
    let actor = actor.clone();
    app.database
        .read(move |connection| {
            let opening = opening(connection, &id)?;
            let permit = access::permit(&actor, &opening.id, &opening.owner())?;
            let party = Party::of_role(actor.role).ok_or(AppError::NotFound)?;
            if next(opening.status, Command::Edit, party).is_err() {
                return Err(AppError::Conflict);
            }
            let two_eyes = sites::wants_two_eyes(connection, &opening.site_id)?
                && (opening.status == OpeningStatus::Published
                    || commands::last_writer(connection, &opening.id)?.as_ref() == Some(&actor.account_id));
            Ok::<_, AppError>(Edited {
                company: companies::company(connection, &opening.company_id)?,
                said: last_word(connection, &opening.id)?,
                history: if party == Party::Service { history(connection, &opening.id)? } else { Vec::new() },
                permit,
                party,
                two_eyes,
                posted: posting::posting_of_opening(connection, &opening.id)?.is_some(),
                opening,
            })
        })
        .await
}

/// `GET /openings/{id}/edit`
///
/// # Errors
/// If it is not the actor's business, or has ended.
pub async fn edit_page(
    app: web::Data<App>,
    actor: SignedIn,
    page: Page,
    id: web::Path<String>,
) -> Result<HttpResponse, AppError> {
    let edited = opening_to_edit(&app, &actor, id.into_inner()).await?;
    let form = OpeningForm::of(&edited.opening);
    render(&edit_form(&actor, page, &edited, form, FormErrors::default(), (&app.index.reader(), app.clock.today())))
}

fn edit_form(
    actor: &Actor,
    page: Page,
    edited: &Edited,
    form: OpeningForm,
    errors: FormErrors,
    (reader, today): (&Reader, NaiveDate),
) -> EditPage {
    let t = page.t;
    let (lint, rules) = said_of(&form, &errors, t, today);
    let (opening, owner) = (&edited.opening, edited.opening.owner());
    let of_company = edited.party == Party::Company;
    let checks = access::permit::<acts::PublishOpening>(actor, &opening.id, &owner).is_ok();
    let can = |command| next(opening.status, command, edited.party).is_ok();
    let returned = opening.status == OpeningStatus::Returned;
    let (mut errors, mut summary) = (errors, t.error_summary());
    let mut note = match (of_company, opening.status) {
        (true, OpeningStatus::Published) => t.opening_edit_published().to_owned(),
        (true, _) => String::new(),
        (false, _) if edited.two_eyes => t.opening_two_eyes().to_owned(),
        (false, _) if opening.external_id.is_some() => t.opening_edit_imported().to_owned(),
        (false, _) => t.opening_edit_theirs().to_owned(),
    };
    if let (true, true, Some((said, comments))) = (of_company, returned, &edited.said) {
        if errors.is_empty() {
            summary = t.posting_comments();
        }
        // Which company it is stands fixed for a contact: what is said of it comes with the message.
        let (apart, beside): (Vec<_>, Vec<_>) =
            comments.iter().cloned().partition(|comment| OF_FIRM.contains(&comment.field.as_str()));
        errors = with_comments(errors, &beside);
        let said = std::iter::once(said.as_str()).chain(apart.iter().map(|comment| comment.text.as_str()));
        note = said.filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" · ");
    }
    let give_back = checks && can(Command::Return);
    EditPage {
        heading: t.opening_edit_title(),
        lead: edited.company.name.clone(),
        action: format!("/openings/{}/edit", opening.id),
        back: if of_company { "/company".to_owned() } else { format!("/openings/{}", opening.id) },
        summary,
        note,
        next: String::new(),
        is_service: !of_company,
        firm: match &edited.company.business_id {
            Some(business_id) if edited.company.name.is_empty() && !of_company => Firm::Unnamed(business_id.clone()),
            Some(business_id) if edited.posted && give_back => {
                Firm::Told(business_id.clone(), edited.company.name.clone())
            }
            _ => Firm::Known,
        },
        asks_sender: false,
        may: May {
            publish: checks && can(Command::Publish) && !edited.two_eyes,
            submit: of_company && opening.status != OpeningStatus::Submitted,
            draft: false,
            save: !of_company || opening.status != OpeningStatus::Published,
            give_back,
            reject: checks && can(Command::Reject),
        },
        history: edited.history.iter().map(|step| history_line(step, t)).collect(),
        phones: Vec::new(),
        lint,
        rules,
        chips: form.understood(reader, t),
        asks_sentence: false,
        filled: None,
        page,
        form,
        errors,
    }
}

/// The form of an opening that a rule forbids to publish, with what is to be mended.
///
/// # Errors
/// If it is not the actor's business, or has ended.
pub async fn barred(app: &App, actor: &Actor, page: Page, id: &str) -> Result<HttpResponse, AppError> {
    let edited = opening_to_edit(app, actor, id.to_owned()).await?;
    let (form, today) = (OpeningForm::of(&edited.opening), app.clock.today());
    let errors = form.check_to_publish(page.t, today).err().unwrap_or_default();
    render_invalid(&edit_form(actor, page, &edited, form, errors, (&app.index.reader(), today)))
}

/// What was pressed.
enum Press {
    /// The text is kept, and the opening stays where it is or goes on.
    Write(NewOpening),
    /// It goes back with comments; the text is kept if it is whole.
    Return(Option<NewOpening>, Vec<FieldComment>),
    /// It is not published.
    Reject,
}

/// What the form asks for, if it is whole.
fn press(form: &OpeningForm, edited: &Edited, t: Language, today: NaiveDate) -> Result<Press, FormErrors> {
    let note = form.note.trim();
    match form.save.as_str() {
        "reject" if note.is_empty() => Err(FormErrors::one("note", t.opening_reason_needed())),
        "reject" | "return" if note.chars().count() > 1000 => Err(FormErrors::one("note", t.field_too_long(1000.0))),
        "reject" => Ok(Press::Reject),
        "return" => {
            let comments = form.comments();
            if comments.is_empty() && note.is_empty() {
                return Err(FormErrors::one("note", t.opening_comment_needed()));
            }
            Ok(Press::Return(form.check(t, today).ok(), comments))
        }
        save => {
            // The service leaves a published opening before everybody, so it is judged like one.
            let shown = edited.party == Party::Service && edited.opening.status == OpeningStatus::Published;
            let new = if save == "publish" || shown { form.check_to_publish(t, today) } else { form.check(t, today) };
            let named = !edited.company.name.is_empty() || !form.company_name.trim().is_empty();
            let nameless = save == "publish" && !named;
            let name = if nameless { Err(FormErrors::one("company_name", t.posting_name_needed())) } else { Ok(()) };
            Ok(Press::Write(both(new, name)?.0))
        }
    }
}

/// `POST /openings/{id}/edit`
///
/// # Errors
/// `Conflict` if somebody changed it meanwhile.
pub async fn edit(
    app: web::Data<App>,
    actor: SignedIn,
    page: Page,
    id: web::Path<String>,
    form: Form<OpeningForm>,
) -> Result<HttpResponse, AppError> {
    let now = app.clock.now();
    let edited = opening_to_edit(&app, &actor, id.into_inner()).await?;
    let (mut form, today) = (form.0, app.clock.today());
    let reader = app.index.reader();
    let now_is = (reader.as_ref(), today);
    if form.reword(today) {
        return render(&edit_form(&actor, page, &edited, form, FormErrors::default(), now_is));
    }
    if let Some(errors) = form.shows_chips(&reader, page.t) {
        return render_again(&edit_form(&actor, page, &edited, form, errors, now_is));
    }
    let press = match press(&form, &edited, page.t, today) {
        Ok(press) => press,
        Err(errors) => return render_invalid(&edit_form(&actor, page, &edited, form, errors, now_is)),
    };
    let (writer, id) = (actor.0.clone(), edited.opening.id.clone());
    let done = app
        .database
        .write(move |connection| {
            name_company(connection, &writer, &edited, &form, now)?;
            let (opening, permit) = (&edited.opening, &edited.permit);
            let check = || access::permit::<acts::PublishOpening>(&writer, &opening.id, &opening.owner());
            match press {
                Press::Write(new) => {
                    // Publishing notes the change for the index itself, as the last statement.
                    let version = commands::edit(connection, permit, form.version, new, now)?;
                    match form.save.as_str() {
                        "submit" => commands::submit(connection, permit, version, now)?,
                        "publish" => match commands::publish(connection, &check()?, version, now) {
                            // The text is kept; somebody else looks at it before it is shown.
                            Err(OpeningError::TwoEyes) => return Ok("other_eyes".to_owned()),
                            // First it must tell where the work is done.
                            Err(OpeningError::WithoutPlace) => return Ok("place".to_owned()),
                            published => published?,
                        },
                        _ if edited.two_eyes && version > form.version => return Ok("other_eyes".to_owned()),
                        _ => {}
                    }
                }
                Press::Return(new, comments) => {
                    let check = check()?;
                    let version = match new {
                        Some(new) => commands::edit(connection, permit, form.version, new, now)?,
                        None => form.version,
                    };
                    commands::give_back(connection, &check, version, (form.note.trim(), &comments), now)?;
                }
                Press::Reject => commands::reject(connection, &check()?, form.version, form.note.trim(), now)?,
            }
            Ok::<_, AppError>(form.save)
        })
        .await?;
    app.wake();
    if done == "place" {
        return Ok(redirect(&format!("/openings/{id}/place?done=saved")));
    }
    Ok(redirect(&after(&actor, &id, &done)))
}

/// Keeps the name of a company that was posted by its business ID alone.
fn name_company(
    connection: &mut crate::db::Connection,
    writer: &Actor,
    edited: &Edited,
    form: &OpeningForm,
    now: chrono::NaiveDateTime,
) -> Result<(), AppError> {
    let name = one_line(&form.company_name);
    if name.is_empty() || !edited.company.name.is_empty() || edited.party != Party::Service {
        return Ok(());
    }
    let permit = access::permit(writer, &edited.company.id, &edited.company.owner())?;
    Ok(companies::name_company(connection, &permit, &name, now)?)
}
