-- days, both included, on which a program starts no rounds
CREATE TABLE program_break (
    workspace VARCHAR(64) NOT NULL,
    program   VARCHAR(64) NOT NULL,
    first_day DATE NOT NULL,
    last_day  DATE NOT NULL,
    PRIMARY KEY (workspace, program, first_day)
);

-- the months (by their first day) whose look back was posted to organizers
CREATE TABLE monthly_note (
    workspace VARCHAR(64) NOT NULL,
    first_day DATE NOT NULL,
    PRIMARY KEY (workspace, first_day)
);

-- who wants no monthly notes
CREATE TABLE monthly_note_off (
    workspace VARCHAR(64) NOT NULL,
    member    VARCHAR(64) NOT NULL,
    PRIMARY KEY (workspace, member)
);
