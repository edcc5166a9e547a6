//! Workplaces: added, changed and closed by those who may; the place of an opening follows its own.

use diesel::prelude::*;
use matkalla::db::schema::openings;

use crate::support::world::world;

both! {
    async fn the_place_of_an_opening_follows_its_workplace(app: TestApp) {
        let world = world(&app).await;
        let (company, opening) = (world.lahti.company.company.clone(), world.lahti.opening.clone());
        let contact = app.signed_in(&world.lahti.accounts["company_contact"]).await;
        let form = format!("form[action='/companies/{company}/workplaces']");
        let page = contact.page(&format!("/companies/{company}/workplaces")).await;
        let nameless = contact.submit(&page, &form, &[("address", "Ajokatu 1")]).await;
        assert_eq!((nameless.status, nameless.attributes(".summary a", "href")), (422, vec!["#name".to_owned()]));
        assert_eq!(nameless.attribute("#address", "value"), "Ajokatu 1");
        let fields = [("name", "Launeen myymälä"), ("address", "Ajokatu 1"), ("bus", "Linja 4"), ("entrance", "Takaovi")];
        let home = contact.submit_and_follow(&page, &form, &fields).await;
        home.assert_says("#workplaces", "Ajokatu 1, Lahti");
        home.assert_says("#workplaces", "päätoimipaikka");

        let place = format!("/openings/{opening}/place");
        let page = contact.page(&place).await;
        let workplace = page.attribute(".option input[value]:not([value=''])", "value");
        contact.submit_and_follow(&page, &format!("form[action='{place}']"), &[("workplace", workplace.as_str())]).await;
        let shown = app.stranger().page(&format!("/openings/{opening}")).await;
        for fact in ["Ajokatu 1", "Linja 4", "Takaovi"] {
            shown.assert_says(".fact", fact);
        }

        let edit = format!("/companies/{company}/workplaces/{workplace}");
        let page = contact.page(&edit).await;
        contact.submit_and_follow(&page, &format!("form[action='{edit}']"), &[("municipality", "098")]).await;
        app.settle().await;
        app.stranger().page(&format!("/openings/{opening}")).await.assert_says("main", "Hollola");
        let list = app.stranger().page("/openings?place=Hollola&km=5").await;
        assert!(list.has(&format!("a[href='/openings/{opening}']")), "the index follows too");

        let in_use = contact.submit(&contact.page(&edit).await, &format!("form[action='{edit}/close']"), &[]).await;
        assert_eq!(in_use.status, 409);
        in_use.assert_says(".message", "avoimia paikkoja");
        contact.forge(&format!("/openings/{opening}/close"), &[]).await;
        let page = contact.page(&edit).await;
        let closed = contact.submit_and_follow(&page, &format!("form[action='{edit}/close']"), &[]).await;
        closed.assert_silent("Launeen myymälä");
        assert_eq!(contact.get(&edit).await.status, 404);
    }

    async fn a_workplace_belongs_to_its_company(app: TestApp) {
        let world = world(&app).await;
        let now = app.app.clock.now();
        let other = world.espoo.company.company.clone();
        let workplace = app
            .write(move |connection| crate::support::builders::workplace(connection, &other, ("Espoon paja", "049"), now))
            .await;
        let contact = app.signed_in(&world.lahti.accounts["company_contact"]).await;
        let mixed = format!("/companies/{}/workplaces/{workplace}", world.lahti.company.company);
        assert_eq!(contact.get(&mixed).await.status, 404);
        let fields = [("name", "X"), ("address", "Y"), ("municipality", "398"), ("version", "1")];
        assert_eq!(contact.forge(&mixed, &fields).await.status, 404);
        assert_eq!(contact.forge(&format!("{mixed}/close"), &fields).await.status, 404);
        let chosen = [("workplace", workplace.as_str())];
        let place = format!("/openings/{}/place", world.lahti.opening);
        assert_eq!(contact.forge(&place, &chosen).await.status, 422, "another company's workplace is no choice");
    }

    /// A new opening in the main workplace's municipality is there; nobody is asked where a second time.
    async fn a_new_opening_is_at_the_main_workplace(app: TestApp) {
        let world = world(&app).await;
        let now = app.app.clock.now();
        let company = world.lahti.company.company.clone();
        let workplace = app
            .write(move |connection| crate::support::builders::workplace(connection, &company, ("Paja", "398"), now))
            .await;
        let coach = app.signed_in(&world.lahti.accounts["coach"]).await;
        let tied = async |municipality: &'static str| -> Option<String> {
            let address = format!("/openings/new?company={}", world.lahti.company.company);
            let page = coach.page(&address).await;
            let fields = [("kind", "job"), ("title", "Myyjä"), ("description", "Myyt pullaa."), ("municipality", municipality)];
            let shown = coach.submit_and_follow(&page, &format!("form[action='{address}']"), &fields).await;
            let id = shown.path.split(['/', '?']).nth(2).unwrap().to_owned();
            app.read(move |connection| openings::table.find(id).select(openings::workplace_id).first(connection).unwrap()).await
        };
        assert_eq!(tied("398").await, Some(workplace));
        assert_eq!(tied("098").await, None, "elsewhere is elsewhere");
    }
}
