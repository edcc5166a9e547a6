ALTER TABLE placements ADD COLUMN ended_by TEXT CHECK (ended_by IN ('company_silent', 'opening_closed', 'opening_expired', 'undone'));
UPDATE placements SET ended_by = CASE WHEN ending IN ('team_silent', 'unanswered') THEN NULL ELSE ending END;
ALTER TABLE placements DROP COLUMN ending;
ALTER TABLE placements RENAME COLUMN ended_by TO ending;
ALTER TABLE placements DROP COLUMN handed_at;
ALTER TABLE profile_lives DROP COLUMN months_out_of_work;
ALTER TABLE profile_lives DROP COLUMN integration_plan;
ALTER TABLE profile_lives DROP COLUMN upper_secondary;
