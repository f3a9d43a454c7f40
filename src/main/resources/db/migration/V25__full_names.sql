-- What a member is called in lists from elsewhere; name is what colleagues see. Empty until the platform tells it.
ALTER TABLE member ADD COLUMN full_name VARCHAR(255) DEFAULT '' NOT NULL;
