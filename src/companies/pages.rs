//! Pages of companies.

use askama::Template;

use super::forms::{CompanyForm, ContactForm, LogForm};
use super::{ContactChannel, VerifiedHow};
use crate::language::Language;
use crate::openings::prose::Block;
use crate::openings::{Choice, OpeningLine, municipality_choices};
use crate::placements::RowView;
use crate::web::Page;
use crate::web::forms::FormErrors;

/// A company in the pool.
pub struct PoolLine {
    pub href: String,
    pub name: String,
    pub industry: String,
    pub place: String,
    pub verified: bool,
    pub published: String,
    pub last: String,
    pub next: String,
    pub late: bool,
}

/// The pool of a site.
#[derive(Template)]
#[template(path = "companies/list.html")]
pub struct PoolPage {
    pub page: Page,
    pub words: String,
    pub own: bool,
    pub heading: String,
    pub lines: Vec<PoolLine>,
    /// May see and write the contact log.
    pub logs: bool,
    pub can_create: bool,
    pub narrowed: bool,
    pub several_pages: bool,
    pub here: String,
    pub previous: String,
    pub next: String,
}

impl PoolPage {
    fn lead(&self) -> &'static str {
        if self.logs { self.page.t.companies_lead() } else { "" }
    }

    fn none_text(&self) -> &'static str {
        if self.can_create { self.page.t.companies_none_text() } else { "" }
    }
}

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
}

impl EditPage {
    fn municipalities(&self) -> Vec<Choice> {
        municipality_choices(self.page.t, &self.form.municipality)
    }
}

/// A contact on the page.
pub struct ContactLine {
    pub id: String,
    pub name: String,
    pub initials: String,
    pub email: String,
    pub phone: String,
    /// The number as a link.
    pub phone_href: String,
    /// When and how verified; empty until then.
    pub verified: String,
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
    pub contacts: Vec<ContactLine>,
    pub openings: Vec<OpeningLine>,
    pub log: Vec<LogLine>,
    pub can_edit: bool,
    pub can_verify: bool,
    pub can_log: bool,
    pub can_write_openings: bool,
    pub can_see_candidates: bool,
    pub contact_form: ContactForm,
    pub log_form: LogForm,
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
        let t = self.t();
        let chosen = if self.contact_form.language.is_empty() { "fi" } else { &self.contact_form.language };
        [("fi", t.language_name_fi()), ("sv", t.language_name_sv()), ("en", t.language_name_en())]
            .map(|(word, name)| (word.to_owned(), name.to_owned(), word == chosen))
            .to_vec()
    }

    fn contact_form_open(&self) -> bool {
        self.contacts.is_empty() || ["name", "email", "phone"].iter().any(|field| !self.errors.get(field).is_empty())
    }
}

/// Home of a company's contact.
#[derive(Template)]
#[template(path = "companies/home.html")]
pub struct HomePage {
    pub page: Page,
    pub name: String,
    pub verified: bool,
    /// Paths on which the company is to act.
    pub waiting: Vec<RowView>,
    pub edit_href: String,
    pub openings: Vec<OpeningLine>,
}

impl HomePage {
    fn has_templates(&self) -> bool {
        self.openings.iter().any(|line| line.template)
    }
}
