DROP TABLE profile_changes;
ALTER TABLE profiles DROP COLUMN sections_seen;
ALTER TABLE profiles DROP COLUMN support_shown;
ALTER TABLE profiles DROP COLUMN support;
ALTER TABLE profiles DROP COLUMN licence_ends_on;
ALTER TABLE profiles DROP COLUMN experience;
ALTER TABLE profiles DROP COLUMN education;
ALTER TABLE profiles DROP COLUMN hobbies;
