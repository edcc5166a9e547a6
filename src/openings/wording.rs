//! The words of an ad that should be looked at, for its writer and for who checks it: one press
//! takes a better wording.

use actix_web::{HttpResponse, web};
use chrono::NaiveDate;
use serde::Deserialize;

use super::{NewOpening, Opening, commands, opening};
use crate::access;
use crate::app::App;
use crate::error::AppError;
use crate::language::Language;
use crate::matching::Kind;
use crate::rules::{self, Ad, TABLE};
use crate::texts;
use crate::web::forms::Form;
use crate::web::guard::SignedIn;
use crate::web::redirect;

texts! {
    lint_title { "Katsokaa vielä nämä sanat", "Se ännu över de här orden", "Look at these words again" }
    lint_not_sent { "Ilmoitus ei ole vielä lähtenyt.", "Annonsen har inte skickats ännu.", "The opening has not been sent yet." }
    lint_lead { "Ne voivat rajata hakijoita ilman syytä. Voitte myös jättää tekstin näin.", "De kan utesluta sökande utan orsak. Ni kan också låta texten stå.", "They may rule applicants out without a reason. You can also leave the text as it is." }
    lint_use { "Käytä tätä sanamuotoa", "Använd den här formuleringen", "Use this wording" }
    lint_drop { "Jätä pois", "Lämna bort", "Leave it out" }
    lint_in_title { "Otsikossa", "I rubriken", "In the title" }
    lint_in_description { "Kuvauksessa", "I beskrivningen", "In the description" }
}

/// Words that should be looked at, as `openings/lint.html` shows them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LintLine {
    /// Value of the button that takes the better wording.
    pub key: String,
    /// Where the words stand: title or description.
    pub place: &'static str,
    /// The words as written.
    pub words: String,
    /// Why they should be looked at.
    pub reason: String,
    /// Which act or rule says so.
    pub source: String,
    /// A better wording, as a sentence to read.
    pub suggestion: String,
    /// What the button says.
    pub button: &'static str,
}

/// The words of an ad that should be looked at on a day, in the reader's language.
#[must_use]
pub fn lint_lines(ad: &Ad<'_>, today: NaiveDate, t: Language) -> Vec<LintLine> {
    let line = |finding: rules::AdFinding| LintLine {
        key: finding.key(),
        place: if finding.field == "title" { t.lint_in_title() } else { t.lint_in_description() },
        reason: finding.reason(t),
        source: finding.source(t),
        suggestion: finding.suggestion(t),
        button: if finding.sentence.is_empty() { t.lint_drop() } else { t.lint_use() },
        words: finding.words,
    };
    rules::lint(TABLE, ad, today).into_iter().map(line).collect()
}

/// The ad of an opening.
#[must_use]
pub fn ad_of(opening: &Opening) -> Ad<'_> {
    ad(opening.kind, &opening.title, &opening.description)
}

/// An ad as typed.
#[must_use]
pub const fn ad<'a>(kind: Kind, title: &'a str, description: &'a str) -> Ad<'a> {
    Ad { kind, title, description }
}

/// Which better wording is taken, in which version of the opening.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct RewordForm {
    version: i64,
    reword: String,
}

/// `POST /openings/{id}/reword`
///
/// # Errors
/// `Conflict` if somebody changed the opening meanwhile.
pub async fn take(
    app: web::Data<App>,
    actor: SignedIn,
    id: web::Path<String>,
    form: Form<RewordForm>,
) -> Result<HttpResponse, AppError> {
    let (now, today) = (app.clock.now(), app.clock.today());
    let id = id.into_inner();
    let target = format!("/openings/{id}?done=saved#wording");
    app.database
        .write(move |connection| {
            let opening = opening(connection, &id)?;
            let permit = access::permit(&actor, &opening.id, &opening.owner())?;
            let reworded = rules::reword(TABLE, &ad_of(&opening), &form.reword, today);
            let (title, description) = reworded.ok_or(AppError::Conflict)?;
            let new = NewOpening { title, description, ..NewOpening::from(opening) };
            commands::edit(connection, &permit, form.version, new, now)?;
            Ok::<_, AppError>(())
        })
        .await?;
    app.wake();
    Ok(redirect(&target))
}
