-- When somebody who looks for a group is next asked for among pairs; nobody is asked where it is empty.
ALTER TABLE left_out ADD COLUMN asks_at TIMESTAMP WITH TIME ZONE;

CREATE INDEX left_out_asks ON left_out (workspace, asks_at);

-- Which pairs were asked to make room, for whom, and why they would fit. Each is asked once; what they answer is nowhere, but that
-- somebody joined. Settled is what needs no answer any more.
CREATE TABLE third (
    workspace VARCHAR(64) NOT NULL,
    group_id  VARCHAR(64) NOT NULL,
    round     VARCHAR(64) NOT NULL,
    member    VARCHAR(64) NOT NULL,
    reasons   VARCHAR(4000) NOT NULL,
    settled   BOOLEAN NOT NULL,
    PRIMARY KEY (workspace, group_id)
);

CREATE INDEX third_round ON third (workspace, round);

-- Who joined a pair later.
ALTER TABLE round_group ADD COLUMN third VARCHAR(64);
