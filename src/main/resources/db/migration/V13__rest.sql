-- When people rest besides quiet hours and pauses. holidays is what the member chose (null: guessed from the zone); the rest is the
-- platform's: until when a status tells of leave, the next span of do-not-disturb and when it was asked after, and the platform's
-- own count of when it told of the person last.
ALTER TABLE member ADD COLUMN holidays VARCHAR(16);
ALTER TABLE member ADD COLUMN away_until TIMESTAMP WITH TIME ZONE;
ALTER TABLE member ADD COLUMN undisturbed_from TIMESTAMP WITH TIME ZONE;
ALTER TABLE member ADD COLUMN undisturbed_until TIMESTAMP WITH TIME ZONE;
ALTER TABLE member ADD COLUMN undisturbed_asked TIMESTAMP WITH TIME ZONE;
ALTER TABLE member ADD COLUMN told BIGINT;
