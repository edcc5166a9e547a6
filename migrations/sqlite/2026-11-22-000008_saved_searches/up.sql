-- Searches that somebody keeps: the query part of the list's address, nothing of what was found.
-- A weekly mail tells of openings published since `checked_at`; `news_since` is where the last mail
-- began. The key stands in the mail's links, which show the list and stop the mail, so it is kept as it is.
CREATE TABLE saved_searches (
    id TEXT PRIMARY KEY NOT NULL,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    query TEXT NOT NULL,
    mail BOOLEAN NOT NULL,
    link_key TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    checked_at TIMESTAMP NOT NULL,
    news_since TIMESTAMP NOT NULL
);
CREATE UNIQUE INDEX saved_searches_by_account ON saved_searches (account_id, query);
CREATE INDEX saved_searches_by_check ON saved_searches (checked_at);

-- Lists of those who look after many: in the order in which they are shown.
CREATE INDEX profiles_by_site_change ON profiles (site_id, updated_at DESC, id);
CREATE INDEX profiles_by_coach_change ON profiles (coach_id, updated_at DESC, id);
CREATE INDEX openings_by_state_change ON openings (site_id, status, updated_at, id);
