//! What a site decides itself: the form, who may, and that each decision is kept to.

use chrono::NaiveDate;
use diesel::prelude::*;
use matkalla::db::schema::audit_events;
use matkalla::placements::State;
use matkalla::sites;

use crate::placements::deadlines::path;
use crate::placements::stand_at;
use crate::support::TestApp;
use crate::support::world::{SiteWorld, world};

const FORM: &str = "main form[method=post]";
const PATH: &str = "/sites/lahti/settings";

async fn stored(app: &TestApp, site: &SiteWorld) -> (sites::Site, Vec<String>) {
    let id = site.site.clone();
    app.read(move |connection| {
        (sites::site(connection, &id).unwrap(), sites::municipalities_of(connection, &id).unwrap())
    })
    .await
}

both! {
    async fn everything_a_site_decides_stands_in_one_form_and_is_logged(app: TestApp) {
        let site = world(&app).await.lahti;
        let admin = app.signed_in(&site.accounts["site_admin"]).await;
        let page = admin.page(&admin.page("/sites/lahti").await.attribute("a[href$='/settings']", "href")).await;
        assert_eq!(["min_age", "max_age", "answer_days", "company_days"].map(|name| page.attribute(&format!("#{name}"), "value")), ["17", "29", "3", ""]);
        page.assert_says("#municipalities", "Lahti");
        assert!(page.has("[name=residents_only][checked]") && !page.has("[name=two_eyes][checked]"));
        let fields = [("min_age", "18"), ("max_age", "25"), ("municipalities", "Lahti\nHollola"), ("answer_days", "5"), ("company_days", "10"), ("two_eyes", "yes")];
        admin.submit_and_follow(&page, FORM, &fields).await;
        let (now, served) = stored(&app, &site).await;
        assert_eq!((now.min_age, now.max_age, now.answer_days, now.company_days), (18, 25, 5, Some(10)));
        assert!(now.two_eyes && now.residents_only);
        assert_eq!(served, ["098", "398"]);
        let actions: Vec<String> = app
            .read(move |connection| {
                let own = audit_events::table.filter(audit_events::object_kind.eq("site")).filter(audit_events::action.ne("site_created"));
                own.order(audit_events::action).select(audit_events::action).load(connection).unwrap()
            })
            .await;
        assert_eq!(actions, ["site_settings_changed", "two_eyes_on"]);
        // And back: what is not ticked is off, and saving the page as it is turns nothing over.
        let page = admin.page(PATH).await;
        assert_eq!(admin.submit(&page, FORM, &[]).await.status, 303);
        assert!(stored(&app, &site).await.0.two_eyes);
        let version = admin.page(PATH).await.attribute("[name=version]", "value");
        let off = [("version", version.as_str()), ("min_age", "18"), ("max_age", "25"), ("municipalities", "Lahti"), ("answer_days", "5")];
        assert_eq!(admin.forge(PATH, &off).await.status, 303);
        let (now, served) = stored(&app, &site).await;
        assert!(!now.two_eyes && !now.residents_only && now.company_days.is_none());
        assert_eq!(served, ["398"]);
    }

    async fn the_rule_table_sets_the_bounds_and_what_was_typed_stays(app: TestApp) {
        let site = world(&app).await.lahti;
        let admin = app.signed_in(&site.accounts["site_admin"]).await;
        let page = admin.page(PATH).await;
        let answer = admin.submit(&page, FORM, &[("min_age", "12"), ("answer_days", "40"), ("municipalities", "Lahti, Espoo")]).await;
        assert_eq!(answer.status, 422);
        assert_eq!(answer.attributes(".summary a", "href"), ["#min_age", "#answer_days"]);
        answer.assert_says("#min_age-error", "Palvelu on 15–35-vuotiaille.");
        answer.assert_says("#answer_days-error", "1–10 työpäivässä");
        assert_eq!(answer.attribute("#answer_days", "value"), "40");
        // Nobody takes another site's municipality by a slip of the pen.
        let answer = admin.submit(&answer, FORM, &[("min_age", "17"), ("answer_days", "4")]).await;
        answer.assert_says("#municipalities-error", "tätä kuntaa palvelee jo Ohjaamo espoo");
        assert_eq!(answer.status, 422);
        let (now, served) = stored(&app, &site).await;
        assert_eq!((now.answer_days, served), (3, vec!["398".to_owned()]));
        // Two at once: the second is told, and loses nothing.
        assert_eq!(admin.submit(&page, FORM, &[("answer_days", "2")]).await.status, 303);
        let late = admin.submit(&page, FORM, &[("answer_days", "7")]).await;
        assert_eq!((late.status, late.attribute("#answer_days", "value")), (409, "7".to_owned()));
        late.assert_says(".message", "Joku muu muutti asetuksia");
        assert_eq!(stored(&app, &site).await.0.answer_days, 2);
    }

    async fn only_the_sites_administrator_and_the_operator_decide(app: TestApp) {
        let world = world(&app).await;
        for (role, status) in [("site_admin", 200), ("operator", 200), ("coach", 403), ("employer_specialist", 403), ("association_admin", 403)] {
            assert_eq!(app.signed_in(&world.lahti.accounts[role]).await.get(PATH).await.status, status, "{role}");
        }
        let other = app.signed_in(&world.espoo.accounts["site_admin"]).await;
        assert_eq!(other.get(PATH).await.status, 404);
        assert_eq!(other.forge(PATH, &[("version", "1"), ("min_age", "20")]).await.status, 404);
    }

    /// The coach sees the residence rule only where the site wants it; a company gets the site's days.
    async fn what_is_decided_is_kept_to(app: TestApp) {
        let site = world(&app).await.lahti;
        let admin = app.signed_in(&site.accounts["site_admin"]).await;
        let coach = app.signed_in(&site.accounts["coach"]).await;
        let card = format!("/profiles/{}", site.person.profile);
        let page = admin.page(PATH).await;
        admin.submit_and_follow(&page, FORM, &[("municipalities", "Hollola"), ("company_days", "12"), ("min_age", "21")]).await;
        let seen = coach.page(&card).await;
        seen.assert_says("main", "Kotikunta ei kuulu tähän toimipisteeseen");
        seen.assert_says("main", "Tämä toimipiste palvelee 21–29-vuotiaita");
        let version = admin.page(PATH).await.attribute("[name=version]", "value");
        let everywhere = [("version", version.as_str()), ("min_age", "17"), ("max_age", "29"), ("municipalities", "Hollola"), ("answer_days", "3"), ("company_days", "12")];
        assert_eq!(admin.forge(PATH, &everywhere).await.status, 303);
        let seen = coach.page(&card).await;
        seen.assert_silent("Kotikunta ei kuulu");
        seen.assert_silent("21–29");

        stand_at(&app, &site, State::Consented, "coach").await;
        let path_page = coach.page(&format!("/placements/{}", site.placement)).await;
        coach.submit_and_follow(&path_page, "form[action$='/introduce']", &[]).await;
        assert_eq!(path(&app, &site).await.placement.due_on, NaiveDate::from_ymd_opt(2026, 12, 13), "12 days, not the rule's 7");
    }
}
