//! Pages of standing willingness.

use askama::Template;
use chrono::NaiveDate;

use super::forms::WillingForm;
use super::{Span, Willing};
use crate::access::Role;
use crate::clock::in_finland;
use crate::companies::Workplace;
use crate::language::Language;
use crate::matching::{self, Kind};
use crate::openings::Choice;
use crate::web::Page;
use crate::web::forms::FormErrors;

/// A willingness in a list.
#[derive(Debug, Clone)]
pub struct WillingLine {
    /// Id.
    pub id: String,
    /// Version for the forms.
    pub version: i64,
    /// Kinds: sign, word, form word.
    pub kinds: Vec<(&'static str, &'static str, &'static str)>,
    /// What work.
    pub work: String,
    /// When, how many, where.
    pub facts: String,
    /// Who said or wrote it, and when.
    pub source: String,
}

impl WillingLine {
    /// The line of a willingness.
    #[must_use]
    pub fn new(row: &Willing, t: Language) -> Self {
        let found = &row.willingness;
        let kinds = found.kinds.iter().map(|kind| (matching::sign(*kind), t.kind(*kind), kind.word())).collect();
        let people = usize::try_from(found.people).unwrap_or(1);
        let place = row.workplace.as_ref().map_or_else(
            || matching::place_name(&row.company_municipality, t),
            |(name, code)| format!("{name}, {}", matching::place_name(code, t)),
        );
        let people = t.plural(people, t.willing_people_told_one(), t.willing_people_told());
        let day = t.date(in_finland(found.created_at).date());
        let said = match row.author_role {
            Role::CompanyContact => t.willing_said(&row.author, &day),
            _ => t.willing_noted(&row.author, &day),
        };
        Self {
            id: found.id.clone(),
            version: found.version,
            kinds,
            work: found.work.clone(),
            facts: [found.span().words(t), people, place].join(" · "),
            source: format!("{said}. {}", t.willing_until_told(&t.date(found.until_on))),
        }
    }
}

/// A company that could be asked for a person, for the coach.
#[derive(Debug, Clone)]
pub struct WillingView {
    /// The line.
    pub line: WillingLine,
    /// Company and its page.
    pub company: String,
    /// Address of the company's page.
    pub href: String,
    /// "Leipomo said in November that it could take …".
    pub sentence: String,
    /// How far it is.
    pub distance: String,
}

impl WillingView {
    /// The view of a willingness at a distance from somebody's home.
    #[must_use]
    pub fn new(row: &Willing, km: u32, today: NaiveDate, t: Language) -> Self {
        let found = &row.willingness;
        let said = t.in_month(in_finland(found.created_at).date(), today);
        let whom = t.willing_for(&found.kinds);
        Self {
            line: WillingLine::new(row, t),
            company: row.company_name.clone(),
            href: format!("/companies/{}", found.company_id),
            sentence: t.willing_sentence(&row.company_name, &said, &whom, &found.span().words(t)),
            distance: if km == 0 { t.willing_same_town().to_owned() } else { t.willing_km(km) },
        }
    }
}

/// The form of a willingness.
#[derive(Template)]
#[template(path = "companies/willing.html")]
pub struct WillingPage {
    pub page: Page,
    pub form: WillingForm,
    pub errors: FormErrors,
    pub action: String,
    pub back: String,
    pub company: String,
    pub today: NaiveDate,
    pub workplaces: Vec<Workplace>,
    /// The company's own contact writes.
    pub own: bool,
    /// May note the call in the contact log.
    pub can_log: bool,
}

impl WillingPage {
    fn kinds(&self) -> Vec<(&'static str, &'static str, bool)> {
        let chosen = |kind: Kind| self.form.kinds.iter().any(|word| word == kind.word());
        Kind::ALL.iter().map(|kind| (kind.word(), self.page.t.kind(*kind), chosen(*kind))).collect()
    }

    fn seasons(&self) -> Vec<(String, String, bool)> {
        let t = self.page.t;
        let named = |span: Span| {
            let word = span.word();
            let chosen = self.form.when == word;
            (word, span.words(t), chosen)
        };
        Span::seasons(self.today).into_iter().map(named).collect()
    }

    fn months(&self, chosen: &str) -> Vec<Choice> {
        Span::choices(self.today).into_iter().map(|(word, name)| (word.clone(), name, word == chosen)).collect()
    }

    fn numbers(&self) -> Vec<(&'static str, bool)> {
        ["1", "2", "3", "4", "5"].map(|number| (number, self.form.people == number)).to_vec()
    }

    fn places(&self) -> Vec<Choice> {
        let chosen = |id: &str| self.form.workplace == id;
        self.workplaces.iter().map(|place| (place.id.clone(), place.name.clone(), chosen(&place.id))).collect()
    }

    fn own_months(&self) -> bool {
        self.form.when == "own"
    }
}
