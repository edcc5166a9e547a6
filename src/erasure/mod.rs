//! Erasing people: a young person with everything that hangs on them, and who the contact of a company
//! was. It is done when nobody has used it for long, after a warning, and when it is asked for.
//!
//! Use is what leaves a trace of its own: somebody signs in or does something, somebody of the service
//! does something with the profile, a path begins, moves or goes on. Looking at pages in a sign-in that
//! lasts is none; a sign-in lasts thirty days at most.

mod commands;
mod due;
mod queries;
mod task;

pub use commands::{contact, person};
pub use due::Limits;
pub use queries::{Last, erased_on};
pub use task::tick;
