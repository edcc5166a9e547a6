//! Pages of companies.

use askama::Template;

use super::forms::{CompanyForm, ContactForm, LogForm, WithdrawForm};
use super::{ContactChannel, Sector, VerifiedHow, WillingLine, WorkplaceLine};
use crate::language::Language;
use crate::openings::prose::Block;
use crate::openings::{Choice, LintLine, OpeningLine, municipality_choices};
use crate::placements::RowView;
use crate::web::Page;
use crate::web::forms::FormErrors;

/// The form of a company.
#[derive(Template)]
#[template(path = "companies/edit.html")]
pub struct EditPage {
    pub page: Page,
    pub form: CompanyForm,
    pub errors: FormErrors,
    pub action: String,
    pub back: String,
    pub is_new: bool,
    /// Name and business ID are not this actor's to change.
    pub fixed_identity: bool,
    /// Who may be in charge; empty when it is not this actor's to choose.
    pub specialists: Vec<(String, String)>,
    /// Words to look at again.
    pub lint: Vec<LintLine>,
}

impl EditPage {
    fn municipalities(&self) -> Vec<Choice> {
        municipality_choices(self.page.t, &self.form.municipality)
    }

    fn sectors(&self) -> Vec<(&'static str, &'static str, bool)> {
        let known = Sector::ALL.iter().filter(|sector| **sector != Sector::Unknown);
        known.map(|one| (one.word(), self.page.t.sector(*one), self.form.sector == one.word())).collect()
    }
}

/// The form of a contact that is there already.
#[derive(Template)]
#[template(path = "companies/contact.html")]
pub struct ContactPage {
    pub page: Page,
    pub company: String,
    pub action: String,
    pub back: String,
    /// A change asks for a new verification.
    pub verified: bool,
    pub form: ContactForm,
    pub errors: FormErrors,
}

impl ContactPage {
    fn languages(&self) -> Vec<Choice> {
        language_choices(self.page.t, &self.form.language)
    }
}

fn language_choices(t: Language, chosen: &str) -> Vec<Choice> {
    let chosen = if chosen.is_empty() { "fi" } else { chosen };
    [("fi", t.language_name_fi()), ("sv", t.language_name_sv()), ("en", t.language_name_en())]
        .map(|(word, name)| (word.to_owned(), name.to_owned(), word == chosen))
        .to_vec()
}

/// What is verified about a company, and what that opens.
pub struct Standing {
    pub tone: &'static str,
    pub title: String,
    pub text: &'static str,
}

/// A line of the history of verifications.
pub struct HistoryLine {
    pub when: String,
    pub what: String,
}

/// A contact on the page.
pub struct ContactLine {
    pub id: String,
    pub name: String,
    pub initials: String,
    pub email: String,
    pub phone: String,
    /// When and how verified; empty until then.
    pub verified: String,
    /// Why it is not verified.
    pub waits: String,
}

/// An entry of the contact log on the page.
pub struct LogLine {
    pub when: String,
    pub author: String,
    pub channel: &'static str,
    pub note: Vec<Block>,
    pub next: String,
}

/// One company.
#[derive(Template)]
#[template(path = "companies/company.html")]
pub struct CompanyPage {
    pub page: Page,
    pub id: String,
    pub name: String,
    pub facts: Vec<(&'static str, String)>,
    pub about: Vec<Block>,
    pub agency: bool,
    pub standing: Standing,
    pub contacts: Vec<ContactLine>,
    pub history: Vec<HistoryLine>,
    pub workplaces: Vec<WorkplaceLine>,
    pub willing: Vec<WillingLine>,
    pub openings: Vec<OpeningLine>,
    /// Openings of staffing agencies for work in this company.
    pub hired_out: Vec<OpeningLine>,
    pub log: Vec<LogLine>,
    pub can_edit: bool,
    pub can_verify: bool,
    pub can_log: bool,
    pub can_write_openings: bool,
    pub can_see_candidates: bool,
    pub contact_form: ContactForm,
    pub log_form: LogForm,
    pub withdraw_form: WithdrawForm,
    pub errors: FormErrors,
}

impl CompanyPage {
    fn t(&self) -> Language {
        self.page.t
    }

    fn ways(&self) -> Vec<(&'static str, &'static str)> {
        VerifiedHow::ALL.iter().map(|how| (how.word(), self.t().verified_how(*how))).collect()
    }

    fn channels(&self) -> Vec<(&'static str, &'static str, bool)> {
        let chosen = |word: &str| self.log_form.channel == word;
        ContactChannel::ALL.iter().map(|one| (one.word(), self.t().contact_channel(*one), chosen(one.word()))).collect()
    }

    fn languages(&self) -> Vec<Choice> {
        language_choices(self.t(), &self.contact_form.language)
    }

    fn contact_form_open(&self) -> bool {
        self.contacts.is_empty() || ["name", "email", "phone"].iter().any(|field| !self.errors.get(field).is_empty())
    }
}

/// What to do now, in two lines.
pub struct Now {
    /// Whose turn it is.
    pub yours: bool,
    pub title: String,
    pub text: String,
    /// The one button; empty for none.
    pub label: &'static str,
    pub href: String,
}

/// Home of a company's contact.
#[derive(Template)]
#[template(path = "companies/home.html")]
pub struct HomePage {
    pub page: Page,
    pub id: String,
    pub name: String,
    pub verified: bool,
    /// What an unverified contact is told.
    pub not_verified: &'static str,
    pub now: Option<Now>,
    /// Paths on which the company is to act.
    pub waiting: Vec<RowView>,
    pub edit_href: String,
    pub openings: Vec<OpeningLine>,
    pub hired_out: Vec<OpeningLine>,
    pub workplaces: Vec<WorkplaceLine>,
    pub willing: Vec<WillingLine>,
}

impl HomePage {
    fn has_templates(&self) -> bool {
        self.openings.iter().any(|line| line.template)
    }
}
