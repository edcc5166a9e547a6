//! Permits: proof that the policy table was asked.

use std::marker::PhantomData;

use super::policy::acts::Marker;
use super::{Act, Actor, Denied, POLICY, Role, Whose};

/// Whose a thing is; empty fields belong to nobody.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Owner {
    /// Account whose own it is.
    pub account: Option<String>,
    /// Company whose it is.
    pub company: Option<String>,
    /// Site it belongs to.
    pub site: Option<String>,
}

/// Proof that an actor may do the act `A` to one object. Only [`permit`] makes it.
#[derive(Debug, Clone)]
pub struct Permit<A: Marker> {
    actor: Actor,
    object_id: String,
    act: PhantomData<A>,
}

impl<A: Marker> Permit<A> {
    /// Who may.
    #[must_use]
    pub fn actor(&self) -> &Actor {
        &self.actor
    }

    /// To what.
    #[must_use]
    pub fn object_id(&self) -> &str {
        &self.object_id
    }
}

/// Asks the policy table.
///
/// # Errors
/// [`Denied`] if no row allows it.
pub fn permit<A: Marker>(actor: &Actor, object_id: &str, owner: &Owner) -> Result<Permit<A>, Denied> {
    if allowed(actor, A::ACT, owner) {
        Ok(Permit { actor: actor.clone(), object_id: object_id.to_owned(), act: PhantomData })
    } else {
        Err(Denied)
    }
}

fn allowed(actor: &Actor, act: Act, owner: &Owner) -> bool {
    if actor.role == Role::CompanyContact && !actor.verified && act.needs_verified_contact() {
        return false;
    }
    let same = |mine: Option<&String>, theirs: Option<&String>| mine.is_some() && mine == theirs;
    POLICY.iter().filter(|(role, listed, _)| *role == actor.role && *listed == act).any(|(_, _, whose)| match whose {
        Whose::Own => same(Some(&actor.account_id), owner.account.as_ref()),
        Whose::OwnCompany => same(actor.company_id.as_ref(), owner.company.as_ref()),
        Whose::OwnSite => same(actor.site_id.as_ref(), owner.site.as_ref()),
        Whose::Any => true,
    })
}
