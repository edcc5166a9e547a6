ALTER TABLE sites DROP COLUMN answer_days;
ALTER TABLE sites DROP COLUMN max_age;
ALTER TABLE sites DROP COLUMN min_age;
DROP TABLE welcomes;
DROP TABLE registrations;
DROP TABLE confirmed_findings;
ALTER TABLE profiles ADD COLUMN status TEXT NOT NULL DEFAULT 'draft' CHECK (status IN ('draft', 'published', 'hidden'));
UPDATE profiles SET status = CASE
    WHEN state IN ('published', 'imported') THEN 'published'
    WHEN state IN ('paused', 'withdrawn') THEN 'hidden'
    ELSE 'draft' END;
DROP INDEX profiles_by_keep;
DROP INDEX profiles_by_renewal;
DROP INDEX profiles_by_site;
ALTER TABLE profiles DROP COLUMN trial_purpose;
ALTER TABLE profiles DROP COLUMN job_seeker;
ALTER TABLE profiles DROP COLUMN keep_hash;
ALTER TABLE profiles DROP COLUMN reminded_at;
ALTER TABLE profiles DROP COLUMN checked_text;
ALTER TABLE profiles DROP COLUMN coach_words;
ALTER TABLE profiles DROP COLUMN paused_until;
ALTER TABLE profiles DROP COLUMN renewed_at;
ALTER TABLE profiles DROP COLUMN state_since;
ALTER TABLE profiles DROP COLUMN state;
CREATE INDEX profiles_by_site ON profiles (site_id, status);
