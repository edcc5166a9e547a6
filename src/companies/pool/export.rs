//! The narrowed pool as a file for a spreadsheet.

use actix_web::http::header;
use actix_web::{HttpResponse, web};
use chrono::NaiveDateTime;

use super::pages::rate;
use super::routes::PoolQuery;
use super::{PoolCompany, Reach, pool};
use crate::access::{self, acts};
use crate::app::App;
use crate::clock::in_finland;
use crate::companies::routes::{place, site_of};
use crate::companies::specialists_of;
use crate::error::AppError;
use crate::language::Language;
use crate::web::Page;
use crate::web::forms::Query;
use crate::web::guard::Staff;

/// Spreadsheets read it as UTF-8 only with this in front.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// `GET /companies/pool.csv`
///
/// # Errors
/// If the database cannot be read.
pub async fn csv(
    app: web::Data<App>,
    actor: Staff,
    page: Page,
    query: Query<PoolQuery>,
) -> Result<HttpResponse, AppError> {
    let (site, owner) = site_of(&actor)?;
    access::permit::<acts::ReadCompany>(&actor, "", &owner)?;
    let logs = access::permit::<acts::WriteContactLog>(&actor, "", &owner).is_ok();
    let (now, t) = (app.clock.now(), page.t);
    let narrowing = query.0.narrowing(&actor, logs);
    let (rows, specialists) = app
        .database
        .read(move |connection| {
            let (rows, _) = pool(connection, &site, &narrowing, Reach::All, now)?;
            Ok::<_, AppError>((rows, specialists_of(connection, &site)?))
        })
        .await?;
    let body = file(&rows, &specialists, logs, now, t)?;
    let name = format!("{}-{}.csv", t.pool_file_name(), in_finland(now).date());
    Ok(HttpResponse::Ok()
        .insert_header((header::CONTENT_TYPE, "text/csv; charset=utf-8"))
        .insert_header((header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")))
        .body(body))
}

fn file(
    rows: &[PoolCompany],
    specialists: &[(String, String)],
    logs: bool,
    now: NaiveDateTime,
    t: Language,
) -> Result<Vec<u8>, AppError> {
    let failed = |error: &dyn std::fmt::Display| AppError::Internal(format!("file of the pool: {error}"));
    let mut writer = csv::WriterBuilder::new().delimiter(b';').from_writer(BYTE_ORDER_MARK.as_bytes().to_vec());
    let mut head = vec![
        t.companies_column_name(),
        t.company_business_id(),
        t.company_sector(),
        t.company_industry(),
        t.companies_column_place(),
        t.pool_verified(),
        t.companies_column_openings(),
        t.pool_capacity(),
        t.pool_rate(),
    ];
    if logs {
        head.extend([t.pool_last_day(), t.pool_silent_days(), t.companies_column_next(), t.company_specialist()]);
    }
    writer.write_record(head).map_err(|error| failed(&error))?;
    for row in rows {
        let company = &row.company;
        let mut cells = vec![
            plain(&company.name),
            company.business_id.clone().unwrap_or_default(),
            t.sector(company.sector).to_owned(),
            plain(&company.industry),
            place(company, t),
            if row.verified { t.pool_yes() } else { t.pool_no() }.to_owned(),
            row.openings.to_string(),
            row.capacity.to_string(),
            rate(row.answers, t),
        ];
        if logs {
            let day = |day: Option<chrono::NaiveDate>| day.map(|day| t.date(day)).unwrap_or_default();
            let specialist = specialists.iter().find(|(id, _)| Some(id) == company.specialist_id.as_ref());
            cells.extend([
                day(company.touched_at.map(|at| in_finland(at).date())),
                company.silent_days(now).map(|days| days.to_string()).unwrap_or_default(),
                day(company.next_contact_on),
                specialist.map(|(_, name)| plain(name)).unwrap_or_default(),
            ]);
        }
        writer.write_record(cells).map_err(|error| failed(&error))?;
    }
    writer.into_inner().map_err(|error| failed(&error))
}

/// A text that no spreadsheet takes for a formula.
fn plain(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn a_name_is_no_formula() {
        assert_eq!(plain("=HYPERLINK(\"x\")"), "'=HYPERLINK(\"x\")");
        assert_eq!(plain("Leipomo = Pulla"), "Leipomo = Pulla");
    }
}
