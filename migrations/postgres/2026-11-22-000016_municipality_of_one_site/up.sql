-- A municipality is one site's: until now two that were set up alike both held it, and the first served it.
DELETE FROM site_municipalities WHERE EXISTS (
    SELECT 1 FROM site_municipalities AS earlier
    WHERE earlier.municipality_code = site_municipalities.municipality_code AND earlier.site_id < site_municipalities.site_id
);
CREATE UNIQUE INDEX site_municipalities_code ON site_municipalities (municipality_code);
