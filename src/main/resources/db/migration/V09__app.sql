-- Where a rehearsal's domain clock last stood; one row at most, and none where nothing is rehearsed.
CREATE TABLE domain_clock (
    name  VARCHAR(16) NOT NULL PRIMARY KEY,
    stood TIMESTAMP WITH TIME ZONE NOT NULL
);
