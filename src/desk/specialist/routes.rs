//! Handlers of the desk.

use actix_web::{HttpResponse, web};
use chrono::{Days, Duration, NaiveDate, NaiveDateTime, NaiveTime};
use serde::Deserialize;

use super::pages::{ComingLine, CompanyDeskPage, WaitingCount, WillingRow};
use super::queries::{CompanyDesk, Of, ToCheck, ToContact, ToVerify, company_desk};
use crate::access::{self, Actor, Owner, Role, acts};
use crate::app::App;
use crate::clock::in_finland;
use crate::companies::{SectorLine, Willing, WillingLine};
use crate::desk::pages::QueueRow;
use crate::desk::routes::{DeskQuery, today as coach_desk};
use crate::error::AppError;
use crate::language::Language;
use crate::placements::Unanswered;
use crate::web::forms::{Query, one_line};
use crate::web::guard::{Coach, Staff};
use crate::web::{Page, render};

/// Rows of the queue that are shown at first.
const SHOWN: usize = 25;
/// Standing willingness that is shown.
const WILLING: usize = 10;
/// Days before it begins that a willingness comes to the queue.
const SOON: u64 = 30;

/// What of the desk is shown.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct CompanyDeskQuery {
    /// Anything for the companies of all specialists.
    team: String,
    /// Anything for the whole queue.
    all: String,
}

/// `GET /desk`: everybody's own: the coach's of people, the specialist's of companies.
///
/// # Errors
/// If the database cannot be read.
pub async fn open(
    app: web::Data<App>,
    actor: Staff,
    coach_query: Query<DeskQuery>,
    query: Query<CompanyDeskQuery>,
    page: Page,
) -> Result<HttpResponse, AppError> {
    if actor.role == Role::Coach {
        return coach_desk(app, Coach(actor.0), coach_query, page).await;
    }
    let team = !query.0.team.is_empty();
    desk(&app, &actor, page, ("/desk", team, !query.0.all.is_empty())).await
}

/// `GET /desk/companies`: the same for a coach, who looks at all companies of the site.
///
/// # Errors
/// If the database cannot be read.
pub async fn companies(
    app: web::Data<App>,
    actor: Staff,
    query: Query<CompanyDeskQuery>,
    page: Page,
) -> Result<HttpResponse, AppError> {
    let team = actor.role == Role::Coach || !query.0.team.is_empty();
    desk(&app, &actor, page, ("/desk/companies", team, !query.0.all.is_empty())).await
}

async fn desk(
    app: &App,
    actor: &Actor,
    page: Page,
    (here, team, all): (&'static str, bool, bool),
) -> Result<HttpResponse, AppError> {
    let site = actor.site_id.clone().ok_or(AppError::NotFound)?;
    let owner = Owner { site: Some(site.clone()), ..Owner::default() };
    access::permit::<acts::WriteContactLog>(actor, "", &owner)?;
    let own = (!team).then(|| actor.account_id.clone());
    let now = app.clock.now();
    let found = app
        .database
        .read(move |connection| company_desk(connection, &Of { site_id: &site, specialist_id: own.as_deref() }, now))
        .await?;
    let (t, today) = (page.t, app.clock.today());
    let soon: Vec<&Willing> = found.willing.iter().filter(|row| is_soon(row, today)).collect();
    let counts = counts(&found, soon.len(), t);
    let mut queue = queue(&found, &soon, (now, today), t);
    let total = queue.len();
    if !all {
        queue.truncate(SHOWN);
    }
    let companies: usize = found.sectors.iter().map(|sector| sector.companies).sum();
    render(&CompanyDeskPage {
        lead: t.company_desk_lead(&t.short_day(today), total),
        here,
        team,
        left_out: total - queue.len(),
        queue,
        total,
        counts,
        willing: found.willing.iter().take(WILLING).map(|row| willing_row(row, t)).collect(),
        coming: found.coming.iter().map(|row| coming_line(row, t)).collect(),
        sectors: found.sectors.iter().map(|sector| SectorLine::new(sector, t)).collect(),
        companies: t.plural(companies, t.companies_count_one(), t.companies_count_many()),
        page,
    })
}

fn is_soon(row: &Willing, today: NaiveDate) -> bool {
    row.willingness.from_on <= today.checked_add_days(Days::new(SOON)).unwrap_or(today)
}

fn counts(found: &CompanyDesk, soon: usize, t: Language) -> Vec<WaitingCount> {
    [
        (t.company_desk_count_checks(), found.to_check.len()),
        (t.company_desk_count_verify(), found.to_verify.len()),
        (t.company_desk_count_contact(), found.to_contact.len()),
        (t.company_desk_count_unanswered(), found.unanswered.len()),
        (t.company_desk_count_soon(), soon),
    ]
    .map(|(label, count)| WaitingCount { label, count })
    .into()
}

/// All that waits, oldest first.
fn queue(
    found: &CompanyDesk,
    soon: &[&Willing],
    (now, today): (NaiveDateTime, NaiveDate),
    t: Language,
) -> Vec<QueueRow> {
    let midnight = |day: NaiveDate| day.and_time(NaiveTime::MIN);
    let mut dated: Vec<(NaiveDateTime, QueueRow)> = Vec::new();
    dated.extend(found.to_check.iter().map(|row| (row.since, check_row(row, t))));
    dated.extend(found.to_verify.iter().map(|row| (row.since, verify_row(row, t))));
    dated.extend(found.to_contact.iter().map(|row| (midnight(row.on), contact_row(row, today, t))));
    dated.extend(found.unanswered.iter().map(|row| (row.since, unanswered_row(row, now, t))));
    dated.extend(soon.iter().map(|row| {
        let since = midnight(row.willingness.from_on) - Duration::days(30);
        (since.max(row.willingness.created_at), soon_row(row, t))
    }));
    dated.sort_by_key(|(since, _)| *since);
    dated.into_iter().map(|(_, row)| row).collect()
}

/// A row about a company, without a path of its own.
fn row(company: &str, href: String, turn: (&'static str, String), (title, detail): (&str, String)) -> QueueRow {
    QueueRow {
        name: company.to_owned(),
        name_href: href.clone(),
        initials: String::new(),
        company: true,
        due: turn.0 != "other",
        turn_state: turn.0,
        turn_text: turn.1,
        title: title.to_owned(),
        detail,
        step_now: 0,
        step_total: 0,
        step_label: String::new(),
        tag: String::new(),
        verb: "",
        step: None,
        href,
    }
}

fn since(at: NaiveDateTime, t: Language) -> (&'static str, String) {
    ("other", t.company_desk_since(&t.short_date(in_finland(at).date())))
}

fn check_row(found: &ToCheck, t: Language) -> QueueRow {
    let words = (t.company_desk_check(), found.title.clone());
    // A firm that came without a name still needs words to press.
    let company = if found.company.is_empty() { t.opening_firm_unnamed() } else { &found.company };
    let shown = row(company, format!("/openings/{}", found.id), since(found.since, t), words);
    QueueRow { verb: t.company_desk_check_verb(), ..shown }
}

fn verify_row(found: &ToVerify, t: Language) -> QueueRow {
    let title = if found.again { t.company_desk_verify_again() } else { t.company_desk_verify() };
    let contact = [Some(&found.contact), found.phone.as_ref()];
    let detail = contact.into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join(" · ");
    let href = format!("/companies/{}#contacts", found.company_id);
    QueueRow { verb: t.company_desk_verify_verb(), ..row(&found.company, href, since(found.since, t), (title, detail)) }
}

fn contact_row(found: &ToContact, today: NaiveDate, t: Language) -> QueueRow {
    let late = (today - found.on).num_days();
    let turn = if late > 0 { ("late", t.company_desk_late(late)) } else { ("you", t.company_desk_due().to_owned()) };
    let href = format!("/companies/{}#log", found.company_id);
    let shown = row(&found.company, href, turn, (t.company_desk_contact(), shortened(&found.note)));
    QueueRow { verb: t.company_desk_contact_verb(), ..shown }
}

fn unanswered_row(found: &Unanswered, now: NaiveDateTime, t: Language) -> QueueRow {
    let days = (in_finland(now).date() - in_finland(found.since).date()).num_days();
    let days_told = usize::try_from(days).unwrap_or(0);
    let detail = t.company_desk_unanswered_detail(
        &t.plural(found.waiting, t.company_desk_candidate(), t.company_desk_candidates()),
        &t.plural(days_told, t.company_desk_day(), t.company_desk_days()),
    );
    let href = format!("/companies/{}#log", found.company.id);
    // What counts as late is the time after the days that the company has.
    let turn = since(found.since, t);
    let shown = row(&found.company.name, href, ("late", turn.1), (t.company_desk_unanswered(), detail));
    QueueRow { verb: t.company_desk_ask_verb(), ..shown }
}

fn soon_row(found: &Willing, t: Language) -> QueueRow {
    let told = &found.willingness;
    let turn = ("other", t.company_desk_from(&t.short_date(told.from_on)));
    let kinds = told.kinds.iter().map(|kind| t.kind(*kind)).collect::<Vec<_>>().join(", ");
    let href = format!("/companies/{}#willingness", told.company_id);
    let words = (t.company_desk_soon(), format!("{kinds}: {}", told.work));
    QueueRow { verb: t.company_desk_soon_verb(), ..row(&found.company_name, href, turn, words) }
}

/// The beginning of a note, cut between words.
fn shortened(note: &str) -> String {
    const LONGEST: usize = 90;
    let line = one_line(note);
    if line.chars().count() <= LONGEST {
        return line;
    }
    let cut: String = line.chars().take(LONGEST).collect();
    let cut = cut.rsplit_once(' ').map_or(cut.as_str(), |(whole, _)| whole);
    format!("{cut}…")
}

fn willing_row(found: &Willing, t: Language) -> WillingRow {
    WillingRow {
        company: found.company_name.clone(),
        href: format!("/companies/{}", found.willingness.company_id),
        line: WillingLine::new(found, t),
    }
}

fn coming_line(found: &ToContact, t: Language) -> ComingLine {
    ComingLine {
        day: t.short_day(found.on),
        company: found.company.clone(),
        href: format!("/companies/{}", found.company_id),
    }
}

#[cfg(test)]
mod tests {
    use super::shortened;

    #[test]
    fn a_long_note_is_cut_between_words() {
        assert_eq!(shortened(" Lupasi\nkaksi paikkaa. "), "Lupasi kaksi paikkaa.");
        let long = shortened(&"sana ".repeat(40));
        assert!(long.ends_with("sana…") && long.chars().count() <= 91, "{long}");
    }
}
