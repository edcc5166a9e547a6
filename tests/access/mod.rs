//! Who may do what: the policy table.

use matkalla::access::{Act, Actor, Owner, POLICY, Role, Whose, acts, permit};

/// Acts that touch a person.
const PERSONAL: &[Act] = &[
    Act::ReadPerson,
    Act::EditProfile,
    Act::PublishProfile,
    Act::CreateProfile,
    Act::IssueSignInCode,
    Act::ErasePerson,
    Act::Consent,
    Act::Propose,
    Act::FollowPlacement,
    Act::WriteNote,
    Act::ReadCandidates,
];

/// The whole table, one line a role and act; committed, so that every change of it is seen.
#[test]
fn the_policy_is_what_was_agreed() {
    let mut table = String::new();
    for act in Act::ALL {
        table.push_str(&format!("{act:?}\n"));
        for role in Role::ALL {
            let whose: Vec<String> =
                POLICY.iter().filter(|row| row.0 == *role && row.1 == *act).map(|row| format!("{:?}", row.2)).collect();
            let answer = if whose.is_empty() { "-".to_owned() } else { whose.join(", ") };
            table.push_str(&format!("  {:<20} {answer}\n", role.word()));
        }
    }
    insta::assert_snapshot!("policy", table);
}

#[test]
fn the_association_touches_no_person() {
    let rows: Vec<_> =
        POLICY.iter().filter(|row| row.0 == Role::AssociationAdmin && PERSONAL.contains(&row.1)).collect();
    assert!(rows.is_empty(), "{rows:?}");
}

#[test]
fn the_operator_and_the_site_administrator_touch_no_person() {
    let rows: Vec<_> = POLICY
        .iter()
        .filter(|row| matches!(row.0, Role::Operator | Role::SiteAdmin | Role::Organiser | Role::EmployerSpecialist))
        .filter(|row| PERSONAL.contains(&row.1))
        .collect();
    assert!(rows.is_empty(), "{rows:?}");
}

#[test]
fn only_the_person_consents() {
    let rows: Vec<_> = POLICY.iter().filter(|row| row.1 == Act::Consent).collect();
    assert_eq!(rows, [&(Role::YoungPerson, Act::Consent, Whose::Own)]);
}

#[test]
fn nobody_but_the_operator_reaches_past_a_site() {
    let rows: Vec<_> = POLICY.iter().filter(|row| row.2 == Whose::Any && row.0 != Role::Operator).collect();
    assert!(rows.is_empty(), "{rows:?}");
}

fn actor(role: Role, site: Option<&str>, company: Option<&str>) -> Actor {
    Actor {
        account_id: "a".to_owned(),
        role,
        site_id: site.map(ToOwned::to_owned),
        company_id: company.map(ToOwned::to_owned),
        verified: true,
        name: String::new(),
    }
}

#[test]
fn before_verification_a_contact_asks_for_nobody() {
    let owner = Owner { company: Some("c".to_owned()), ..Owner::default() };
    let verified = actor(Role::CompanyContact, Some("s"), Some("c"));
    let unknown = Actor { verified: false, ..verified.clone() };
    assert!(permit::<acts::ReadCandidates>(&verified, "x", &owner).is_ok());
    assert!(permit::<acts::ReadCandidates>(&unknown, "x", &owner).is_err());
    assert!(permit::<acts::Propose>(&unknown, "x", &owner).is_err());
    assert!(permit::<acts::EditCompany>(&unknown, "x", &owner).is_err());
    assert!(permit::<acts::EditOpening>(&unknown, "x", &owner).is_ok(), "an opening is checked before it shows");
}

#[test]
fn what_belongs_to_nobody_is_nobodys() {
    // An account without a site must not own what has no site.
    let nowhere = Owner::default();
    assert!(permit::<acts::ReadPerson>(&actor(Role::Coach, None, None), "x", &nowhere).is_err());
    assert!(permit::<acts::EditCompany>(&actor(Role::CompanyContact, None, None), "x", &nowhere).is_err());
    assert!(permit::<acts::ReadPerson>(&actor(Role::YoungPerson, Some("s"), None), "x", &nowhere).is_err());
}

#[test]
fn a_permit_names_its_object_and_actor() {
    let owner = Owner { site: Some("s".to_owned()), ..Owner::default() };
    let found = permit::<acts::ReadPerson>(&actor(Role::Coach, Some("s"), None), "profile", &owner).unwrap();
    assert_eq!((found.object_id(), found.actor().role), ("profile", Role::Coach));
    assert!(permit::<acts::ReadPerson>(&actor(Role::Coach, Some("other"), None), "profile", &owner).is_err());
}
