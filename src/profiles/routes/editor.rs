//! Handlers of the editor, for the young person and the coach alike.

use actix_web::{HttpResponse, web};

use super::me::own_profile;
use crate::access::{self, Actor, acts};
use crate::app::App;
use crate::error::AppError;
use crate::privacy;
use crate::profiles::commands::{Saved, keep_seen, save_section};
use crate::profiles::forms::SectionForm;
use crate::profiles::pages::{
    ChangesPage, OverviewPage, SectionPage, change_line, changed_line, expiring, first_name, meanwhile, saved_at,
    section_line,
};
use crate::profiles::queries::{ChangeEntry, changes_of};
use crate::profiles::{Identity, Profile, ProfileError, Section, Written, identity, profile};
use crate::web::forms::{Form, FormErrors};
use crate::web::guard::{Coach, YoungPerson};
use crate::web::page::{render_conflict, render_invalid};
use crate::web::{Page, redirect, render};

/// Whoever writes in a profile, and where.
struct Writer {
    actor: Actor,
    /// Id of the profile.
    id: String,
    by_coach: bool,
}

/// A profile as a writer reads it.
struct Read {
    row: Profile,
    person: Identity,
    changes: Vec<ChangeEntry>,
}

impl Writer {
    fn coach(actor: Coach, id: String) -> Self {
        Self { actor: actor.0, id, by_coach: true }
    }

    /// The young person, if there is a profile already.
    async fn young(app: &App, actor: YoungPerson) -> Result<Option<Self>, AppError> {
        let own = own_profile(app, &actor).await?;
        Ok(own.map(|own| Self { actor: actor.0, id: own.id, by_coach: false }))
    }

    /// Address of the editor.
    fn base(&self) -> String {
        if self.by_coach { format!("/profiles/{}/edit", self.id) } else { "/me/edit".to_owned() }
    }

    /// Address of the profile's own page.
    fn home(&self) -> String {
        if self.by_coach { format!("/profiles/{}", self.id) } else { "/me".to_owned() }
    }

    /// Reads the profile; the view of another's is logged.
    async fn read(&self, app: &App) -> Result<Read, AppError> {
        let (actor, id, now) = (self.actor.clone(), self.id.clone(), app.clock.now());
        let purpose = if self.by_coach { "coach_work" } else { "own" };
        app.database
            .write(move |connection| -> Result<_, AppError> {
                let row = profile(connection, &id)?;
                let permit = privacy::identified(connection, &actor, &id, &row.owner(), purpose, now)?;
                let person = identity(connection, &permit)?;
                let changes = changes_of(connection, &permit)?;
                Ok(Read { row, person, changes })
            })
            .await
    }

    /// Name to greet the profile with; nothing to its own person.
    fn name(&self, read: &Read) -> String {
        let name = read.person.full_name();
        match (self.by_coach, name.is_empty()) {
            (false, _) => String::new(),
            (true, true) => read.row.alias.clone(),
            (true, false) => name,
        }
    }

    async fn overview(&self, app: &App, page: Page) -> Result<HttpResponse, AppError> {
        let read = self.read(app).await?;
        let (t, base) = (page.t, self.base());
        let line = |section: &Section| {
            let changed = changed_line(&read.changes, *section, &self.actor.account_id, t);
            section_line(&read.row, *section, &base, changed, t)
        };
        let (done, total) = Section::done_of(&read.row);
        let next = Section::first_open(&read.row);
        render(&OverviewPage {
            name: self.name(&read),
            back: self.home(),
            changes_href: format!("{}/changes", self.home()),
            done,
            total,
            core: Section::CORE.iter().map(line).collect(),
            extra: Section::EXTRA.iter().map(line).collect(),
            next: next.map(|section| (t.section_name(section), format!("{base}/{section}"))),
            expiring: expiring(&read.row, app.clock.today(), t),
            page,
        })
    }

    async fn section(&self, app: &App, section: &str, page: Page) -> Result<HttpResponse, AppError> {
        let section = Section::from_word(section).ok_or(AppError::NotFound)?;
        let read = self.read(app).await?;
        let written = Written::of(&read.row, read.person.clone());
        let form = SectionForm::of(section, &written);
        render(&self.page(app, page, section, form, &read))
    }

    /// A section's page, nothing wrong yet.
    fn page(&self, app: &App, page: Page, section: Section, form: SectionForm, read: &Read) -> SectionPage {
        SectionPage {
            chips: form.understood(section, &app.index.reader(), &read.row, page.t),
            looks: false,
            changed: changed_line(&read.changes, section, &self.actor.account_id, page.t),
            saved: page.t.save_as_you_go().to_owned(),
            name: self.name(read),
            base: self.base(),
            by_coach: self.by_coach,
            errors: FormErrors::default(),
            meanwhile: None,
            page,
            section,
            form,
        }
    }

    async fn save(
        &self,
        app: &App,
        section: &str,
        page: Page,
        mut form: SectionForm,
    ) -> Result<HttpResponse, AppError> {
        let section = Section::from_word(section).ok_or(AppError::NotFound)?;
        let (t, now, today) = (page.t, app.clock.now(), app.clock.today());
        let id = self.id.clone();
        let mut row = app.database.read(move |connection| profile(connection, &id)).await?;
        // Asked before the form is looked at: what is another's stays unknown.
        let permit = access::permit::<acts::EditProfile>(&self.actor, &self.id, &row.owner())?;
        if let Some(errors) = form.shows_chips(&app.index.reader(), &row, t) {
            return self.look(app, section, page, form, (row, errors)).await;
        }
        let person = if section == Section::Person { self.read(app).await?.person } else { Identity::default() };
        if let Ok(number) = form.remove.parse() {
            form.remove_row(number);
        }
        let before = Written::of(&row, person);
        let new = match form.check(section, &before, self.by_coach, today, t) {
            Ok(new) => new,
            Err(errors) => return self.refused(app, section, page, form, errors).await,
        };
        let is_background = !form.background.is_empty();
        let base = if form.replaces.is_empty() { form.version.clone() } else { form.replaces.clone() };
        let (own, permit_of_save) = (new.clone(), permit);
        let saved = app
            .database
            .write(move |connection| -> Result<_, ProfileError> {
                let saved = save_section(connection, &permit_of_save, section, &base, &new, now)?;
                if !is_background && matches!(saved, Saved::Now(_)) {
                    keep_seen(connection, &permit_of_save, section)?;
                }
                Ok(saved)
            })
            .await;
        match saved {
            Ok(Saved::Now(version)) => {
                app.wake();
                if !is_background {
                    return Ok(redirect(&self.onward(section, &form)));
                }
                own.taps.apply(&mut row.by_hand);
                let read = Read { row, person: Identity::default(), changes: Vec::new() };
                // What is kept now is told anew of every chip.
                let form = SectionForm { version, chips: Vec::new(), chips_on: Vec::new(), ..form };
                render(&SectionPage { saved: saved_at(now, t), ..self.page(app, page, section, form, &read) }.as_told())
            }
            Ok(Saved::Other(other)) => self.conflict(app, section, page, form, (&own, &other)).await,
            Err(ProfileError::AddressInUse) => {
                let errors = FormErrors::one("email", t.profile_form_address_in_use());
                self.refused(app, section, page, form, errors).await
            }
            Err(error) => Err(error.into()),
        }
    }

    /// What is understood of what stands in the form, which is not kept. A script gets only that.
    async fn look(
        &self,
        app: &App,
        section: Section,
        page: Page,
        form: SectionForm,
        (row, errors): (Profile, FormErrors),
    ) -> Result<HttpResponse, AppError> {
        let is_background = !form.background.is_empty();
        let read = if is_background {
            Read { row, person: Identity::default(), changes: Vec::new() }
        } else {
            self.read(app).await?
        };
        let wrong = !errors.is_empty();
        let saved = if wrong { page.t.save_mend() } else { page.t.save_as_you_go() }.to_owned();
        let shown = SectionPage { errors, saved, looks: true, ..self.page(app, page, section, form, &read) };
        match (is_background, wrong) {
            (true, _) => render(&shown.as_understood()),
            (false, true) => render_invalid(&shown),
            (false, false) => render(&shown),
        }
    }

    /// Where to go after saving.
    fn onward(&self, section: Section, form: &SectionForm) -> String {
        let base = self.base();
        if form.then == "here" || !form.remove.is_empty() {
            return format!("{base}/{section}?done=saved#new");
        }
        match section.next().filter(|_| form.then.is_empty()) {
            Some(next) => format!("{base}/{next}?done=saved"),
            None => format!("{base}?done=saved"),
        }
    }

    async fn refused(
        &self,
        app: &App,
        section: Section,
        page: Page,
        form: SectionForm,
        errors: FormErrors,
    ) -> Result<HttpResponse, AppError> {
        let is_background = !form.background.is_empty();
        let saved = page.t.save_mend().to_owned();
        let shown = SectionPage { errors, saved, ..self.page(app, page, section, form, &self.read(app).await?) };
        if is_background { render_invalid(&shown.as_told()) } else { render_invalid(&shown) }
    }

    async fn conflict(
        &self,
        app: &App,
        section: Section,
        page: Page,
        form: SectionForm,
        (own, other): (&Written, &Written),
    ) -> Result<HttpResponse, AppError> {
        let (t, is_background) = (page.t, !form.background.is_empty());
        let read = self.read(app).await?;
        let latest = read.changes.iter().find(|change| change.section == section);
        let who = latest.map_or(t.meanwhile_somebody(), |change| first_name(&change.who)).to_owned();
        let shown = SectionPage {
            meanwhile: Some(meanwhile(section, own, other, who, t)),
            saved: t.save_choose().to_owned(),
            ..self.page(app, page, section, form, &read)
        };
        if is_background { render_conflict(&shown.as_told()) } else { render_conflict(&shown) }
    }

    async fn changes(&self, app: &App, page: Page) -> Result<HttpResponse, AppError> {
        let t = page.t;
        let read = self.read(app).await?;
        let changes = read.changes.into_iter().map(|change| change_line(change, t)).collect();
        render(&ChangesPage { page, back: self.base(), changes })
    }
}

/// `GET /me/edit`
pub async fn overview(app: web::Data<App>, actor: YoungPerson, page: Page) -> Result<HttpResponse, AppError> {
    let Some(writer) = Writer::young(&app, actor).await? else { return Ok(redirect("/me")) };
    writer.overview(&app, page).await
}

/// `GET /me/edit/{section}`
pub async fn section(
    app: web::Data<App>,
    actor: YoungPerson,
    section: web::Path<String>,
    page: Page,
) -> Result<HttpResponse, AppError> {
    let Some(writer) = Writer::young(&app, actor).await? else { return Ok(redirect("/me")) };
    writer.section(&app, &section, page).await
}

/// `POST /me/edit/{section}`
pub async fn save(
    app: web::Data<App>,
    actor: YoungPerson,
    section: web::Path<String>,
    page: Page,
    form: Form<SectionForm>,
) -> Result<HttpResponse, AppError> {
    let Some(writer) = Writer::young(&app, actor).await? else { return Ok(redirect("/me")) };
    writer.save(&app, &section, page, form.0).await
}

/// `GET /me/changes`
pub async fn changes(app: web::Data<App>, actor: YoungPerson, page: Page) -> Result<HttpResponse, AppError> {
    let Some(writer) = Writer::young(&app, actor).await? else { return Ok(redirect("/me")) };
    writer.changes(&app, page).await
}

/// `GET /profiles/{id}/edit`
pub async fn coach_overview(
    app: web::Data<App>,
    actor: Coach,
    id: web::Path<String>,
    page: Page,
) -> Result<HttpResponse, AppError> {
    Writer::coach(actor, id.into_inner()).overview(&app, page).await
}

/// `GET /profiles/{id}/edit/{section}`
pub async fn coach_section(
    app: web::Data<App>,
    actor: Coach,
    path: web::Path<(String, String)>,
    page: Page,
) -> Result<HttpResponse, AppError> {
    let (id, section) = path.into_inner();
    Writer::coach(actor, id).section(&app, &section, page).await
}

/// `POST /profiles/{id}/edit/{section}`
pub async fn coach_save(
    app: web::Data<App>,
    actor: Coach,
    path: web::Path<(String, String)>,
    page: Page,
    form: Form<SectionForm>,
) -> Result<HttpResponse, AppError> {
    let (id, section) = path.into_inner();
    Writer::coach(actor, id).save(&app, &section, page, form.0).await
}

/// `GET /profiles/{id}/changes`
pub async fn coach_changes(
    app: web::Data<App>,
    actor: Coach,
    id: web::Path<String>,
    page: Page,
) -> Result<HttpResponse, AppError> {
    Writer::coach(actor, id.into_inner()).changes(&app, page).await
}
