CREATE TABLE slack_installation (
    workspace    VARCHAR(140) NOT NULL,
    enterprise   VARCHAR(64) NOT NULL,
    team         VARCHAR(64) NOT NULL,
    bot_user     VARCHAR(64) NOT NULL,
    bot          VARCHAR(64) NOT NULL,
    scopes       VARCHAR(4000) NOT NULL,
    token        BYTEA NOT NULL,
    installed_at TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (enterprise, team)
);

CREATE TABLE slack_team (
    id         VARCHAR(64) NOT NULL,
    enterprise VARCHAR(64) NOT NULL,
    team       VARCHAR(64) NOT NULL,
    PRIMARY KEY (id)
);

CREATE TABLE slack_oauth_state (
    state      VARCHAR(64) NOT NULL,
    expires_at TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (state)
);
