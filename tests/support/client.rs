//! A visitor: an HTTP client with cookies that fills the forms it finds on the pages.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use matkalla::web::{SESSION_COOKIE, csrf_token};

use super::html;

/// A browser without eyes. Clones share the cookies.
#[derive(Clone)]
pub struct Visitor {
    agent: ureq::Agent,
    base: String,
    cookies: Arc<Mutex<BTreeMap<String, String>>>,
    /// What a proxy says of whom it speaks for.
    forwarded_for: Option<&'static str>,
}

/// What came back.
#[derive(Debug, Clone)]
pub struct Answer {
    /// Path that was asked for.
    pub path: String,
    /// HTTP status.
    pub status: u16,
    /// Where a redirect leads.
    pub location: Option<String>,
    /// Headers, names in lower case.
    pub headers: Vec<(String, String)>,
    /// Body as text.
    pub body: String,
}

/// Fields as a form sends them.
pub fn encode(fields: &[(&str, &str)]) -> String {
    url::form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish()
}

impl Visitor {
    /// Somebody new.
    pub fn new(base: &str) -> Self {
        let config = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .proxy(None)
            .timeout_global(Some(Duration::from_secs(60)))
            // The service closes what has rested for five seconds; a slow machine would meet that.
            .max_idle_age(Duration::from_secs(2))
            .build();
        Self { agent: config.new_agent(), base: base.to_owned(), cookies: Arc::default(), forwarded_for: None }
    }

    /// Somebody whose browser holds a session.
    pub fn with_session(base: &str, secret: &str) -> Self {
        let visitor = Self::new(base);
        visitor.set_cookie(SESSION_COOKIE, secret);
        visitor
    }

    /// The same visitor behind a proxy.
    pub fn behind(mut self, client: &'static str) -> Self {
        self.forwarded_for = Some(client);
        self
    }

    /// Puts a cookie into the jar.
    pub fn set_cookie(&self, name: &str, value: &str) {
        self.cookies.lock().unwrap().insert(name.to_owned(), value.to_owned());
    }

    /// A cookie of the jar.
    pub fn cookie(&self, name: &str) -> Option<String> {
        self.cookies.lock().unwrap().get(name).cloned()
    }

    /// The token that this visitor's forms carry.
    pub fn csrf(&self) -> String {
        let secret = self.cookie(SESSION_COOKIE).or_else(|| self.cookie("matkalla_visit"));
        secret.map(|secret| csrf_token(&secret)).unwrap_or_default()
    }

    /// GET.
    pub async fn get(&self, path: &str) -> Answer {
        self.send(path, None).await
    }

    /// GET that must answer 200.
    pub async fn page(&self, path: &str) -> Answer {
        let answer = self.get(path).await;
        assert_eq!(answer.status, 200, "GET {path} answered {} to {:?}", answer.status, answer.location);
        answer
    }

    /// POST of these fields and nothing else: also without a token.
    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.send(path, Some(encode(fields))).await
    }

    /// POST of these fields with the visitor's own token, for requests that no page offers.
    pub async fn forge(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let token = self.csrf();
        let mut all = vec![("csrf", token.as_str())];
        all.extend_from_slice(fields);
        self.post(path, &all).await
    }

    /// Sends a form as it stands on the page, with these fields filled in. The form must have them.
    pub async fn submit(&self, page: &Answer, form: &str, fields: &[(&str, &str)]) -> Answer {
        let filled = html::fill(page, form, fields);
        let pairs: Vec<(&str, &str)> =
            filled.fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        if filled.post {
            self.post(&filled.action, &pairs).await
        } else {
            let path = filled.action.split('?').next().unwrap_or_default().to_owned();
            self.get(&format!("{path}?{}", encode(&pairs))).await
        }
    }

    /// [`Visitor::submit`], then the page to which it leads.
    pub async fn submit_and_follow(&self, page: &Answer, form: &str, fields: &[(&str, &str)]) -> Answer {
        let answer = self.submit(page, form, fields).await;
        assert_eq!(answer.status, 303, "the form {form} of {} was not accepted:\n{}", page.path, answer.errors());
        self.follow(answer).await
    }

    /// Goes on to where an answer leads.
    pub async fn follow(&self, answer: Answer) -> Answer {
        let target = answer.location.as_deref().unwrap_or_else(|| panic!("{} leads nowhere", answer.path));
        self.page(target).await
    }

    async fn send(&self, path: &str, body: Option<String>) -> Answer {
        self.attempt(path, body).await.unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// GET, or POST of a body; an error if the service does not answer.
    pub async fn attempt(&self, path: &str, body: Option<String>) -> Result<Answer, ureq::Error> {
        let visitor = self.clone();
        let path = path.strip_prefix(&self.base).unwrap_or(path).to_owned();
        tokio::task::spawn_blocking(move || visitor.attempt_now(&path, body.as_deref())).await.unwrap()
    }

    fn attempt_now(&self, path: &str, body: Option<&str>) -> Result<Answer, ureq::Error> {
        let url = format!("{}{path}", self.base);
        let cookies: Vec<String> =
            self.cookies.lock().unwrap().iter().map(|(name, value)| format!("{name}={value}")).collect();
        let cookies = cookies.join("; ");
        let forwarded = self.forwarded_for.unwrap_or_default();
        let mut response = match body {
            None => self.agent.get(&url).header("cookie", &cookies).header("x-forwarded-for", forwarded).call()?,
            Some(body) => self
                .agent
                .post(&url)
                .header("cookie", &cookies)
                .header("x-forwarded-for", forwarded)
                .header("content-type", "application/x-www-form-urlencoded")
                .send(body)?,
        };
        let headers: Vec<(String, String)> = response
            .headers()
            .iter()
            .map(|(name, value)| (name.as_str().to_owned(), value.to_str().unwrap_or_default().to_owned()))
            .collect();
        for (_, cookie) in headers.iter().filter(|(name, _)| name == "set-cookie") {
            self.keep(cookie);
        }
        let location = headers.iter().find(|(name, _)| name == "location").map(|(_, value)| value.clone());
        let bytes = response.body_mut().read_to_vec()?;
        Ok(Answer {
            path: path.to_owned(),
            status: response.status().as_u16(),
            location,
            headers,
            body: String::from_utf8_lossy(&bytes).into_owned(),
        })
    }

    fn keep(&self, set_cookie: &str) {
        let mut parts = set_cookie.split(';').map(str::trim);
        let Some((name, value)) = parts.next().and_then(|pair| pair.split_once('=')) else { return };
        let mut jar = self.cookies.lock().unwrap();
        if parts.any(|part| part.eq_ignore_ascii_case("max-age=0")) || value.is_empty() {
            jar.remove(name);
        } else {
            jar.insert(name.to_owned(), value.to_owned());
        }
    }
}

impl Answer {
    /// A header, name in lower case.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}
