-- How often an account is told by mail of matches that are new to it. `checked_at` is when they were last
-- looked for, empty where the next look only notes what is there already; `told_at` is when the last mail was
-- put together. The key stands in the mail's links, which stop it, so it is kept as it is.
CREATE TABLE match_alerts (
    id TEXT PRIMARY KEY NOT NULL,
    account_id TEXT NOT NULL UNIQUE REFERENCES accounts (id),
    rhythm TEXT NOT NULL CHECK (rhythm IN ('off', 'daily', 'weekly')),
    link_key TEXT NOT NULL,
    checked_at TIMESTAMP,
    told_at TIMESTAMP
);
CREATE INDEX match_alerts_by_check ON match_alerts (rhythm, checked_at);

-- Matches that an account knows of, so that none is told twice: three ids, as long as the person is there and
-- the opening has not ended.
CREATE TABLE told_matches (
    account_id TEXT NOT NULL REFERENCES accounts (id),
    profile_id TEXT NOT NULL REFERENCES profiles (id),
    opening_id TEXT NOT NULL REFERENCES openings (id),
    told_at TIMESTAMP NOT NULL,
    PRIMARY KEY (account_id, profile_id, opening_id)
);
CREATE INDEX told_matches_by_profile ON told_matches (profile_id);
CREATE INDEX told_matches_by_opening ON told_matches (opening_id);

-- The mail of a saved search may come every day.
ALTER TABLE saved_searches ADD COLUMN rhythm TEXT NOT NULL DEFAULT 'weekly' CHECK (rhythm IN ('off', 'daily', 'weekly'));
UPDATE saved_searches SET rhythm = 'off' WHERE NOT mail;
ALTER TABLE saved_searches DROP COLUMN mail;
