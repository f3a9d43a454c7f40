-- What is owed to people; rank puts the most important kinds first, once the gate has seen them. due, expires, until and said_at are domain time; lease, retry_at and claimed_at are wire time.
CREATE TABLE outbox (
    workspace     VARCHAR(64)  NOT NULL,
    id            VARCHAR(64)  NOT NULL,
    notice_key    VARCHAR(255) NOT NULL,
    kind          VARCHAR(64)  NOT NULL,
    subject       VARCHAR(255) NOT NULL,
    destination   VARCHAR(16)  NOT NULL,
    circle        VARCHAR(255) NOT NULL,
    channel       VARCHAR(255) NOT NULL,
    locale        VARCHAR(35)  NOT NULL,
    due           TIMESTAMP WITH TIME ZONE NOT NULL,
    expires       TIMESTAMP WITH TIME ZONE,
    state         VARCHAR(16)  NOT NULL,
    until         TIMESTAMP WITH TIME ZONE NOT NULL,
    rank          INTEGER NOT NULL,
    reason        VARCHAR(255) NOT NULL,
    changed_at    TIMESTAMP WITH TIME ZONE NOT NULL,
    owner         VARCHAR(64),
    lease         TIMESTAMP WITH TIME ZONE,
    retry_at      TIMESTAMP WITH TIME ZONE,
    claimed_at    TIMESTAMP WITH TIME ZONE,
    said_at       TIMESTAMP WITH TIME ZONE,
    address       VARCHAR(255),
    message       TEXT,
    digest        VARCHAR(64),
    receipt       VARCHAR(255),
    revision      INTEGER NOT NULL,
    said_revision INTEGER NOT NULL,
    attempts      INTEGER NOT NULL,
    doubts        INTEGER NOT NULL,
    PRIMARY KEY (workspace, id),
    UNIQUE (workspace, notice_key)
);

CREATE INDEX outbox_state ON outbox (workspace, state, until);
CREATE INDEX outbox_subject ON outbox (workspace, subject, kind);
CREATE INDEX outbox_address ON outbox (workspace, address, claimed_at);

-- Who reads a notice, for the weekly budget.
CREATE TABLE outbox_reader (
    workspace VARCHAR(64) NOT NULL,
    member    VARCHAR(64) NOT NULL,
    notice    VARCHAR(64) NOT NULL,
    PRIMARY KEY (workspace, member, notice)
);

-- Where a set of members (their ids in order, separated by spaces) is reached.
CREATE TABLE conversation (
    workspace VARCHAR(64)  NOT NULL,
    circle    VARCHAR(255) NOT NULL,
    address   VARCHAR(255) NOT NULL,
    opened_at TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (workspace, circle)
);

-- When a platform's operation may be called next: after a Retry-After, and by the platform's pace.
CREATE TABLE pace (
    workspace VARCHAR(64) NOT NULL,
    operation VARCHAR(16) NOT NULL,
    not_before TIMESTAMP WITH TIME ZONE NOT NULL,
    paid_until TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (workspace, operation)
);

-- Home pages that were opened once; marks counts what changed since, shown what is on the page.
CREATE TABLE home (
    workspace VARCHAR(64) NOT NULL,
    member    VARCHAR(64) NOT NULL,
    marks     INTEGER NOT NULL,
    shown     INTEGER NOT NULL,
    digest    VARCHAR(64),
    retry_at  TIMESTAMP WITH TIME ZONE,
    PRIMARY KEY (workspace, member)
);

-- The weeks whose weekly notes were posted.
CREATE TABLE weekly_note (
    workspace VARCHAR(64) NOT NULL,
    week      DATE NOT NULL,
    PRIMARY KEY (workspace, week)
);
