-- Who was told that their data goes unless they use the service again: a profile, or the account of a
-- company's contact.
CREATE TABLE deletion_warnings (
    subject_id TEXT PRIMARY KEY NOT NULL,
    warned_at TIMESTAMP NOT NULL
);
-- When somebody last did something.
CREATE INDEX audit_events_by_actor ON audit_events (actor_id, at);
