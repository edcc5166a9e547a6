//! The page of one opening: for everybody, and for those who look after it.

use actix_web::{HttpResponse, web};

use crate::access::{self, Actor, Role, acts};
use crate::app::App;
use crate::clock::Clock;
use crate::companies::{self, Company, Workplace};
use crate::db::Connection;
use crate::error::AppError;
use crate::finding;
use crate::language::Language;
use crate::matching::{self, For, Kind, ReasonLine, Stops, reason_lines};
use crate::openings::cards::{place_name, state_words, working_time};
use crate::openings::form_page::{rule_line, rule_lines};
use crate::openings::history::history_line;
use crate::openings::life::{keeping, no_room};
use crate::openings::pages::{Fact, Manage, NextStep, OpeningPage};
use crate::openings::prose::blocks;
use crate::openings::queries::{HistoryStep, history};
use crate::openings::wording::lint_lines;
use crate::openings::{Command, NewOpening, Opening, OpeningStatus, Party, Standing, next, opening, standing_of};
use crate::placements::{self, Behind};
use crate::profiles::{self, Profile};
use crate::sites::{self, Site};
use crate::web::{Page, Visitor, render};

/// Reasons shown to a young person.
const REASONS: usize = 6;

/// `GET /openings/{id}`
///
/// # Errors
/// `NotFound` for one that was never published, unless the visitor looks after it; one that has
/// gone answers 410 with the nearest others.
pub async fn detail(
    app: web::Data<App>,
    visitor: Visitor,
    page: Page,
    id: web::Path<String>,
) -> Result<HttpResponse, AppError> {
    let (id, clock, today, t) = (id.into_inner(), app.clock.clone(), app.clock.today(), page.t);
    let Known { opening, company, user_company, workplace, site, standing, steps } =
        app.database.read(move |connection| known(connection, &id, &clock)).await?;
    let actor = visitor.actor.as_ref().filter(|_| visitor.complete);
    let manage = actor.and_then(|actor| manage(actor, (&opening, &standing, &steps), company.agency, today, t));
    let open = opening.is_open_on(today);
    if manage.is_none() && !open {
        return finding::gone(&app, page, &opening).await;
    }
    let young = actor.is_some_and(|actor| actor.role == Role::YoungPerson);
    let Own { interest, stops, limits, reasons } = match actor.filter(|_| young) {
        Some(actor) => own(&app, actor, &opening, t).await?,
        None => Own::default(),
    };
    let link = format!("{}/openings/{}", app.config.base_url.trim_end_matches('/'), opening.id);
    let stranger = actor.is_none();
    let no_room = if young || stranger { no_room(&standing, today, t) } else { String::new() };
    let (firm, place) = who_and_where(&opening, &company, user_company.as_ref(), t);
    let facts = facts(&opening, &standing, t, young || stranger);
    // A sole trader's address may be a home.
    let sole_trader = user_company.as_ref().unwrap_or(&company).natural_person;
    let way = workplace.map(|found| way_there(&found, sole_trader && stranger, t)).unwrap_or_default();
    let may_begin = young && stops.lines.is_empty();
    let interest_told = matches!(interest, Interest::Shown(_));
    render(&OpeningPage {
        version: opening.version,
        kind: matching::sign(opening.kind),
        kind_word: t.kind(opening.kind),
        title: opening.title.clone(),
        language: opening.language.word(),
        firm: if firm.is_empty() { t.opening_firm_unnamed().to_owned() } else { firm },
        place,
        company: if company.name.is_empty() { t.opening_firm_unnamed().to_owned() } else { company.name.clone() },
        facts: facts.into_iter().chain(way).collect(),
        description: blocks(&opening.description),
        company_about: blocks(&user_company.as_ref().unwrap_or(&company).about),
        reasons,
        summary: finding::summary(&opening.description),
        markup: if open { finding::markup(&opening, &company, &link) } else { String::new() },
        link: if open { link } else { String::new() },
        steps: if young || stranger { next_steps(t, may_begin) } else { Vec::new() },
        can_show_interest: interest == Interest::Open && no_room.is_empty() && stops.lines.is_empty(),
        limits,
        stops,
        no_room: if interest_told { String::new() } else { no_room },
        waits_for_profile: interest == Interest::NotYet,
        path_href: match interest {
            Interest::Shown(path) => format!("/placements/{path}"),
            _ => String::new(),
        },
        sign_in: if stranger { format!("/sign-in?back=%2Fopenings%2F{}", opening.id) } else { String::new() },
        contact: (site.name(t).to_owned(), site.phone),
        manage,
        id: opening.id,
        page,
    })
}

/// An opening with what its page tells around it.
struct Known {
    opening: Opening,
    company: Company,
    /// Where an agency's people work.
    user_company: Option<Company>,
    workplace: Option<Workplace>,
    site: Site,
    standing: Standing,
    /// What has happened to one that has ended.
    steps: Vec<HistoryStep>,
}

fn known(connection: &mut Connection, id: &str, clock: &Clock) -> Result<Known, AppError> {
    let opening = opening(connection, id)?;
    let ended = matches!(opening.status, OpeningStatus::Closed | OpeningStatus::Rejected);
    Ok(Known {
        company: companies::company(connection, &opening.company_id)?,
        user_company: match &opening.user_company_id {
            Some(id) => Some(companies::company(connection, id)?),
            None => None,
        },
        workplace: match &opening.workplace_id {
            Some(id) => Some(companies::workplace(connection, id)?),
            None => None,
        },
        site: sites::site(connection, &opening.site_id)?,
        standing: standing_of(connection, &opening, clock)?,
        steps: if ended { history(connection, &opening.id)? } else { Vec::new() },
        opening,
    })
}

/// Whether a young person can say that an opening interests them.
#[derive(Debug, Default, PartialEq, Eq)]
enum Interest {
    /// Nobody is asked here.
    #[default]
    Nobodys,
    /// With one press.
    Open,
    /// Once the profile is published.
    NotYet,
    /// There is a path already; holds its id.
    Shown(String),
}

/// What an opening is to the young person who reads of it.
#[derive(Default)]
struct Own {
    interest: Interest,
    /// Why they cannot begin.
    stops: Stops,
    /// What holds for somebody of their age.
    limits: Vec<ReasonLine>,
    /// Why it suits them.
    reasons: Vec<ReasonLine>,
}

async fn own(app: &App, actor: &Actor, opening: &Opening, t: Language) -> Result<Own, AppError> {
    let today = app.clock.today();
    let (interest, person) = interest_of(app, actor, &opening.id).await?;
    let Some((profile, behind)) = person else { return Ok(Own { interest, ..Own::default() }) };
    let under_age = placements::of_pair(&profile, opening, today);
    let (barred, limits): (Vec<_>, Vec<_>) = under_age.iter().partition(|finding| finding.blocks());
    let mut stops = Stops::default();
    if interest == Interest::Open {
        stops = matching::stops(&matching::verdict(&profile, opening, today), !barred.is_empty(), t);
        stops.lines.extend(barred.into_iter().map(|finding| rule_line(finding, t)));
        stops.lines.extend(behind.told(opening, today, t));
    }
    let found = matching::explained(&app.index, &profile, opening, today);
    Ok(Own {
        interest,
        stops,
        limits: limits.into_iter().map(|finding| rule_line(finding, t)).collect(),
        reasons: found.map(|found| reason_lines(&found, For::YoungPerson, t, REASONS)).unwrap_or_default(),
    })
}

async fn interest_of(
    app: &App,
    actor: &Actor,
    opening_id: &str,
) -> Result<(Interest, Option<(Profile, Behind)>), AppError> {
    let (account, opening_id, clock) = (actor.account_id.clone(), opening_id.to_owned(), app.clock.clone());
    app.database
        .read(move |connection| {
            let Some(profile) = profiles::profile_of_account(connection, &account)? else {
                return Ok((Interest::NotYet, None));
            };
            let path = placements::live_path(connection, &profile.id, &opening_id)?;
            let interest = match path {
                Some(path) => Interest::Shown(path),
                None if profile.is_visible(clock.now()) => Interest::Open,
                None => Interest::NotYet,
            };
            let behind = Behind::of(connection, &profile.id, clock.today())?;
            Ok((interest, Some((profile, behind))))
        })
        .await
}

/// Who the path is with, and where: of an agency's opening both are told.
fn who_and_where(opening: &Opening, company: &Company, user: Option<&Company>, t: Language) -> (String, String) {
    let place = place_name(opening, t);
    match user {
        None => (company.name.clone(), place),
        Some(user) if opening.kind == Kind::WorkTrial => {
            (t.opening_organised_by(&user.name), t.opening_through(&place, &company.name))
        }
        Some(user) => (t.opening_hired_out(&company.name), t.opening_works_at(&user.name, &place)),
    }
}

/// How one gets to the workplace.
fn way_there(workplace: &Workplace, hides_address: bool, t: Language) -> Vec<Fact> {
    let address = if hides_address { String::new() } else { workplace.address.clone() };
    let told = [
        (t.opening_fact_address(), address, ""),
        (t.workplace_bus(), workplace.bus.clone(), ""),
        (t.workplace_entrance(), workplace.entrance.clone(), ""),
    ];
    told.into_iter().filter(|(_, text, _)| !text.is_empty()).collect()
}

fn manage(
    actor: &Actor,
    (opening, standing, steps): (&Opening, &Standing, &[HistoryStep]),
    agency: bool,
    today: chrono::NaiveDate,
    t: Language,
) -> Option<Manage> {
    let owner = opening.owner();
    access::permit::<acts::ReadCompany>(actor, &opening.id, &owner).ok()?;
    let (state, tone) = state_words(opening, today, t);
    let may_edit = access::permit::<acts::EditOpening>(actor, &opening.id, &owner).is_ok();
    let can = |command| Party::of_role(actor.role).is_some_and(|party| next(opening.status, command, party).is_ok());
    let published = opening.status == OpeningStatus::Published;
    let of_service = Party::of_role(actor.role) == Some(Party::Service);
    let decides = can(Command::Return) && access::permit::<acts::PublishOpening>(actor, &opening.id, &owner).is_ok();
    let can_edit = may_edit && can(Command::Edit);
    let checked_again = published && actor.role == Role::CompanyContact;
    let new = NewOpening::from(opening.clone());
    Some(Manage {
        history: steps.iter().filter(|_| of_service).map(|step| history_line(step, t)).collect(),
        wording: if can_edit { lint_lines(&new.ad(), today, t) } else { Vec::new() },
        wording_note: if checked_again { t.opening_edit_published() } else { "" },
        state,
        tone,
        company_href: match actor.role {
            Role::CompanyContact => "/company".to_owned(),
            _ => format!("/companies/{}", opening.company_id),
        },
        can_edit,
        keeping: keeping(opening, standing, may_edit, t),
        rules: if decides || can_edit { rule_lines(&new, t, today) } else { Vec::new() },
        decides,
        can_publish: can(Command::Publish)
            && access::permit::<acts::PublishOpening>(actor, &opening.id, &owner).is_ok(),
        place_href: if can_edit { format!("/openings/{}/place", opening.id) } else { String::new() },
        place_missing: agency && opening.user_company_id.is_none() && can(Command::Publish),
        can_see_candidates: published && access::permit::<acts::ReadCandidates>(actor, &opening.id, &owner).is_ok(),
    })
}

fn facts(opening: &Opening, standing: &Standing, t: Language, young: bool) -> Vec<Fact> {
    let trial = opening.kind == Kind::WorkTrial;
    let open_start = if young { t.opening_fact_starts_open() } else { t.opening_fact_time_open() };
    let wage = match (opening.kind, opening.wage.as_str()) {
        (Kind::WorkTrial, _) => t.opening_fact_wage_none().to_owned(),
        (Kind::Job | Kind::Apprenticeship, "") => t.opening_fact_wage_open().to_owned(),
        (_, "") => t.opening_fact_wage_agreed().to_owned(),
        (_, wage) => wage.to_owned(),
    };
    let own_words = opening.language.word();
    let wage_lang = if trial || opening.wage.is_empty() { "" } else { own_words };
    let mut facts = vec![
        (t.opening_fact_time(), working_time(opening, t).unwrap_or_else(|| t.opening_fact_time_open().to_owned()), ""),
        (t.opening_fact_starts(), opening.starts_on.map_or_else(|| open_start.to_owned(), |day| t.date(day)), ""),
    ];
    if let Some(day) = opening.ends_on {
        facts.push((t.opening_fact_ends(), t.date(day), ""));
    }
    if let (Some(months), None) = (opening.terms.months, opening.ends_on) {
        let lasts = if months == 1 { t.opening_fact_month().to_owned() } else { t.opening_fact_months(months) };
        facts.push((t.opening_fact_lasts(), lasts, ""));
    }
    facts.push((t.opening_fact_wage(), wage, wage_lang));
    if !opening.terms.transport.is_empty() {
        facts.push((t.opening_fact_transport(), opening.terms.transport.clone(), own_words));
    }
    if opening.terms.extract_asked {
        facts.push((t.opening_fact_extract(), t.opening_fact_extract_asked().to_owned(), ""));
    }
    if trial {
        facts.push((t.opening_fact_experience(), t.opening_fact_experience_none().to_owned(), ""));
    }
    if !opening.languages.is_empty() {
        let named = opening.languages.iter().map(|skill| format!("{} {}", t.spoken(&skill.code), t.level(skill.level)));
        facts.push((t.opening_fact_languages(), named.collect::<Vec<_>>().join(", "), ""));
    }
    if !opening.permits.is_empty() {
        let mut permits = opening.permits.iter().map(|code| t.permit(code)).collect::<Vec<_>>().join(", ");
        if opening.offers_permit_training {
            permits = format!("{permits} ({})", t.opening_fact_permits_arranged());
        }
        facts.push((t.opening_fact_permits(), permits, ""));
    }
    if let Some(licence) = opening.driving_licence {
        facts.push((t.opening_fact_licence(), licence.word().to_owned(), ""));
    }
    if let Some(age) = opening.min_age {
        facts.push((t.opening_fact_age(), t.opening_fact_age_least(age), ""));
    }
    if opening.positions > 1 {
        facts.push((t.opening_fact_positions(), t.life_places(standing.left(), opening.positions), ""));
    }
    if let Some(day) = opening.apply_by {
        facts.push((t.opening_fact_apply(), t.date(day), ""));
    }
    facts
}

fn next_steps(t: Language, young: bool) -> Vec<NextStep> {
    let first = if young { ("now", t.opening_step_now()) } else { ("ahead", t.opening_step_ahead()) };
    [
        (first, t.opening_step_interest(), t.opening_step_interest_note()),
        (("ahead", t.opening_step_ahead()), t.opening_step_coach(), t.opening_step_coach_note()),
        (("ahead", t.opening_step_ahead()), t.opening_step_visit(), t.opening_step_visit_note()),
    ]
    .map(|((state, state_word), title, note)| NextStep { state, state_word, title, note })
    .into()
}
