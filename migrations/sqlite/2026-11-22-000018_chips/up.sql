-- What people have said by hand of what their texts mean: concepts that they dropped and added, by their ids.
ALTER TABLE openings ADD COLUMN by_hand TEXT NOT NULL DEFAULT '{}';
ALTER TABLE profiles ADD COLUMN by_hand TEXT NOT NULL DEFAULT '{}';
