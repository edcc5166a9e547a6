//! The words of an ad that should be looked at, for its writer and for who checks it: one press
//! takes a better wording. Of an opening everything is read that people write freely.

use actix_web::{HttpResponse, web};
use chrono::NaiveDate;
use serde::Deserialize;

use super::forms::OpeningForm;
use super::{NewOpening, OpeningError, commands, opening};
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
    lint_in_wage { "Palkassa", "I lönen", "In the wage" }
    lint_in_transport { "Kohdassa Miten paikalle pääsee", "Vid Hur tar man sig dit", "Under How does one get there" }
    lint_in_about { "Yrityksen kuvauksessa", "I företagets beskrivning", "In the company’s description" }
}

/// Words that should be looked at, as `openings/lint.html` shows them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LintLine {
    /// Value of the button that takes the better wording.
    pub key: String,
    /// Where the words stand: title, description or another field.
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
        place: match finding.field {
            "title" => t.lint_in_title(),
            "wage" => t.lint_in_wage(),
            "transport" => t.lint_in_transport(),
            "about" => t.lint_in_about(),
            _ => t.lint_in_description(),
        },
        reason: finding.reason(t),
        source: finding.source(t),
        suggestion: finding.suggestion(t),
        button: if finding.sentence.is_empty() { t.lint_drop() } else { t.lint_use() },
        words: finding.words,
    };
    rules::lint(TABLE, ad, today).into_iter().map(line).collect()
}

/// Whether there are words to look at again that were not shown yet; they count as shown now. What is
/// shown is kept in the form, so that pressing again sends the words as they are.
pub fn has_news(lint: &[LintLine], seen: &mut String) -> bool {
    let words = lint.iter().map(|line| line.words.to_lowercase()).collect::<Vec<_>>();
    let news = words.iter().any(|word| !seen.split('|').any(|seen| seen == word));
    *seen = words.join("|");
    news
}

impl NewOpening {
    /// What people wrote freely, as an ad.
    #[must_use]
    pub fn ad(&self) -> Ad<'_> {
        ad(self.kind, &self.title, &self.description, &self.wage, &self.terms.transport)
    }

    /// Takes better words into a field.
    fn take(&mut self, field: &str, text: String) {
        let texts = [&mut self.title, &mut self.description, &mut self.wage, &mut self.terms.transport];
        *text_of(field, texts) = text;
    }
}

impl OpeningForm {
    /// What was typed freely, as an ad; `None` without a kind.
    #[must_use]
    pub fn ad(&self) -> Option<Ad<'_>> {
        Some(ad(Kind::from_word(&self.kind)?, &self.title, &self.description, &self.wage, &self.transport))
    }

    /// The words to look at again, in the reader's language.
    #[must_use]
    pub fn lint(&self, t: Language, today: NaiveDate) -> Vec<LintLine> {
        self.ad().map(|ad| lint_lines(&ad, today, t)).unwrap_or_default()
    }

    /// Takes the better words that were pressed; whether they were.
    pub fn reword(&mut self, today: NaiveDate) -> bool {
        let key = std::mem::take(&mut self.reword);
        let Some(ad) = self.ad().filter(|_| !key.is_empty()) else { return false };
        if let Some((field, text)) = rules::reword(TABLE, &ad, &key, today) {
            let texts = [&mut self.title, &mut self.description, &mut self.wage, &mut self.transport];
            *text_of(field, texts) = text;
        }
        true
    }

    /// Whether there are words to look at again that were not shown yet.
    pub fn has_news(&mut self, lint: &[LintLine]) -> bool {
        has_news(lint, &mut self.seen)
    }
}

fn ad<'a>(kind: Kind, title: &'a str, description: &'a str, wage: &'a str, transport: &'a str) -> Ad<'a> {
    Ad { kind, fields: vec![("title", title), ("description", description), ("wage", wage), ("transport", transport)] }
}

/// The text of a field among those of an [`ad`].
fn text_of<'a>(field: &str, [title, description, wage, transport]: [&'a mut String; 4]) -> &'a mut String {
    match field {
        "title" => title,
        "wage" => wage,
        "transport" => transport,
        _ => description,
    }
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
    let target = app
        .database
        .write(move |connection| {
            let opening = opening(connection, &id)?;
            let permit = access::permit(&actor, &opening.id, &opening.owner())?;
            let mut new = NewOpening::from(opening);
            let reworded = rules::reword(TABLE, &new.ad(), &form.reword, today);
            let (field, text) = reworded.ok_or(AppError::Conflict)?;
            new.take(field, text);
            match commands::edit(connection, &permit, form.version, new, now) {
                // A law has changed since it was published: its form says what else is to be mended.
                Err(OpeningError::Barred) => Ok(format!("/openings/{id}/edit")),
                edited => edited.map(|_| format!("/openings/{id}?done=saved#wording")).map_err(AppError::from),
            }
        })
        .await?;
    app.wake();
    Ok(redirect(&target))
}
