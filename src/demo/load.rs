//! Fills an empty database with the demo.

use std::collections::HashMap;

use chrono::{Datelike, Duration, NaiveDate, NaiveDateTime};
use diesel::prelude::*;

use super::data::{CompanyData, DemoData, OpeningData, ProfileData, StaffData};
use crate::access::{self, Actor, Owner, Role, acts};
use crate::accounts::{self, NewAccount};
use crate::clock::Clock;
use crate::companies::{
    self, BusinessId, ContactChannel, NewCompany, NewContact, NewContactEntry, Sector, VerifiedHow,
};
use crate::db::schema::{accounts as account_table, openings as opening_table, outbox, profiles as profile_table};
use crate::db::{Connection, Database};
use crate::error::AppError;
use crate::language::Language;
use crate::matching::{ByHand, Changed, note_changes};
use crate::openings::{self, ClosedReason, NewOpening, OpeningStatus};
use crate::profiles::{self, Identity, NewProfile};
use crate::sites::{self, NewSite};

pub(super) fn failed(what: impl std::fmt::Display) -> AppError {
    AppError::Internal(format!("demo data: {what}"))
}

/// Loads the demo into an empty database; returns how many items there are. A database that has
/// sites already is left as it is.
///
/// # Errors
/// If the database fails.
pub fn load(database: &Database, clock: &Clock, progress: &mut dyn FnMut(usize)) -> Result<usize, AppError> {
    if !database.read_now(|connection| sites::all(connection).map_err(AppError::from))?.is_empty() {
        return Ok(0);
    }
    let data = DemoData::read().map_err(failed)?;
    let mut loader = Loader { clock: clock.clone(), keys: HashMap::new(), actors: HashMap::new(), done: 0 };
    // One transaction: a demo that was broken off halfway starts from nothing again.
    database.write_now(|connection| loader.load_all(connection, &data, progress))?;
    Ok(loader.done)
}

pub(super) struct Loader {
    pub(super) clock: Clock,
    /// Key of the files to id of the database.
    pub(super) keys: HashMap<String, String>,
    /// Staff by key.
    pub(super) actors: HashMap<String, Actor>,
    done: usize,
}

impl Loader {
    fn load_all(
        &mut self,
        connection: &mut Connection,
        data: &DemoData,
        progress: &mut dyn FnMut(usize),
    ) -> Result<(), AppError> {
        for site in &data.sites {
            let new = NewSite {
                slug: site.slug.clone(),
                names: [site.name.fi.clone(), site.name.sv.clone(), site.name.en.clone()],
                address: site.address.clone(),
                phone: site.phone.clone(),
                email: site.email.clone(),
                municipalities: site.municipalities.clone(),
            };
            let id = sites::create(connection, &new, self.clock.now())?;
            let made = sites::site(connection, &id)?;
            sites::describe(connection, &made, &site.details(self.clock.today()), self.clock.now())?;
            self.keep("site", &site.key, id);
        }
        for staff in &data.staff {
            self.staff(connection, staff)?;
        }
        for company in &data.companies {
            self.company(connection, company).map_err(|error| failed(format!("{}: {error}", company.key)))?;
            self.step(progress);
        }
        for opening in &data.openings {
            self.opening(connection, opening).map_err(|error| failed(format!("{}: {error}", opening.key)))?;
            self.step(progress);
        }
        for profile in &data.profiles {
            self.profile(connection, profile).map_err(|error| failed(format!("{}: {error}", profile.key)))?;
            self.step(progress);
        }
        for placement in &data.placements {
            self.placement(connection, placement)?;
            self.step(progress);
        }
        for opening in &data.openings {
            self.close(connection, opening)?;
        }
        for profile in &data.profiles {
            self.end_life(connection, profile).map_err(|error| failed(format!("{}: {error}", profile.key)))?;
        }
        for posting in &data.postings {
            self.posting(connection, posting).map_err(|error| failed(format!("{}: {error}", posting.key)))?;
            self.step(progress);
        }
        for arrival in &data.arrivals {
            self.arrival(connection, arrival).map_err(|error| failed(format!("{}: {error}", arrival.key)))?;
            self.step(progress);
        }
        for said in &data.feedback {
            self.feedback(connection, said)?;
            self.step(progress);
        }
        for course in &data.courses {
            self.course(connection, course).map_err(|error| failed(format!("{}: {error}", course.name)))?;
            self.step(progress);
        }
        // The demo's past sends no mail today.
        diesel::delete(outbox::table).execute(connection)?;
        let ids: Vec<String> = opening_table::table.select(opening_table::id).load(connection)?;
        let people: Vec<String> = profile_table::table.select(profile_table::id).load(connection)?;
        let changes: Vec<Changed> =
            ids.into_iter().map(Changed::Opening).chain(people.into_iter().map(Changed::Profile)).collect();
        note_changes(connection, &changes, self.clock.now())?;
        Ok(())
    }

    fn step(&mut self, progress: &mut dyn FnMut(usize)) {
        self.done += 1;
        progress(self.done);
    }

    fn keep(&mut self, kind: &str, key: &str, id: String) {
        self.keys.insert(format!("{kind}:{key}"), id);
    }

    pub(super) fn id(&self, kind: &str, key: &str) -> Result<String, AppError> {
        self.keys.get(&format!("{kind}:{key}")).cloned().ok_or_else(|| failed(format!("no {kind} {key}")))
    }

    pub(super) fn actor(&self, key: &str) -> Result<&Actor, AppError> {
        self.actors.get(key).ok_or_else(|| failed(format!("no staff {key}")))
    }

    pub(super) fn day(&self, in_days: Option<i64>) -> Option<NaiveDate> {
        in_days.map(|days| self.clock.today() + Duration::days(days))
    }

    pub(super) fn ago(&self, days: i64) -> NaiveDateTime {
        self.clock.now() - Duration::days(days)
    }

    fn staff(&mut self, connection: &mut Connection, staff: &StaffData) -> Result<(), AppError> {
        let role = Role::from_word(&staff.role).ok_or_else(|| failed(&staff.role))?;
        let site_id = staff.site.as_deref().map(|key| self.id("site", key)).transpose()?;
        let new = NewAccount {
            role,
            site_id: site_id.clone(),
            name: staff.name.clone(),
            email: Some(staff.email.clone()),
            phone: Some(staff.phone.clone()),
            language: Language::from_word(&staff.language).unwrap_or(Language::Fi),
        };
        let account_id = accounts::create(connection, &new, self.clock.now())?;
        self.keep("staff", &staff.key, account_id.clone());
        let actor = Actor { account_id, role, site_id, company_id: None, verified: true, name: staff.name.clone() };
        self.actors.insert(staff.key.clone(), actor);
        Ok(())
    }

    fn company(&mut self, connection: &mut Connection, company: &CompanyData) -> Result<(), AppError> {
        let specialist = self.actor(&company.specialist)?.clone();
        let site = self.id("site", &company.site)?;
        // Specialists may look after firms of another site in the data; their own site counts here.
        let specialist = Actor { site_id: Some(site.clone()), ..specialist };
        let owner = Owner { site: Some(site.clone()), ..Owner::default() };
        let language = Language::from_word(&company.contact.language).unwrap_or(Language::Fi);
        let industry = match language {
            Language::Fi => &company.industry.fi,
            Language::Sv => &company.industry.sv,
            Language::En => &company.industry.en,
        };
        let new = NewCompany {
            business_id: BusinessId::parse(&company.business_id),
            name: company.name.clone(),
            industry: industry.clone(),
            about: company.about.clone(),
            municipality_code: company.municipality.clone(),
            postcode: company.postcode.clone(),
            natural_person: company.natural_person,
            specialist_id: Some(specialist.account_id.clone()),
            sector: Sector::from_word(&company.sector).ok_or_else(|| failed(&company.sector))?,
            agency: company.agency,
        };
        let permit = access::permit::<acts::CreateCompany>(&specialist, &site, &owner)?;
        let id = companies::create(connection, &permit, &site, &new, self.clock.now())?;
        self.keep("company", &company.key, id.clone());
        let owner = Owner { company: Some(id.clone()), site: Some(site.clone()), account: None };
        let contact = NewContact {
            name: company.contact.name.clone(),
            email: company.contact.email.clone(),
            phone: Some(company.contact.phone.clone()),
            language,
        };
        let permit = access::permit::<acts::EditCompany>(&specialist, &id, &owner)?;
        let contact_id = companies::add_contact(connection, &permit, &site, &contact, self.clock.now())?;
        self.keep("contact", &company.key, contact_id.clone());
        if let Some(how) = company.verified_how.as_deref().and_then(VerifiedHow::from_word) {
            let permit = access::permit::<acts::VerifyContact>(&specialist, &id, &owner)?;
            companies::verify_contact(connection, &permit, &contact_id, how, self.clock.now())?;
        }
        for entry in &company.contact_log {
            let permit = access::permit::<acts::WriteContactLog>(&specialist, &id, &owner)?;
            let new = NewContactEntry {
                channel: ContactChannel::from_word(&entry.channel).ok_or_else(|| failed(&entry.channel))?,
                note: entry.note.clone(),
                next_contact_on: self.day(entry.next_contact_in_days),
            };
            let at = self.ago(entry.days_ago);
            companies::write_contact_log(connection, &permit, &new, at)?;
        }
        super::pool::load(connection, company, &id, &specialist, &self.clock)
    }

    /// What is written in an opening.
    pub(super) fn new_opening(&self, data: &OpeningData) -> NewOpening {
        NewOpening {
            kind: data.kind,
            language: data.language,
            title: data.title.clone(),
            description: data.description.clone(),
            municipality_code: data.municipality.clone(),
            postcode: data.postcode.clone(),
            remote: data.remote,
            hours_per_week: data.hours_per_week,
            shifts: data.shifts.clone(),
            permits: data.requires.permits.clone(),
            driving_licence: data.requires.driving_licence,
            min_age: data.requires.min_age,
            languages: data.requires.languages.clone(),
            offers_permit_training: data.offers_permit_training,
            wage: data.wage.clone().unwrap_or_default(),
            positions: data.positions,
            starts_on: self.day(data.starts_in_days),
            ends_on: self.day(data.ends_in_days),
            apply_by: self.day(data.apply_in_days),
            terms: data.terms.clone(),
            by_hand: ByHand::default(),
        }
    }

    fn opening(&mut self, connection: &mut Connection, data: &OpeningData) -> Result<(), AppError> {
        let company = companies::company(connection, &self.id("company", &data.company)?)?;
        let new = self.new_opening(data);
        let status = OpeningStatus::from_word(&data.status).ok_or_else(|| failed(&data.status))?;
        let coach = self.site_worker(&company.site_id)?;
        let permit = access::permit::<acts::EditOpening>(&coach, &company.id, &company.owner())?;
        let at = self.ago(data.days_ago_posted);
        let first = if status == OpeningStatus::Draft { OpeningStatus::Draft } else { OpeningStatus::Submitted };
        let id = openings::create(connection, &permit, &company, new, first, at)?;
        if let Some(user) = &data.user_company {
            let permit = access::permit::<acts::EditOpening>(&coach, &id, &company.owner())?;
            openings::place_at_user_company(connection, &permit, &self.id("company", user)?, None, at)?;
        }
        if let Some(name) = &data.workplace {
            let workplaces = companies::workplaces_of(connection, &company.id)?;
            let found = workplaces.iter().find(|place| place.name == *name).ok_or_else(|| failed(name))?;
            openings::place_at(connection, &id, Some(found), at)?;
        }
        if matches!(status, OpeningStatus::Published | OpeningStatus::Closed) {
            let permit = access::permit::<acts::PublishOpening>(&coach, &id, &company.owner())?;
            openings::publish(connection, &permit, 1, at)?;
        }
        self.keep("opening", &data.key, id);
        Ok(())
    }

    /// Closes what has closed; last, because paths led to it.
    fn close(&self, connection: &mut Connection, data: &OpeningData) -> Result<(), AppError> {
        if data.status != OpeningStatus::Closed.word() {
            return Ok(());
        }
        let opening = openings::opening(connection, &self.id("opening", &data.key)?)?;
        if opening.status == OpeningStatus::Closed {
            // The agreement that filled its last place closed it.
            return Ok(());
        }
        let coach = self.site_worker(&opening.site_id)?;
        let permit = access::permit::<acts::EditOpening>(&coach, &opening.id, &opening.owner())?;
        Ok(openings::close(connection, &permit, ClosedReason::FilledHere, self.clock.now())?)
    }

    /// A coach of a site, for what somebody of the staff did.
    fn site_worker(&self, site_id: &str) -> Result<Actor, AppError> {
        self.actors
            .values()
            .filter(|actor| actor.role == Role::Coach && actor.site_id.as_deref() == Some(site_id))
            .min_by(|one, other| one.account_id.cmp(&other.account_id))
            .cloned()
            .ok_or_else(|| failed("a site without a coach"))
    }

    fn profile(&mut self, connection: &mut Connection, data: &ProfileData) -> Result<(), AppError> {
        let coach = self.actor(&data.coach)?.clone();
        let now = self.begun_at(data);
        let today = self.clock.today();
        // Somewhere in the year, so that birthdays are not all today.
        let birthday = today - Duration::days(30 + i64::try_from(data.key.len() * 23 % 300).unwrap_or(0));
        let born_on = birthday
            .with_year(birthday.year() - data.age)
            .unwrap_or(birthday - Duration::days(365 * i64::from(data.age) + 6));
        let new = NewProfile {
            born_on,
            language: data.language,
            headline: data.headline.clone(),
            about: data.about.clone(),
            skills: data.skills.clone(),
            interests: data.interests.clone(),
            avoid: data.avoid.clone(),
            permits: data.permits.iter().map(|held| self.held(held)).collect(),
            driving_licence: data.driving_licence,
            languages: data.languages.clone(),
            municipality_code: data.municipality.clone(),
            postcode: data.postcode.clone(),
            radius_km: data.radius_km,
            kinds: data.kinds.clone(),
            shifts: data.shifts.clone(),
            hours_per_week_max: data.hours_per_week_max,
            available_from: self.day(data.available_in_days),
            background: self.background(data),
            by_hand: ByHand::default(),
        };
        let identity = Identity {
            profile_id: String::new(),
            first_name: data.first_name.clone(),
            last_name: data.last_name.clone(),
            email: data.email.clone(),
            phone: data.phone.clone(),
        };
        let site_owner = Owner { site: coach.site_id.clone(), ..Owner::default() };
        let permit = access::permit::<acts::CreateProfile>(&coach, "", &site_owner)?;
        let id = profiles::create(connection, &permit, &new, &identity, now)?;
        self.keep("profile", &data.key, id.clone());
        let owner = profiles::profile(connection, &id)?.owner();
        let permit = access::permit::<acts::IssueSignInCode>(&coach, &id, &owner)?;
        profiles::issue_code(connection, &permit, &identity, now)?;
        let young = self.young_person(connection, &id)?;
        if let Some(language) = Language::from_word(&data.ui_language) {
            diesel::update(account_table::table.find(&young.account_id))
                .set(account_table::language.eq(language.word()))
                .execute(connection)?;
        }
        self.begin_life(connection, data, &id)?;
        if data.protected {
            let permit = access::permit::<acts::PublishProfile>(&coach, &id, &owner)?;
            profiles::set_protected(connection, &permit, true, now)?;
        }
        Ok(())
    }

    pub(super) fn young_person(&self, connection: &mut Connection, profile_id: &str) -> Result<Actor, AppError> {
        let profile = profiles::profile(connection, profile_id)?;
        let account = accounts::account(connection, profile.account_id.as_deref().unwrap_or_default())?;
        Ok(accounts::actor_of(connection, &account)?)
    }
}
