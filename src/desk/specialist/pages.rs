//! The page of the desk.

use askama::Template;

use crate::companies::{SectorLine, WillingLine};
use crate::desk::pages::QueueRow;
use crate::web::Page;

/// A contact of the coming days.
pub struct ComingLine {
    pub day: String,
    pub company: String,
    pub href: String,
}

/// A willingness with its company.
pub struct WillingRow {
    pub company: String,
    pub href: String,
    pub line: WillingLine,
}

/// What waits, by kind.
pub struct WaitingCount {
    pub label: &'static str,
    pub count: usize,
}

/// Today, about companies.
#[derive(Template)]
#[template(path = "desk/companies.html")]
pub struct CompanyDeskPage {
    pub page: Page,
    pub lead: String,
    /// Address of this desk.
    pub here: &'static str,
    pub team: bool,
    pub queue: Vec<QueueRow>,
    /// How many rows are left out; 0 for none.
    pub left_out: usize,
    pub counts: Vec<WaitingCount>,
    pub total: usize,
    pub willing: Vec<WillingRow>,
    pub coming: Vec<ComingLine>,
    pub sectors: Vec<SectorLine>,
    /// Companies in all.
    pub companies: String,
}
