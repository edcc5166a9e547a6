-- Openings posted without an account, their check by the service, and claims to a company.

-- Two more states of an opening: returned with comments, and rejected.
DROP INDEX openings_by_site;
ALTER TABLE openings ADD COLUMN status_now TEXT NOT NULL DEFAULT 'draft' CHECK (status_now IN ('draft', 'submitted', 'returned', 'published', 'rejected', 'closed'));
UPDATE openings SET status_now = status;
ALTER TABLE openings DROP COLUMN status;
ALTER TABLE openings RENAME COLUMN status_now TO status;
CREATE INDEX openings_by_site ON openings (site_id, status);

-- What only some kinds of path ask, as JSON: it is shown, never searched.
ALTER TABLE openings ADD COLUMN terms TEXT NOT NULL DEFAULT '{}';

-- Who did what to an opening, and what was said with it. The poster has no account.
CREATE TABLE opening_steps (
    id TEXT PRIMARY KEY NOT NULL,
    opening_id TEXT NOT NULL REFERENCES openings (id),
    at TIMESTAMP NOT NULL,
    actor_id TEXT REFERENCES accounts (id),
    actor_role TEXT NOT NULL,
    command TEXT NOT NULL,
    status TEXT NOT NULL,
    note TEXT NOT NULL,
    comments TEXT NOT NULL
);
CREATE INDEX opening_steps_by_opening ON opening_steps (opening_id, at);

-- Whether who wrote last in an opening may not be the one who publishes it.
ALTER TABLE sites ADD COLUMN two_eyes BOOLEAN NOT NULL DEFAULT FALSE;

-- What somebody without an account wants to post. Until it is confirmed from its own mail the whole
-- opening stands here only, as JSON; then it is an opening and this row says whose it was.
CREATE TABLE postings (
    id TEXT PRIMARY KEY NOT NULL,
    email TEXT NOT NULL,
    phone TEXT NOT NULL,
    language TEXT NOT NULL CHECK (language IN ('fi', 'sv', 'en')),
    business_id TEXT NOT NULL,
    company_name TEXT NOT NULL,
    content TEXT NOT NULL,
    opening_id TEXT UNIQUE REFERENCES openings (id),
    created_at TIMESTAMP NOT NULL,
    confirmed_at TIMESTAMP,
    claimed_at TIMESTAMP
);
CREATE INDEX postings_by_email ON postings (email);

-- Links of such a posting: short-lived, single use, only their hashes.
CREATE TABLE posting_links (
    id TEXT PRIMARY KEY NOT NULL,
    posting_id TEXT NOT NULL REFERENCES postings (id),
    purpose TEXT NOT NULL CHECK (purpose IN ('confirm', 'mend', 'claim')),
    secret_hash TEXT NOT NULL UNIQUE,
    created_at TIMESTAMP NOT NULL,
    expires_at TIMESTAMP NOT NULL,
    used_at TIMESTAMP
);
CREATE INDEX posting_links_by_posting ON posting_links (posting_id);

-- Claims to a company that the service decides: it has a contact already, or the address an account.
CREATE TABLE company_claims (
    id TEXT PRIMARY KEY NOT NULL,
    company_id TEXT NOT NULL REFERENCES companies (id),
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    phone TEXT NOT NULL,
    language TEXT NOT NULL CHECK (language IN ('fi', 'sv', 'en')),
    created_at TIMESTAMP NOT NULL,
    decided_at TIMESTAMP,
    decided_by TEXT REFERENCES accounts (id),
    accepted BOOLEAN
);
CREATE INDEX company_claims_by_company ON company_claims (company_id, decided_at);

-- A message may go to somebody without an account: then its object says to whom.
ALTER TABLE outbox ADD COLUMN receiver_account TEXT REFERENCES accounts (id);
UPDATE outbox SET receiver_account = receiver_id;
ALTER TABLE outbox DROP COLUMN receiver_id;
ALTER TABLE outbox RENAME COLUMN receiver_account TO receiver_id;
