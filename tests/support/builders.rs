//! Things to begin a test with. Rows are written directly, so that a test starts from the state it
//! names without walking there; what the index reads is noted in the change log.

use chrono::{Duration, NaiveDate, NaiveDateTime};
use diesel::prelude::*;
use matkalla::access::Role;
use matkalla::accounts::{self, NewAccount};
use matkalla::db::Connection;
use matkalla::db::schema::{
    companies, company_contacts, consents, courses, identities, openings, placement_steps, placements, profile_lives,
    profiles, willingness, workplaces,
};
use matkalla::db::types::new_id;
use matkalla::feedback::NewFeedback;
use matkalla::language::Language;
use matkalla::matching::{Changed, note_changes};
use matkalla::sites::{self, NewSite};

/// A site of these municipalities.
pub fn site(connection: &mut Connection, slug: &str, municipalities: &[&str], now: NaiveDateTime) -> String {
    let name = format!("Ohjaamo {slug}");
    let new = NewSite {
        slug: slug.to_owned(),
        names: [name.clone(), format!("Navigatorn {slug}"), name],
        address: "Rauhankatu 1".to_owned(),
        phone: "+358 50 000 0000".to_owned(),
        email: format!("ohjaamo@{slug}.example"),
        municipalities: municipalities.iter().map(ToString::to_string).collect(),
    };
    sites::create(connection, &new, now).unwrap()
}

/// An account of a role; its address is `<name>@example.org`, lower case, dots for spaces.
pub fn account(connection: &mut Connection, role: Role, site: Option<&str>, name: &str, now: NaiveDateTime) -> String {
    let new = NewAccount {
        role,
        site_id: site.map(ToOwned::to_owned),
        name: name.to_owned(),
        email: Some(address_of(name)),
        phone: None,
        language: Language::Fi,
    };
    accounts::create(connection, &new, now).unwrap()
}

/// Mail address of an account made by [`account`].
pub fn address_of(name: &str) -> String {
    format!("{}@example.org", name.to_lowercase().replace(' ', "."))
}

/// Telephone of a young person made by [`young_person`]: everybody has their own.
pub fn phone_of(name: &str) -> String {
    let number = name.bytes().fold(1_u32, |number, byte| (number * 31 + u32::from(byte)) % 9_000_000);
    format!("+358 40 {}", 1_000_000 + number)
}

/// A job coach.
pub fn coach(connection: &mut Connection, site: &str, name: &str, now: NaiveDateTime) -> String {
    account(connection, Role::Coach, Some(site), name, now)
}

/// A company; `contact` is the name of its contact and whether they are verified.
pub struct NewCompany<'a> {
    pub site: &'a str,
    pub name: &'a str,
    pub business_id: Option<&'a str>,
    pub municipality: &'a str,
    pub contact: Option<(&'a str, bool)>,
}

/// Ids of a company and its contact's account.
#[derive(Debug, Clone)]
pub struct CompanyIds {
    pub company: String,
    pub contact: Option<String>,
}

/// Writes a company and its contact.
pub fn company(connection: &mut Connection, new: &NewCompany<'_>, now: NaiveDateTime) -> CompanyIds {
    let id = new_id();
    diesel::insert_into(companies::table)
        .values((
            companies::id.eq(&id),
            companies::site_id.eq(new.site),
            companies::business_id.eq(new.business_id),
            companies::name.eq(new.name),
            companies::industry.eq("Kahvila"),
            companies::about.eq("Pieni perheyritys."),
            companies::municipality_code.eq(new.municipality),
            companies::postcode.eq(""),
            companies::natural_person.eq(false),
            companies::search_text
                .eq(format!("{} Kahvila {}", new.name, new.business_id.unwrap_or_default()).to_lowercase()),
            companies::created_at.eq(now),
            companies::version.eq(1_i64),
        ))
        .execute(connection)
        .unwrap();
    let contact = new.contact.map(|(name, verified)| {
        let account = account(connection, Role::CompanyContact, Some(new.site), name, now);
        diesel::insert_into(company_contacts::table)
            .values((
                company_contacts::account_id.eq(&account),
                company_contacts::company_id.eq(&id),
                company_contacts::verified_at.eq(verified.then_some(now)),
                company_contacts::verified_how.eq(verified.then_some("phone_callback")),
            ))
            .execute(connection)
            .unwrap();
        account
    });
    CompanyIds { company: id, contact }
}

/// A workplace of a company, its main one if it is the first.
pub fn workplace(
    connection: &mut Connection,
    company: &str,
    (name, municipality): (&str, &str),
    now: NaiveDateTime,
) -> String {
    let others: i64 =
        workplaces::table.filter(workplaces::company_id.eq(company)).count().get_result(connection).unwrap();
    let id = new_id();
    diesel::insert_into(workplaces::table)
        .values((
            workplaces::id.eq(&id),
            workplaces::company_id.eq(company),
            workplaces::name.eq(name),
            workplaces::address.eq("Ajokatu 1"),
            workplaces::postcode.eq("15140"),
            workplaces::municipality_code.eq(municipality),
            workplaces::bus.eq("Linja 4"),
            workplaces::entrance.eq("Takaovi"),
            workplaces::is_main.eq(others == 0),
            workplaces::created_at.eq(now),
            workplaces::version.eq(1_i64),
        ))
        .execute(connection)
        .unwrap();
    id
}

/// What a company could take: a work trial within these months from now.
pub fn willingness(
    connection: &mut Connection,
    (site, company, author): (&str, &str, &str),
    (from, until): (&str, &str),
    now: NaiveDateTime,
) -> String {
    let id = new_id();
    diesel::insert_into(willingness::table)
        .values((
            willingness::id.eq(&id),
            willingness::company_id.eq(company),
            willingness::site_id.eq(site),
            willingness::author_id.eq(author),
            willingness::kinds.eq("[\"work_trial\"]"),
            willingness::work.eq("Leipomista aamuisin"),
            willingness::people.eq(2),
            willingness::from_on.eq(from.parse::<NaiveDate>().unwrap()),
            willingness::until_on.eq(until.parse::<NaiveDate>().unwrap()),
            willingness::created_at.eq(now),
            willingness::version.eq(1_i64),
        ))
        .execute(connection)
        .unwrap();
    id
}

/// An opening of a company.
pub struct NewOpening<'a> {
    pub site: &'a str,
    pub company: &'a str,
    pub kind: &'a str,
    pub status: &'a str,
    pub title: &'a str,
    pub municipality: &'a str,
}

/// Writes an opening and notes it for the index.
pub fn opening(connection: &mut Connection, new: &NewOpening<'_>, now: NaiveDateTime) -> String {
    let id = new_id();
    diesel::insert_into(openings::table)
        .values((
            openings::id.eq(&id),
            openings::company_id.eq(new.company),
            openings::site_id.eq(new.site),
            openings::kind.eq(new.kind),
            openings::status.eq(new.status),
            openings::language.eq("fi"),
            openings::title.eq(new.title),
            openings::description.eq("Autat asiakkaita, keität kahvia ja leivot pullaa. Opastamme sinut alkuun."),
            openings::municipality_code.eq(new.municipality),
            openings::postcode.eq(""),
            openings::remote.eq(false),
            openings::hours_per_week.eq(Some(30)),
            openings::shifts.eq("[\"day\"]"),
            openings::permits.eq("[]"),
            openings::languages.eq("[]"),
            openings::offers_permit_training.eq(true),
            openings::wage.eq(if new.kind == "job" { "12,50 €/h" } else { "" }),
            openings::positions.eq(1),
            // The organiser has declared what a trial needs.
            openings::terms.eq(if new.kind == "work_trial" { "{\"replaces_nobody\":true}" } else { "{}" }),
            openings::created_at.eq(now),
            openings::updated_at.eq(now),
            openings::published_at.eq((new.status == "published").then_some(now)),
            openings::version.eq(1_i64),
        ))
        .execute(connection)
        .unwrap();
    note_changes(connection, &[Changed::Opening(id.clone())], now).unwrap();
    id
}

/// A young person and the profile.
pub struct NewProfile<'a> {
    pub site: &'a str,
    pub coach: Option<&'a str>,
    pub first_name: &'a str,
    pub last_name: &'a str,
    pub alias: &'a str,
    pub age: i64,
    pub status: &'a str,
    pub protected: bool,
    pub municipality: &'a str,
}

/// Ids of a profile and its person's account.
#[derive(Debug, Clone)]
pub struct YoungPersonIds {
    pub profile: String,
    pub account: String,
}

/// Writes a young person: account, profile, identity and the consent to publish.
pub fn young_person(connection: &mut Connection, new: &NewProfile<'_>, now: NaiveDateTime) -> YoungPersonIds {
    let name = format!("{} {}", new.first_name, new.last_name);
    let account = account(connection, Role::YoungPerson, Some(new.site), &name, now);
    let id = new_id();
    let born_on: NaiveDate = (now - Duration::days(new.age * 366)).date();
    diesel::insert_into(profiles::table)
        .values((
            profiles::id.eq(&id),
            profiles::site_id.eq(new.site),
            profiles::account_id.eq(&account),
            profiles::coach_id.eq(new.coach),
            profiles::state.eq(new.status),
            profiles::state_since.eq(now),
            profiles::alias.eq(new.alias),
            profiles::protected.eq(new.protected),
            profiles::born_on.eq(born_on),
            profiles::language.eq("fi"),
            profiles::headline.eq("Kahvilatyö kiinnostaa"),
            profiles::about.eq("Tykkään leipoa ja olla ihmisten kanssa."),
            profiles::skills.eq("[\"leipominen\",\"asiakaspalvelu\"]"),
            profiles::interests.eq("[\"kahvila\"]"),
            profiles::avoid.eq("[]"),
            profiles::permits.eq("[]"),
            profiles::languages.eq("[]"),
            profiles::municipality_code.eq(new.municipality),
            profiles::postcode.eq(""),
            profiles::radius_km.eq(30),
            profiles::kinds.eq("[\"work_trial\",\"job\"]"),
            profiles::shifts.eq("[\"day\"]"),
            profiles::created_at.eq(now),
            profiles::updated_at.eq(now),
            profiles::version.eq(1_i64),
        ))
        .execute(connection)
        .unwrap();
    let shown_since = (new.status == "published").then_some(now);
    diesel::insert_into(profile_lives::table)
        .values((
            profile_lives::profile_id.eq(&id),
            profile_lives::published_at.eq(shown_since),
            profile_lives::renewed_at.eq(shown_since),
        ))
        .execute(connection)
        .unwrap();
    diesel::insert_into(identities::table)
        .values((
            identities::profile_id.eq(&id),
            identities::first_name.eq(new.first_name),
            identities::last_name.eq(new.last_name),
            identities::email.eq(Some(address_of(&name))),
            identities::phone.eq(Some(phone_of(&name))),
        ))
        .execute(connection)
        .unwrap();
    // A coach has read what stands there.
    let card = matkalla::profiles::profile(connection, &id).unwrap();
    let checked = (!["draft", "sent", "returned"].contains(&new.status)).then(|| card.text_fingerprint());
    let row = profile_lives::table.find(&id);
    diesel::update(row).set(profile_lives::checked_text.eq(checked)).execute(connection).unwrap();
    if ["published", "paused"].contains(&new.status) {
        consent(connection, &id, &account, "publish_profile", None, now);
    }
    note_changes(connection, &[Changed::Profile(id.clone())], now).unwrap();
    YoungPersonIds { profile: id, account }
}

/// A consent of a young person; `placement` and its company for an introduction.
pub fn consent(
    connection: &mut Connection,
    profile: &str,
    account: &str,
    purpose: &str,
    placement: Option<(&str, &str)>,
    now: NaiveDateTime,
) {
    diesel::insert_into(consents::table)
        .values((
            consents::id.eq(new_id()),
            consents::profile_id.eq(profile),
            consents::purpose.eq(purpose),
            consents::placement_id.eq(placement.map(|(id, _)| id)),
            consents::partner_id.eq(placement.map(|(_, company)| company)),
            consents::text_version.eq("1"),
            consents::legal_basis.eq("consent"),
            consents::language.eq("fi"),
            consents::given_by.eq(account),
            consents::given_at.eq(now),
        ))
        .execute(connection)
        .unwrap();
}

/// A path between a profile and an opening.
pub struct NewPlacement<'a> {
    pub site: &'a str,
    pub profile: &'a str,
    pub opening: &'a str,
    pub company: &'a str,
    pub state: &'a str,
}

/// Writes a path in a state, proposed by the coach.
pub fn placement(connection: &mut Connection, new: &NewPlacement<'_>, now: NaiveDateTime) -> String {
    let id = new_id();
    let over = ["completed", "interrupted", "did_not_start", "withdrawn"].contains(&new.state)
        || new.state.starts_with("declined");
    diesel::insert_into(placements::table)
        .values((
            placements::id.eq(&id),
            placements::profile_id.eq(new.profile),
            placements::opening_id.eq(new.opening),
            placements::company_id.eq(new.company),
            placements::site_id.eq(new.site),
            placements::state.eq(new.state),
            placements::live.eq(!over),
            placements::proposed_by.eq("coach"),
            placements::since.eq(now),
            placements::reason_for_coach.eq(""),
            placements::words_for_young_person.eq(""),
            placements::meeting_place.eq(""),
            placements::authority.eq(""),
            placements::insurer.eq(""),
            placements::created_at.eq(now),
            placements::version.eq(1_i64),
        ))
        .execute(connection)
        .unwrap();
    step(connection, &id, new.state, now);
    id
}

/// A step in the log of a path that led to a state.
pub fn step(connection: &mut Connection, placement: &str, state: &str, now: NaiveDateTime) {
    diesel::insert_into(placement_steps::table)
        .values((
            placement_steps::id.eq(new_id()),
            placement_steps::placement_id.eq(placement),
            placement_steps::at.eq(now),
            placement_steps::actor_role.eq("coach"),
            placement_steps::command.eq("propose"),
            placement_steps::state.eq(state),
        ))
        .execute(connection)
        .unwrap();
}

/// A course of a site that gives a card, open for some days to come.
pub fn course(
    connection: &mut Connection,
    site: &str,
    name: &str,
    code: &str,
    days: i64,
    now: NaiveDateTime,
) -> String {
    let (id, first) = (new_id(), now.date() + Duration::days(days));
    diesel::insert_into(courses::table)
        .values((
            courses::id.eq(&id),
            courses::site_id.eq(site),
            courses::name.eq(name),
            courses::gives.eq(format!("{{\"gives\":\"permit\",\"code\":\"{code}\"}}")),
            courses::provider.eq("Opisto Harjula"),
            courses::municipality_code.eq("398"),
            courses::starts_on.eq(first),
            courses::link.eq("https://harjula.example/kurssi"),
            courses::price.eq(""),
            courses::note.eq(""),
            courses::created_at.eq(now),
            courses::version.eq(1_i64),
        ))
        .execute(connection)
        .unwrap();
    id
}

/// Feedback that waits for an answer.
pub fn feedback(connection: &mut Connection, site: Option<&str>, email: Option<&str>, now: NaiveDateTime) -> String {
    let new = NewFeedback {
        site_id: site.map(ToOwned::to_owned),
        language: Language::Fi,
        page: "/openings".to_owned(),
        message: "En löytänyt hakua.".to_owned(),
        email: email.map(ToOwned::to_owned),
    };
    matkalla::feedback::give(connection, &new, now).unwrap()
}
