//! Pages of sites.

use askama::Template;
use chrono::NaiveDateTime;

use super::forms::SiteForm;
use super::hours::{Hours, Open};
use super::model::{Site, SiteService};
use crate::access::Role;
use crate::language::Language;
use crate::places::Municipality;
use crate::web::Page;
use crate::web::forms::FormErrors;

/// A site in a list.
pub struct SiteCard {
    /// Page of the site.
    pub href: String,
    /// Name.
    pub name: String,
    /// Street address.
    pub address: String,
    /// Whether the door is open just now.
    pub is_open: bool,
    /// What the door does, in words.
    pub open: String,
}

/// A site as a card at a moment of the wall clock.
pub fn card(site: &Site, hours: &Hours, local: NaiveDateTime, t: Language) -> SiteCard {
    let open = hours.at(local);
    SiteCard {
        href: format!("/sites/{}", site.slug),
        name: site.name(t).to_owned(),
        address: site.address.clone(),
        is_open: matches!(open, Open::Now(_)),
        open: t.open(open, local.date()),
    }
}

/// A day of the week on the page.
pub struct DayLine {
    pub name: &'static str,
    pub hours: String,
    pub walk_in: bool,
    pub is_today: bool,
}

/// Who serves the public in one role.
pub struct StaffLine {
    pub title: &'static str,
    pub help: &'static str,
    /// Names of those who let them be shown.
    pub names: Vec<String>,
}

/// A site.
#[derive(Template)]
#[template(path = "sites/show.html")]
pub struct ShowPage {
    pub page: Page,
    pub slug: String,
    pub card: SiteCard,
    pub about: String,
    pub arrival: String,
    pub phone: String,
    pub email: String,
    pub services: Vec<&'static str>,
    pub languages: Vec<String>,
    pub towns: String,
    pub week: Vec<DayLine>,
    pub exceptions: Vec<(String, String)>,
    pub staff: Vec<StaffLine>,
    pub edit_href: Option<String>,
}

/// What the page of a site is made of, beside the site itself.
pub struct Around {
    pub hours: Hours,
    /// Codes of the municipalities it serves.
    pub municipalities: Vec<String>,
    /// Who serves the public there.
    pub staff: Vec<(Role, Option<String>)>,
    pub may_edit: bool,
}

impl ShowPage {
    /// The page at a moment of the wall clock.
    pub fn new(page: Page, site: &Site, around: &Around, local: NaiveDateTime) -> Self {
        let t = page.t;
        let today = local.date();
        let closed = || t.site_closed().to_owned();
        let week = around.hours.week.iter().enumerate().map(|(index, day)| DayLine {
            name: t.weekday(index),
            hours: day.map_or_else(closed, |day| t.span(day.span)),
            walk_in: day.is_some_and(|day| day.walk_in),
            is_today: chrono::Datelike::weekday(&today).num_days_from_monday() as usize == index,
        });
        let staff = [
            (Role::Coach, t.site_coaches(), t.site_coaches_help()),
            (Role::EmployerSpecialist, t.site_specialists(), t.site_specialists_help()),
        ];
        let mut towns: Vec<&str> = around
            .municipalities
            .iter()
            .filter_map(|code| Municipality::by_code(code))
            .map(|town| town.name(t == Language::Sv))
            .collect();
        towns.sort_unstable();
        Self {
            slug: site.slug.clone(),
            card: card(site, &around.hours, local, t),
            about: site.about(t).to_owned(),
            arrival: site.arrival(t).to_owned(),
            phone: site.phone.clone(),
            email: site.email.clone(),
            services: site.known_services().into_iter().map(|service| t.site_service(service)).collect(),
            languages: site.spoken().into_iter().map(|language| t.spoken(language.word())).collect(),
            towns: towns.join(", "),
            week: if around.hours.week.iter().all(Option::is_none) { Vec::new() } else { week.collect() },
            exceptions: around
                .hours
                .exceptions
                .range(today..)
                .map(|(day, span)| (t.short_day(*day), span.map_or_else(closed, |span| t.span(span))))
                .collect(),
            staff: staff
                .into_iter()
                .filter(|(role, _, _)| around.staff.iter().any(|(found, _)| found == role))
                .map(|(role, title, help)| StaffLine {
                    title,
                    help,
                    names: around
                        .staff
                        .iter()
                        .filter(|(found, _)| *found == role)
                        .filter_map(|(_, name)| name.clone())
                        .collect(),
                })
                .collect(),
            edit_href: around.may_edit.then(|| format!("/sites/{}/edit", site.slug)),
            page,
        }
    }
}

/// All sites.
#[derive(Template)]
#[template(path = "sites/list.html")]
pub struct ListPage {
    pub page: Page,
    pub sites: Vec<SiteCard>,
}

/// The form of a site's page.
#[derive(Template)]
#[template(path = "sites/edit.html")]
pub struct EditPage {
    pub page: Page,
    pub slug: String,
    pub name: String,
    pub form: SiteForm,
    pub errors: FormErrors,
    /// Word, name, and whether it is ticked.
    pub services: Vec<(&'static str, String, bool)>,
    pub languages: Vec<(&'static str, String, bool)>,
    pub weekdays: Vec<&'static str>,
    /// Somebody else changed it meanwhile.
    pub moved: bool,
}

fn ticked(list: &[String], word: &str) -> bool {
    list.iter().any(|one| one == word)
}

impl EditPage {
    /// The form with what is typed.
    pub fn new(page: Page, site: &Site, form: SiteForm) -> Self {
        let t = page.t;
        Self {
            slug: site.slug.clone(),
            name: site.name(t).to_owned(),
            services: SiteService::ALL
                .iter()
                .map(|service| {
                    (service.word(), t.site_service(*service).to_owned(), ticked(&form.services, service.word()))
                })
                .collect(),
            languages: Language::ALL
                .iter()
                .map(|language| (language.word(), t.spoken(language.word()), ticked(&form.languages, language.word())))
                .collect(),
            form,
            errors: FormErrors::default(),
            weekdays: (0..7).map(|index| t.weekday(index)).collect(),
            moved: false,
            page,
        }
    }
}
