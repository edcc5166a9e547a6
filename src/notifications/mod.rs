//! Mail and text messages: the outbox, what each message says, and how it leaves.
//!
//! The outbox holds which message goes to whom about what, never its text: a message is rendered
//! when it is sent, under what its receiver may see then, and links are made then.

mod outbox;

pub use outbox::{Template, enqueue};

use crate::web::routing::Route;

/// Routes of this capability.
pub const ROUTES: &[Route] = &[];

/// How messages leave.
#[derive(Debug, Default)]
pub struct Mailer;
