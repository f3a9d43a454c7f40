-- whether the platform lets Rapport read its own profile fields (TOLD, WITHHELD), and when that was seen; a workspace that is
-- not here was not asked yet
CREATE TABLE profile_access (
    workspace VARCHAR(64) NOT NULL PRIMARY KEY,
    state     VARCHAR(20) NOT NULL,
    seen_at   TIMESTAMP WITH TIME ZONE NOT NULL
);

-- the platform's profile fields, as it last told of them
CREATE TABLE profile_field (
    workspace VARCHAR(64) NOT NULL,
    field     VARCHAR(64) NOT NULL,
    label     VARCHAR(255) NOT NULL,
    kind      VARCHAR(20) NOT NULL,
    place     INTEGER NOT NULL,
    PRIMARY KEY (workspace, field)
);

-- which field fills which attribute, with its label when it was chosen
CREATE TABLE profile_choice (
    workspace VARCHAR(64) NOT NULL,
    attribute VARCHAR(64) NOT NULL,
    field     VARCHAR(64) NOT NULL,
    label     VARCHAR(255) NOT NULL,
    PRIMARY KEY (workspace, attribute)
);

-- what a table or a profile (TABLE, PROFILE) gave last for an attribute of a member, one value a line; of a profile nothing when
-- what stands there could not be read. An attribute that is otherwise was said by the member.
CREATE TABLE attribute_given (
    workspace VARCHAR(64) NOT NULL,
    member    VARCHAR(64) NOT NULL,
    attribute VARCHAR(64) NOT NULL,
    source    VARCHAR(20) NOT NULL,
    given     VARCHAR(1000) NOT NULL,
    PRIMARY KEY (workspace, member, attribute)
);

ALTER TABLE member ADD COLUMN profile_asked TIMESTAMP WITH TIME ZONE;
