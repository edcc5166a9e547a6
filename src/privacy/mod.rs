//! Trust: audit events, consents, and the log of who read whose data.

mod audit;
pub mod consent;
mod read_log;
mod revealing;
mod texts;

pub use audit::audit;
pub use read_log::{ReadEntry, identified, identified_list, introduced, views_of};
pub use revealing::{Finding, Known, Telling, doubtful, fingerprint, may_be_name, refusal, refused, telling_words};
