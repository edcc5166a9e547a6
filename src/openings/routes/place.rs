//! Where the work of an opening is done: one of the company's workplaces, or another company's when a
//! staffing agency is the employer.

use actix_web::{HttpResponse, web};
use serde::Deserialize;

use super::editing::after;
use crate::access::{self, Actor, Permit, Role, acts};
use crate::app::App;
use crate::companies::{self, BusinessId, Company, Workplace, WorkplaceLine};
use crate::error::AppError;
use crate::openings::pages::PlacePage;
use crate::openings::{
    Command, Opening, OpeningError, Party, commands, next, opening, place_at, place_at_user_company,
};
use crate::web::forms::{Form, FormErrors};
use crate::web::guard::SignedIn;
use crate::web::page::render_invalid;
use crate::web::{Page, redirect, render};

/// Where the work is done, as chosen.
#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
pub struct PlaceForm {
    /// Business ID of the user company.
    business_id: String,
    /// Workplace, or nothing for none of them.
    workplace: String,
}

/// What the page is about.
struct Place {
    opening: Opening,
    company: Company,
    /// Where an agency's work is done, if that is told.
    user_company: Option<Company>,
    /// Workplaces to choose from.
    workplaces: Vec<Workplace>,
    permit: Permit<acts::EditOpening>,
}

async fn place_of(app: &App, actor: &Actor, id: String) -> Result<Place, AppError> {
    let actor = actor.clone();
    app.database
        .read(move |connection| {
            let opening = opening(connection, &id)?;
            let permit = access::permit(&actor, &opening.id, &opening.owner())?;
            let party = Party::of_role(actor.role).ok_or(AppError::NotFound)?;
            next(opening.status, Command::Edit, party).map_err(OpeningError::from)?;
            let company = companies::company(connection, &opening.company_id)?;
            let user_company = match &opening.user_company_id {
                Some(id) => Some(companies::company(connection, id)?),
                None => None,
            };
            let workplaces = match (&user_company, company.agency) {
                (Some(user), _) => companies::workplaces_of(connection, &user.id)?,
                (None, true) => Vec::new(),
                (None, false) => companies::workplaces_of(connection, &company.id)?,
            };
            Ok(Place { opening, company, user_company, workplaces, permit })
        })
        .await
}

fn place_page(actor: &Actor, page: Page, place: &Place, form: PlaceForm, errors: FormErrors) -> PlacePage {
    let t = page.t;
    let options = place.workplaces.iter().map(|one| (WorkplaceLine::new(one, t), one.id == form.workplace));
    PlacePage {
        action: format!("/openings/{}/place", place.opening.id),
        back: match actor.role {
            Role::CompanyContact => "/company".to_owned(),
            _ => format!("/openings/{}", place.opening.id),
        },
        title: place.opening.title.clone(),
        agency: place.company.agency,
        business_id: form.business_id,
        user_company: place.user_company.as_ref().map(|company| company.name.clone()).unwrap_or_default(),
        elsewhere: form.workplace.is_empty(),
        options: options.collect(),
        errors,
        page,
    }
}

/// `GET /openings/{id}/place`
///
/// # Errors
/// If it is not the actor's business, or closed.
pub async fn place_form(
    app: web::Data<App>,
    actor: SignedIn,
    page: Page,
    id: web::Path<String>,
) -> Result<HttpResponse, AppError> {
    let place = place_of(&app, &actor, id.into_inner()).await?;
    let form = PlaceForm {
        business_id: place.user_company.as_ref().and_then(|company| company.business_id.clone()).unwrap_or_default(),
        workplace: place.opening.workplace_id.clone().unwrap_or_default(),
    };
    render(&place_page(&actor, page, &place, form, FormErrors::default()))
}

/// `POST /openings/{id}/place`
///
/// # Errors
/// If it is not the actor's business, or closed.
pub async fn place(
    app: web::Data<App>,
    actor: SignedIn,
    page: Page,
    id: web::Path<String>,
    form: Form<PlaceForm>,
) -> Result<HttpResponse, AppError> {
    let (now, t) = (app.clock.now(), page.t);
    let found = place_of(&app, &actor, id.into_inner()).await?;
    let mut form = form.0;
    if found.company.agency {
        let site = found.company.site_id.clone();
        let user = match BusinessId::parse(&form.business_id) {
            None => Err(t.field_business_id()),
            Some(id) => app
                .database
                .read(move |connection| companies::company_of_business_id(connection, &id))
                .await?
                .filter(|company| company.site_id == site && company.id != found.company.id)
                .ok_or(t.opening_place_unknown()),
        };
        let user = match user {
            Ok(user) => user,
            Err(message) => {
                let errors = FormErrors::one("business_id", message);
                return render_invalid(&place_page(&actor, page, &found, form, errors));
            }
        };
        let elsewhere = found.user_company.as_ref().is_none_or(|before| before.id != user.id);
        if elsewhere {
            // Another company: its main workplace, until one of its own is chosen.
            form.workplace.clear();
        }
        let (chosen, opening_id) = (form.workplace.clone(), found.opening.id.clone());
        app.database
            .write(move |connection| {
                let workplaces = companies::workplaces_of(connection, &user.id)?;
                let workplace = workplaces.iter().find(|one| one.id == chosen).or(workplaces.first());
                commands::note_moved(connection, &found.permit, &found.opening, elsewhere, now)?;
                Ok::<_, AppError>(place_at_user_company(connection, &found.permit, &user.id, workplace, now)?)
            })
            .await?;
        app.wake();
        return Ok(redirect(&after(&actor, &opening_id, "saved")));
    }
    let workplace = found.workplaces.iter().find(|one| one.id == form.workplace).cloned();
    if workplace.is_none() && !form.workplace.is_empty() {
        let errors = FormErrors::one("workplace", t.field_choice());
        return render_invalid(&place_page(&actor, page, &found, form, errors));
    }
    let opening_id = found.opening.id.clone();
    app.database
        .write(move |connection| {
            commands::note_moved(connection, &found.permit, &found.opening, false, now)?;
            Ok::<_, AppError>(place_at(connection, &found.opening.id, workplace.as_ref(), now)?)
        })
        .await?;
    app.wake();
    Ok(redirect(&after(&actor, &opening_id, "saved")))
}
