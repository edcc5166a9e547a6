//! Migrations and the schema on both databases.

mod migrations;
