//! Handlers of courses.

use actix_web::{HttpResponse, web};
use serde::Deserialize;

use super::forms::CourseForm;
use super::model::{Course, CourseError};
use super::pages::{CourseLine, EditPage, ListPage};
use super::{commands, queries};
use crate::access::{self, Actor, Owner, acts};
use crate::app::App;
use crate::error::AppError;
use crate::web::forms::{Form, FormErrors};
use crate::web::guard::Staff;
use crate::web::page::{render_conflict, render_invalid};
use crate::web::{Page, redirect, render};

/// Where the list is, after something was saved.
const BACK: &str = "/courses?done=saved";

type Permit = access::Permit<acts::KeepCourses>;

/// The actor's own site, where courses are listed.
fn own_site(actor: &Actor) -> Result<Permit, AppError> {
    let owner = Owner { site: actor.site_id.clone(), ..Owner::default() };
    Ok(access::permit(actor, actor.site_id.as_deref().unwrap_or_default(), &owner)?)
}

/// A course of the actor's site.
async fn own(app: &App, actor: &Actor, id: String) -> Result<(Permit, Course), AppError> {
    let course = app.database.read(move |connection| queries::course(connection, &id)).await?;
    Ok((access::permit(actor, &course.id, &course.owner())?, course))
}

/// `GET /courses`
pub async fn list(app: web::Data<App>, actor: Staff, page: Page) -> Result<HttpResponse, AppError> {
    let (t, today, permit) = (page.t, app.clock.today(), own_site(&actor)?);
    let found =
        app.database.read(move |connection| queries::open_of_site(connection, permit.object_id(), today)).await?;
    render(&ListPage { page, courses: found.iter().map(|course| CourseLine::new(course, t)).collect() })
}

/// `GET /courses/new`
pub async fn new_page(actor: Staff, page: Page) -> Result<HttpResponse, AppError> {
    own_site(&actor)?;
    render(&EditPage { page, id: None, form: CourseForm::default(), errors: FormErrors::default(), moved: false })
}

/// `POST /courses`
pub async fn add(
    app: web::Data<App>,
    actor: Staff,
    page: Page,
    form: Form<CourseForm>,
) -> Result<HttpResponse, AppError> {
    let (now, permit) = (app.clock.now(), own_site(&actor)?);
    let new = match form.check(app.clock.today(), page.t) {
        Ok(new) => new,
        Err(errors) => return render_invalid(&EditPage { page, id: None, form: form.0, errors, moved: false }),
    };
    app.database.write(move |connection| commands::add(connection, &permit, &new, now)).await?;
    Ok(redirect(BACK))
}

/// `GET /courses/{id}`
pub async fn edit_page(
    app: web::Data<App>,
    actor: Staff,
    page: Page,
    id: web::Path<String>,
) -> Result<HttpResponse, AppError> {
    let (_, course) = own(&app, &actor, id.into_inner()).await?;
    let form = CourseForm::of(&course);
    render(&EditPage { page, id: Some(course.id), form, errors: FormErrors::default(), moved: false })
}

/// `POST /courses/{id}`
pub async fn save(
    app: web::Data<App>,
    actor: Staff,
    page: Page,
    id: web::Path<String>,
    form: Form<CourseForm>,
) -> Result<HttpResponse, AppError> {
    let (now, version) = (app.clock.now(), form.version);
    let (permit, course) = own(&app, &actor, id.into_inner()).await?;
    let id = Some(course.id);
    let new = match form.check(app.clock.today(), page.t) {
        Ok(new) => new,
        Err(errors) => return render_invalid(&EditPage { page, id, form: form.0, errors, moved: false }),
    };
    match app.database.write(move |connection| commands::save(connection, &permit, version, &new, now)).await {
        Ok(()) => Ok(redirect(BACK)),
        Err(CourseError::Conflict) => {
            // What was typed stays; saving again puts it in the place of the other's.
            let form = CourseForm { version: course.version, ..form.0 };
            render_conflict(&EditPage { page, id, form, errors: FormErrors::default(), moved: true })
        }
        Err(error) => Err(error.into()),
    }
}

/// The version that was read.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct RemoveForm {
    version: i64,
}

/// `POST /courses/{id}/remove`
pub async fn remove(
    app: web::Data<App>,
    actor: Staff,
    id: web::Path<String>,
    form: Form<RemoveForm>,
) -> Result<HttpResponse, AppError> {
    let (now, version) = (app.clock.now(), form.version);
    let (permit, _) = own(&app, &actor, id.into_inner()).await?;
    app.database.write(move |connection| commands::remove(connection, &permit, version, now)).await?;
    Ok(redirect(BACK))
}
