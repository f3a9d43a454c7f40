-- channels that not everybody of the workspace may know of; a channel that is not here is public, or was not looked at yet
CREATE TABLE private_channel (
    workspace VARCHAR(64) NOT NULL,
    channel   VARCHAR(64) NOT NULL,
    PRIMARY KEY (workspace, channel)
);

CREATE TABLE private_channel_member (
    workspace VARCHAR(64) NOT NULL,
    channel   VARCHAR(64) NOT NULL,
    member    VARCHAR(64) NOT NULL,
    PRIMARY KEY (workspace, channel, member)
);
