package io.rapport.people;

/**
 * A field of the platform's own profiles, beyond those that everybody has.
 *
 * @param id the platform's
 */
public record ProfileField(String id, String label, Kind kind) {

    private static final int LONGEST_LABEL = 255;

    /** Cuts what is too long. */
    public ProfileField {
        label = label.length() > LONGEST_LABEL ? label.substring(0, LONGEST_LABEL) : label;
    }

    /** What people fill in there. */
    public enum Kind {
        WORDS,
        DAY,
        PERSON
    }
}
