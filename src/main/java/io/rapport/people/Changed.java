package io.rapport.people;

/** Reads the update counts of statements. */
final class Changed {

    private Changed() {}

    /** Insists that a statement changed exactly one row. */
    static void one(int rows) {
        if (rows != 1) {
            throw new IllegalStateException("one row should have changed, but " + rows + " did");
        }
    }
}
