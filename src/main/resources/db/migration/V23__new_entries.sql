-- What the gate has not seen yet is asked for with every step, among all that waits.
CREATE INDEX outbox_new ON outbox (workspace, state, reason, until);
