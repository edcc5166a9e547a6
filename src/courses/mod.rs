//! Courses and services near a site: what each gives, when it begins and where one signs up. The site's
//! coaches and specialists list them, and what would open a door is shown with the next of them. One
//! whose day has passed is found no more.

mod commands;
mod forms;
mod model;
mod pages;
mod queries;
mod routes;
mod texts;

pub use commands::{add, remove, save};
pub use model::{Course, CourseError, Gives, NewCourse};
pub use pages::CourseLine;
pub use queries::open_of_site;

use crate::access::Role;
use crate::web::routing::Route;

const KEEPERS: &[Role] = &[Role::Coach, Role::EmployerSpecialist];

/// Routes of this capability.
pub const ROUTES: &[Route] = &[
    crate::route!(Get "/courses", Roles(KEEPERS), routes::list),
    crate::route!(Post "/courses", Roles(KEEPERS), routes::add),
    crate::route!(Get "/courses/new", Roles(KEEPERS), routes::new_page),
    crate::route!(Get "/courses/{id}", Roles(KEEPERS), routes::edit_page),
    crate::route!(Post "/courses/{id}", Roles(KEEPERS), routes::save),
    crate::route!(Post "/courses/{id}/remove", Roles(KEEPERS), routes::remove),
];
