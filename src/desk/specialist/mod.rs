//! The employer specialist's desk: what to do about companies today. Never a person stands on it.

mod pages;
mod queries;
mod routes;
mod texts;

pub use queries::{CompanyDesk, Of as CompanyDeskOf, company_desk};
pub(super) use routes::{companies, open};
