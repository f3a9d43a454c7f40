-- The zone of who reads it, so that of many who are told at the same time one zone is served after another.
ALTER TABLE outbox ADD COLUMN place VARCHAR(64) DEFAULT '' NOT NULL;

-- What H2 calls TEXT lies beside the rows and is tidied up by a thread of its own, which has no part in a commit.
ALTER TABLE outbox ALTER COLUMN message SET DATA TYPE VARCHAR;
