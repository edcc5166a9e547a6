//! Workplaces of the demo's companies, and what they could take.

use chrono::Duration;

use super::data::CompanyData;
use crate::access::{self, Actor, acts};
use crate::clock::Clock;
use crate::companies::{self, NewWillingness, NewWorkplace, Span};
use crate::db::Connection;
use crate::error::AppError;

/// Writes them for one company, as its specialist.
pub(super) fn load(
    connection: &mut Connection,
    data: &CompanyData,
    id: &str,
    specialist: &Actor,
    clock: &Clock,
) -> Result<(), AppError> {
    let company = companies::company(connection, id)?;
    let permit = access::permit::<acts::EditOpening>(specialist, id, &company.owner())?;
    for place in &data.workplaces {
        let new = NewWorkplace {
            name: place.name.clone(),
            address: place.address.clone(),
            postcode: place.postcode.clone(),
            municipality_code: place.municipality.clone(),
            bus: place.bus.clone(),
            entrance: place.entrance.clone(),
            is_main: false,
        };
        companies::add_workplace(connection, &permit, &new, clock.now())?;
    }
    for said in &data.willingness {
        let new = NewWillingness {
            kinds: said.kinds.clone(),
            work: said.work.clone(),
            people: said.people,
            span: Span::from_now(clock.today(), said.from, said.until),
            workplace_id: None,
        };
        companies::add_willingness(connection, &permit, &company, &new, clock.now() - Duration::days(said.days_ago))?;
    }
    Ok(())
}
