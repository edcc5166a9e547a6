//! Listing courses, changing and removing them.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::model::{CourseError, NewCourse};
use crate::access::{Permit, acts};
use crate::db::Connection;
use crate::db::schema::courses;
use crate::db::types::{document, new_id};
use crate::privacy;

/// What is written of a course.
macro_rules! written {
    ($new:expr) => {
        (
            courses::name.eq(&$new.name),
            courses::gives.eq(document(&$new.gives)),
            courses::provider.eq(&$new.provider),
            courses::municipality_code.eq(&$new.municipality_code),
            courses::starts_on.eq($new.starts_on),
            courses::sign_up_by.eq($new.sign_up_by),
            courses::link.eq(&$new.link),
            courses::price.eq(&$new.price),
            courses::note.eq(&$new.note),
        )
    };
}

/// Lists a course at the permitted site; returns its id.
///
/// # Errors
/// If the database fails.
pub fn add(
    connection: &mut Connection,
    permit: &Permit<acts::KeepCourses>,
    new: &NewCourse,
    now: NaiveDateTime,
) -> Result<String, CourseError> {
    let id = new_id();
    let place = (courses::id.eq(&id), courses::site_id.eq(permit.object_id()));
    diesel::insert_into(courses::table)
        .values((place, written!(new), courses::created_at.eq(now), courses::version.eq(1_i64)))
        .execute(connection)?;
    noted(connection, permit, "course_added", &id, now)?;
    Ok(id)
}

/// Changes the permitted course.
///
/// # Errors
/// `Conflict` if somebody has changed or removed it meanwhile.
pub fn save(
    connection: &mut Connection,
    permit: &Permit<acts::KeepCourses>,
    version: i64,
    new: &NewCourse,
    now: NaiveDateTime,
) -> Result<(), CourseError> {
    let id = permit.object_id();
    let row = courses::table.find(id).filter(courses::version.eq(version));
    let changed = diesel::update(row).set((written!(new), courses::version.eq(version + 1))).execute(connection)?;
    if changed == 0 {
        return Err(CourseError::Conflict);
    }
    noted(connection, permit, "course_changed", id, now)
}

/// Removes the permitted course. Nothing points at it, so the row goes.
///
/// # Errors
/// `Conflict` if somebody has changed or removed it meanwhile.
pub fn remove(
    connection: &mut Connection,
    permit: &Permit<acts::KeepCourses>,
    version: i64,
    now: NaiveDateTime,
) -> Result<(), CourseError> {
    let id = permit.object_id();
    let gone = diesel::delete(courses::table.find(id).filter(courses::version.eq(version))).execute(connection)?;
    if gone == 0 {
        return Err(CourseError::Conflict);
    }
    noted(connection, permit, "course_removed", id, now)
}

fn noted(
    connection: &mut Connection,
    permit: &Permit<acts::KeepCourses>,
    action: &str,
    id: &str,
    now: NaiveDateTime,
) -> Result<(), CourseError> {
    let actor = permit.actor();
    privacy::audit(connection, Some((&actor.account_id, actor.role)), action, "course", id, now)?;
    Ok(())
}
