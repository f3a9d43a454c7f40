-- What is said within another message: the id of that one, while it is being sent and since.
ALTER TABLE outbox ADD COLUMN merged_into VARCHAR(64);
CREATE INDEX outbox_merged ON outbox (workspace, merged_into);
