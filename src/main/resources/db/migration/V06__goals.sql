CREATE TABLE goal (
    workspace   VARCHAR(64) NOT NULL,
    id          VARCHAR(64) NOT NULL,
    of_group    VARCHAR(64) NOT NULL,
    state       VARCHAR(16) NOT NULL,
    title       VARCHAR(80) NOT NULL,
    why         VARCHAR(300) NOT NULL,
    next_step   VARCHAR(300) NOT NULL,
    due_on      DATE NOT NULL,
    proposer    VARCHAR(64) NOT NULL,
    proposed_at TIMESTAMP WITH TIME ZONE NOT NULL,
    settled_by  VARCHAR(64),
    settled_at  TIMESTAMP WITH TIME ZONE,
    PRIMARY KEY (workspace, id)
);

CREATE TABLE goal_party (
    workspace   VARCHAR(64) NOT NULL,
    goal        VARCHAR(64) NOT NULL,
    member      VARCHAR(64) NOT NULL,
    answer      VARCHAR(16) NOT NULL,
    answered_at TIMESTAMP WITH TIME ZONE,
    PRIMARY KEY (workspace, goal, member),
    FOREIGN KEY (workspace, goal) REFERENCES goal (workspace, id)
);

CREATE INDEX goal_party_of_member ON goal_party (workspace, member);

CREATE TABLE goal_note (
    workspace VARCHAR(64) NOT NULL,
    id        VARCHAR(64) NOT NULL,
    goal      VARCHAR(64) NOT NULL,
    author    VARCHAR(64) NOT NULL,
    noted_on  DATE NOT NULL,
    noted_at  TIMESTAMP WITH TIME ZONE NOT NULL,
    place     INTEGER NOT NULL,
    told_in   VARCHAR(64) NOT NULL,
    words     VARCHAR(500) NOT NULL,
    PRIMARY KEY (workspace, id),
    FOREIGN KEY (workspace, goal) REFERENCES goal (workspace, id)
);

CREATE INDEX goal_note_of_goal ON goal_note (workspace, goal, place);
