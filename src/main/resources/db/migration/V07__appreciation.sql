CREATE TABLE appreciation (
    workspace  VARCHAR(64) NOT NULL,
    id         VARCHAR(64) NOT NULL,
    author     VARCHAR(64) NOT NULL,
    did        VARCHAR(500) NOT NULL,
    changed    VARCHAR(300) NOT NULL,
    worth      VARCHAR(60) NOT NULL,
    link       VARCHAR(400) NOT NULL,
    written_at TIMESTAMP WITH TIME ZONE NOT NULL,
    program    VARCHAR(64),
    posted_in  VARCHAR(64),
    PRIMARY KEY (workspace, id)
);

CREATE INDEX appreciation_of_author ON appreciation (workspace, author, written_at);
CREATE INDEX appreciation_of_program ON appreciation (workspace, program, posted_in);

CREATE TABLE appreciation_receiver (
    workspace    VARCHAR(64) NOT NULL,
    appreciation VARCHAR(64) NOT NULL,
    member       VARCHAR(64) NOT NULL,
    sharing      VARCHAR(16) NOT NULL,
    PRIMARY KEY (workspace, appreciation, member),
    FOREIGN KEY (workspace, appreciation) REFERENCES appreciation (workspace, id)
);

CREATE INDEX appreciation_receiver_of_member ON appreciation_receiver (workspace, member);

CREATE TABLE appreciation_consent (
    workspace VARCHAR(64) NOT NULL,
    member    VARCHAR(64) NOT NULL,
    consent   VARCHAR(16) NOT NULL,
    PRIMARY KEY (workspace, member)
);

CREATE TABLE appreciation_schedule (
    workspace VARCHAR(64) NOT NULL,
    program   VARCHAR(64) NOT NULL,
    weekday   VARCHAR(16) NOT NULL,
    local_at  TIME NOT NULL,
    asks      BOOLEAN NOT NULL,
    next_on   DATE NOT NULL,
    next_at   TIMESTAMP WITH TIME ZONE NOT NULL,
    last_on   DATE,
    PRIMARY KEY (workspace, program)
);

CREATE TABLE appreciation_post (
    workspace VARCHAR(64) NOT NULL,
    id        VARCHAR(64) NOT NULL,
    program   VARCHAR(64) NOT NULL,
    week      DATE NOT NULL,
    PRIMARY KEY (workspace, id),
    UNIQUE (workspace, program, week)
);
