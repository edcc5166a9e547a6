//! What the lists of openings share: whose unpublished ones a visitor may see, names, the ways on.

use std::collections::HashMap;

use super::Opening;
use crate::access::{self, Actor, Owner, acts};
use crate::app::App;
use crate::companies;
use crate::error::AppError;

/// The site whose unpublished openings a visitor may see.
#[must_use]
pub fn readable_site(actor: &Actor) -> Option<String> {
    let site = actor.site_id.clone()?;
    let owner = Owner { site: Some(site.clone()), ..Owner::default() };
    access::permit::<acts::ReadCompany>(actor, "", &owner).is_ok().then_some(site)
}

pub(super) async fn company_names(app: &App, openings: &[Opening]) -> Result<HashMap<String, String>, AppError> {
    let ids: Vec<String> = openings.iter().map(|opening| opening.company_id.clone()).collect();
    let companies = app.database.read(move |connection| companies::companies_by_ids(connection, &ids)).await?;
    Ok(companies.into_iter().map(|company| (company.id, company.name)).collect())
}
