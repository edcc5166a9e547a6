//! What would open doors, in the browser: a young person goes from the door to the course and to what it
//! opens, the coach lists the course, the baker sees which demand keeps people away.

use matkalla::access::Role;

use crate::matching::doors::with_a_closed_door;
use crate::support::builders::{self, NewProfile};

journey! {
    async fn from_the_closed_door_to_the_course(app: TestApp, window: Window) {
        let site = with_a_closed_door(&app).await.lahti;
        let (place, now) = (site.clone(), app.app.clock.now());
        app.write(move |connection| {
            for name in ["Helmi", "Taika"] {
                let new = NewProfile {
                    site: &place.site,
                    coach: None,
                    first_name: name,
                    last_name: "Toinen",
                    alias: name,
                    age: 20,
                    status: "published",
                    protected: false,
                    municipality: "398",
                };
                builders::young_person(connection, &new, now);
            }
        })
        .await;
        app.settle().await;

        // The coach sees the door and no course, and lists one.
        window.become_account(&app, &site.accounts[Role::Coach.word()]).await;
        window.open(&format!("/profiles/{}/matches", site.person.profile)).await;
        window.check_page("coach-doors").await;
        window.press("[aria-labelledby=doors] a[href='/courses/new']").await;
        window.wait_for_path("/courses/new").await;
        window.press("form[action='/courses'] button[type=submit]").await;
        window.check_page("course-error").await;
        window.fill("#name", "Hygieniapassi illassa").await;
        window.set("#gives", "card:hygiene_passport").await;
        window.fill("#provider", "Opisto Harjula").await;
        window.set("#municipality", "398").await;
        window.set("#starts_on", "2026-12-10").await;
        window.fill("#link", "https://harjula.example/hygienia").await;
        window.press("form[action='/courses'] button[type=submit]").await;
        window.wait_for_path("/courses").await;
        window.check_page("courses").await;

        // The young person sees it beside the door, and what the door opens.
        window.become_account(&app, &site.person.account).await;
        window.open("/home").await;
        assert!(window.has_soon("a[href='https://harjula.example/hygienia']").await);
        window.check_page("young-doors").await;
        window.press("a[href='/me/doors#permit-hygiene_passport']").await;
        window.wait_for_path("/me/doors").await;
        for language in ["sv", "en", "fi"] {
            window.language(language).await;
            window.open("/me/doors").await;
            window.check_page(&format!("doors-{language}")).await;
        }
        window.press(&format!("#permit-hygiene_passport a[href='/openings/{}']", site.opening)).await;
        window.wait_for_path(&format!("/openings/{}", site.opening)).await;

        // The company sees which demand keeps how many away, and the way out.
        window.become_account(&app, &site.accounts[Role::CompanyContact.word()]).await;
        window.open(&format!("/openings/{}/candidates", site.opening)).await;
        assert!(window.has_soon("[aria-labelledby=demands]").await);
        window.check_page("demands").await;
        window.press("[aria-labelledby=demands] a[href$='/edit']").await;
        window.wait_for_path(&format!("/openings/{}/edit", site.opening)).await;
    }
}
