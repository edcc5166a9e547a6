//! The front doors: each opens, help is found, feedback is given and answered.

use diesel::prelude::*;
use matkalla::db::schema::feedback;

use crate::sites::pages::described;
use crate::support::world::world;

way! {
    /// Every door leads where it says, a site tells who is there and when, the notices are one press
    /// away on every page; a mistyped address leads back.
    async fn every_door_opens(walker: Walker) {
        let site = world(walker.app).await.lahti;
        let admin = walker.app.signed_in(&site.accounts["site_admin"]).await;
        assert_eq!(described(&admin, "lahti").await.status, 303);
        walker.app.settle().await;
        for (door, path, shown) in
            [(1, "/start", "#first_name"), (2, "/openings/new", "#title"), (3, "/openings", ".opening__title")]
        {
            walker.open("/").await;
            walker.press(&format!(".door:nth-child({door}) a.button")).await;
            walker.is_at(path).await;
            walker.sees(shown).await;
        }
        walker.reads(".opening__title", "Kahvilatyöntekijä Lahti").await;

        walker.open("/").await;
        walker.press(".site-card a[href='/sites/lahti']").await;
        let (name, about) = match walker.manner.language {
            "sv" => ("Navigatorn lahti", "Ett ställe för unga."),
            _ => ("Ohjaamo lahti", "Paikka nuorille."),
        };
        walker.reads("h1", name).await;
        walker.reads(".lead", about).await;
        walker.reads(".hours .is-today", "10").await;
        walker.sees(".site-staff h3").await;
        walker.keeps_silent("coach Lahti").await;
        assert_eq!(walker.link("main a.button--primary").await, "tel:0500000000");

        walker.press("footer a[href='/help']").await;
        let leads = "return [...document.querySelectorAll('nav.jump a')].map(a => !!document.querySelector(a.hash))";
        let leads = walker.window.script(leads).await;
        let leads = leads.as_array().unwrap();
        assert!(leads.len() > 1 && leads.iter().all(|found| found == true), "every part of the help is there");
        walker.press("footer a[href='/privacy']").await;
        walker.reads(".card:has(a[href='/sites/lahti'])", "Lahden kaupunki").await;
        walker.sees(".card:has(a[href='/sites/espoo']) .to-fill").await;
        walker.press("footer a[href='/accessibility']").await;
        walker.press("main a[href^='/feedback']").await;
        assert_eq!(walker.value("#about").await, "/accessibility");

        walker.open("/sites/lahtti").await;
        walker.press("main a[href='/']").await;
        walker.is_at("/").await;
    }

    /// Nothing is written, then an address that is none, and what was typed stays. Who answers forgets
    /// the answer first.
    async fn feedback_is_given_and_answered(walker: Walker) {
        let site = world(walker.app).await.lahti;
        walker.open("/openings").await;
        walker.press("footer a[href^='/feedback']").await;
        assert_eq!(walker.value("#about").await, "/openings");
        walker.press("main button[type=submit]").await;
        walker.sees_mistake("message").await;
        walker.fill("#message", "Knappen är liten.").await;
        walker.select("#site", &site.site).await;
        walker.fill("#email", "anna").await;
        walker.press("main button[type=submit]").await;
        walker.sees_mistake("email").await;
        assert_eq!(walker.value("#message").await, "Knappen är liten.");
        assert_eq!(walker.value("#site").await, site.site);
        walker.fill("#email", "anna@example.org").await;
        walker.press("main button[type=submit]").await;
        walker.is_at("/feedback/thanks").await;

        let kept: Vec<(String, String, String)> = walker
            .app
            .read(|connection| {
                let of_anna = feedback::table.filter(feedback::email.eq("anna@example.org"));
                of_anna.select((feedback::id, feedback::message, feedback::page)).load(connection).unwrap()
            })
            .await;
        let [(id, message, about)] = &kept[..] else { panic!("{kept:?}") };
        assert_eq!((message.as_str(), about.as_str()), ("Knappen är liten.", "/openings"));
        walker.become_account(&site.accounts["site_admin"]).await;
        walker.open("/feedback/list").await;
        walker.press(&format!("main a[href='/feedback/{id}']")).await;
        walker.reads("blockquote", "Knappen är liten.").await;
        let answer = format!("form[action='/feedback/{id}/answer'] button");
        walker.fill("#done", "Knappen gjordes större.").await;
        walker.press(&answer).await;
        walker.sees_mistake("answer").await;
        assert_eq!(walker.value("#done").await, "Knappen gjordes större.");
        walker.fill("#answer", "Tack. Nu är den större.").await;
        walker.press(&answer).await;
        walker.is_told("closed").await;
        walker.sees(&format!("tr:has(a[href='/feedback/{id}']) .turn--done")).await;
        walker.app.settle().await;
        let letters = walker.app.app.mailer.memory().unwrap();
        let letter = letters.iter().find(|letter| letter.to == "anna@example.org").expect("a letter to Anna");
        assert!(letter.text.contains("Tack. Nu är den större."), "{}", letter.text);
    }
}
