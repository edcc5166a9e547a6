//! The key of the hashes of searched words: a file beside the index, so that whoever has the database
//! alone cannot try words. Without it, as on another node, the same words have other hashes.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use crate::accounts;

/// Name of the file.
const FILE: &str = "words.key";

/// Makes hashes that nobody can make without the file.
pub struct Key(String);

impl Key {
    /// The key of a data folder, made if there is none.
    ///
    /// # Errors
    /// If the file can neither be read nor made.
    pub fn of(folder: &Path) -> io::Result<Self> {
        let path = folder.join(FILE);
        match fs::read_to_string(&path) {
            Ok(text) if text.trim().len() >= 32 => return Ok(Self(text.trim().to_owned())),
            Ok(_) => {}
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(error),
        }
        let secret = accounts::random_secret();
        let mut options = fs::OpenOptions::new();
        options.write(true).create(true).truncate(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        options.open(&path)?.write_all(secret.as_bytes())?;
        Ok(Self(secret))
    }

    /// The hash of some texts.
    #[must_use]
    pub fn hash(&self, texts: &[&str]) -> String {
        let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(self.0.as_bytes()) else { return String::new() };
        for text in texts {
            // The length keeps two texts apart from the same letters split elsewhere.
            mac.update(&text.len().to_le_bytes());
            mac.update(text.as_bytes());
        }
        mac.finalize().into_bytes().iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::Key;

    #[test]
    fn a_folder_keeps_its_key_and_another_has_another() {
        let (one, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let hash = |folder: &tempfile::TempDir| Key::of(folder.path()).unwrap().hash(&["fi", "sana"]);
        assert_eq!(hash(&one), hash(&one));
        assert_ne!(hash(&one), hash(&other));
        let key = Key::of(one.path()).unwrap();
        assert_ne!(key.hash(&["fi", "sana"]), key.hash(&["fis", "ana"]));
    }
}
