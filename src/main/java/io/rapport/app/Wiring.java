package io.rapport.app;

import io.rapport.store.Database;
import io.rapport.store.DatabaseUnavailableException;

/** Puts the parts together. */
final class Wiring {

    private Wiring() {}

    /** Opens the database; {@link CannotStart} tells why it cannot. */
    static Database openDatabase(Settings settings) {
        Settings.DatabaseAccess access = settings.database();
        try {
            return Database.open(access.url(), access.user(), access.password().value());
        } catch (DatabaseUnavailableException unavailable) {
            throw new CannotStart(String.valueOf(unavailable.getMessage()), unavailable);
        }
    }
}
