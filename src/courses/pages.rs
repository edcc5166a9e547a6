//! Pages of courses.

use askama::Template;

use super::forms::CourseForm;
use super::model::Course;
use crate::language::{Language, capital};
use crate::matching::{self, Level, Licence};
use crate::openings::permits::CARDS;
use crate::openings::spoken::SPOKEN;
use crate::openings::{Choice, municipality_choices};
use crate::web::Page;
use crate::web::forms::FormErrors;

/// A course as lists and doors show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CourseLine {
    /// Where it is changed.
    pub href: String,
    /// Name.
    pub name: String,
    /// What it gives.
    pub gives: String,
    /// When, where and who: "to 10.12. · Lahti · Opisto".
    pub facts: String,
    /// Until when one signs up, and what it costs.
    pub terms: String,
    /// What else is good to know.
    pub note: String,
    /// Where one signs up.
    pub link: String,
}

impl CourseLine {
    /// The line of a course.
    #[must_use]
    pub fn new(course: &Course, t: Language) -> Self {
        let when = course.starts_on.map_or_else(|| t.course_always().to_owned(), |day| t.short_day(day));
        let place = matching::place_name(&course.municipality_code, t);
        let price = if course.price.is_empty() { t.course_free().to_owned() } else { course.price.clone() };
        let sign_up = course.sign_up_by.map(|day| t.course_sign_up(&t.short_day(day)));
        Self {
            href: format!("/courses/{}", course.id),
            name: course.name.clone(),
            gives: course.gives.told(t),
            facts: [when, place, course.provider.clone()].join(" · "),
            terms: sign_up.into_iter().chain([price]).collect::<Vec<_>>().join(" · "),
            note: course.note.clone(),
            link: course.link.clone(),
        }
    }
}

/// Courses of a site.
#[derive(Template)]
#[template(path = "courses/list.html")]
pub struct ListPage {
    pub page: Page,
    pub courses: Vec<CourseLine>,
}

/// The form of a course.
#[derive(Template)]
#[template(path = "courses/edit.html")]
pub struct EditPage {
    pub page: Page,
    /// Id, if it is listed already.
    pub id: Option<String>,
    pub form: CourseForm,
    pub errors: FormErrors,
    /// Somebody else changed it meanwhile.
    pub moved: bool,
}

impl EditPage {
    fn action(&self) -> String {
        self.id.as_ref().map_or_else(|| "/courses".to_owned(), |id| format!("/courses/{id}"))
    }

    fn gains(&self) -> Vec<Choice> {
        let t = self.page.t;
        let cards = CARDS.iter().map(|(code, name)| (format!("card:{code}"), capital(name(t))));
        let licences = Licence::ALL.iter().map(|class| (format!("licence:{class}"), t.course_licence(class.word())));
        let others = [("language", t.course_gives_language()), ("skill", t.course_gives_skill())]
            .map(|(value, label)| (value.to_owned(), label.to_owned()));
        let all = others.into_iter().chain(cards).chain(licences);
        all.map(|(value, label)| (value.clone(), label, value == self.form.gives)).collect()
    }

    fn languages(&self) -> Vec<Choice> {
        let t = self.page.t;
        let choice = |(code, name): &(&str, fn(Language) -> &'static str)| {
            ((*code).to_owned(), name(t).to_owned(), *code == self.form.language)
        };
        SPOKEN.iter().map(choice).collect()
    }

    fn levels(&self) -> Vec<(&'static str, bool)> {
        let learnt = Level::ALL.iter().filter(|level| **level != Level::Native);
        learnt.map(|level| (level.word(), level.word() == self.form.level)).collect()
    }

    fn municipalities(&self) -> Vec<Choice> {
        municipality_choices(self.page.t, &self.form.municipality)
    }
}
