//! Whom one can be in the demo.

use diesel::prelude::*;

use crate::access::Role;
use crate::db::schema::{accounts, companies, company_contacts, sites};
use crate::db::{Connection, DatabaseError};
use crate::language::Language;

/// Somebody to be in the demo.
#[derive(Debug, Clone)]
pub struct Persona {
    /// Account id.
    pub key: String,
    /// Name.
    pub name: String,
    /// Role.
    pub role: Role,
    /// Company or site.
    pub note: String,
}

/// Id, name, company, and the site's names in Finnish, Swedish and English.
type Row = (String, String, Option<String>, Option<(String, String, String)>);

/// Roles in the order of the page: those whom the service is for come first.
const ORDER: [Role; 8] = [
    Role::YoungPerson,
    Role::CompanyContact,
    Role::Coach,
    Role::EmployerSpecialist,
    Role::Organiser,
    Role::SiteAdmin,
    Role::AssociationAdmin,
    Role::Operator,
];

/// Whom the front page offers: all staff, some young people and some company contacts.
///
/// # Errors
/// If the database fails.
pub fn personas(connection: &mut Connection, t: Language) -> Result<Vec<Persona>, DatabaseError> {
    let mut found = Vec::new();
    for role in ORDER {
        let limit = if role.is_staff() { 10 } else { 4 };
        let rows: Vec<Row> = accounts::table
            .left_join(sites::table.on(sites::id.nullable().eq(accounts::site_id)))
            .left_join(company_contacts::table.on(company_contacts::account_id.eq(accounts::id)))
            .left_join(companies::table.on(companies::id.nullable().eq(company_contacts::company_id.nullable())))
            .filter(accounts::role.eq(role.word()))
            .filter(accounts::active.eq(true))
            .order((accounts::created_at, accounts::id))
            .limit(limit)
            .select((
                accounts::id,
                accounts::name,
                companies::name.nullable(),
                (sites::name_fi, sites::name_sv, sites::name_en).nullable(),
            ))
            .load(connection)?;
        found.extend(rows.into_iter().map(|(key, name, company, site)| {
            let site = site.map(|(fi, sv, en)| match t {
                Language::Fi => fi,
                Language::Sv => sv,
                Language::En => en,
            });
            Persona { key, name, role, note: company.or(site).unwrap_or_default() }
        }));
    }
    Ok(found)
}
