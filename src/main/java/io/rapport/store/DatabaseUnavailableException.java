package io.rapport.store;

/** Tells an operator why the database cannot be used, and what to do about it. */
public final class DatabaseUnavailableException extends RuntimeException {

    DatabaseUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
