package io.rapport.store;

/**
 * Seals text so that only a holder of the server's key can read it (AEAD; the workspace and row are associated data, so a
 * sealed text cannot be moved to another row).
 */
public final class Sealed {

    /** Opens the sealing key: base64 of 32 random bytes; several separated by commas, the first seals, all open. */
    public static Sealed with(String secretKey) {
        throw new UnsupportedOperationException(secretKey.isEmpty() ? "a secret key is needed" : "not yet");
    }

    /** Makes a fresh key for {@link #with}. */
    public static String freshKey() {
        throw new UnsupportedOperationException("not yet");
    }

    private Sealed() {}

    /** Seals {@code text} for one row of one workspace. */
    public byte[] seal(WorkspaceId workspace, String row, String text) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Opens what was sealed for that row; {@link IllegalArgumentException} when it was not, or by another key. */
    public String open(WorkspaceId workspace, String row, byte[] sealed) {
        throw new UnsupportedOperationException("not yet");
    }
}
