//! Pages of help and notices.

use askama::Template;
use chrono::NaiveDate;

use crate::language::Language;
use crate::rules::{RuleId, TABLE};
use crate::web::Page;

/// A part of the help: for whom, and questions with answers.
pub struct Part {
    pub id: &'static str,
    pub title: &'static str,
    pub answers: Vec<(&'static str, &'static str)>,
}

/// Help.
#[derive(Template)]
#[template(path = "notices/help.html")]
pub struct HelpPage {
    pub page: Page,
    pub parts: Vec<Part>,
}

impl HelpPage {
    pub fn new(page: Page) -> Self {
        let t = page.t;
        let parts = vec![
            Part {
                id: "young",
                title: t.help_young(),
                answers: vec![
                    (t.help_young_1(), t.help_young_1_a()),
                    (t.help_young_2(), t.help_young_2_a()),
                    (t.help_young_3(), t.help_young_3_a()),
                    (t.help_young_4(), t.help_young_4_a()),
                    (t.help_young_5(), t.help_young_5_a()),
                    (t.help_young_6(), t.help_young_6_a()),
                ],
            },
            Part {
                id: "companies",
                title: t.help_company(),
                answers: vec![
                    (t.help_company_1(), t.help_company_1_a()),
                    (t.help_company_2(), t.help_company_2_a()),
                    (t.help_company_3(), t.help_company_3_a()),
                    (t.help_company_4(), t.help_company_4_a()),
                    (t.help_company_5(), t.help_company_5_a()),
                    (t.help_company_6(), t.help_company_6_a()),
                ],
            },
            Part {
                id: "coaches",
                title: t.help_coach(),
                answers: vec![
                    (t.help_coach_1(), t.help_coach_1_a()),
                    (t.help_coach_2(), t.help_coach_2_a()),
                    (t.help_coach_3(), t.help_coach_3_a()),
                    (t.help_coach_4(), t.help_coach_4_a()),
                ],
            },
        ];
        Self { page, parts }
    }
}

/// The accessibility statement.
#[derive(Template)]
#[template(path = "notices/accessibility.html")]
pub struct AccessibilityPage {
    pub page: Page,
    pub updated: String,
}

/// Who is answerable at a site; empty where nobody has filled it in.
pub struct Controller {
    pub site: String,
    pub href: String,
    pub name: String,
    pub officer: String,
}

/// What data, on what basis, for how long.
pub struct Purpose {
    pub what: String,
    pub basis: &'static str,
    pub kept: String,
}

/// The privacy notice.
#[derive(Template)]
#[template(path = "notices/privacy.html")]
pub struct PrivacyPage {
    pub page: Page,
    pub updated: String,
    pub controllers: Vec<Controller>,
    pub purposes: Vec<Purpose>,
    pub rights: [&'static str; 5],
}

impl PrivacyPage {
    pub fn new(page: Page, controllers: Vec<Controller>, updated: String, today: NaiveDate) -> Self {
        let t = page.t;
        Self {
            purposes: purposes(t, today),
            rights: [
                t.privacy_rights_1(),
                t.privacy_rights_2(),
                t.privacy_rights_3(),
                t.privacy_rights_4(),
                t.privacy_rights_5(),
            ],
            controllers,
            updated,
            page,
        }
    }
}

fn purposes(t: Language, today: NaiveDate) -> Vec<Purpose> {
    let purpose = |what: &str, basis, kept: &str| Purpose { what: what.to_owned(), basis, kept: kept.to_owned() };
    let most = |rule| TABLE.most(rule, today).unwrap_or(0);
    let least = TABLE.least(RuleId::WordSources, today).unwrap_or(0);
    let (months, days) = (most(RuleId::UnusedErased), most(RuleId::UnusedWarned));
    vec![
        purpose(t.privacy_coaching(), t.privacy_coaching_basis(), &t.privacy_coaching_kept(months, days)),
        purpose(t.privacy_card(), t.privacy_card_basis(), t.privacy_card_kept()),
        purpose(t.privacy_introduction(), t.privacy_introduction_basis(), t.privacy_introduction_kept()),
        purpose(t.privacy_company(), t.privacy_company_basis(), &t.privacy_company_kept(months, days)),
        purpose(t.privacy_log(), t.privacy_log_basis(), t.privacy_log_kept()),
        purpose(t.privacy_messages(), t.privacy_messages_basis(), t.privacy_messages_kept()),
        purpose(t.privacy_told(), t.privacy_messages_basis(), t.privacy_told_kept()),
        purpose(&t.privacy_words(least), t.privacy_messages_basis(), &t.privacy_words_kept(most(RuleId::WordKept))),
        purpose(t.privacy_feedback(), t.privacy_feedback_basis(), t.privacy_feedback_kept()),
    ]
}
