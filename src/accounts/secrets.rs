//! Secrets: random ones, their stored hashes, and passwords.

use argon2::Argon2;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};

use super::AccountError;

/// Letters of a code that is read aloud or typed: none that look alike.
const CODE_LETTERS: &[u8] = b"ACDEFHJKMNPRTUVWXY34679";

fn random_bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    if getrandom::fill(&mut bytes).is_err() {
        // Without randomness nothing here is safe: stop instead of handing out a guessable secret.
        tracing::error!("the operating system gives no random numbers");
        std::process::abort();
    }
    bytes
}

/// 256 random bits as text.
#[must_use]
pub fn random_secret() -> String {
    URL_SAFE_NO_PAD.encode(random_bytes::<32>())
}

/// A code of eight letters and digits (about 36 bits) for reading from a screen.
#[must_use]
pub fn random_code() -> String {
    // 230 is the largest multiple of 23 below 256; larger bytes would favour the first letters.
    let mut code = String::new();
    while code.len() < 8 {
        for byte in random_bytes::<16>() {
            if byte < 230 && code.len() < 8 {
                code.push(char::from(CODE_LETTERS[usize::from(byte) % CODE_LETTERS.len()]));
            }
        }
    }
    code
}

/// A code as somebody typed it: blanks, dashes and small letters do not matter.
#[must_use]
pub fn typed_code(text: &str) -> String {
    text.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_uppercase()
}

/// What is stored of a random secret. They are long and random, so one round of SHA-256 is enough.
#[must_use]
pub fn secret_hash(secret: &str) -> String {
    URL_SAFE_NO_PAD.encode(Sha256::digest(secret.as_bytes()))
}

/// What is stored of a password (argon2id).
///
/// # Errors
/// If hashing fails.
pub fn password_hash(password: &str) -> Result<String, AccountError> {
    Argon2::default()
        .hash_password(password.as_bytes())
        .map(|hash| hash.to_string())
        .map_err(|error| AccountError::Hash(error.to_string()))
}

/// Whether a password is the one that was hashed.
#[must_use]
pub fn password_matches(password: &str, hash: &str) -> bool {
    PasswordHash::new(hash).is_ok_and(|hash| Argon2::default().verify_password(password.as_bytes(), &hash).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_fits_only_its_own_hash() {
        let hash = password_hash("kahvi ja pulla").unwrap();
        assert!(hash.starts_with("$argon2id$"));
        assert!(password_matches("kahvi ja pulla", &hash));
        assert!(!password_matches("kahvi", &hash));
        assert!(!password_matches("kahvi", "not a hash"));
    }

    #[test]
    fn a_code_is_read_as_it_is_typed() {
        assert_eq!(typed_code(" acde-3467\n"), "ACDE3467");
        assert_eq!(typed_code("ä – !"), "");
    }

    #[test]
    fn codes_have_eight_readable_letters() {
        let code = random_code();
        assert_eq!(code.len(), 8);
        assert!(code.bytes().all(|letter| CODE_LETTERS.contains(&letter)));
        assert_ne!(code, random_code());
    }
}
