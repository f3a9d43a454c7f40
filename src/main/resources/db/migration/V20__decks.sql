-- Decks that organizers wrote. What was asked once stays readable for those who were asked: a question that is taken out, and a deck
-- that is removed, are only marked so.
CREATE TABLE deck (
    workspace VARCHAR(64) NOT NULL,
    id        VARCHAR(64) NOT NULL,
    name      VARCHAR(64) NOT NULL,
    language  VARCHAR(8) NOT NULL,
    removed   BOOLEAN NOT NULL,
    PRIMARY KEY (workspace, id)
);

CREATE TABLE deck_question (
    workspace VARCHAR(64) NOT NULL,
    id        VARCHAR(16) NOT NULL,
    deck      VARCHAR(64) NOT NULL,
    level     INT NOT NULL,
    place     INT NOT NULL,
    question  VARCHAR(255) NOT NULL,
    removed   BOOLEAN NOT NULL,
    PRIMARY KEY (workspace, id)
);

CREATE INDEX deck_question_deck ON deck_question (workspace, deck);

-- A question's key now says of which deck it is, so that a program can change its deck in the middle of a round.
UPDATE round_group SET question = 'a' || question
WHERE EXISTS (
    SELECT 1 FROM program p
    WHERE p.workspace = round_group.workspace AND p.deck = 'activities'
      AND (p.id = round_group.program OR EXISTS (
          SELECT 1 FROM connection c
          WHERE c.workspace = p.workspace AND c.id = round_group.program AND c.program = p.id)));

UPDATE guide_question SET question = 'a' || question
WHERE EXISTS (
    SELECT 1 FROM round_group g
    WHERE g.workspace = guide_question.workspace AND g.id = guide_question.group_id AND g.question LIKE 'a%');
