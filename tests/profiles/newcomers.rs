//! Who comes to a coach for the first time.

use super::{SECTION_FORM, alias_and_status, id_of};
use crate::support::world::world;

const FORM: &str = "form[action='/profiles/new']";
const WHO: [(&str, &str); 5] = [
    ("first_name", "Venla"),
    ("last_name", "Kuutamo"),
    ("born_on", "2007-03-04"),
    ("phone", "040 765 4321"),
    ("municipality", "398"),
];

both! {
    /// Name, birthday, one way to reach them and the municipality are all that is asked.
    async fn five_answers_make_a_profile(app: TestApp) {
        let site = world(&app).await.lahti;
        let coach = app.signed_in(&site.accounts["coach"]).await;
        let page = coach.page("/profiles/new").await;
        let asked = page.attributes(&format!("{FORM} :is(input, select, textarea)"), "name");
        assert_eq!(asked, ["csrf", "first_name", "last_name", "born_on", "phone", "email", "municipality"]);
        let shown = coach.submit_and_follow(&page, FORM, &WHO).await;
        shown.assert_says("h1", "Venla Kuutamo");
        let address = shown.path.split('?').next().unwrap().to_owned();
        assert_eq!(alias_and_status(&app, &address).await.1, "draft");
        let overview = coach.page(&format!("{address}/edit")).await;
        overview.assert_says(".progress__text", "0/7 osaa");
        assert!(overview.has(&format!("a.button--primary[href='/profiles/{}/edit/story']", id_of(&address))));
        let time = coach.page(&format!("{address}/edit/time")).await;
        assert!(time.has(&format!("{SECTION_FORM} option[value='398'][selected]")));
    }

    /// An e-mail does instead of a telephone; neither does not.
    async fn one_way_to_reach_them_is_enough_and_none_is_not(app: TestApp) {
        let site = world(&app).await.lahti;
        let coach = app.signed_in(&site.accounts["coach"]).await;
        let page = coach.page("/profiles/new").await;
        let neither: Vec<_> = WHO.into_iter().filter(|(field, _)| *field != "phone").collect();
        let answer = coach.submit(&page, FORM, &neither).await;
        assert_eq!((answer.status, answer.attributes(".summary a", "href")), (422, vec!["#phone".to_owned()]));
        let mail = [neither.as_slice(), &[("email", "Venla@Example.org")]].concat();
        let shown = coach.submit_and_follow(&answer, FORM, &mail).await;
        shown.assert_says("main", "venla@example.org");
    }

    async fn mistakes_name_their_fields_and_keep_what_was_typed(app: TestApp) {
        let site = world(&app).await.lahti;
        let coach = app.signed_in(&site.accounts["coach"]).await;
        let page = coach.page("/profiles/new").await;
        let wrong = [("first_name", ""), ("last_name", " "), ("born_on", "1990-01-01"), ("email", "venla(at)example"), ("municipality", "000")];
        let answer = coach.submit(&page, FORM, &wrong).await;
        let named = ["#first_name", "#last_name", "#born_on", "#email", "#municipality"].map(str::to_owned);
        assert_eq!((answer.status, answer.attributes(".summary a", "href")), (422, named.to_vec()));
        assert_eq!(answer.attribute("#email", "value"), "venla(at)example");
        assert_eq!(coach.page("/profiles").await.texts("tbody th"), ["Aava SalaisuusLahti"], "nobody was added");
    }
}
