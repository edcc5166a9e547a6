//! Style, script and icon, embedded in the program.

use std::sync::LazyLock;

use actix_web::http::header;
use actix_web::{HttpResponse, web};
use sha2::{Digest, Sha256};

use crate::app::App;
use crate::error::AppError;

const STYLE: &str = concat!(
    include_str!("../../assets/css/tokens.css"),
    include_str!("../../assets/css/base.css"),
    include_str!("../../assets/css/components.css"),
    include_str!("../../assets/css/forms.css"),
    include_str!("../../assets/css/paths.css"),
    include_str!("../../assets/css/layout.css"),
    include_str!("../../assets/css/desk.css"),
    include_str!("../../assets/css/pages.css"),
    include_str!("../../assets/css/doors.css"),
    include_str!("../../assets/css/print.css"),
);
const SCRIPT: &str = concat!(include_str!("../../assets/js/matkalla.js"), include_str!("../../assets/js/drafts.js"));
const ICON: &str = include_str!("../../assets/favicon.svg");

static VERSION: LazyLock<String> = LazyLock::new(|| {
    let digest = Sha256::digest([STYLE, SCRIPT, ICON].concat());
    digest.iter().take(6).map(|byte| format!("{byte:02x}")).collect()
});

/// Changes whenever an asset does; part of every asset's address, so browsers may keep them.
pub fn version() -> &'static str {
    &VERSION
}

/// `GET /assets/{name}`
pub async fn asset(name: web::Path<String>) -> Result<HttpResponse, AppError> {
    let (kind, body) = match name.as_str() {
        "matkalla.css" => ("text/css; charset=utf-8", STYLE),
        "matkalla.js" => ("text/javascript; charset=utf-8", SCRIPT),
        "favicon.svg" => ("image/svg+xml", ICON),
        _ => return Err(AppError::NotFound),
    };
    Ok(HttpResponse::Ok()
        .insert_header((header::CONTENT_TYPE, kind))
        .insert_header((header::CACHE_CONTROL, "public, max-age=31536000, immutable"))
        .body(body))
}

/// `GET /health`: 200 when the database answers.
pub async fn health(app: web::Data<App>) -> Result<HttpResponse, AppError> {
    app.database
        .read(|connection| -> Result<(), AppError> {
            use diesel::connection::SimpleConnection;
            Ok(connection.batch_execute("SELECT 1")?)
        })
        .await?;
    Ok(HttpResponse::Ok().content_type("text/plain; charset=utf-8").body("ok\n"))
}
