//! What somebody who goes a way sees: words, addresses, where they are.

use serde_json::json;

use super::hands::Walker;

impl Walker<'_> {
    /// Holds that the page does not say these words.
    pub async fn keeps_silent(&self, words: &str) {
        let said = self.text("main").await;
        assert!(!said.contains(words), "{} says {words:?}", self.window.path().await);
    }

    /// Holds that something is on the page.
    pub async fn sees(&self, css: &str) {
        assert!(self.window.has_soon(css).await, "{} shows no {css}", self.window.path().await);
    }

    /// Holds that something is not on the page.
    pub async fn misses(&self, css: &str) {
        assert!(!self.window.has(css).await, "{} shows {css}", self.window.path().await);
    }

    /// Holds that the page shown has this address, its query apart.
    pub async fn is_at(&self, path: &str) {
        self.window.wait_for_path(path).await;
        self.looks_right().await;
    }

    /// Where the first link that matches leads.
    pub async fn link(&self, css: &str) -> String {
        self.sees(css).await;
        let script = format!("return document.querySelector({}).getAttribute('href')", json!(css));
        self.window.script(&script).await.as_str().unwrap_or_default().to_owned()
    }
}
