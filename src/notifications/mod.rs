//! Mail and text messages: the outbox, what each message says, and how it leaves.
//!
//! The outbox holds which message goes to whom about what, never its text: a message is rendered
//! when it is sent, under what its receiver may see then, and links are made then. A message may
//! leave twice (the process can die between sending and noting so), always under the same
//! Message-ID; it is never lost.

mod commands;
mod deliver;
mod lines;
mod mailer;
mod make;
mod outbox;
mod pages;
mod queries;
mod regular;
mod render;
mod routes;
mod sms;
mod texts;

pub use commands::prune;
pub use deliver::deliver;
pub use mailer::{MailError, Mailer, Sent};
pub use outbox::{Channel, Problem, Template, enqueue, enqueue_to_poster};
pub use regular::{News, Rhythm, RhythmChoice, opens};

use crate::access::Role;
use crate::web::routing::Route;

/// Routes of this capability.
pub const ROUTES: &[Route] = &[
    crate::route!(Get "/system", Roles(&[Role::Operator]), routes::system),
    crate::route!(Post "/notifications/{id}/retry", Roles(&[Role::Operator]), routes::retry),
    crate::route!(Post "/notifications/{id}/drop", Roles(&[Role::Operator]), routes::drop_letter),
    crate::route!(Get "/demo/mail", DemoOnly, routes::mailbox),
    crate::route!(Get "/demo/mail/{id}", DemoOnly, routes::mail),
];
