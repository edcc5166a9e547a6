DROP INDEX openings_by_state_change;
DROP INDEX profiles_by_coach_change;
DROP INDEX profiles_by_site_change;
DROP TABLE saved_searches;
