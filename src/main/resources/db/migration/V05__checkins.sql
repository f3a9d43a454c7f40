CREATE TABLE round_schedule (
    workspace   VARCHAR(64) NOT NULL,
    program     VARCHAR(64) NOT NULL,
    period      DATE NOT NULL,
    local_time  TIME NOT NULL,
    zone        VARCHAR(64) NOT NULL,
    due_at      TIMESTAMP WITH TIME ZONE,
    last_period DATE,
    PRIMARY KEY (workspace, program)
);

CREATE TABLE round (
    workspace   VARCHAR(64) NOT NULL,
    id          VARCHAR(64) NOT NULL,
    program     VARCHAR(64) NOT NULL,
    period      DATE NOT NULL,
    seed        BIGINT NOT NULL,
    starts_at   TIMESTAMP WITH TIME ZONE NOT NULL,
    ends_at     TIMESTAMP WITH TIME ZONE NOT NULL,
    closed_at   TIMESTAMP WITH TIME ZONE,
    mended      BIGINT NOT NULL,
    PRIMARY KEY (workspace, id),
    UNIQUE (workspace, program, period)
);

CREATE INDEX round_open ON round (workspace, closed_at, ends_at);

CREATE TABLE round_group (
    workspace   VARCHAR(64) NOT NULL,
    id          VARCHAR(64) NOT NULL,
    round       VARCHAR(64) NOT NULL,
    program     VARCHAR(64) NOT NULL,
    state       VARCHAR(16) NOT NULL,
    question    VARCHAR(16) NOT NULL,
    starter     VARCHAR(64) NOT NULL,
    reasons     VARCHAR(4000) NOT NULL,
    proposed_at TIMESTAMP WITH TIME ZONE,
    proposed_by VARCHAR(64),
    agreed_at   TIMESTAMP WITH TIME ZONE,
    calendar    VARCHAR(128),
    PRIMARY KEY (workspace, id)
);

CREATE INDEX round_group_round ON round_group (workspace, round);
CREATE UNIQUE INDEX round_group_calendar ON round_group (workspace, calendar);

CREATE TABLE check_in (
    workspace   VARCHAR(64) NOT NULL,
    group_id    VARCHAR(64) NOT NULL,
    member      VARCHAR(64) NOT NULL,
    round       VARCHAR(64) NOT NULL,
    program     VARCHAR(64) NOT NULL,
    seat        INT NOT NULL,
    gone        BOOLEAN NOT NULL,
    instead_of  VARCHAR(64),
    accepts_at  TIMESTAMP WITH TIME ZONE,
    outcome     VARCHAR(16),
    answered_at TIMESTAMP WITH TIME ZONE,
    next_step   VARCHAR(1000) NOT NULL,
    step_shown  VARCHAR(16) NOT NULL,
    PRIMARY KEY (workspace, group_id, member)
);

CREATE INDEX check_in_member ON check_in (workspace, member, round);
CREATE INDEX check_in_program ON check_in (workspace, program, member);
CREATE INDEX check_in_round ON check_in (workspace, round);

CREATE TABLE left_out (
    workspace   VARCHAR(64) NOT NULL,
    round       VARCHAR(64) NOT NULL,
    program     VARCHAR(64) NOT NULL,
    member      VARCHAR(64) NOT NULL,
    why         VARCHAR(4000) NOT NULL,
    left_at     TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (workspace, round, member)
);

CREATE INDEX left_out_program ON left_out (workspace, program, member);

CREATE TABLE turn (
    workspace   VARCHAR(64) NOT NULL,
    program     VARCHAR(64) NOT NULL,
    member      VARCHAR(64) NOT NULL,
    starts      INT NOT NULL,
    PRIMARY KEY (workspace, program, member)
);

CREATE TABLE replay (
    workspace   VARCHAR(64) NOT NULL,
    round       VARCHAR(64) NOT NULL,
    problem     TEXT NOT NULL,
    recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (workspace, round)
);
