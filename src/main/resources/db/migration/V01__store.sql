CREATE TABLE inbox (
    workspace VARCHAR(64) NOT NULL,
    delivery  VARCHAR(255) NOT NULL,
    taken_at  TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (workspace, delivery)
);

CREATE TABLE audit_log (
    workspace VARCHAR(64) NOT NULL,
    id        VARCHAR(64) NOT NULL,
    actor     VARCHAR(64) NOT NULL,
    verb      VARCHAR(64) NOT NULL,
    subject   VARCHAR(255) NOT NULL,
    done_at   TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (workspace, id)
);
