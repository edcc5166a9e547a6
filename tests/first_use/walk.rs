//! Somebody who goes through the pages for the first time, and what that costs them.

use crate::support::client::{Answer, Visitor};
use crate::support::html;

/// What a way costs.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Cost {
    /// Pages seen, the first one included.
    pub pages: usize,
    /// Fields filled.
    pub fields: usize,
    /// Taps: a link, a button, a box; two for a choice from a list.
    pub taps: usize,
    /// Letters typed.
    pub letters: usize,
}

/// A visitor on the way.
pub struct Walk {
    pub visitor: Visitor,
    /// The page before their eyes.
    pub page: Answer,
    pub cost: Cost,
}

impl Walk {
    /// Opens the first page, as by its address.
    pub async fn begin(visitor: Visitor, path: &str) -> Self {
        let page = visitor.page(path).await;
        Self { visitor, page, cost: Cost { pages: 1, ..Cost::default() } }
    }

    /// Follows the first matching link of the page.
    pub async fn tap(&mut self, link: &str) {
        let target = self.page.attribute(link, "href");
        self.cost.taps += 1;
        self.see(&target).await;
    }

    /// Fills fields of a form, as it stands on the page, and sends it.
    pub async fn send(&mut self, form: &str, fields: &[(&str, &str)]) {
        for (name, value) in fields {
            self.cost.fields += 1;
            match html::control(&self.page, form, name).as_str() {
                "select" => self.cost.taps += 2,
                "checkbox" | "radio" => self.cost.taps += 1,
                // The button that is pressed.
                "button" => self.cost.fields -= 1,
                _ => self.cost.letters += value.chars().count(),
            }
        }
        self.cost.taps += 1;
        let mut answer = self.visitor.submit(&self.page, form, fields).await;
        // A browser goes on until a page is there.
        while let (303, Some(target)) = (answer.status, &answer.location) {
            answer = self.visitor.get(target).await;
        }
        assert_eq!(answer.status, 200, "{form} of {}:\n{}", self.page.path, answer.errors());
        self.page = answer;
        self.cost.pages += 1;
    }

    /// Opens a page from elsewhere, as from a mail: one tap.
    pub async fn open(&mut self, path: &str) {
        self.cost.taps += 1;
        self.see(path).await;
    }

    async fn see(&mut self, target: &str) {
        self.page = self.visitor.page(target).await;
        self.cost.pages += 1;
    }
}
