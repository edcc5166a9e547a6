//! The policy table: role × act × whose.

use super::Role;

/// Declares the acts: an enum for the table and a marker type for each, for [`super::Permit`].
macro_rules! declare_acts {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {
        /// Something that needs permission.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Act { $($(#[$doc])* $name),+ }

        impl Act {
            /// Every act.
            pub const ALL: &'static [Act] = &[$(Act::$name),+];
        }

        /// A type for each act, so that a permit for one cannot be used for another.
        pub mod acts {
            /// Ties a marker type to its act.
            pub trait Marker {
                /// The act.
                const ACT: super::Act;
            }
            $($(#[$doc])*
            #[derive(Debug, Clone, Copy)]
            pub struct $name;
            impl Marker for $name {
                const ACT: super::Act = super::Act::$name;
            })+
        }
    };
}

declare_acts! {
    /// See a young person's identified data.
    ReadPerson,
    /// Write in a profile.
    EditProfile,
    /// Check a profile and publish or hide it.
    PublishProfile,
    /// Add a profile at a site.
    CreateProfile,
    /// Give a young person a sign-in code on the spot.
    IssueSignInCode,
    /// Erase a young person who asks for it.
    ErasePerson,
    /// Give permission in one's own name, and take it back.
    Consent,
    /// Propose a young person and an opening to each other.
    Propose,
    /// See a placement path and act on it as its state allows.
    FollowPlacement,
    /// Write and read the internal notes of a path.
    WriteNote,
    /// See a company and its openings, whatever their status.
    ReadCompany,
    /// Change a company's data.
    EditCompany,
    /// Add a company at a site.
    CreateCompany,
    /// Say that a company's contact is who they say they are.
    VerifyContact,
    /// Write and read the contact log of a company.
    WriteContactLog,
    /// Write an opening of a company.
    EditOpening,
    /// Check an opening and publish it.
    PublishOpening,
    /// See the anonymous candidates of an opening.
    ReadCandidates,
    /// Add accounts at a site and switch them off.
    ManageAccounts,
    /// Change what a site tells of itself.
    EditSite,
    /// List courses and services of a site.
    KeepCourses,
    /// Keep a search of openings, and give it up.
    SaveSearch,
    /// Be told of matches that are new, and choose how often.
    HearOfMatches,
    /// Read feedback, answer and close it.
    AnswerFeedback,
    /// See which words mean nothing to the service, and say what they mean.
    KeepVocabulary,
    /// See mail that could not be sent, index state and background tasks.
    OperateSystem,
}

impl Act {
    /// Whether a company's contact must have been verified first: before that nobody knows who asks
    /// for people, or writes in a company's name.
    #[must_use]
    pub const fn needs_verified_contact(self) -> bool {
        matches!(self, Self::ReadCandidates | Self::Propose | Self::EditCompany)
    }
}

/// Whose things an act may touch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// The actor's own.
    Own,
    /// Those of the actor's company.
    OwnCompany,
    /// Those of the actor's site.
    OwnSite,
    /// Everybody's.
    Any,
}

/// Everything that is allowed. What is not here is denied.
///
/// The association (`AssociationAdmin`) stands in no row that touches a person.
pub const POLICY: &[(Role, Act, Whose)] = {
    use Act::*;
    use Role::*;
    use Whose::*;
    &[
        (YoungPerson, ReadPerson, Own),
        (YoungPerson, EditProfile, Own),
        (YoungPerson, Consent, Own),
        (YoungPerson, Propose, Own),
        (YoungPerson, FollowPlacement, Own),
        (YoungPerson, SaveSearch, Own),
        (Coach, SaveSearch, Own),
        (YoungPerson, HearOfMatches, Own),
        (Coach, HearOfMatches, Own),
        // What they are told asks for `ReadCandidates`, which an unverified contact has not.
        (CompanyContact, HearOfMatches, Own),
        (Coach, ReadPerson, OwnSite),
        (Coach, EditProfile, OwnSite),
        (Coach, PublishProfile, OwnSite),
        (Coach, CreateProfile, OwnSite),
        (Coach, IssueSignInCode, OwnSite),
        (Coach, ErasePerson, OwnSite),
        (Coach, Propose, OwnSite),
        (Coach, FollowPlacement, OwnSite),
        (Coach, WriteNote, OwnSite),
        (Coach, ReadCompany, OwnSite),
        (Coach, EditCompany, OwnSite),
        (Coach, CreateCompany, OwnSite),
        (Coach, VerifyContact, OwnSite),
        (Coach, WriteContactLog, OwnSite),
        (Coach, EditOpening, OwnSite),
        (Coach, PublishOpening, OwnSite),
        (Coach, ReadCandidates, OwnSite),
        (Coach, KeepCourses, OwnSite),
        (EmployerSpecialist, ReadCompany, OwnSite),
        (EmployerSpecialist, EditCompany, OwnSite),
        (EmployerSpecialist, CreateCompany, OwnSite),
        (EmployerSpecialist, VerifyContact, OwnSite),
        (EmployerSpecialist, WriteContactLog, OwnSite),
        (EmployerSpecialist, EditOpening, OwnSite),
        (EmployerSpecialist, PublishOpening, OwnSite),
        (EmployerSpecialist, KeepCourses, OwnSite),
        // Only where `privacy::introduced` says that the person consents to this company.
        (CompanyContact, ReadPerson, OwnCompany),
        (CompanyContact, ReadCompany, OwnCompany),
        (CompanyContact, EditCompany, OwnCompany),
        (CompanyContact, EditOpening, OwnCompany),
        (CompanyContact, ReadCandidates, OwnCompany),
        (CompanyContact, Propose, OwnCompany),
        (CompanyContact, FollowPlacement, OwnCompany),
        (Organiser, ReadCompany, OwnSite),
        (SiteAdmin, ReadCompany, OwnSite),
        (SiteAdmin, ManageAccounts, OwnSite),
        (SiteAdmin, EditSite, OwnSite),
        (SiteAdmin, AnswerFeedback, OwnSite),
        (SiteAdmin, KeepVocabulary, OwnSite),
        (AssociationAdmin, ReadCompany, OwnSite),
        (AssociationAdmin, EditCompany, OwnSite),
        (AssociationAdmin, EditOpening, OwnSite),
        (AssociationAdmin, PublishOpening, OwnSite),
        (Operator, ManageAccounts, Any),
        (Operator, EditSite, Any),
        (Operator, AnswerFeedback, Any),
        (Operator, KeepVocabulary, Any),
        (Operator, OperateSystem, Any),
    ]
};
