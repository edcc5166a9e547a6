//! What the keepers of an opening see of its life.

use askama::Template;
use chrono::NaiveDate;

use super::model::{ClosedReason, Standing};
use crate::language::Language;
use crate::openings::{Opening, OpeningStatus};
use crate::web::Page;
use crate::web::forms::FormErrors;

/// A reason to close an opening: its word and label.
pub type Reason = (&'static str, &'static str);

/// Reasons that a keeper gives.
pub fn reasons(t: Language) -> Vec<Reason> {
    let label = |reason| match reason {
        ClosedReason::FilledHere => t.life_close_filled_here(),
        ClosedReason::FilledElsewhere => t.life_close_filled_elsewhere(),
        _ => t.life_close_withdrawn(),
    };
    ClosedReason::GIVEN.iter().map(|reason| (reason.word(), label(*reason))).collect()
}

/// What the keepers may do with a published, closed or drafted opening.
#[derive(Debug, Default)]
pub struct Keeping {
    /// It is published: it can be kept, capped and closed.
    pub published: bool,
    /// It can be copied and kept as a template.
    pub can_copy: bool,
    /// It is a template.
    pub template: bool,
    /// Places left, in words; empty where there is one place only.
    pub places: String,
    /// Contacts of this month, in words; empty while it is not published.
    pub contacts: String,
    /// Most contacts a month as typed.
    pub cap: String,
    /// Why it was closed, in words.
    pub closed: &'static str,
    /// Reasons to close it.
    pub reasons: Vec<Reason>,
}

/// What a keeper may do with an opening that stands so.
pub fn keeping(opening: &Opening, standing: &Standing, may_edit: bool, t: Language) -> Keeping {
    let published = opening.status == OpeningStatus::Published && may_edit;
    let most = standing.life.contacts_per_month;
    let contacts = match most {
        Some(most) => t.life_contacts_of(standing.contacts, most),
        None => t.life_contacts(standing.contacts),
    };
    let closed = if opening.status == OpeningStatus::Closed { standing.life.closed_reason } else { None };
    Keeping {
        published,
        can_copy: may_edit,
        template: standing.life.template,
        places: if opening.positions > 1 { t.life_places(standing.left(), opening.positions) } else { String::new() },
        contacts: if published { contacts } else { String::new() },
        cap: most.map_or_else(String::new, |most| most.to_string()),
        closed: super::closed_words(closed, t),
        reasons: reasons(t),
    }
}

/// Why an opening takes no interest now, for the young person; empty if it does.
pub fn no_room(standing: &Standing, today: NaiveDate, t: Language) -> String {
    if standing.is_full() {
        return t.life_full().to_owned();
    }
    if standing.is_capped() {
        let next = today.checked_add_months(chrono::Months::new(1)).and_then(|day| chrono::Datelike::with_day(&day, 1));
        return t.life_capped(&t.short_date(next.unwrap_or(today)));
    }
    String::new()
}

/// The question whether an opening is still open.
#[derive(Template)]
#[template(path = "openings/still_open.html")]
pub struct StillOpenPage {
    pub page: Page,
    pub id: String,
    pub title: String,
    pub language: &'static str,
    pub firm: String,
    /// What happens without an answer; empty if nobody was asked yet.
    pub until: String,
    pub published: bool,
    /// Why it was closed; empty while it is published.
    pub closed: &'static str,
    pub reasons: Vec<Reason>,
    pub back: String,
}

/// The cap that was typed and came back.
#[derive(Template)]
#[template(path = "openings/cap.html")]
pub struct CapPage {
    pub page: Page,
    pub id: String,
    pub title: String,
    pub language: &'static str,
    pub cap: String,
    pub errors: FormErrors,
}
