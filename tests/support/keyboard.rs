//! The keyboard of a browser: keys go where the focus is, and the Tab key brings it there.

use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use serde_json::{Value, json};

use super::browser::Window;

pub const TAB: char = '\u{E004}';
pub const ENTER: char = '\u{E007}';
pub const SHIFT: char = '\u{E008}';
pub const CONTROL: char = '\u{E009}';
pub const DELETE: char = '\u{E017}';
pub const HOME: char = '\u{E011}';
pub const DOWN: char = '\u{E015}';

/// How often the Tab key is pressed before one looks where it has come to.
const STRIDE: usize = 10;

/// Notes where the focus comes from now on, and says where the element lies: `there`, or to go
/// `on` or `back`. One of a group of radios stands for all: the Tab key comes to the group once.
const SET_OUT: &str = r"
    const goal = [...document.querySelectorAll(arguments[0])].find(one => one.checkVisibility({ visibilityProperty: true }));
    if (!goal) return 'nowhere';
    window.isGoal = one => one === goal
        || goal.type === 'radio' && one.type === 'radio' && one.name === goal.name && one.form === goal.form;
    if (!window.passed) document.addEventListener('focusin', event => window.passed.push(window.isGoal(event.target)));
    window.passed = [];
    const here = document.activeElement;
    if (window.isGoal(here)) return 'there';
    return here !== document.body && here.compareDocumentPosition(goal) & Node.DOCUMENT_POSITION_PRECEDING ? 'back' : 'on';
";

/// By how many steps the focus has gone past the goal; -1 if it has not come to it.
const GONE_PAST: &str = r"
    const at = window.passed.indexOf(true);
    const past = at < 0 ? -1 : window.passed.length - 1 - at;
    window.passed = [];
    return past;
";

impl Window {
    /// Presses keys where the focus is; Shift and Control are held from their first to their second place.
    pub async fn keys(&self, keys: &str) {
        let mut actions = KeyActions::new("keyboard".to_owned());
        let mut held = Vec::new();
        for key in keys.chars() {
            let value = if key == '\n' { ENTER } else { key };
            if ![SHIFT, CONTROL].contains(&key) {
                actions = actions.then(KeyAction::Down { value }).then(KeyAction::Up { value });
            } else if held.contains(&key) {
                held.retain(|other| *other != key);
                actions = actions.then(KeyAction::Up { value });
            } else {
                held.push(key);
                actions = actions.then(KeyAction::Down { value });
            }
        }
        self.client.perform_actions(actions).await.unwrap_or_else(|error| panic!("keys {keys:?}: {error}"));
    }

    /// Goes on, or back, with the Tab key until the first shown element that matches has the focus.
    pub async fn tab_to(&self, css: &str) {
        self.find(css).await;
        let mut back = match self.scripted(SET_OUT, css).await.as_str() {
            Some("there") => return,
            Some("back") => true,
            _ => false,
        };
        for _ in 0..30 {
            self.tab(STRIDE, back).await;
            let past = self.scripted(GONE_PAST, css).await.as_u64();
            if let Some(past) = past {
                back = !back;
                if past > 0 {
                    self.tab(usize::try_from(past).unwrap(), back).await;
                }
                // Some elements, as dates, take the Tab key more than once; and whoever has gone past the
                // end of the page has left it for a step.
                for _ in 0..3 * STRIDE {
                    if self.script("return window.isGoal(document.activeElement)").await == Value::Bool(true) {
                        return;
                    }
                    self.tab(1, back).await;
                }
                break;
            }
        }
        panic!("the Tab key does not come to {css} on {}", self.path().await);
    }

    async fn tab(&self, times: usize, back: bool) {
        let tabs = TAB.to_string().repeat(times);
        self.keys(&if back { format!("{SHIFT}{tabs}{SHIFT}") } else { tabs }).await;
    }

    /// Result of a script that is given a selector.
    pub(super) async fn scripted(&self, script: &str, css: &str) -> Value {
        self.client.execute(script, vec![json!(css)]).await.unwrap_or_else(|error| panic!("{script}: {error}"))
    }

    /// Types a date (`2026-12-03`) or a time (`10:00`) into a field by its parts, in the order in
    /// which the browser shows them.
    pub async fn type_moment(&self, css: &str, value: &str) {
        self.tab_to(css).await;
        // Whoever comes from behind stands in the last part.
        while self.script("return window.isGoal(document.activeElement)").await == Value::Bool(true) {
            self.tab(1, true).await;
        }
        self.tab(1, false).await;
        let digits = match value.split_once(':') {
            Some((hour, minute)) => {
                let hour: u32 = hour.parse().unwrap();
                let twelve =
                    "return !!new Intl.DateTimeFormat(undefined, { hour: 'numeric' }).resolvedOptions().hour12";
                if self.script(twelve).await == Value::Bool(true) {
                    format!("{:02}{minute}{}", (hour + 11) % 12 + 1, if hour < 12 { "A" } else { "P" })
                } else {
                    format!("{hour:02}{minute}")
                }
            }
            None => {
                let parts: Vec<&str> = value.split('-').collect();
                let order = "return new Intl.DateTimeFormat().formatToParts().map(part => part.type)";
                let order = self.script(order).await;
                let digits = order.as_array().into_iter().flatten().filter_map(|part| match part.as_str()? {
                    "year" => Some(parts[0]),
                    "month" => Some(parts[1]),
                    "day" => Some(parts[2]),
                    _ => None,
                });
                digits.collect()
            }
        };
        self.keys(&digits).await;
    }
}
