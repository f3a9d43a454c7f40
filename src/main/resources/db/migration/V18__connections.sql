-- Members who each chose to keep meeting. Of what each wished alone only a yes is kept, and only until all have said it: a no and
-- silence are the same by construction. A connection's check-ins are rounds of their own, with one group each.
CREATE TABLE wish (
    workspace VARCHAR(64) NOT NULL,
    group_id  VARCHAR(64) NOT NULL,
    member    VARCHAR(64) NOT NULL,
    rhythm    VARCHAR(16) NOT NULL,
    PRIMARY KEY (workspace, group_id, member)
);

CREATE TABLE connection (
    workspace VARCHAR(64) NOT NULL,
    id        VARCHAR(64) NOT NULL,
    program   VARCHAR(64) NOT NULL,
    rhythm    VARCHAR(16) NOT NULL,
    next_on   DATE NOT NULL,
    due_at    TIMESTAMP WITH TIME ZONE NOT NULL,
    ended_at  TIMESTAMP WITH TIME ZONE,
    PRIMARY KEY (workspace, id)
);

CREATE INDEX connection_due ON connection (workspace, ended_at, due_at);

CREATE TABLE connection_member (
    workspace  VARCHAR(64) NOT NULL,
    connection VARCHAR(64) NOT NULL,
    member     VARCHAR(64) NOT NULL,
    seat       INT NOT NULL,
    PRIMARY KEY (workspace, connection, member)
);

CREATE INDEX connection_member_member ON connection_member (workspace, member);

ALTER TABLE round ADD COLUMN connection VARCHAR(64);

-- What a guide gave a group beyond the question of its introduction; the last turn of a level is the one that stands. Who would
-- like to go deeper is kept beside it, a no is not.
CREATE TABLE guide_question (
    workspace VARCHAR(64) NOT NULL,
    group_id  VARCHAR(64) NOT NULL,
    level     INT NOT NULL,
    turn      INT NOT NULL,
    question  VARCHAR(16) NOT NULL,
    PRIMARY KEY (workspace, group_id, level, turn)
);

CREATE TABLE guide_deeper (
    workspace VARCHAR(64) NOT NULL,
    group_id  VARCHAR(64) NOT NULL,
    member    VARCHAR(64) NOT NULL,
    PRIMARY KEY (workspace, group_id, member)
);
