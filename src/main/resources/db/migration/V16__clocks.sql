-- what the platform says a member's clock shows, in seconds east of UTC, where the zone data here says otherwise
ALTER TABLE member ADD COLUMN clock_offset INTEGER;
