-- how many days lie at least between two rounds of a member, where they asked for it, and when they were matched last
ALTER TABLE enrollment ADD COLUMN every_days INTEGER;
ALTER TABLE enrollment ADD COLUMN last_period DATE;

-- who had met before Rapport came, as an organizer brought it along
CREATE TABLE earlier_meeting (
    workspace VARCHAR(64) NOT NULL,
    one       VARCHAR(64) NOT NULL,
    other     VARCHAR(64) NOT NULL,
    met_on    DATE NOT NULL,
    PRIMARY KEY (workspace, one, other)
);
