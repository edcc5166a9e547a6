-- A new e-mail address of a young person waits here until the code in a mail sent to it has been
-- typed in the session that asked. Only the hash of the code is kept; the address until now stays
-- for as long as it has to be told.
CREATE TABLE address_changes (
    id TEXT PRIMARY KEY NOT NULL,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    session_id TEXT NOT NULL,
    email TEXT NOT NULL,
    email_before TEXT,
    code_hash TEXT,
    created_at TIMESTAMP NOT NULL,
    expires_at TIMESTAMP,
    confirmed_at TIMESTAMP
);
CREATE INDEX address_changes_by_account ON address_changes (account_id);
