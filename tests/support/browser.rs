//! A window of a real browser: what one does there and what one sees.

use std::future::Future;
use std::panic::{AssertUnwindSafe, resume_unwind};
use std::process::Command;
use std::time::{Duration, Instant};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use fantoccini::actions::{InputSource, MouseActions, PointerAction};
use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, Locator};
use futures_util::FutureExt;
use serde_json::{Value, json};

use super::app::{Backend, TestApp, runtime, serve_while};
use super::chromium::with_browser;
use super::source::top;

/// Runs axe-core; one line a broken rule, with the elements that break it.
const AXE: &str = r"
    const done = arguments[arguments.length - 1];
    const related = node => node.any.concat(node.all, node.none).flatMap(check => check.relatedNodes || []).map(other => other.target.join(' '));
    const line = found => found.id + ': ' + found.help + found.nodes.map(node => '\n    ' + node.target.join(' ')
        + ' — ' + node.failureSummary.split('\n').slice(1).join('; ') + ' (' + related(node).join(', ') + ')').join('');
    axe.run(document, { resultTypes: ['violations'], iframes: false })
        .then(result => done(result.violations.map(line)), error => done([String(error)]));
";

/// Width and height of a telephone.
pub const PHONE: (u32, u32) = (390, 844);
/// Width and height of a desktop.
pub const DESKTOP: (u32, u32) = (1280, 900);

/// A desktop's window at 200 % zoom.
pub const HALF: (u32, u32) = (DESKTOP.0 / 2, DESKTOP.1 / 2);
/// The narrowest window that shows everything without scrolling to the side: a desktop's at 400 %.
pub const NARROW: (u32, u32) = (320, 700);

/// Longest time until a page shows what it is to show.
const PATIENCE: Duration = Duration::from_secs(30);

/// One browser window on one service.
#[derive(Clone)]
pub struct Window {
    pub(super) client: Client,
    base: String,
    backend: Backend,
}

/// Runs a journey in a browser of its own on a service of its own.
pub fn run<F>(backend: Backend, journey: impl FnOnce(TestApp, Window) -> F)
where
    F: Future<Output = ()>,
{
    runtime().block_on(with_browser(async |client| visit(backend, client, journey).await));
}

/// Goes a journey in a browser on a service of its own.
pub async fn visit<F>(backend: Backend, client: Client, journey: impl FnOnce(TestApp, Window) -> F)
where
    F: Future<Output = ()>,
{
    serve_while(backend, |app| async move {
        let window = Window { client, base: app.address.clone(), backend };
        window.resize(PHONE).await;
        let outcome = AssertUnwindSafe(journey(app, window.clone())).catch_unwind().await;
        if let Err(panic) = outcome {
            window.report_failure().await;
            resume_unwind(panic);
        }
    })
    .await;
}

/// A command of Chromium's own protocol.
#[derive(Debug)]
struct Chromium {
    command: &'static str,
    parameters: Value,
}

impl WebDriverCompatibleCommand for Chromium {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/goog/cdp/execute", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        let body = json!({ "cmd": self.command, "params": self.parameters });
        (http::Method::POST, Some(body.to_string()))
    }
}

impl Window {
    async fn chromium(&self, command: &'static str, parameters: Value) -> Value {
        self.client
            .issue_cmd(Chromium { command, parameters })
            .await
            .unwrap_or_else(|error| panic!("{command}: {error}"))
    }

    /// The same window, for pages of another service of the test.
    pub fn at(&self, app: &TestApp) -> Self {
        Self { base: app.address.clone(), ..self.clone() }
    }

    /// Makes the page's area this large: [`PHONE`] or [`DESKTOP`].
    pub async fn resize(&self, (width, height): (u32, u32)) {
        let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.chromium("Emulation.setDeviceMetricsOverride", metrics).await;
    }

    /// Switches JavaScript off, or on again, for the pages to come.
    pub async fn javascript(&self, on: bool) {
        self.chromium("Emulation.setScriptExecutionDisabled", json!({ "value": !on })).await;
    }

    /// Takes the network away from the pages, or gives it back.
    pub async fn offline(&self, offline: bool) {
        self.chromium("Network.enable", json!({})).await;
        let away = json!({ "offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
        self.chromium("Network.emulateNetworkConditions", away).await;
    }

    /// Shows pages as on a device set to dark, or to light.
    pub async fn dark(&self, dark: bool) {
        let scheme = json!({ "name": "prefers-color-scheme", "value": if dark { "dark" } else { "light" } });
        self.chromium("Emulation.setEmulatedMedia", json!({ "features": [scheme] })).await;
    }

    /// Shows pages as they are printed, or as on a screen.
    pub async fn paper(&self, paper: bool) {
        self.chromium("Emulation.setEmulatedMedia", json!({ "media": if paper { "print" } else { "" } })).await;
    }

    /// Opens a path of the service and waits until its page is whole. On a busy machine the driver
    /// may answer while the old page, or none yet, is shown.
    pub async fn open(&self, path: &str) {
        self.script("window.isOld = true").await;
        self.client.goto(&format!("{}{path}", self.base)).await.unwrap_or_else(|error| panic!("{path}: {error}"));
        self.wait_for_page(path).await;
    }

    /// Clicks what leads to a page, which may have the same address, and waits until it is whole.
    pub async fn press(&self, css: &str) {
        self.script("window.isOld = true").await;
        self.click(css).await;
        self.wait_for_page(css).await;
    }

    /// Goes back to the page before.
    pub async fn back(&self) {
        self.client.back().await.unwrap();
    }

    /// Waits until the page shown is whole and not the one marked as old.
    pub(super) async fn wait_for_page(&self, asked: &str) {
        let begun = Instant::now();
        let whole = "return !window.isOld && document.readyState === 'complete'";
        while self.client.execute(whole, Vec::new()).await.ok() != Some(Value::Bool(true)) {
            assert!(begun.elapsed() < PATIENCE, "{asked}: no page comes");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// Becomes the holder of a session, as if signed in.
    pub async fn sign_in(&self, app: &TestApp, account_id: &str) {
        let secret = app.session_of(account_id).await;
        let cookie =
            json!({ "name": matkalla::web::SESSION_COOKIE, "value": secret, "url": self.base, "httpOnly": true });
        self.chromium("Network.setCookie", cookie).await;
    }

    /// Goes on as somebody else, at the beginning of a new session of theirs.
    pub async fn become_account(&self, app: &TestApp, account_id: &str) {
        self.forget().await;
        self.sign_in(app, account_id).await;
    }

    /// Chooses the language of the pages to come.
    pub async fn language(&self, word: &str) {
        let cookie = json!({ "name": "matkalla_language", "value": word, "url": self.base });
        self.chromium("Network.setCookie", cookie).await;
    }

    /// Forgets all cookies: a new visitor.
    pub async fn forget(&self) {
        self.chromium("Network.clearBrowserCookies", json!({})).await;
    }

    /// Path and query of the page shown.
    pub async fn path(&self) -> String {
        let url = self.client.current_url().await.unwrap();
        url.query().map_or_else(|| url.path().to_owned(), |query| format!("{}?{query}", url.path()))
    }

    /// Waits until the page shown is at a path.
    pub async fn wait_for_path(&self, path: &str) {
        self.wait(|now| now.split('?').next() == Some(path), path).await;
    }

    /// Waits until the page shown is no longer below a path.
    pub async fn wait_to_leave(&self, path: &str) {
        self.wait(|now| !now.starts_with(path), "elsewhere").await;
    }

    /// Waits until the page shown has this in its query: a form was taken.
    pub async fn wait_for_query(&self, query: &str) {
        self.wait(|now| now.split_once('?').is_some_and(|(_, found)| found.contains(query)), query).await;
    }

    /// Whether something matches, now or soon.
    pub async fn has_soon(&self, css: &str) -> bool {
        let wait = self.client.wait().at_most(PATIENCE).every(Duration::from_millis(30));
        wait.for_element(Locator::Css(css)).await.is_ok()
    }

    async fn wait(&self, there: impl Fn(&str) -> bool, where_to: &str) {
        let begun = Instant::now();
        loop {
            let now = self.path().await;
            if there(&now) {
                return;
            }
            if begun.elapsed() > PATIENCE {
                panic!("the browser waits to come to {where_to} and stands at {now}");
            }
            tokio::time::sleep(Duration::from_millis(30)).await;
        }
    }

    /// Waits for an element and clicks it.
    pub async fn click(&self, css: &str) {
        self.click_on(self.find(css).await, css).await;
    }

    pub(super) async fn click_on(&self, element: Element, name: &str) {
        let centre = "arguments[0].scrollIntoView({block: 'center'})";
        // Without JavaScript the script still runs in the driver's own world.
        let _ = self.client.execute(centre, vec![serde_json::to_value(&element).unwrap()]).await;
        match element.clone().click().await {
            // The driver takes what stands in a closed `details` for hidden, even where the page shows it.
            Err(error) if error.is_element_not_interactable() => self.point_at(element).await,
            answer => answer.unwrap_or_else(|error| panic!("click on {name}: {error}")),
        }
    }

    /// Clicks where an element is, whatever the driver thinks of it.
    async fn point_at(&self, element: Element) {
        let to = PointerAction::MoveToElement { element, duration: None, x: 0.0, y: 0.0 };
        let mouse = MouseActions::new("mouse".to_owned()).then(to);
        let click = mouse.then(PointerAction::Down { button: 0 }).then(PointerAction::Up { button: 0 });
        self.client.perform_actions(click).await.unwrap();
    }

    /// Writes into a field, over what stands there.
    pub async fn fill(&self, css: &str, text: &str) {
        let element = self.find(css).await;
        element.clear().await.unwrap_or_else(|error| panic!("clear {css}: {error}"));
        element.send_keys(text).await.unwrap_or_else(|error| panic!("write into {css}: {error}"));
    }

    /// Whether something that matches takes room on the page just now.
    pub async fn shown(&self, css: &str) -> bool {
        let script = format!("return document.querySelector({}).getClientRects().length > 0", json!(css));
        self.script(&script).await == Value::Bool(true)
    }

    /// Sets a field whose keys depend on the browser's language: a date or a time.
    pub async fn set(&self, css: &str, value: &str) {
        let element = serde_json::to_value(self.find(css).await).unwrap();
        let script = "arguments[0].value = arguments[1]";
        self.client
            .execute(script, vec![element, json!(value)])
            .await
            .unwrap_or_else(|error| panic!("set {css}: {error}"));
    }

    /// Whether something matches just now.
    pub async fn has(&self, css: &str) -> bool {
        !self.client.find_all(Locator::Css(css)).await.unwrap().is_empty()
    }

    /// Source of the page shown.
    pub async fn source(&self) -> String {
        self.client.source().await.unwrap()
    }

    /// Result of a script.
    pub async fn script(&self, script: &str) -> Value {
        self.client.execute(script, Vec::new()).await.unwrap_or_else(|error| panic!("{script}: {error}"))
    }

    /// The first element that matches and is shown; the same may stand on a page for phone and desktop.
    pub(super) async fn find(&self, css: &str) -> Element {
        let shown = "return [...document.querySelectorAll(arguments[0])].find(one => one.checkVisibility({ visibilityProperty: true }))";
        self.element(shown, css).await
    }

    /// The element that a script finds for what it is given, now or soon.
    pub(super) async fn element(&self, script: &str, css: &str) -> Element {
        let begun = Instant::now();
        loop {
            let found = self.client.execute(script, vec![json!(css)]).await.unwrap_or_default();
            let id = found.as_object().and_then(|found| found.values().next()).and_then(Value::as_str);
            if let Some(id) = id {
                return Element::from_element_id(self.client.clone(), id.to_owned().into());
            }
            assert!(begun.elapsed() < PATIENCE, "{} shows no {css}", self.path().await);
            tokio::time::sleep(Duration::from_millis(30)).await;
        }
    }

    /// A picture of the whole page as PNG: into `docs/screens` when `MATKALLA_SCREENS` is 1, else
    /// into `target/screens`; only the run on SQLite takes them.
    pub async fn screenshot(&self, name: &str) {
        if self.backend == Backend::Sqlite {
            let committed = std::env::var("MATKALLA_SCREENS").is_ok_and(|value| value == "1");
            self.picture(if committed { "docs/screens" } else { "target/screens" }, name).await;
        }
    }

    async fn picture(&self, folder: &str, name: &str) {
        let folder = top().join(folder);
        std::fs::create_dir_all(&folder).unwrap();
        let answer =
            self.chromium("Page.captureScreenshot", json!({ "format": "png", "captureBeyondViewport": true })).await;
        let bytes = STANDARD.decode(answer["data"].as_str().unwrap_or_default()).unwrap();
        let path = folder.join(format!("{name}.png"));
        std::fs::write(&path, bytes).unwrap();
        // Fewer colours make the file small enough to keep; without pngquant it stays as it is.
        let _ = Command::new("pngquant")
            .args(["--force", "--skip-if-larger", "--speed", "3", "--quality", "60-90", "--output"])
            .arg(&path)
            .arg("--")
            .arg(&path)
            .status();
    }

    async fn report_failure(&self) {
        let name = format!(
            "failed-{}-{}",
            std::thread::current().name().unwrap_or("test").replace("::", "-"),
            std::process::id()
        );
        let shot = AssertUnwindSafe(self.picture("target/screens", &name)).catch_unwind().await;
        let place = AssertUnwindSafe(self.path()).catch_unwind().await.unwrap_or_default();
        if shot.is_ok() {
            eprintln!("the browser stood at {place}; see target/screens/{name}.png");
        }
    }

    /// Holds that axe-core finds nothing wrong with the page shown, at the present width.
    pub async fn assert_accessible(&self) {
        let list = self.violations().await;
        assert!(list.is_empty(), "axe-core finds on {}:\n{}", self.path().await, list.join("\n"));
    }

    /// What axe-core finds wrong with the page shown, a rule with its elements a line.
    pub async fn violations(&self) -> Vec<String> {
        self.inject_axe().await.unwrap_or_else(|error| panic!("axe-core does not load: {error}"));
        let found = self.client.execute_async(AXE, Vec::new()).await.unwrap();
        found.as_array().into_iter().flatten().filter_map(Value::as_str).map(ToOwned::to_owned).collect()
    }

    async fn inject_axe(&self) -> Result<(), CmdError> {
        let path = std::env::var("MATKALLA_AXE")
            .map_or_else(|_| top().join("target/axe/node_modules/axe-core/axe.min.js"), Into::into);
        let axe = std::fs::read_to_string(&path)
            .unwrap_or_else(|error| panic!("{}: {error}: run scripts/test, which fetches axe-core", path.display()));
        self.client.execute(&axe, Vec::new()).await.map(|_| ())
    }

    /// By how many pixels the page is wider than the window, if it is.
    pub async fn wider(&self) -> Option<i64> {
        let wider =
            self.script("return document.documentElement.scrollWidth - document.documentElement.clientWidth").await;
        wider.as_i64().filter(|pixels| *pixels > 0)
    }

    /// Headings that are left so little room that their words break letter by letter.
    async fn squeezed(&self) -> Value {
        let script = "return [...document.querySelectorAll('h1, h2, h3')].filter(heading => {
            const room = heading.parentElement.getBoundingClientRect().width;
            const size = parseFloat(getComputedStyle(heading).fontSize);
            return room > 1 && room < 3 * size && heading.textContent.trim().length > 5;
        }).map(heading => heading.textContent.trim())";
        self.script(script).await
    }

    /// Holds that nothing sticks out to the side at the present width, and nothing is squeezed.
    pub async fn assert_fits(&self) {
        let wider = self.wider().await;
        assert_eq!(wider, None, "{} is wider than the window by so many pixels", self.path().await);
        assert_eq!(self.squeezed().await, json!([]), "{} squeezes headings", self.path().await);
    }

    /// Holds that an id stands once: a label or a mistake must lead to its own field.
    pub async fn assert_ids_once(&self) {
        let script = "const ids = [...document.querySelectorAll('[id]')].map(element => element.id);
            return ids.filter((id, at) => ids.indexOf(id) !== at)";
        assert_eq!(self.script(script).await, json!([]), "{} has ids twice", self.path().await);
    }

    /// The checks that every page passes, in all widths, and its pictures in two.
    pub async fn check_page(&self, name: &str) {
        self.assert_ids_once().await;
        for (size, width) in [(DESKTOP, "1280"), (PHONE, "390")] {
            self.resize(size).await;
            self.assert_fits().await;
            self.assert_accessible().await;
            self.screenshot(&format!("{name}-{width}")).await;
        }
        for size in [HALF, NARROW] {
            self.resize(size).await;
            self.assert_fits().await;
        }
        self.resize(PHONE).await;
    }
}
