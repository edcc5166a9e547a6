//! The states of an opening and the legal steps between them, as data. Pure.

use search_index::words;

use crate::access::Role;

words! {
    /// Where an opening stands.
    OpeningStatus {
        /// Being written.
        Draft = "draft",
        /// Waiting for the service's check.
        Submitted = "submitted",
        /// Given back with comments: whoever posted it mends it.
        Returned = "returned",
        /// To be seen by everybody.
        Published = "published",
        /// The service does not publish it.
        Rejected = "rejected",
        /// Filled or taken back.
        Closed = "closed",
    }
}
crate::stored_words!(OpeningStatus);

words! {
    /// What can be done to an opening.
    Command {
        /// Write in it.
        Edit = "edit",
        /// Hand it over to the service's check.
        Submit = "submit",
        /// Publish it.
        Publish = "publish",
        /// Give it back with comments.
        Return = "return",
        /// Say that it is not published.
        Reject = "reject",
        /// Close it.
        Close = "close",
    }
}
crate::stored_words!(Command);

words! {
    /// A side of an opening.
    Party {
        /// Who posted it without an account.
        Poster = "poster",
        /// A signed-in contact of the company.
        Company = "company",
        /// The service.
        Service = "service",
    }
}

impl Party {
    /// The side of a role; `None` for roles that write no openings.
    #[must_use]
    pub const fn of_role(role: Role) -> Option<Self> {
        match role {
            Role::CompanyContact => Some(Self::Company),
            Role::Coach | Role::EmployerSpecialist | Role::AssociationAdmin => Some(Self::Service),
            Role::YoungPerson | Role::Organiser | Role::SiteAdmin | Role::Operator => None,
        }
    }
}

/// The step is not possible from here, or not for this side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not possible in this state")]
pub struct Illegal;

/// The state after a command, if the side may give it here. Total: a new state or command does not
/// compile before it is decided here.
///
/// # Errors
/// [`Illegal`] if the step is not possible.
pub const fn next(state: OpeningStatus, command: Command, party: Party) -> Result<OpeningStatus, Illegal> {
    use OpeningStatus::{Closed, Draft, Published, Rejected, Returned, Submitted};
    use Party::{Company, Poster, Service};
    match (command, state, party) {
        // What the company changes in a published opening is checked again before it is shown.
        (Command::Edit, Published, Company) => Ok(Submitted),
        (Command::Edit, Returned, Poster)
        | (Command::Edit, Draft | Submitted | Returned, Company)
        | (Command::Edit, Draft | Submitted | Returned | Published, Service) => Ok(state),
        (Command::Submit, Returned, Poster) | (Command::Submit, Draft | Submitted | Returned, Company | Service) => {
            Ok(Submitted)
        }
        (Command::Publish, Draft | Submitted | Returned, Service) => Ok(Published),
        (Command::Return, Submitted, Service) => Ok(Returned),
        (Command::Reject, Submitted | Returned, Service) => Ok(Rejected),
        (Command::Close, Published, Poster | Company | Service) => Ok(Closed),
        (Command::Edit, Draft | Submitted | Published, Poster)
        | (Command::Edit | Command::Submit, Rejected | Closed, Poster | Company | Service)
        | (Command::Submit, Draft | Submitted, Poster)
        | (Command::Submit, Published, Poster | Company | Service)
        | (Command::Publish, Published | Rejected | Closed, Service)
        | (Command::Return, Draft | Returned | Published | Rejected | Closed, Service)
        | (Command::Reject, Draft | Published | Rejected | Closed, Service)
        | (Command::Publish | Command::Return | Command::Reject, _, Poster | Company)
        | (Command::Close, Draft | Submitted | Returned | Rejected | Closed, Poster | Company | Service) => {
            Err(Illegal)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_service_publishes_returns_and_rejects() {
        for state in OpeningStatus::ALL.iter().copied() {
            for command in [Command::Publish, Command::Return, Command::Reject] {
                for party in [Party::Poster, Party::Company] {
                    assert_eq!(next(state, command, party), Err(Illegal), "{state} {command} {party}");
                }
            }
        }
    }

    #[test]
    fn who_posted_without_an_account_mends_what_was_returned_and_closes_what_stands_published() {
        for state in OpeningStatus::ALL.iter().copied() {
            for command in Command::ALL.iter().copied() {
                let taken = next(state, command, Party::Poster).is_ok();
                let mends = state == OpeningStatus::Returned && matches!(command, Command::Edit | Command::Submit);
                let closes = (state, command) == (OpeningStatus::Published, Command::Close);
                assert_eq!(taken, mends || closes, "{state} {command}");
            }
        }
    }

    #[test]
    fn nothing_leaves_what_is_rejected_or_closed() {
        for state in [OpeningStatus::Rejected, OpeningStatus::Closed] {
            for command in Command::ALL.iter().copied() {
                for party in Party::ALL.iter().copied() {
                    assert_eq!(next(state, command, party), Err(Illegal), "{state} {command} {party}");
                }
            }
        }
    }
}
