-- A profile keeps under 33 columns, which diesel reads quickly: what a person brings along is one JSON
-- object, and what the life of a profile leaves behind stands in a table of its own.
ALTER TABLE profiles ADD COLUMN background TEXT NOT NULL DEFAULT '{}';
UPDATE profiles SET background = json_build_object('hobbies', hobbies::json, 'education', education::json, 'experience', experience::json, 'licence_ends_on', licence_ends_on, 'support', support, 'support_shown', support_shown)::text;
CREATE TABLE profile_lives (
    profile_id TEXT PRIMARY KEY NOT NULL REFERENCES profiles (id),
    sections_seen TEXT NOT NULL DEFAULT '[]',
    published_at TIMESTAMP,
    renewed_at TIMESTAMP,
    paused_until DATE,
    reminded_at TIMESTAMP,
    -- Hash of the secret in the reminder's link.
    keep_hash TEXT,
    -- What the coach asked to add, for the person.
    coach_words TEXT NOT NULL DEFAULT '',
    -- Fingerprint of the text that a coach has checked: companies read only that.
    checked_text TEXT,
    job_seeker TEXT NOT NULL DEFAULT 'unknown' CHECK (job_seeker IN ('yes', 'no', 'unknown')),
    trial_purpose TEXT CHECK (trial_purpose IN ('choose_career', 'return_to_work'))
);
INSERT INTO profile_lives (profile_id, sections_seen, published_at, renewed_at, paused_until, reminded_at, keep_hash, coach_words, checked_text, job_seeker, trial_purpose)
    SELECT id, sections_seen, published_at, renewed_at, paused_until, reminded_at, keep_hash, coach_words, checked_text, job_seeker, trial_purpose FROM profiles;
DROP INDEX profiles_by_renewal;
DROP INDEX profiles_by_keep;
CREATE INDEX profile_lives_by_renewal ON profile_lives (renewed_at);
CREATE INDEX profile_lives_by_keep ON profile_lives (keep_hash);
ALTER TABLE profiles DROP COLUMN hobbies;
ALTER TABLE profiles DROP COLUMN education;
ALTER TABLE profiles DROP COLUMN experience;
ALTER TABLE profiles DROP COLUMN licence_ends_on;
ALTER TABLE profiles DROP COLUMN support;
ALTER TABLE profiles DROP COLUMN support_shown;
ALTER TABLE profiles DROP COLUMN sections_seen;
ALTER TABLE profiles DROP COLUMN published_at;
ALTER TABLE profiles DROP COLUMN renewed_at;
ALTER TABLE profiles DROP COLUMN paused_until;
ALTER TABLE profiles DROP COLUMN reminded_at;
ALTER TABLE profiles DROP COLUMN keep_hash;
ALTER TABLE profiles DROP COLUMN coach_words;
ALTER TABLE profiles DROP COLUMN checked_text;
ALTER TABLE profiles DROP COLUMN job_seeker;
ALTER TABLE profiles DROP COLUMN trial_purpose;
