DROP INDEX site_municipalities_code;
