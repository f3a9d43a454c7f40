package io.rapport.store;

/** Tells an operator why a backup cannot be restored there, and what to do about it. */
public final class BadBackupException extends RuntimeException {

    BadBackupException(String message) {
        super(message);
    }

    BadBackupException(String message, Throwable cause) {
        super(message, cause);
    }
}
