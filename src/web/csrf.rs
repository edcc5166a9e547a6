//! The token that every form carries: tied to the visitor's own cookie, so another site's page
//! cannot know it.

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

/// The token of a visitor, from the secret in their session or visit cookie.
#[must_use]
pub fn token(secret: &str) -> String {
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(secret.as_bytes()) else {
        return String::new();
    };
    mac.update(b"matkalla form");
    hex(&mac.finalize().into_bytes())
}

/// Whether a form's token is the visitor's, compared in constant time.
pub fn matches(secret: &str, given: &str) -> bool {
    let expected = token(secret);
    !expected.is_empty()
        && expected.len() == given.len()
        && expected.bytes().zip(given.bytes()).fold(0, |difference, (a, b)| difference | (a ^ b)) == 0
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_fits_only_its_own_cookie() {
        assert!(matches("a", &token("a")));
        assert!(!matches("b", &token("a")));
        assert!(!matches("a", ""));
    }
}
