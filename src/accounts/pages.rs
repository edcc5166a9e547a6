//! Pages of accounts.

use askama::Template;

use super::forms::StaffForm;
use crate::notifications::RhythmChoice;
use crate::web::Page;
use crate::web::forms::FormErrors;

/// Names and telephones of the sites.
pub type Sites = Vec<(String, String)>;

/// Ways to sign in.
#[derive(Template)]
#[template(path = "accounts/sign_in.html")]
pub struct SignInPage {
    pub page: Page,
    pub back: String,
    pub email: String,
    pub errors: FormErrors,
    /// A link is on its way, if the address is known.
    pub link_sent: bool,
    /// Names and telephones of the sites, for those who are new.
    pub sites: Sites,
}

/// The page behind a link in a mail: its button signs in.
#[derive(Template)]
#[template(path = "accounts/link.html")]
pub struct LinkPage {
    pub page: Page,
    pub token: String,
}

/// Where the code that was sent to a new address is typed.
#[derive(Template)]
#[template(path = "accounts/address.html")]
pub struct AddressPage {
    pub page: Page,
    pub email: String,
    pub code: String,
    pub errors: FormErrors,
}

/// The coach's code.
#[derive(Template)]
#[template(path = "accounts/code.html")]
pub struct CodePage {
    pub page: Page,
    pub code: String,
    pub errors: FormErrors,
    /// Names and telephones of the sites, for those who are new.
    pub sites: Sites,
}

/// The second factor: first with a QR code, later only the code.
#[derive(Template)]
#[template(path = "accounts/second_factor.html")]
pub struct SecondFactorPage {
    pub page: Page,
    /// QR code and secret, until the factor is confirmed.
    pub setup: Option<Setup>,
    pub errors: FormErrors,
}

/// What an authenticator app needs.
pub struct Setup {
    /// QR code as the `d` of an SVG path.
    pub qr: String,
    /// Modules on a side.
    pub size: usize,
    /// The secret for typing.
    pub secret: String,
}

/// One's own account.
#[derive(Template)]
#[template(path = "accounts/account.html")]
pub struct AccountPage {
    pub page: Page,
    pub email: String,
    /// Whether it is changed here: young people do; the service changes that of others, who were
    /// checked with it.
    pub changes_address: bool,
    /// Address asked for, as typed.
    pub new_email: String,
    /// Whether the name stands on the site's public page; `None` for who serves no public there.
    pub listed: Option<bool>,
    /// How often one is told of new matches; empty for who is told of none.
    pub rhythms: Vec<RhythmChoice>,
    /// Of what.
    pub told: &'static str,
    pub sessions: Vec<SessionLine>,
    pub errors: FormErrors,
}

/// A session on the page.
pub struct SessionLine {
    pub id: String,
    pub began: String,
    pub current: bool,
}

/// Staff accounts.
#[derive(Template)]
#[template(path = "accounts/list.html")]
pub struct ListPage {
    pub page: Page,
    pub accounts: Vec<AccountLine>,
}

/// An account in the list.
pub struct AccountLine {
    pub id: String,
    pub name: String,
    pub email: String,
    pub role: &'static str,
    pub active: bool,
}

/// A new staff account.
#[derive(Template)]
#[template(path = "accounts/new.html")]
pub struct NewPage {
    pub page: Page,
    pub form: StaffForm,
    pub errors: FormErrors,
    /// Sites to choose from; empty when the site is given.
    pub sites: Vec<(String, String)>,
    /// Word and name of the roles that may be given.
    pub roles: Vec<(&'static str, &'static str)>,
}
