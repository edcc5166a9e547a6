DROP TABLE opening_lives;
