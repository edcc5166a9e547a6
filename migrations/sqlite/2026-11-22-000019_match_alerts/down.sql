ALTER TABLE saved_searches ADD COLUMN mail BOOLEAN NOT NULL DEFAULT TRUE;
UPDATE saved_searches SET mail = FALSE WHERE rhythm = 'off';
ALTER TABLE saved_searches DROP COLUMN rhythm;
DROP TABLE told_matches;
DROP TABLE match_alerts;
