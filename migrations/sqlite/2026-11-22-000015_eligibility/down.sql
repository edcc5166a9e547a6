ALTER TABLE profile_lives DROP COLUMN months_out_of_work;
ALTER TABLE profile_lives DROP COLUMN integration_plan;
ALTER TABLE profile_lives DROP COLUMN upper_secondary;
