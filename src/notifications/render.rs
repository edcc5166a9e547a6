//! What each message says: a template of its own in `templates/mail/<word>/`, in the receiver's
//! language.
//!
//! No message names a young person. To a young person the place and the firm stay behind the link
//! too; a company and a coach are told which opening it is about, which says nothing of anybody.

use askama::Template as _;

use super::Template;
use super::lines::{one_line, plain, tidy};
use super::regular::News;
use crate::access::Role;
use crate::feedback::AnswerLetter;
use crate::language::Language;
use crate::placements::MailFacts;

/// What a message is made from.
pub struct Matter<'a> {
    pub template: Template,
    pub language: Language,
    pub role: Role,
    /// Name of the receiver's account.
    pub name: &'a str,
    /// Where the button leads.
    pub link: String,
    /// A code to type there, or empty.
    pub code: String,
    pub base_url: &'a str,
    /// Whether the receiver posted an opening and has no account.
    pub to_poster: bool,
    pub facts: &'a MailFacts,
    /// What is new, in regular mail.
    pub news: Option<&'a News>,
    /// The answer to feedback, or nothing.
    pub answer: Option<&'a AnswerLetter>,
}

/// A message as it will be read.
pub struct Rendered {
    pub subject: String,
    pub text: String,
    pub html: String,
}

/// What the templates see.
struct Message {
    t: Language,
    language: &'static str,
    heading: String,
    greeting: String,
    young: bool,
    to_poster: bool,
    company: bool,
    facts: Vec<Fact>,
    link: String,
    code: String,
    new_link: String,
    /// About a link or code that does not work: the question, and what to do.
    stuck: &'static str,
    ask_again: &'static str,
    /// Why the receiver has got this.
    why: &'static str,
    coach: Option<Coach>,
    /// Where one stops getting this; empty if it comes only once.
    stop_link: String,
    /// Lines of the answer to feedback.
    answer: Vec<String>,
    /// What was done about it.
    done: String,
}

struct Fact {
    label: &'static str,
    value: String,
}

struct Coach {
    name: String,
    phone: String,
}

/// One subject, text and HTML template for each message.
macro_rules! mails {
    ($($variant:ident => $module:ident $subject:tt $text:tt $html:tt;)+) => {
        $(mod $module {
            use super::Message;

            #[derive(askama::Template)]
            #[template(path = $subject)]
            pub struct Subject<'a> { pub m: &'a Message }

            #[derive(askama::Template)]
            #[template(path = $text)]
            pub struct Text<'a> { pub m: &'a Message }

            #[derive(askama::Template)]
            #[template(path = $html)]
            pub struct Html<'a> { pub m: &'a Message }
        })+

        fn subject(template: Template, m: &Message) -> Result<String, askama::Error> {
            match template { $(Template::$variant => $module::Subject { m }.render(),)+ }
        }

        fn text(template: Template, m: &Message) -> Result<String, askama::Error> {
            match template { $(Template::$variant => $module::Text { m }.render(),)+ }
        }

        fn html(template: Template, m: &Message) -> Result<String, askama::Error> {
            match template { $(Template::$variant => $module::Html { m }.render(),)+ }
        }
    };
}

mails! {
    PostingConfirm => posting_confirm "mail/posting_confirm/subject.txt" "mail/posting_confirm/body.txt" "mail/posting_confirm/body.html";
    PostingClaim => posting_claim "mail/posting_claim/subject.txt" "mail/posting_claim/body.txt" "mail/posting_claim/body.html";
    ClaimDeclined => claim_declined "mail/claim_declined/subject.txt" "mail/claim_declined/body.txt" "mail/claim_declined/body.html";
    OpeningReturned => opening_returned "mail/opening_returned/subject.txt" "mail/opening_returned/body.txt" "mail/opening_returned/body.html";
    OpeningRejected => opening_rejected "mail/opening_rejected/subject.txt" "mail/opening_rejected/body.txt" "mail/opening_rejected/body.html";
    OpeningPublished => opening_published "mail/opening_published/subject.txt" "mail/opening_published/body.txt" "mail/opening_published/body.html";
    SignInLink => sign_in_link "mail/sign_in_link/subject.txt" "mail/sign_in_link/body.txt" "mail/sign_in_link/body.html";
    OpeningStillOpen => opening_still_open "mail/opening_still_open/subject.txt" "mail/opening_still_open/body.txt" "mail/opening_still_open/body.html";
    AddressCode => address_code "mail/address_code/subject.txt" "mail/address_code/body.txt" "mail/address_code/body.html";
    AddressChange => address_change "mail/address_change/subject.txt" "mail/address_change/body.txt" "mail/address_change/body.html";
    AddressChanged => address_changed "mail/address_changed/subject.txt" "mail/address_changed/body.txt" "mail/address_changed/body.html";
    Start => start "mail/start/subject.txt" "mail/start/body.txt" "mail/start/body.html";
    ProfileSent => profile_sent "mail/profile_sent/subject.txt" "mail/profile_sent/body.txt" "mail/profile_sent/body.html";
    ProfileReturned => profile_returned "mail/profile_returned/subject.txt" "mail/profile_returned/body.txt" "mail/profile_returned/body.html";
    ProfileChecked => profile_checked "mail/profile_checked/subject.txt" "mail/profile_checked/body.txt" "mail/profile_checked/body.html";
    ProfileEnding => profile_ending "mail/profile_ending/subject.txt" "mail/profile_ending/body.txt" "mail/profile_ending/body.html";
    ErasureNear => erasure_near "mail/erasure_near/subject.txt" "mail/erasure_near/body.txt" "mail/erasure_near/body.html";
    PathProposed => path_proposed "mail/path_proposed/subject.txt" "mail/path_proposed/body.txt" "mail/path_proposed/body.html";
    ConsentAsked => consent_asked "mail/consent_asked/subject.txt" "mail/consent_asked/body.txt" "mail/consent_asked/body.html";
    ConsentGiven => consent_given "mail/consent_given/subject.txt" "mail/consent_given/body.txt" "mail/consent_given/body.html";
    CandidateIntroduced => candidate_introduced "mail/candidate_introduced/subject.txt" "mail/candidate_introduced/body.txt" "mail/candidate_introduced/body.html";
    CompanyAnswered => company_answered "mail/company_answered/subject.txt" "mail/company_answered/body.txt" "mail/company_answered/body.html";
    MeetingOffered => meeting_offered "mail/meeting_offered/subject.txt" "mail/meeting_offered/body.txt" "mail/meeting_offered/body.html";
    MeetingAnswered => meeting_answered "mail/meeting_answered/subject.txt" "mail/meeting_answered/body.txt" "mail/meeting_answered/body.html";
    PathConfirmed => path_confirmed "mail/path_confirmed/subject.txt" "mail/path_confirmed/body.txt" "mail/path_confirmed/body.html";
    PathStarts => path_starts "mail/path_starts/subject.txt" "mail/path_starts/body.txt" "mail/path_starts/body.html";
    SavedSearchNews => saved_search_news "mail/saved_search_news/subject.txt" "mail/saved_search_news/body.txt" "mail/saved_search_news/body.html";
    NewMatches => new_matches "mail/new_matches/subject.txt" "mail/new_matches/body.txt" "mail/new_matches/body.html";
    TurnReminder => turn_reminder "mail/turn_reminder/subject.txt" "mail/turn_reminder/body.txt" "mail/turn_reminder/body.html";
    PathDelayed => path_delayed "mail/path_delayed/subject.txt" "mail/path_delayed/body.txt" "mail/path_delayed/body.html";
    PathUnanswered => path_unanswered "mail/path_unanswered/subject.txt" "mail/path_unanswered/body.txt" "mail/path_unanswered/body.html";
    PathOverdue => path_overdue "mail/path_overdue/subject.txt" "mail/path_overdue/body.txt" "mail/path_overdue/body.html";
    OpeningGone => opening_gone "mail/opening_gone/subject.txt" "mail/opening_gone/body.txt" "mail/opening_gone/body.html";
    FeedbackAnswered => feedback_answered "mail/feedback_answered/subject.txt" "mail/feedback_answered/body.txt" "mail/feedback_answered/body.html";
    PathStopped => path_stopped "mail/path_stopped/subject.txt" "mail/path_stopped/body.txt" "mail/path_stopped/body.html";
}

/// Renders a message.
///
/// # Errors
/// If a template fails.
pub fn render(matter: &Matter<'_>) -> Result<Rendered, askama::Error> {
    let t = matter.language;
    let young = matter.role == Role::YoungPerson;
    // Nobody knows yet whose address it is.
    let to_unknown = matches!(matter.template, Template::AddressCode | Template::FeedbackAnswered);
    let first_name = one_line(matter.name.split_whitespace().next().unwrap_or_default());
    let greeting = if young || to_unknown || first_name.is_empty() {
        t.mail_greeting().to_owned()
    } else {
        t.mail_greeting_to(&first_name)
    };
    let to_poster = matter.to_poster;
    let (stuck, ask_again, why) = if matter.template == Template::FeedbackAnswered {
        (t.mail_feedback_more(), t.mail_feedback_more_ask(), t.mail_why_feedback())
    } else if to_unknown {
        (t.mail_new_code(), t.mail_new_code_ask(), t.mail_why_code())
    } else if matter.template == Template::ClaimDeclined {
        // Its button leads to everybody's page of the site: no link of it grows old.
        ("", "", t.mail_why_poster())
    } else if to_poster {
        (t.mail_new_link(), t.mail_new_link_ask(), t.mail_why_poster())
    } else {
        (t.mail_new_link(), t.mail_new_link_ask(), t.mail_why())
    };
    let mut message = Message {
        t,
        language: t.word(),
        heading: String::new(),
        greeting,
        young,
        to_poster,
        company: matter.role == Role::CompanyContact,
        facts: facts(matter, young),
        link: matter.link.clone(),
        code: matter.code.clone(),
        new_link: format!("{}{}", matter.base_url, new_link(matter.template, to_poster)),
        stuck,
        ask_again,
        why,
        coach: if to_unknown { None } else { coach(matter) },
        stop_link: matter.news.map(|news| format!("{}{}", matter.base_url, news.stop_href)).unwrap_or_default(),
        answer: matter.answer.map(|letter| letter.answer.lines().map(plain).collect()).unwrap_or_default(),
        done: matter.answer.map(|letter| plain(&letter.done)).unwrap_or_default(),
    };
    message.heading = one_line(&subject(matter.template, &message)?);
    Ok(Rendered {
        text: tidy(&text(matter.template, &message)?),
        html: html(matter.template, &message)?,
        subject: message.heading,
    })
}

/// The text message: that there is news, and nothing else.
pub fn text_message(t: Language, base_url: &str) -> String {
    t.mail_text_message(base_url)
}

/// Where a link or code that has grown old is asked for again.
const fn new_link(template: Template, to_poster: bool) -> &'static str {
    match template {
        _ if to_poster => "/openings/link",
        Template::AddressCode => "/account",
        Template::FeedbackAnswered => "/feedback",
        _ => "/sign-in",
    }
}

/// The coach signs what goes to the two sides.
fn coach(matter: &Matter<'_>) -> Option<Coach> {
    if !matches!(matter.role, Role::YoungPerson | Role::CompanyContact) {
        return None;
    }
    let name = matter.facts.coach_name.as_deref().map(one_line).filter(|name| !name.is_empty())?;
    Some(Coach { name, phone: matter.facts.coach_phone.as_deref().map(one_line).unwrap_or_default() })
}

/// Which opening, what time, by when.
fn facts(matter: &Matter<'_>, young: bool) -> Vec<Fact> {
    use Template::{
        CandidateIntroduced, CompanyAnswered, ConsentAsked, ConsentGiven, MeetingAnswered, MeetingOffered,
        PathConfirmed, PathDelayed, PathProposed, PathStarts, TurnReminder,
    };
    let t = matter.language;
    let found = matter.facts;
    let mut facts = Vec::new();
    let mut add = |label, value: String| {
        if !value.is_empty() {
            facts.push(Fact { label, value });
        }
    };
    if !young {
        add(t.mail_opening(), one_line(&found.opening_title));
    }
    if matter.role.is_staff() || matter.template == Template::ClaimDeclined {
        add(t.mail_company(), one_line(&found.company_name));
    }
    if let Some(news) = matter.news {
        add(counted(matter), news.count.to_string());
    }
    if let (MeetingOffered | MeetingAnswered, Some(at)) = (matter.template, found.meeting_at) {
        add(t.mail_meeting_time(), t.moment(at));
    }
    if let (PathConfirmed | PathStarts, Some(day)) = (matter.template, found.starts_on) {
        add(t.mail_first_day(), t.short_day(day));
    }
    if let Some((turn, own)) = found.turn {
        add(t.placement_turn(), t.path_turn(Some(turn), own.then_some(turn)).to_owned());
    }
    if let Some(day) = found.due_on {
        match matter.template {
            PathProposed
            | ConsentAsked
            | ConsentGiven
            | CandidateIntroduced
            | MeetingOffered
            | TurnReminder
            | Template::OpeningStillOpen => {
                add(t.mail_answer_by(), t.short_day(day));
            }
            Template::ErasureNear => add(t.mail_erased_on(), t.date(day)),
            CompanyAnswered | MeetingAnswered | PathConfirmed | PathDelayed => {
                add(t.mail_next_step_by(), t.short_day(day));
            }
            Template::SignInLink
            | Template::PostingConfirm
            | Template::PostingClaim
            | Template::ClaimDeclined
            | Template::OpeningReturned
            | Template::OpeningRejected
            | Template::OpeningPublished
            | Template::AddressCode
            | Template::AddressChange
            | Template::AddressChanged
            | Template::Start
            | Template::ProfileSent
            | Template::ProfileReturned
            | Template::ProfileChecked
            | Template::ProfileEnding
            | PathStarts
            | Template::SavedSearchNews
            | Template::NewMatches
            | Template::PathStopped
            | Template::PathUnanswered
            | Template::PathOverdue
            | Template::OpeningGone
            | Template::FeedbackAnswered => {}
        }
    }
    facts
}

/// What the number of a regular mail counts.
const fn counted(matter: &Matter<'_>) -> &'static str {
    match (matter.template, matter.role) {
        (Template::NewMatches, Role::CompanyContact) => matter.language.mail_new_candidates(),
        (Template::NewMatches, Role::Coach) => matter.language.mail_people_with_news(),
        _ => matter.language.mail_new_openings(),
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;

    const HOSTILE: &str = "<script>alert(\"x\")</script>\r\nBcc: evil@example.fi\u{202e}'&";

    fn facts_of(text: &str) -> MailFacts {
        MailFacts {
            opening_title: text.to_owned(),
            company_name: text.to_owned(),
            coach_name: Some(text.to_owned()),
            coach_phone: Some(text.to_owned()),
            meeting_at: NaiveDate::from_ymd_opt(2026, 10, 8).unwrap().and_hms_opt(6, 30, 0),
            meeting_place: text.to_owned(),
            due_on: NaiveDate::from_ymd_opt(2026, 10, 9),
            starts_on: NaiveDate::from_ymd_opt(2026, 10, 19),
            turn: None,
        }
    }

    /// What goes only to who posted an opening without an account.
    const fn is_to_poster(template: Template) -> bool {
        matches!(template, Template::PostingConfirm | Template::PostingClaim | Template::ClaimDeclined)
    }

    fn rendered(template: Template, language: Language, role: Role, name: &str, facts: &MailFacts) -> Rendered {
        let link = "https://matkalla.example/placements/1".to_owned();
        let base_url = "https://matkalla.example";
        let answer = AnswerLetter {
            to: "x@example.org".to_owned(),
            language,
            answer: facts.opening_title.clone(),
            done: facts.company_name.clone(),
        };
        render(&Matter {
            template,
            language,
            role,
            name,
            link,
            code: "ACDE3467".to_owned(),
            base_url,
            to_poster: is_to_poster(template),
            facts,
            news: None,
            answer: Some(&answer),
        })
        .unwrap()
    }

    #[test]
    fn every_message_has_a_link_and_a_way_to_a_new_one_in_both_parts() {
        for &template in Template::ALL {
            for &language in Language::ALL {
                for role in [Role::YoungPerson, Role::CompanyContact, Role::Coach] {
                    let mail = rendered(template, language, role, "Satu Mäki", &facts_of("Kahvila"));
                    assert!(!mail.subject.is_empty() && mail.subject.len() < 78);
                    for part in [&mail.text, &mail.html] {
                        assert!(part.contains("https://matkalla.example/placements/1"), "{template} {language}");
                        let anew = format!("https://matkalla.example{}", new_link(template, is_to_poster(template)));
                        let grows_old = template != Template::ClaimDeclined;
                        assert_eq!(part.contains(&anew), grows_old, "{template} {language}");
                        assert!(part.contains(&mail.subject), "{template} {language}");
                    }
                    assert!(mail.html.contains(&format!("<html lang=\"{language}\">")));
                    assert!(!mail.text.contains('<') && !mail.text.contains("\n\n\n"));
                }
            }
        }
    }

    #[test]
    fn hostile_texts_break_neither_headers_nor_pages() {
        for &template in Template::ALL {
            for role in [Role::YoungPerson, Role::CompanyContact, Role::Coach] {
                let mail = rendered(template, Language::Sv, role, HOSTILE, &facts_of(HOSTILE));
                assert!(!mail.subject.contains(['\r', '\n', '<']));
                assert!(!mail.html.contains("<script") && !mail.html.contains("\"x\""), "{template}");
                // An answer to feedback keeps its lines; they stand in the body, where they are only text.
                let keeps_lines = template == Template::FeedbackAnswered;
                assert!(keeps_lines || !mail.text.contains("\nBcc:"), "{template}");
                assert!(!mail.text.contains(['\r', '\u{202e}']), "{template}");
            }
        }
    }

    #[test]
    fn a_young_person_is_never_named_and_reads_of_place_and_firm_behind_the_link() {
        for &template in Template::ALL {
            let mail = rendered(template, Language::Fi, Role::YoungPerson, "Hamdi Nuur", &facts_of("Kahvila Kanto"));
            for part in [&mail.subject, &mail.text, &mail.html] {
                assert!(!part.contains("Hamdi"), "{template}");
            }
            let coach = mail.text.matches("Kahvila Kanto").count();
            let signed = match template {
                Template::AddressCode => 0,
                // Goes to companies only, and names the one that was asked for.
                Template::ClaimDeclined => 3,
                _ => 2,
            };
            assert_eq!(coach, signed, "{template}: only as the coach's name and number");
        }
    }

    #[test]
    fn the_text_of_an_introduction() {
        let mut facts = facts_of("Kahvilatyöntekijä");
        facts.coach_name = Some("Riikka Salmela".to_owned());
        facts.coach_phone = Some("040 000 0000".to_owned());
        let mail = rendered(Template::CandidateIntroduced, Language::Fi, Role::CompanyContact, "Satu Mäki", &facts);
        assert_eq!(
            mail.text,
            "Paikkaanne on ehdokas\n\nHei Satu,\n\n\
             Työhönvalmentaja esittelee teille ehdokkaan. Lukekaa esittely ja kertokaa, haluatteko tavata.\n\n\
             Paikka: Kahvilatyöntekijä\nVastaa viimeistään: pe 9.10.\n\n\
             Lue ja vastaa:\nhttps://matkalla.example/placements/1\n\n\
             Eikö linkki toimi? Pyydä uusi linkki:\nhttps://matkalla.example/sign-in\n\n\
             Onko jokin muuttunut? Puhelin: 040 000 0000\n\n\
             Terveisin\nRiikka Salmela, työhönvalmentaja\n\n\
             Matkalla\nViesti tuli, koska tällä osoitteella on tunnus Matkalla-palvelussa. Tarkemmat tiedot näkyvät, kun on kirjautunut.\n"
        );
    }

    #[test]
    fn a_code_for_an_unknown_address_tells_nothing_of_its_person() {
        for role in [Role::YoungPerson, Role::CompanyContact] {
            let mail = rendered(Template::AddressCode, Language::Fi, role, "Hamdi Nuur", &facts_of("Kahvila Kanto"));
            assert!(mail.text.contains("\nACDE3467\n") && mail.html.contains(">ACDE3467<"), "{}", mail.text);
            assert!(!mail.subject.contains("ACDE"), "{}", mail.subject);
            for part in [&mail.text, &mail.html] {
                assert!(!part.contains("Hamdi") && !part.contains("osoitteella on tunnus"), "{part}");
            }
        }
    }

    #[test]
    fn an_offered_meeting_says_when() {
        let facts = facts_of("x");
        let mail = rendered(Template::MeetingOffered, Language::En, Role::YoungPerson, "x", &facts);
        assert!(mail.text.contains("Time: Thu 8 Oct at 9:30\nAnswer by: Fri 9 Oct\n"), "{}", mail.text);
        assert!(
            mail.html.contains("Time: <strong>Thu 8 Oct at 9:30</strong><br>Answer by: <strong>Fri 9 Oct</strong>")
        );
    }
}
