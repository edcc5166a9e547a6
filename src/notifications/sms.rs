//! Text messages by an HTTP gateway. They say that there is news, and nothing about anybody.

use std::time::Duration;

use super::Problem;

/// How long the gateway may take for one message.
const LIMIT: Duration = Duration::from_secs(20);

/// A gateway that takes `{to, text, reference}` as JSON. The reference is the id in the outbox, so
/// that the gateway can tell a second attempt from a second message.
pub struct Gateway {
    agent: ureq::Agent,
    url: String,
    authorization: Option<String>,
}

impl Gateway {
    /// A gateway at an address, with its bearer token.
    pub fn new(url: &str, token: Option<&str>) -> Self {
        let agent = ureq::Agent::config_builder().timeout_global(Some(LIMIT)).max_redirects(0).build().new_agent();
        Self { agent, url: url.to_owned(), authorization: token.map(|token| format!("Bearer {token}")) }
    }

    /// Sends one text message.
    ///
    /// # Errors
    /// The class of what went wrong.
    pub async fn send(&self, reference: &str, to: &str, text: &str) -> Result<(), Problem> {
        let body = serde_json::json!({ "to": to, "text": text, "reference": reference }).to_string();
        let mut request = self.agent.post(&self.url).header("content-type", "application/json");
        if let Some(authorization) = &self.authorization {
            request = request.header("authorization", authorization);
        }
        let answer = tokio::task::spawn_blocking(move || request.send(body)).await.map_err(|_| Problem::Connection)?;
        match answer {
            Ok(response) if response.status().is_success() => Ok(()),
            Ok(_) => Err(Problem::Refused),
            Err(ureq::Error::StatusCode(429 | 500..)) => Err(Problem::Busy),
            Err(ureq::Error::StatusCode(_)) => Err(Problem::Refused),
            Err(ureq::Error::Timeout(_)) => Err(Problem::Timeout),
            Err(_) => Err(Problem::Connection),
        }
    }
}
