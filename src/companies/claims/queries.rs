//! Reads of claims.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use crate::access::{Permit, acts};
use crate::companies::{BusinessId, Company};
use crate::db::schema::{companies, company_claims};
use crate::db::{Connection, DatabaseError};

/// A claim that waits for the service.
#[derive(Debug, Clone, Queryable)]
pub struct OpenClaim {
    /// Id.
    pub id: String,
    /// Company.
    pub company_id: String,
    /// Its name.
    pub company: String,
    /// Who claims it.
    pub name: String,
    /// From which address.
    pub email: String,
    /// Telephone, or nothing.
    pub phone: String,
    /// When.
    pub created_at: NaiveDateTime,
}

/// Claims to companies of the permitted site that wait for the service, the oldest first.
///
/// # Errors
/// If the database fails.
pub fn open_claims(
    connection: &mut Connection,
    permit: &Permit<acts::VerifyContact>,
) -> Result<Vec<OpenClaim>, DatabaseError> {
    Ok(company_claims::table
        .inner_join(companies::table.on(companies::id.eq(company_claims::company_id)))
        .filter(companies::site_id.eq(permit.object_id()))
        .filter(company_claims::decided_at.is_null())
        .order(company_claims::id)
        .limit(100)
        .select((
            company_claims::id,
            company_claims::company_id,
            companies::name,
            company_claims::name,
            company_claims::email,
            company_claims::phone,
            company_claims::created_at,
        ))
        .load(connection)?)
}

/// The company of a business ID, if it is known.
///
/// # Errors
/// If the database fails.
pub fn company_of_business_id(
    connection: &mut Connection,
    business_id: &BusinessId,
) -> Result<Option<Company>, DatabaseError> {
    Ok(companies::table
        .filter(companies::business_id.eq(business_id.as_str()))
        .select(Company::as_select())
        .first(connection)
        .optional()?)
}
