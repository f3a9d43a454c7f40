package io.rapport.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Seals text so that only a holder of the server's key can read it (AEAD; the workspace and row are associated data, so a
 * sealed text cannot be moved to another row).
 */
public final class Sealed {

    private static final int KEY_BYTES = 32;

    private final List<Aead> keys;

    private Sealed(List<Aead> keys) {
        this.keys = List.copyOf(keys);
    }

    /**
     * Opens the sealing key: base64 of 32 random bytes; several separated by commas, the first seals, all open.
     *
     * @throws IllegalArgumentException when a key is anything else; the message never shows it
     */
    public static Sealed with(String secretKey) {
        List<Aead> keys = new ArrayList<>();
        for (String key : secretKey.split(",", -1)) {
            keys.add(aead(key.strip()));
        }
        return new Sealed(keys);
    }

    /** Makes a fresh key for {@link #with}. */
    public static String freshKey() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    /** Seals {@code text} for one row of one workspace. */
    public byte[] seal(WorkspaceId workspace, String row, String text) {
        try {
            return keys.get(0).encrypt(text.getBytes(UTF_8), associated(workspace, row));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("sealing failed", failure);
        }
    }

    /** Opens what was sealed for that row; {@link IllegalArgumentException} when it was not, or by another key. */
    public String open(WorkspaceId workspace, String row, byte[] sealed) {
        byte[] associated = associated(workspace, row);
        return keys.stream()
                .flatMap(key -> opened(key, sealed, associated).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "none of the keys opens row " + row + " of workspace " + workspace));
    }

    private static Optional<String> opened(Aead key, byte[] sealed, byte[] associated) {
        try {
            return Optional.of(new String(key.decrypt(sealed, associated), UTF_8));
        } catch (GeneralSecurityException notThisKey) {
            return Optional.empty();
        }
    }

    private static Aead aead(String key) {
        try {
            byte[] bytes = Base64.getDecoder().decode(key);
            if (bytes.length != KEY_BYTES) {
                throw new IllegalArgumentException("a secret key must be 32 bytes, was " + bytes.length);
            }
            return new AesGcmJce(bytes);
        } catch (GeneralSecurityException failure) {
            throw new IllegalArgumentException("the secret key cannot be used", failure);
        }
    }

    private static byte[] associated(WorkspaceId workspace, String row) {
        String name = workspace.value();
        return (name.length() + ":" + name + row).getBytes(UTF_8);
    }
}
