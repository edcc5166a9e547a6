//! Finding openings: what a search finds, how it widens, what comes first, what has gone.

mod gone;
mod list;
mod own;
mod pages;
mod share;
mod widened;

use matkalla::matching::{Changed, note_changes};
use matkalla::openings::opening;

use crate::support::TestApp;
use crate::support::builders::{self, NewOpening};
use crate::support::client::Answer;
use crate::support::world::SiteWorld;

/// Publishes openings of a site's company: title, kind of path, municipality; returns their ids.
pub async fn publish(
    app: &TestApp,
    site: &SiteWorld,
    openings: &'static [(&'static str, &'static str, &'static str)],
) -> Vec<String> {
    let (site, now) = (site.clone(), app.app.clock.now());
    let ids = app
        .write(move |connection| {
            let one = |(title, kind, municipality): &(&'static str, &'static str, &'static str)| {
                let (site, company) = (site.site.as_str(), site.company.company.as_str());
                let new = NewOpening { site, company, kind, status: "published", title, municipality };
                builders::opening(connection, &new, now)
            };
            openings.iter().map(one).collect::<Vec<_>>()
        })
        .await;
    app.settle().await;
    ids
}

/// Changes one column of an opening, as its form would, and tells the index.
#[macro_export]
macro_rules! change_opening {
    ($app:expr, $id:expr, $column:ident = $value:expr) => {{
        let (id, now, value) = ($id.to_owned(), $app.app.clock.now(), $value);
        $app.write(move |connection| {
            use diesel::prelude::*;
            use matkalla::db::schema::openings;
            diesel::update(openings::table.find(&id)).set(openings::$column.eq(value)).execute(connection).unwrap();
            $crate::finding::noted(connection, &id, now);
        })
        .await;
        $app.settle().await;
    }};
}

/// Tells the index of a changed opening.
pub fn noted(connection: &mut matkalla::db::Connection, id: &str, now: chrono::NaiveDateTime) {
    assert!(opening(connection, id).is_ok());
    note_changes(connection, &[Changed::Opening(id.to_owned())], now).unwrap();
}

/// Titles of the cards on a page, in their order.
pub fn titles(page: &Answer) -> Vec<String> {
    page.texts(".opening__title")
}

/// The count beside a value of the facets.
pub fn count(page: &Answer, name: &str, value: &str) -> String {
    page.text(&format!("form[data-narrow] .check:has(input[name={name}][value='{value}']) .check__count"))
}
