//! Courses near the demo's sites; their days move with the day on which it is loaded.

use super::data::CourseData;
use super::load::Loader;
use crate::access::{self, Owner, acts};
use crate::courses::{self, NewCourse};
use crate::db::Connection;
use crate::error::AppError;

impl Loader {
    pub(super) fn course(&self, connection: &mut Connection, data: &CourseData) -> Result<(), AppError> {
        let actor = self.actor(&data.by)?;
        let owner = Owner { site: actor.site_id.clone(), ..Owner::default() };
        let site = actor.site_id.as_deref().unwrap_or_default();
        let permit = access::permit::<acts::KeepCourses>(actor, site, &owner)?;
        let new = NewCourse {
            name: data.name.clone(),
            gives: data.gives.clone(),
            provider: data.provider.clone(),
            municipality_code: data.municipality.clone(),
            starts_on: self.day(data.starts_in_days),
            sign_up_by: self.day(data.sign_up_in_days),
            link: data.link.clone(),
            price: data.price.clone(),
            note: data.note.clone(),
        };
        courses::add(connection, &permit, &new, self.clock.now())?;
        Ok(())
    }
}
