-- The life of a profile as words; what time alone changes (hidden after six months, back from a
-- break) is computed from these dates and stored nowhere.
ALTER TABLE profiles ADD COLUMN state TEXT NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'sent', 'returned', 'checked', 'not_yet', 'published', 'paused', 'withdrawn', 'imported'));
ALTER TABLE profiles ADD COLUMN state_since TIMESTAMP NOT NULL DEFAULT '1970-01-01 00:00:00';
ALTER TABLE profiles ADD COLUMN renewed_at TIMESTAMP;
ALTER TABLE profiles ADD COLUMN paused_until DATE;
-- What the coach asked to add, for the person.
ALTER TABLE profiles ADD COLUMN coach_words TEXT NOT NULL DEFAULT '';
-- Fingerprint of the text that a coach has checked: companies read only that.
ALTER TABLE profiles ADD COLUMN checked_text TEXT;
ALTER TABLE profiles ADD COLUMN reminded_at TIMESTAMP;
-- Hash of the secret in the reminder's link.
ALTER TABLE profiles ADD COLUMN keep_hash TEXT;
ALTER TABLE profiles ADD COLUMN job_seeker TEXT NOT NULL DEFAULT 'unknown' CHECK (job_seeker IN ('yes', 'no', 'unknown'));
ALTER TABLE profiles ADD COLUMN trial_purpose TEXT CHECK (trial_purpose IN ('choose_career', 'return_to_work'));
UPDATE profiles SET state_since = updated_at, renewed_at = published_at;
UPDATE profiles SET state = CASE
    WHEN status = 'published' AND external_id IS NOT NULL AND account_id IS NULL THEN 'imported'
    WHEN status = 'published' THEN 'published'
    WHEN status = 'hidden' AND EXISTS (SELECT 1 FROM consents WHERE consents.profile_id = profiles.id AND purpose = 'publish_profile' AND withdrawn_at IS NULL) THEN 'paused'
    WHEN status = 'hidden' THEN 'withdrawn'
    WHEN EXISTS (SELECT 1 FROM consents WHERE consents.profile_id = profiles.id AND purpose = 'publish_profile' AND withdrawn_at IS NULL) THEN 'sent'
    ELSE 'draft' END;
DROP INDEX profiles_by_site;
ALTER TABLE profiles DROP COLUMN status;
CREATE INDEX profiles_by_site ON profiles (site_id, state);
CREATE INDEX profiles_by_renewal ON profiles (state, renewed_at);
CREATE INDEX profiles_by_keep ON profiles (keep_hash);

-- What a coach has looked at in a text and found not to tell who its writer is. The fingerprint is
-- of the whole text of the field, so a changed text is asked about again.
CREATE TABLE confirmed_findings (
    profile_id TEXT NOT NULL REFERENCES profiles (id),
    fingerprint TEXT NOT NULL,
    confirmed_by TEXT NOT NULL REFERENCES accounts (id),
    confirmed_at TIMESTAMP NOT NULL,
    PRIMARY KEY (profile_id, fingerprint)
);

-- Who comes alone: what they wrote waits here until their address is confirmed.
CREATE TABLE registrations (
    account_id TEXT PRIMARY KEY NOT NULL REFERENCES accounts (id),
    site_id TEXT NOT NULL REFERENCES sites (id),
    first_name TEXT NOT NULL,
    born_on DATE NOT NULL,
    phone TEXT,
    municipality_code TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL
);

-- Who came alone is welcomed by a coach by a promised day.
CREATE TABLE welcomes (
    profile_id TEXT PRIMARY KEY NOT NULL REFERENCES profiles (id),
    came_at TIMESTAMP NOT NULL,
    promised_on DATE NOT NULL,
    welcomed_at TIMESTAMP,
    welcomed_by TEXT REFERENCES accounts (id),
    how TEXT CHECK (how IN ('met', 'phoned', 'wrote'))
);

-- Ages a site serves, and working days within which its coaches welcome and check.
ALTER TABLE sites ADD COLUMN min_age INTEGER NOT NULL DEFAULT 17;
ALTER TABLE sites ADD COLUMN max_age INTEGER NOT NULL DEFAULT 29;
ALTER TABLE sites ADD COLUMN answer_days INTEGER NOT NULL DEFAULT 3;
