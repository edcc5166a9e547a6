ALTER TABLE profiles DROP COLUMN by_hand;
ALTER TABLE openings DROP COLUMN by_hand;
