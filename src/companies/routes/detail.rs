//! The page of one company, for those who look after companies.

use actix_web::{HttpResponse, web};

use super::place;
use crate::access::{self, Actor, acts};
use crate::accounts;
use crate::app::App;
use crate::clock::in_finland;
use crate::companies::forms::{ContactForm, LogForm, WithdrawForm};
use crate::companies::pages::{CompanyPage, ContactLine, HistoryLine, LogLine, Standing};
use crate::companies::{
    Company, Contact, ContactEntry, VerificationAct, VerificationEntry, Willing, WillingLine, Workplace, WorkplaceLine,
    company, contact_log_of, contacts_of, standing_of_company, verifications_of, workplaces_of,
};
use crate::error::AppError;
use crate::language::Language;
use crate::openings::prose::blocks;
use crate::openings::{self, OpeningLine};
use crate::web::forms::FormErrors;
use crate::web::guard::Staff;
use crate::web::page::initials;
use crate::web::{Page, render};

/// What was typed on a company's page and came back.
#[derive(Default)]
pub struct Typed {
    pub contact: ContactForm,
    pub entry: LogForm,
    pub withdraw: WithdrawForm,
    pub errors: FormErrors,
}

/// Everything that a company's page shows.
struct Shown {
    company: Company,
    contacts: Vec<Contact>,
    history: Vec<VerificationEntry>,
    workplaces: Vec<Workplace>,
    willing: Vec<Willing>,
    openings: Vec<OpeningLine>,
    hired_out: Vec<OpeningLine>,
    log: Option<Vec<ContactEntry>>,
    specialist: Option<String>,
}

/// Prepares the page.
///
/// # Errors
/// `NotFound` if it is not the actor's business.
pub async fn company_page(
    app: &App,
    actor: &Actor,
    page: Page,
    id: String,
    typed: Typed,
) -> Result<CompanyPage, AppError> {
    let (reader, today, clock, t) = (actor.clone(), app.clock.today(), app.clock.clone(), page.t);
    let shown = app
        .database
        .read(move |connection| {
            let company = company(connection, &id)?;
            let owner = company.owner();
            access::permit::<acts::ReadCompany>(&reader, &company.id, &owner)?;
            let log = match access::permit::<acts::WriteContactLog>(&reader, &company.id, &owner) {
                Ok(permit) => Some(contact_log_of(connection, &permit)?),
                Err(_) => None,
            };
            let specialist = match &company.specialist_id {
                Some(id) => Some(accounts::account(connection, id)?.name),
                None => None,
            };
            let openings = openings::openings_of_company(connection, &company.id)?;
            let hired_out = openings::openings_at_user_company(connection, &company.id)?;
            Ok::<_, AppError>(Shown {
                contacts: contacts_of(connection, &company.id)?,
                history: verifications_of(connection, &company.id)?,
                workplaces: workplaces_of(connection, &company.id)?,
                willing: standing_of_company(connection, &company.id, today)?,
                openings: openings::lines_of(connection, &openings, &clock, t)?,
                hired_out: openings::lines_of(connection, &hired_out, &clock, t)?,
                company,
                log,
                specialist,
            })
        })
        .await?;
    let (id, owner) = (shown.company.id.as_str(), shown.company.owner());
    Ok(CompanyPage {
        facts: facts(&shown, t),
        about: blocks(&shown.company.about),
        standing: standing(&shown, t),
        contacts: shown.contacts.iter().map(|contact| contact_line(contact, &shown.history, t)).collect(),
        history: shown.history.iter().map(|entry| history_line(entry, &shown.contacts, t)).collect(),
        workplaces: shown.workplaces.iter().map(|place| WorkplaceLine::new(place, t)).collect(),
        willing: shown.willing.iter().map(|row| WillingLine::new(row, t)).collect(),
        openings: shown.openings,
        hired_out: shown.hired_out,
        can_log: shown.log.is_some(),
        log: shown.log.iter().flatten().map(|entry| log_line(entry, t)).collect(),
        can_edit: access::permit::<acts::EditCompany>(actor, id, &owner).is_ok(),
        can_verify: access::permit::<acts::VerifyContact>(actor, id, &owner).is_ok(),
        can_write_openings: access::permit::<acts::EditOpening>(actor, id, &owner).is_ok(),
        can_see_candidates: access::permit::<acts::ReadCandidates>(actor, id, &owner).is_ok(),
        contact_form: typed.contact,
        log_form: typed.entry,
        withdraw_form: typed.withdraw,
        errors: typed.errors,
        name: shown.company.name.clone(),
        id: shown.company.id.clone(),
        agency: shown.company.agency,
        page,
    })
}

fn facts(shown: &Shown, t: Language) -> Vec<(&'static str, String)> {
    let company = &shown.company;
    let told = |text: &str| if text.is_empty() { t.company_unknown().to_owned() } else { text.to_owned() };
    let mut facts = vec![
        (t.company_business_id(), told(company.business_id.as_deref().unwrap_or_default())),
        (t.company_sector(), t.sector(company.sector).to_owned()),
        (t.company_industry(), told(&company.industry)),
        (t.company_municipality(), told(format!("{} {}", company.postcode, place(company, t)).trim())),
        (t.company_specialist(), shown.specialist.clone().unwrap_or_else(|| t.company_no_specialist().to_owned())),
    ];
    // When the service means to be in touch is the contact log's.
    if shown.log.is_some() {
        let next = company.next_contact_on.map_or_else(|| t.company_no_next().to_owned(), |day| t.date(day));
        facts.push((t.companies_column_next(), next));
    }
    facts
}

/// What is verified, and what that opens.
fn standing(shown: &Shown, t: Language) -> Standing {
    let verified: Vec<&str> = shown
        .contacts
        .iter()
        .filter(|contact| contact.verified_at.is_some())
        .map(|contact| contact.name.as_str())
        .collect();
    if verified.is_empty() {
        return Standing {
            tone: "attention",
            title: t.company_standing_closed().to_owned(),
            text: t.company_standing_closed_text(),
        };
    }
    Standing {
        tone: "success",
        title: t.company_standing_open(&verified.join(", ")),
        text: t.company_standing_open_text(),
    }
}

fn contact_line(contact: &Contact, history: &[VerificationEntry], t: Language) -> ContactLine {
    let how = contact.verified_how.map_or("", |how| t.verified_how(how));
    let last = history.iter().find(|entry| entry.account_id == contact.account_id);
    let verified = contact.verified_at.map_or_else(String::new, |at| {
        let told = t.company_contact_verified(&t.date(in_finland(at).date()), how);
        let by = last.filter(|entry| entry.act == VerificationAct::Verified).map(|entry| entry.author.as_str());
        by.map_or_else(|| told.clone(), |by| format!("{told}, {by}"))
    });
    let waits = match last.filter(|_| contact.verified_at.is_none()) {
        Some(VerificationEntry { act: VerificationAct::Withdrawn, at, reason, .. }) => {
            t.company_contact_withdrawn(&t.date(in_finland(*at).date()), reason)
        }
        Some(VerificationEntry { act: VerificationAct::AskedAgain, at, .. }) => {
            t.company_contact_asked_again(&t.date(in_finland(*at).date()))
        }
        _ => t.company_contact_waiting().to_owned(),
    };
    ContactLine {
        id: contact.account_id.clone(),
        name: contact.name.clone(),
        initials: initials(&contact.name),
        email: contact.email.clone().unwrap_or_default(),
        phone: contact.phone.clone().unwrap_or_default(),
        verified,
        waits,
    }
}

fn history_line(entry: &VerificationEntry, contacts: &[Contact], t: Language) -> HistoryLine {
    let who = contacts.iter().find(|contact| contact.account_id == entry.account_id);
    let who = who.map_or_else(|| t.company_contact_gone(), |contact| contact.name.as_str());
    let what = match entry.act {
        VerificationAct::Verified => t.company_history_verified(who, entry.how.map_or("", |how| t.verified_how(how))),
        VerificationAct::Withdrawn => t.company_history_withdrawn(who, &entry.reason),
        VerificationAct::AskedAgain => t.company_history_asked_again(who),
    };
    HistoryLine { when: format!("{} · {}", t.date(in_finland(entry.at).date()), entry.author), what }
}

fn log_line(entry: &ContactEntry, t: Language) -> LogLine {
    LogLine {
        when: t.date(in_finland(entry.at).date()),
        author: entry.author.clone(),
        channel: t.contact_channel(entry.channel),
        note: blocks(&entry.note),
        next: entry.next_contact_on.map_or_else(String::new, |day| t.company_log_next_told(&t.date(day))),
    }
}

/// `GET /companies/{id}`
///
/// # Errors
/// If it is not the actor's business.
pub async fn detail(
    app: web::Data<App>,
    actor: Staff,
    page: Page,
    id: web::Path<String>,
) -> Result<HttpResponse, AppError> {
    render(&company_page(&app, &actor, page, id.into_inner(), Typed::default()).await?)
}
