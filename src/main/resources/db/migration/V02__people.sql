CREATE TABLE workspace (
    id         VARCHAR(64) PRIMARY KEY,
    platform   VARCHAR(16) NOT NULL,
    external   VARCHAR(64) NOT NULL,
    name       VARCHAR(255) NOT NULL,
    locale     VARCHAR(35) NOT NULL,
    contact    VARCHAR(64),
    installed  BOOLEAN NOT NULL,
    changed_at TIMESTAMP WITH TIME ZONE NOT NULL,
    UNIQUE (platform, external)
);

CREATE TABLE member (
    workspace     VARCHAR(64) NOT NULL,
    id            VARCHAR(64) NOT NULL,
    external      VARCHAR(64),
    name          VARCHAR(255) NOT NULL,
    standing      VARCHAR(16) NOT NULL,
    admin         BOOLEAN NOT NULL,
    zone          VARCHAR(64) NOT NULL,
    locale        VARCHAR(35) NOT NULL,
    works_from    TIME NOT NULL,
    works_until   TIME NOT NULL,
    works_on      VARCHAR(64) NOT NULL,
    weekly_budget INTEGER NOT NULL,
    paused_until  DATE,
    attributes    VARCHAR(10000) NOT NULL,
    changed_at    TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (workspace, id),
    UNIQUE (workspace, external)
);

-- open_channel is the channel until the program ends: a channel has one open program
CREATE TABLE program (
    workspace    VARCHAR(64) NOT NULL,
    id           VARCHAR(64) NOT NULL,
    name         VARCHAR(255) NOT NULL,
    channel      VARCHAR(64) NOT NULL,
    open_channel VARCHAR(64),
    cadence      VARCHAR(100) NOT NULL,
    meets_at     TIME NOT NULL,
    zone         VARCHAR(64) NOT NULL,
    group_size   INTEGER NOT NULL,
    odd_person   VARCHAR(32) NOT NULL,
    introduction VARCHAR(32) NOT NULL,
    deck         VARCHAR(64) NOT NULL,
    follow_ups   BOOLEAN NOT NULL,
    guests       BOOLEAN NOT NULL,
    minimum      INTEGER NOT NULL,
    locale       VARCHAR(35) NOT NULL,
    rules        VARCHAR(10000) NOT NULL,
    state        VARCHAR(16) NOT NULL,
    revision     BIGINT NOT NULL,
    changed_at   TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (workspace, id),
    UNIQUE (workspace, open_channel)
);

CREATE TABLE organizer (
    workspace VARCHAR(64) NOT NULL,
    program   VARCHAR(64) NOT NULL,
    member    VARCHAR(64) NOT NULL,
    PRIMARY KEY (workspace, program, member)
);

CREATE TABLE creator (
    workspace VARCHAR(64) NOT NULL,
    member    VARCHAR(64) NOT NULL,
    PRIMARY KEY (workspace, member)
);

CREATE TABLE enrollment (
    workspace    VARCHAR(64) NOT NULL,
    program      VARCHAR(64) NOT NULL,
    member       VARCHAR(64) NOT NULL,
    state        VARCHAR(16) NOT NULL,
    paused_until DATE,
    skips        DATE,
    joined_at    TIMESTAMP WITH TIME ZONE NOT NULL,
    changed_at   TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (workspace, program, member)
);

CREATE INDEX enrollment_of_member ON enrollment (workspace, member);

-- sealed holds whom the author named; nobody can search for it
CREATE TABLE never_match (
    workspace VARCHAR(64) NOT NULL,
    id        VARCHAR(64) NOT NULL,
    author    VARCHAR(64) NOT NULL,
    sealed    BYTEA NOT NULL,
    named_at  TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (workspace, id)
);

CREATE INDEX never_match_of_author ON never_match (workspace, author);
