-- A new e-mail address of an account waits here until its owner has pressed the button in a mail
-- sent to it. An account has at most one; only the hash of the link's secret is kept.
CREATE TABLE address_changes (
    id TEXT PRIMARY KEY NOT NULL,
    account_id TEXT NOT NULL UNIQUE REFERENCES accounts (id),
    email TEXT NOT NULL,
    secret_hash TEXT UNIQUE,
    created_at TIMESTAMP NOT NULL,
    expires_at TIMESTAMP
);
