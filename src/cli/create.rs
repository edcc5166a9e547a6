//! Making the first things: sites and their administrators.

use std::io::BufRead;

use validator::ValidateEmail;

use super::serve::ready_database;
use super::{CreateAdmin, CreateSite};
use crate::access::Role;
use crate::accounts::{self, AccountError, NewAccount};
use crate::clock::Clock;
use crate::config::{Config, MailTransport};
use crate::db::DatabaseError;
use crate::language::Language;
use crate::notifications::{self, Template};
use crate::places::Municipality;
use crate::sites::{self, NewSite};

/// Longest name of a site or a person.
const NAME: usize = 120;
/// Longest short name.
const SLUG: usize = 40;

/// What to say of a site that is not there.
pub fn no_site(slug: &str) -> String {
    format!("there is no site {slug}: `matkalla create-site` makes one")
}

fn named(name: &str) -> Result<String, String> {
    let name = name.trim();
    if name.is_empty() || name.chars().count() > NAME {
        return Err(format!("a name needs 1 to {NAME} characters"));
    }
    Ok(name.to_owned())
}

pub fn admin(config: &Config, arguments: &CreateAdmin) -> Result<String, String> {
    if !arguments.email.validate_email() {
        return Err(format!("{} is not an e-mail address", arguments.email));
    }
    let name = named(&arguments.name)?;
    let password = if arguments.password_stdin { Some(password()?) } else { None };
    if password.is_none() && config.mail == MailTransport::Memory {
        return Err("no sign-in link can be sent: set SMTP_URL, or give a password with --password-stdin".to_owned());
    }
    let database = ready_database(config)?;
    let now = Clock::system().now();
    database.write_now(|connection| -> Result<(), String> {
        let site_id = match &arguments.site {
            Some(slug) => Some(sites::site_by_slug(connection, slug)?.ok_or_else(|| no_site(slug))?.id),
            None => None,
        };
        let new = NewAccount {
            role: if site_id.is_some() { Role::SiteAdmin } else { Role::Operator },
            site_id,
            name,
            email: Some(arguments.email.clone()),
            phone: None,
            language: Language::Fi,
        };
        let taken = |error: AccountError| match error {
            AccountError::AddressInUse => format!("there is an account with the address {} already", arguments.email),
            error => error.to_string(),
        };
        match &password {
            Some(password) => {
                accounts::create_with_password(connection, &new, password, now).map_err(taken)?;
            }
            None => {
                let id = accounts::create(connection, &new, now).map_err(taken)?;
                notifications::enqueue(connection, Template::SignInLink, &id, None, now)?;
            }
        }
        Ok(())
    })?;
    Ok(if password.is_some() {
        "the account is made; the first sign-in asks for a second factor; next: `matkalla serve`".to_owned()
    } else {
        "the account is made; a sign-in link goes out while `matkalla serve` runs".to_owned()
    })
}

/// The first line of standard input.
fn password() -> Result<String, String> {
    let mut line = String::new();
    std::io::stdin().lock().read_line(&mut line).map_err(|error| error.to_string())?;
    let given = line.trim_end_matches(['\r', '\n']);
    if given.chars().count() < 12 {
        return Err("the password needs at least 12 characters".to_owned());
    }
    Ok(given.to_owned())
}

pub fn site(config: &Config, arguments: &CreateSite) -> Result<String, String> {
    let slug = &arguments.slug;
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    if slug.is_empty() || slug.len() > SLUG || !slug.bytes().all(plain) {
        return Err(format!("--slug: write 1 to {SLUG} letters a–z, digits and hyphens"));
    }
    let name = named(&arguments.name)?;
    let or_finnish = |other: &Option<String>| other.as_deref().map_or_else(|| Ok(name.clone()), named);
    let mut codes = Vec::new();
    for name in &arguments.municipalities {
        let found = Municipality::by_code(name).or_else(|| Municipality::by_name(name));
        codes.push(found.ok_or_else(|| format!("there is no municipality {name}"))?.code.clone());
    }
    let new = NewSite {
        slug: slug.clone(),
        names: [name.clone(), or_finnish(&arguments.name_sv)?, or_finnish(&arguments.name_en)?],
        address: String::new(),
        phone: String::new(),
        email: String::new(),
        municipalities: codes,
    };
    let database = ready_database(config)?;
    let made = |error: DatabaseError| {
        if error.is_duplicate() { format!("there is a site {slug} already") } else { error.to_string() }
    };
    let taken = database
        .write_now(|connection| -> Result<_, DatabaseError> {
            let taken = sites::served_elsewhere(connection, "", &new.municipalities)?;
            // One that is made twice is told that it is there.
            if taken.is_empty() || sites::site_by_slug(connection, slug)?.is_some() {
                sites::create(connection, &new, Clock::system().now())?;
            }
            Ok(taken)
        })
        .map_err(made)?;
    if let Some((code, _)) = taken.first() {
        let place = Municipality::by_code(code).map_or(code.as_str(), |place| &place.fi);
        return Err(format!("--municipality: another site serves {place} already"));
    }
    Ok(format!("site {slug} is made; next: `matkalla create-admin --site {slug}` for its administrator"))
}
