//! What holds for all pages at once: the route table, forms, headers, outages.

mod forms;
mod headers;
mod outage;
mod routes;
mod sites;
pub mod walk;
