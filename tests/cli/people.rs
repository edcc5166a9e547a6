//! `create-admin`: who may come in first.

use matkalla::access::Role;
use matkalla::accounts::{Account, account_by_email};

use super::Program;
use crate::support::Backend;
use crate::support::app::runtime;
use crate::support::client::Visitor;
use crate::support::server::{Server, mails};

const PASSWORD: &str = "kolme pientä omenaa";

fn account(program: &Program, email: &str) -> Option<Account> {
    program.read(|connection| account_by_email(connection, email).unwrap())
}

fn an_administrator_signs_in_with_the_password(backend: Backend) {
    let program = Program::with_site(backend);
    let arguments = ["create-admin", "--email", "Olli@example.fi", "--name", "Olli Operaattori", "--password-stdin"];
    let made = program.run_with_input(&arguments, &format!("{PASSWORD}\r\n")).assert_done();
    assert!(made.contains("the first sign-in asks for a second factor"), "{made}");
    assert!(!made.contains(PASSWORD));
    let olli = account(&program, "olli@example.fi").unwrap();
    assert_eq!((olli.role, olli.site_id), (Role::Operator, None));
    program
        .run_with_input(&arguments, PASSWORD)
        .assert_failed("there is an account with the address Olli@example.fi already");

    let arguments =
        ["create-admin", "--email", "anna@example.fi", "--name", "Anna", "--site", "lahti", "--password-stdin"];
    program.run_with_input(&arguments, PASSWORD).assert_done();
    let anna = account(&program, "anna@example.fi").unwrap();
    assert_eq!(anna.role, Role::SiteAdmin);
    assert!(anna.site_id.is_some());

    let database = program.database_url();
    runtime().block_on(async {
        let server = Server::start(&database, &program.data_dir()).await;
        let visitor = Visitor::new(&server.address);
        let page = visitor.page("/sign-in").await;
        let form = "form:has([name=password])";
        let wrong = visitor.submit(&page, form, &[("email", "olli@example.fi"), ("password", "kolme pientä")]).await;
        assert_eq!(wrong.status, 422, "{}", wrong.errors());
        let answer = visitor.submit(&page, form, &[("email", "olli@example.fi"), ("password", PASSWORD)]).await;
        assert_eq!(answer.status, 303, "{}", answer.errors());
        let next = visitor.get(answer.location.as_deref().unwrap()).await;
        assert_eq!(next.location.as_deref(), Some("/sign-in/second-factor"), "nothing opens before the second factor");
        server.kill();
    });
}

#[test]
fn an_administrator_signs_in_with_the_password_on_sqlite() {
    an_administrator_signs_in_with_the_password(Backend::Sqlite);
}

#[test]
fn an_administrator_signs_in_with_the_password_on_postgres() {
    an_administrator_signs_in_with_the_password(Backend::Postgres);
}

#[test]
fn without_a_password_a_link_goes_out_as_soon_as_the_program_serves() {
    let program = Program::with_site(Backend::Sqlite);
    let arguments = ["create-admin", "--email", "olli@example.fi", "--name", "Olli Operaattori"];
    program.run(&arguments).assert_failed("set SMTP_URL, or give a password with --password-stdin");
    assert!(account(&program, "olli@example.fi").is_none(), "nothing is half made");

    let folder = program.home.path().join("mail");
    let mail = format!("file:{}", folder.display());
    let program = program.with("SMTP_URL", &mail);
    let made = program.run(&arguments).assert_done();
    assert!(made.contains("a sign-in link goes out while `matkalla serve` runs"), "{made}");
    let database = program.database_url();
    runtime().block_on(async {
        let server = Server::start_with(&database, &program.data_dir(), &[("SMTP_URL", &mail)]).await;
        let mail = mails(&folder).await.remove(0);
        assert!(mail.contains("To: ") && mail.contains("olli@example.fi"), "{mail}");
        server.kill();
    });
}

#[test]
fn what_cannot_be_an_account_is_refused() {
    let program = Program::with_site(Backend::Sqlite);
    let make = |email: &str, name: &str, site: Option<&str>, password: &str| {
        let mut arguments = vec!["create-admin", "--email", email, "--name", name, "--password-stdin"];
        arguments.extend(site.iter().flat_map(|site| ["--site", site]));
        program.run_with_input(&arguments, password)
    };
    make("olli", "Olli", None, PASSWORD).assert_failed("olli is not an e-mail address");
    make("olli@", "Olli", None, PASSWORD).assert_failed("olli@ is not an e-mail address");
    make("olli@example.fi", " ", None, PASSWORD).assert_failed("a name needs 1 to 120 characters");
    make("olli@example.fi", "Olli", None, "lyhyt\n").assert_failed("the password needs at least 12 characters");
    make("olli@example.fi", "Olli", None, "").assert_failed("the password needs at least 12 characters");
    make("olli@example.fi", "Olli", Some("nowhere"), PASSWORD).assert_failed("there is no site nowhere");
    assert!(account(&program, "olli@example.fi").is_none());
}
