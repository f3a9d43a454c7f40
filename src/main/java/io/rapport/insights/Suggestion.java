package io.rapport.insights;

import io.rapport.checkins.LookBack;
import io.rapport.people.Program;
import io.rapport.people.Rule;
import io.rapport.time.Cadence;

/** What an organizer may do next, the most helpful first; each rests on facts of the month that the note itself tells. */
enum Suggestion {
    /** Nobody fits often, and the only rule is about hours. */
    FEWER_HOURS(Means.EDITING) {
        @Override
        boolean fits(Program program, int enrolled, LookBack month) {
            return month.unfitting() >= OFTEN
                    && !program.rules().isEmpty()
                    && program.rules().stream().allMatch(rule -> rule instanceof Rule.MinimumOverlap);
        }
    },
    /** Nobody fits often, and there are rules. Without rules nothing is said: what remains is confidential. */
    FEWER_RULES(Means.EDITING) {
        @Override
        boolean fits(Program program, int enrolled, LookBack month) {
            return month.unfitting() >= OFTEN && !program.rules().isEmpty();
        }
    },
    /** Somebody sits out often because the number does not come out even. */
    ODD_JOINS(Means.EDITING) {
        @Override
        boolean fits(Program program, int enrolled, LookBack month) {
            return month.odd() >= OFTEN && program.oddPerson() == Program.OddPerson.SITS_OUT_IN_TURN;
        }
    },
    /** Few of the large groups met. */
    SMALLER_GROUPS(Means.EDITING) {
        @Override
        boolean fits(Program program, int enrolled, LookBack month) {
            return isSeldomHeld(month) && program.groupSize() > ONE_CONVERSATION;
        }
    },
    /** Few met, and rounds follow each other quickly. */
    SLOWER(Means.EDITING) {
        @Override
        boolean fits(Program program, int enrolled, LookBack month) {
            return isSeldomHeld(month)
                    && program.schedule().cadence() instanceof Cadence.Weekly weekly
                    && weekly.weeks() < WEEKS_OF_A_MONTH;
        }
    },
    /** The same few people would soon meet again. */
    INVITE(Means.WORDS) {
        @Override
        boolean fits(Program program, int enrolled, LookBack month) {
            return enrolled < FEW_PEOPLE;
        }
    },
    /** Nobody is asked whether they met. */
    ASK(Means.EDITING) {
        @Override
        boolean fits(Program program, int enrolled, LookBack month) {
            return !program.followUps();
        }
    },
    /** Hardly anybody says whether they met. */
    ANSWERS(Means.WORDS) {
        @Override
        boolean fits(Program program, int enrolled, LookBack month) {
            return month.told() == 0;
        }
    },
    /** All is well. */
    KEEP(Means.WORDS) {
        @Override
        boolean fits(Program program, int enrolled, LookBack month) {
            return true;
        }
    };

    private static final int OFTEN = 2;
    private static final int ENOUGH_GROUPS = 3;
    private static final int ONE_CONVERSATION = 4;
    private static final int WEEKS_OF_A_MONTH = 4;
    private static final int FEW_PEOPLE = 8;

    private final Means means;

    Suggestion(Means means) {
        this.means = means;
    }

    /** How it is followed. */
    enum Means {
        EDITING,
        WORDS
    }

    abstract boolean fits(Program program, int enrolled, LookBack month);

    /** Returns whether it is followed by editing the program. */
    boolean isEdited() {
        return means == Means.EDITING;
    }

    /** Returns the first that fits. */
    static Suggestion of(Program program, int enrolled, LookBack month) {
        for (Suggestion suggestion : values()) {
            if (suggestion.fits(program, enrolled, month)) {
                return suggestion;
            }
        }
        return KEEP;
    }

    private static boolean isSeldomHeld(LookBack month) {
        return month.told() >= ENOUGH_GROUPS && month.met() * 2 < month.told();
    }
}
