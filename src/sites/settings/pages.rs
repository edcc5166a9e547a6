//! The page of a site's decisions.

use askama::Template;
use chrono::NaiveDate;

use super::forms::SettingsForm;
use crate::rules::{RuleId, TABLE};
use crate::sites::Site;
use crate::web::Page;
use crate::web::forms::FormErrors;

/// The form of a site's decisions.
#[derive(Template)]
#[template(path = "sites/settings.html")]
pub struct SettingsPage {
    pub page: Page,
    pub slug: String,
    pub name: String,
    pub form: SettingsForm,
    pub errors: FormErrors,
    /// Ages that may be chosen.
    pub ages: String,
    /// What holds for companies without a choice of the site's own.
    pub usual: String,
    /// Somebody else changed it meanwhile.
    pub moved: bool,
}

impl SettingsPage {
    /// The form with what is typed.
    pub fn new(page: Page, site: &Site, form: SettingsForm, today: NaiveDate) -> Self {
        let t = page.t;
        let (least, most) = TABLE.amount(RuleId::ProfileAge, today).span();
        Self {
            slug: site.slug.clone(),
            name: site.name(t).to_owned(),
            form,
            errors: FormErrors::default(),
            ages: t.site_settings_ages_hint(least, most),
            usual: t.site_settings_company_hint(TABLE.most(RuleId::CompanyAnswer, today).unwrap_or(0)),
            moved: false,
            page,
        }
    }
}
