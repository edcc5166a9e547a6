//! Reads of courses. Time ends them: one that can no longer be joined is not among the found.

use chrono::NaiveDate;
use diesel::prelude::*;

use super::model::{Course, CourseError};
use crate::db::Connection;
use crate::db::schema::courses;

/// Courses of a site that can be joined on a day, the earliest first: what is there all the time before
/// what begins later.
///
/// # Errors
/// If the database fails.
pub fn open_of_site(connection: &mut Connection, site_id: &str, today: NaiveDate) -> Result<Vec<Course>, CourseError> {
    let still = courses::sign_up_by.ge(today).or(courses::sign_up_by
        .is_null()
        .and(courses::starts_on.ge(today).or(courses::starts_on.is_null()))
        .assume_not_null());
    let mut found: Vec<Course> = courses::table
        .filter(courses::site_id.eq(site_id))
        .filter(still)
        .select(Course::as_select())
        .load(connection)?;
    // The databases do not agree where an empty day comes.
    found.sort_by(|one, other| (one.starts_on, &one.id).cmp(&(other.starts_on, &other.id)));
    Ok(found)
}

/// A course by id.
///
/// # Errors
/// If there is none, or the database fails.
pub fn course(connection: &mut Connection, id: &str) -> Result<Course, CourseError> {
    Ok(courses::table.find(id).select(Course::as_select()).first(connection)?)
}
