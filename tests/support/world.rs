//! Two sites with one of everything, for tests that walk all routes as all roles.

use std::collections::BTreeMap;

use matkalla::access::Role;

use super::TestApp;
use super::builders::{self, CompanyIds, NewCompany, NewOpening, NewPlacement, NewProfile, YoungPersonIds};

/// One site and what belongs to it.
#[derive(Debug, Clone)]
pub struct SiteWorld {
    pub site: String,
    pub slug: String,
    /// Feedback about the site that waits for an answer.
    pub feedback: String,
    /// A course that the site lists.
    pub course: String,
    /// An account for each role; the operator belongs to no site.
    pub accounts: BTreeMap<&'static str, String>,
    pub company: CompanyIds,
    pub opening: String,
    pub draft: String,
    pub person: YoungPersonIds,
    pub placement: String,
}

/// Both sites.
#[derive(Debug, Clone)]
pub struct World {
    pub lahti: SiteWorld,
    pub espoo: SiteWorld,
}

/// Builds both sites.
pub async fn world(app: &TestApp) -> World {
    World { lahti: site_world(app, "Lahti", "398").await, espoo: site_world(app, "Espoo", "049").await }
}

async fn site_world(app: &TestApp, town: &'static str, municipality: &'static str) -> SiteWorld {
    let now = app.app.clock.now();
    app.write(move |connection| {
        let site = builders::site(connection, &town.to_lowercase(), &[municipality], now);
        let mut accounts = BTreeMap::new();
        for role in Role::ALL.iter().filter(|role| !matches!(role, Role::YoungPerson | Role::CompanyContact)) {
            let own_site = (*role != Role::Operator).then_some(site.as_str());
            let id = builders::account(connection, *role, own_site, &format!("{} {town}", role.word()), now);
            accounts.insert(role.word(), id);
        }
        let company = builders::company(
            connection,
            &NewCompany {
                site: &site,
                name: &format!("Kahvila {town}"),
                business_id: Some(if town == "Lahti" { "0149669-3" } else { "2296962-1" }),
                municipality,
                contact: Some((&format!("Kaisa {town}"), true)),
            },
            now,
        );
        accounts.insert(Role::CompanyContact.word(), company.contact.clone().unwrap());
        let person = builders::young_person(
            connection,
            &NewProfile {
                site: &site,
                coach: Some(&accounts[Role::Coach.word()]),
                first_name: "Aava",
                last_name: &format!("Salaisuus{town}"),
                alias: &format!("Tiira {town}"),
                age: 19,
                status: "published",
                protected: false,
                municipality,
            },
            now,
        );
        accounts.insert(Role::YoungPerson.word(), person.account.clone());
        let mut opening = |status: &str, title: &str| {
            let new =
                NewOpening { site: &site, company: &company.company, kind: "work_trial", status, title, municipality };
            builders::opening(connection, &new, now)
        };
        let published = opening("published", &format!("Kahvilatyöntekijä {town}"));
        let draft = opening("draft", &format!("Luonnos {town}"));
        let new = NewPlacement {
            site: &site,
            profile: &person.profile,
            opening: &published,
            company: &company.company,
            state: "proposed",
        };
        let placement = builders::placement(connection, &new, now);
        let feedback = builders::feedback(connection, Some(&site), Some("kysyja@example.org"), now);
        let course = builders::course(connection, &site, "Tulityökurssi", "hot_work_card", 20, now);
        SiteWorld {
            course,
            slug: town.to_lowercase(),
            feedback,
            site,
            accounts,
            company,
            opening: published,
            draft,
            person,
            placement,
        }
    })
    .await
}

impl SiteWorld {
    /// One more published trial of the site's company, which nobody has a path to.
    pub async fn another_opening(&self, app: &TestApp, title: &'static str) -> String {
        let (site, now) = (self.clone(), app.app.clock.now());
        let opening = app
            .write(move |connection| {
                let new = NewOpening {
                    site: &site.site,
                    company: &site.company.company,
                    kind: "work_trial",
                    status: "published",
                    title,
                    municipality: "398",
                };
                builders::opening(connection, &new, now)
            })
            .await;
        app.settle().await;
        opening
    }

    /// The value of a path's variable, guessed from the segment before it; `None` if there is no
    /// such thing here.
    pub fn id_for(&self, segment: &str, variable: &str) -> Option<String> {
        Some(match (segment, variable) {
            ("openings", _) | (_, "opening_id" | "opening") => self.opening.clone(),
            ("profiles", _) | (_, "profile_id" | "profile") => self.person.profile.clone(),
            ("companies", _) | (_, "company_id" | "company") => self.company.company.clone(),
            ("placements", _) | (_, "placement_id" | "placement") => self.placement.clone(),
            ("edit", "section") => "skills".to_owned(),
            ("sites", _) => self.slug.clone(),
            ("feedback", _) => self.feedback.clone(),
            ("courses", _) => self.course.clone(),
            ("accounts", _) => self.accounts[Role::Coach.word()].clone(),
            ("contacts", _) | (_, "account_id" | "contact_id") => self.company.contact.clone()?,
            _ => return None,
        })
    }

    /// A path of the route table with this site's things in it; `None` if it names what is not here.
    pub fn path(&self, pattern: &str) -> Option<String> {
        fill_path(pattern, |segment, variable| self.id_for(segment, variable))
    }
}

/// Fills the variables of a path pattern; `value` gets the segment before and the variable's name.
pub fn fill_path(pattern: &str, value: impl Fn(&str, &str) -> Option<String>) -> Option<String> {
    let mut filled = String::new();
    let mut before = "";
    for segment in pattern.split('/').skip(1) {
        filled.push('/');
        match segment.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')) {
            Some(variable) => filled.push_str(&value(before, variable.split(':').next().unwrap_or_default())?),
            None => filled.push_str(segment),
        }
        before = segment;
    }
    Some(filled)
}
