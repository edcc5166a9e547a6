//! Hands that go a way through the pages: with fingers, with keys alone, or in a browser without
//! JavaScript. A way is written once; the manner it is gone in changes nothing of its text.

use futures_util::future::LocalBoxFuture;
use serde_json::{Value, json};

use super::app::runtime;
use super::browser::{DESKTOP, PHONE, Window, visit};
use super::chromium::with_browser;
use super::keyboard::{CONTROL, DELETE, DOWN, ENTER, HOME};
use super::{Backend, TestApp, in_full};

/// What a visitor goes with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hands {
    /// Taps on what is seen.
    Taps,
    /// Presses keys only: Tab, Space, arrows, Enter.
    Keys,
    /// Taps in a browser that runs no JavaScript.
    Plain,
}

/// How a way is gone.
#[derive(Debug, Clone, Copy)]
pub struct Manner {
    pub language: &'static str,
    /// Width and height of the window.
    pub size: (u32, u32),
    pub hands: Hands,
}

/// Every language on phone and desktop, and everything a visitor goes with on both. The first of
/// each pair is gone on SQLite, the other on PostgreSQL.
pub const MANNERS: [[Manner; 2]; 3] = [
    [manner("fi", PHONE, Hands::Taps), manner("fi", DESKTOP, Hands::Keys)],
    [manner("sv", DESKTOP, Hands::Taps), manner("sv", PHONE, Hands::Plain)],
    [manner("en", DESKTOP, Hands::Plain), manner("en", PHONE, Hands::Keys)],
];

const fn manner(language: &'static str, size: (u32, u32), hands: Hands) -> Manner {
    Manner { language, size, hands }
}

/// The first element that matches and is shown; if none is, the first of all.
const SHOWN: &str = "const all = [...document.querySelectorAll(arguments[0])];
    const element = all.find(one => one.checkVisibility({ visibilityProperty: true })) || all[0];";

/// A visitor who goes a way in one manner.
pub struct Walker<'a> {
    pub app: &'a TestApp,
    pub window: &'a Window,
    pub manner: Manner,
}

impl<'a> Walker<'a> {
    /// A new visitor.
    pub async fn new(app: &'a TestApp, window: &'a Window, manner: Manner) -> Self {
        window.forget().await;
        window.resize(manner.size).await;
        window.javascript(manner.hands != Hands::Plain).await;
        window.language(manner.language).await;
        Self { app, window, manner }
    }

    /// Goes on as the holder of an account.
    pub async fn become_account(&self, account: &str) {
        self.app.settle().await;
        self.window.become_account(self.app, account).await;
        self.window.language(self.manner.language).await;
    }

    /// Goes on as somebody who is not signed in.
    pub async fn become_stranger(&self) {
        self.app.settle().await;
        self.window.forget().await;
        self.window.language(self.manner.language).await;
    }

    /// Opens an address, as from a link in a mail; the page is in the visitor's language, has one
    /// heading of the first rank, and fits the window.
    pub async fn open(&self, path: &str) {
        self.window.open(path).await;
        self.looks_right().await;
    }

    /// Goes where a link or the button of a form leads.
    pub async fn press(&self, css: &str) {
        match self.manner.hands {
            Hands::Keys => {
                self.window.tab_to(css).await;
                self.window.script("window.isOld = true").await;
                self.window.keys(&ENTER.to_string()).await;
                self.window.wait_for_page(css).await;
            }
            Hands::Taps | Hands::Plain => self.window.press(css).await,
        }
        self.looks_right().await;
    }

    /// Opens what lies folded, a `details`, if it is not open; a wide window may show it without.
    pub async fn unfold(&self, css: &str) {
        let summary = format!("{css} > summary");
        let closed = "!element.parentElement.open && element.checkVisibility()";
        if self.ask(&summary, closed).await != Value::Bool(true) {
            return;
        }
        match self.manner.hands {
            Hands::Keys => {
                self.window.tab_to(&summary).await;
                self.window.keys(&ENTER.to_string()).await;
            }
            Hands::Taps | Hands::Plain => self.window.click(&summary).await,
        }
        assert!(self.is(css, "open").await, "{css} stays closed on {}", self.window.path().await);
    }

    /// Writes into a field, over what stands there.
    pub async fn fill(&self, css: &str, text: &str) {
        match self.manner.hands {
            Hands::Keys => {
                self.window.tab_to(css).await;
                self.window.keys(&format!("{CONTROL}a{CONTROL}{DELETE}{text}")).await;
            }
            Hands::Taps | Hands::Plain => self.window.fill(css, text).await,
        }
        assert_eq!(self.value(css).await, text, "{css} on {}", self.window.path().await);
    }

    /// Sets a date (`2026-12-03`) or a time (`10:00`); fingers take it from the device's own picker.
    pub async fn set(&self, css: &str, value: &str) {
        match self.manner.hands {
            Hands::Keys => self.window.type_moment(css, value).await,
            Hands::Taps | Hands::Plain => self.window.set(css, value).await,
        }
        assert_eq!(self.value(css).await, value, "{css} on {}", self.window.path().await);
    }

    /// Ticks a box or takes one of several: an input of type checkbox or radio.
    pub async fn choose(&self, css: &str) {
        self.turn(css, true).await;
    }

    /// Takes the tick out of a box.
    pub async fn untick(&self, css: &str) {
        self.turn(css, false).await;
    }

    async fn turn(&self, css: &str, on: bool) {
        if self.is(css, "checked").await == on {
            return;
        }
        match self.manner.hands {
            Hands::Keys => self.choose_by_keys(css).await,
            Hands::Taps | Hands::Plain => {
                // The input may lie hidden under its label.
                let label = format!("{SHOWN} return element && (element.closest('label') || element)");
                self.window.click_on(self.window.element(&label, css).await, css).await;
            }
        }
        assert_eq!(self.is(css, "checked").await, on, "{css} on {}", self.window.path().await);
    }

    async fn choose_by_keys(&self, css: &str) {
        // The Tab key comes to one of a group of radios; arrows go on from there.
        self.window.tab_to(css).await;
        self.window.keys(" ").await;
        for _ in 0..30 {
            if self.is(css, "checked").await || self.ask(css, "element.type").await != "radio" {
                return;
            }
            self.window.keys(&DOWN.to_string()).await;
        }
    }

    /// Takes a value of a list.
    pub async fn select(&self, css: &str, value: &str) {
        let option = format!("{css} option[value='{value}']");
        match self.manner.hands {
            Hands::Keys => {
                let steps = self.ask(&option, "element.index").await.as_u64().unwrap();
                self.window.tab_to(css).await;
                self.window.keys(&format!("{HOME}{}", DOWN.to_string().repeat(usize::try_from(steps).unwrap()))).await;
            }
            Hands::Taps | Hands::Plain => {
                let list = "return document.querySelector(arguments[0])";
                self.window.click_on(self.window.element(list, &option).await, &option).await;
            }
        }
        assert_eq!(self.value(css).await, value, "{css} on {}", self.window.path().await);
    }

    /// What a field holds.
    pub async fn value(&self, css: &str) -> String {
        self.ask(css, "element.value").await.as_str().unwrap_or_default().to_owned()
    }

    /// Text of the first element that matches, without the space around it.
    pub async fn text(&self, css: &str) -> String {
        self.ask(css, "element.textContent").await.as_str().unwrap_or_default().trim().to_owned()
    }

    /// Holds that the page shown names a field in its summary of mistakes, that the field itself
    /// says what is wrong, and that the summary's link leads into it.
    pub async fn sees_mistake(&self, field: &str) {
        let link = format!(".summary a[href='#{field}']");
        assert!(
            self.window.has_soon(&link).await,
            "no mistake at {field} on {}: {}",
            self.window.path().await,
            self.window.script("return document.querySelector('.summary')?.textContent || 'no summary'").await,
        );
        assert_ne!(self.text(&format!("#{field}-error")).await, "", "{field} itself says nothing");
        self.looks_right_to_all().await;
        match self.manner.hands {
            Hands::Keys => {
                self.window.tab_to(&link).await;
                self.window.keys(&ENTER.to_string()).await;
            }
            Hands::Taps | Hands::Plain => self.window.click(&link).await,
        }
        let inside = self.ask(&format!("#{field}"), "element.contains(document.activeElement)").await;
        assert_eq!(inside, Value::Bool(true), "the summary leads elsewhere than to {field}");
    }

    /// Holds that a form was taken: the page after it says so.
    pub async fn is_told(&self, done: &str) {
        self.window.wait_for_query(&format!("done={done}")).await;
        self.looks_right_to_all().await;
    }

    /// Besides, axe-core finds nothing; asked once for phone and once for desktop.
    async fn looks_right_to_all(&self) {
        self.looks_right().await;
        if self.manner.hands == Hands::Taps {
            self.window.assert_accessible().await;
        }
    }

    /// What holds for every page of a way: its language, its heading, its width.
    pub async fn looks_right(&self) {
        let seen = "return [document.documentElement.lang, document.querySelectorAll('h1').length]";
        let seen = self.window.script(seen).await;
        assert_eq!(seen, json!([self.manner.language, 1]), "language and headings of {}", self.window.path().await);
        self.window.assert_fits().await;
    }

    /// One of three words, in Finnish, Swedish and English: the one in the visitor's language.
    pub fn word<'w>(&self, [fi, sv, en]: [&'w str; 3]) -> &'w str {
        match self.manner.language {
            "fi" => fi,
            "sv" => sv,
            _ => en,
        }
    }

    /// Holds that something on the page says these words.
    pub async fn reads(&self, css: &str, words: &str) {
        let found = self.ask(css, "all.map(one => one.textContent.replace(/\\s+/g, ' '))").await;
        let said = found.as_array().into_iter().flatten().filter_map(Value::as_str).any(|text| text.contains(words));
        assert!(said, "{css} of {} says {found} and not {words}", self.window.path().await);
    }

    async fn is(&self, css: &str, what: &str) -> bool {
        self.ask(css, &format!("element.{what}")).await == Value::Bool(true)
    }

    async fn ask(&self, css: &str, what: &str) -> Value {
        assert!(self.window.has_soon(css).await, "{} shows no {css}", self.window.path().await);
        self.window.scripted(&format!("{SHOWN} return {what}"), css).await
    }
}

/// The manners in which a way is gone on a database: among the tests one of each language, two of them
/// on SQLite, so that all ways together go in every manner; in full all of the database's.
fn manners(name: &str, backend: Backend) -> Vec<Manner> {
    let first = name.bytes().map(usize::from).sum::<usize>();
    let (from, some, of_pair) = match backend {
        Backend::Sqlite => (first, 2, 0),
        Backend::Postgres => (first + 2, 1, 1),
    };
    let many = if in_full("ways") { MANNERS.len() } else { some };
    (0..many).map(|step| MANNERS[(from + step) % MANNERS.len()][of_pair]).collect()
}

/// Goes a way in the manners of a database, one after the other in one browser.
pub fn run(name: &str, backend: Backend, way: for<'a> fn(&'a Walker<'a>) -> LocalBoxFuture<'a, ()>) {
    runtime().block_on(with_browser(async |client| {
        for manner in manners(name, backend) {
            println!("{manner:?}");
            visit(backend, client.clone(), |app, window| async move {
                way(&Walker::new(&app, &window, manner).await).await;
            })
            .await;
        }
    }));
}
