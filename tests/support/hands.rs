//! Hands that go a way through the pages: with fingers, with keys alone, or in a browser without
//! JavaScript. A way is written once; the manner it is gone in changes nothing of its text.

use futures_util::future::LocalBoxFuture;
use serde_json::{Value, json};

use super::browser::{DESKTOP, PHONE, Window};
use super::{Backend, TestApp};

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

const ENTER: &str = "\u{E007}";
const DOWN: &str = "\u{E015}";
/// Marks all that a field holds: Control and A.
const MARK_ALL: &str = "\u{E009}a\u{E009}";

/// A visitor who goes a way in one manner.
pub struct Walker<'a> {
    pub app: &'a TestApp,
    pub window: &'a Window,
    pub manner: Manner,
}

impl<'a> Walker<'a> {
    /// A new visitor.
    pub async fn new(app: &'a TestApp, window: &'a Window, manner: Manner) -> Self {
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
                self.window.enter(css).await;
            }
            Hands::Taps | Hands::Plain => self.window.press(css).await,
        }
        self.looks_right().await;
    }

    /// Opens or closes what lies folded on the page.
    pub async fn unfold(&self, css: &str) {
        match self.manner.hands {
            Hands::Keys => {
                self.window.tab_to(css).await;
                self.window.keys(ENTER).await;
            }
            Hands::Taps | Hands::Plain => self.window.click(css).await,
        }
    }

    /// Writes into a field, over what stands there.
    pub async fn fill(&self, css: &str, text: &str) {
        match self.manner.hands {
            Hands::Keys => {
                self.window.tab_to(css).await;
                self.window.keys(&format!("{MARK_ALL}\u{E017}")).await;
                self.window.keys(text).await;
            }
            Hands::Taps | Hands::Plain => self.window.fill(css, text).await,
        }
    }

    /// Sets a date or a time, whose keys depend on the browser's own language.
    pub async fn set(&self, css: &str, value: &str) {
        self.window.set(css, value).await;
    }

    /// Ticks a box or takes one of several: an input of type checkbox or radio.
    pub async fn choose(&self, css: &str) {
        match self.manner.hands {
            Hands::Keys => self.choose_by_keys(css).await,
            Hands::Taps | Hands::Plain => {
                let label = format!("label:has({css})");
                let seen = self.window.has(&label).await;
                self.window.click(if seen { &label } else { css }).await;
            }
        }
        assert!(self.is(css, "checked").await, "{css} is not chosen on {}", self.window.path().await);
    }

    async fn choose_by_keys(&self, css: &str) {
        if self.ask(css, "element.type").await != "radio" {
            self.window.tab_to(css).await;
            self.window.keys(" ").await;
            return;
        }
        // The Tab key comes to one of a group of radios; arrows go on from there.
        let name = self.ask(css, "element.name").await;
        self.window.tab_to(&format!("[name={name}]")).await;
        self.window.keys(" ").await;
        for _ in 0..30 {
            if self.is(css, "checked").await {
                return;
            }
            self.window.keys(DOWN).await;
        }
    }

    /// Takes a value of a list.
    pub async fn select(&self, css: &str, value: &str) {
        match self.manner.hands {
            Hands::Keys => {
                self.window.tab_to(css).await;
                self.window.keys("\u{E011}").await;
                for _ in 0..400 {
                    if self.value(css).await == value {
                        return;
                    }
                    self.window.keys(DOWN).await;
                }
                panic!("{css} has no {value} on {}", self.window.path().await);
            }
            Hands::Taps | Hands::Plain => self.window.click(&format!("{css} option[value='{value}']")).await,
        }
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
    /// says what is wrong, and that the summary's link leads there.
    pub async fn sees_mistake(&self, field: &str) {
        assert!(
            self.window.has_soon(&format!(".summary a[href='#{field}']")).await,
            "no mistake at {field} on {}: {}",
            self.window.path().await,
            self.window.script("return document.querySelector('.summary')?.textContent || 'no summary'").await,
        );
        let there = self.window.script(&format!("return !!document.getElementById({})", json!(field))).await;
        assert_eq!(there, Value::Bool(true), "the summary leads to {field}, which is not there");
        self.looks_right().await;
    }

    /// Holds that a form was taken: the page after it says so.
    pub async fn is_told(&self, done: &str) {
        self.window.wait_for_query(&format!("done={done}")).await;
        self.looks_right().await;
    }

    /// What holds for every page of a way: its language, its heading, its width.
    pub async fn looks_right(&self) {
        let seen = "return [document.documentElement.lang, document.querySelectorAll('h1').length]";
        let seen = self.window.script(seen).await;
        assert_eq!(seen, json!([self.manner.language, 1]), "language and headings of {}", self.window.path().await);
        self.window.assert_fits().await;
    }

    async fn is(&self, css: &str, what: &str) -> bool {
        self.ask(css, &format!("element.{what}")).await == Value::Bool(true)
    }

    async fn ask(&self, css: &str, what: &str) -> Value {
        assert!(self.window.has_soon(css).await, "{} shows no {css}", self.window.path().await);
        self.window.script(&format!("const element = document.querySelector({}); return {what}", json!(css))).await
    }
}

/// Goes a way in the manners of a database.
pub fn run(backend: Backend, way: for<'a> fn(&'a Walker<'a>) -> LocalBoxFuture<'a, ()>) {
    for pair in MANNERS {
        let manner = pair[usize::from(backend == Backend::Postgres)];
        println!("{manner:?}");
        super::browser::run(backend, |app, window| async move {
            way(&Walker::new(&app, &window, manner).await).await;
        });
    }
}
