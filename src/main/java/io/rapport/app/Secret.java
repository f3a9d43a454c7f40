package io.rapport.app;

/** A text that is never printed. */
record Secret(String value) {

    @Override
    public String toString() {
        return "(secret)";
    }
}
