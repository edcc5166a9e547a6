-- What a young person tells beside skills and wishes. Lists are JSON as text. A card in `permits` is
-- its code alone, or an object with the days it was given and ends: what stood there stays right.
ALTER TABLE profiles ADD COLUMN hobbies TEXT NOT NULL DEFAULT '[]';
ALTER TABLE profiles ADD COLUMN education TEXT NOT NULL DEFAULT '[]';
ALTER TABLE profiles ADD COLUMN experience TEXT NOT NULL DEFAULT '[]';
ALTER TABLE profiles ADD COLUMN licence_ends_on DATE;
-- What helps at work: companies see it only if the young person says so.
ALTER TABLE profiles ADD COLUMN support TEXT NOT NULL DEFAULT '';
ALTER TABLE profiles ADD COLUMN support_shown BOOLEAN NOT NULL DEFAULT FALSE;
-- Sections that were looked at and left, so that "nothing to add" counts as done.
ALTER TABLE profiles ADD COLUMN sections_seen TEXT NOT NULL DEFAULT '[]';

-- Who changed which field when; never what stood there.
CREATE TABLE profile_changes (
    id TEXT PRIMARY KEY NOT NULL,
    profile_id TEXT NOT NULL REFERENCES profiles (id),
    section TEXT NOT NULL,
    field TEXT NOT NULL,
    actor_id TEXT NOT NULL REFERENCES accounts (id),
    at TIMESTAMP NOT NULL
);
CREATE INDEX profile_changes_by_profile ON profile_changes (profile_id, at);
