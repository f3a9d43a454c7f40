package io.rapport.app;

import com.github.kagkarlsson.scheduler.jdbc.DefaultJdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import io.rapport.store.Database;
import io.rapport.store.DatabaseUnavailableException;

/** Opens the database that the settings name. */
final class Databases {

    private Databases() {}

    /** Opens and migrates it; {@link CannotStart} tells why that cannot be and what to do. */
    static Database open(Settings.DatabaseAccess access) {
        try {
            return Database.open(access.url(), access.user(), access.password().value());
        } catch (DatabaseUnavailableException unavailable) {
            throw new CannotStart(String.valueOf(unavailable.getMessage()), unavailable);
        }
    }

    /** Opens it as it is; {@link CannotStart} tells why that cannot be and what to do. */
    static Database asItIs(Settings.DatabaseAccess access) {
        Database database = at(access);
        try {
            database.reach();
            return database;
        } catch (DatabaseUnavailableException unavailable) {
            database.close();
            throw new CannotStart(String.valueOf(unavailable.getMessage()), unavailable);
        }
    }

    /** Returns it, not connected yet. */
    static Database at(Settings.DatabaseAccess access) {
        return Database.at(access.url(), access.user(), access.password().value());
    }

    /** Connects to it and migrates it; {@link CannotStart} tells why that cannot be and what to do. */
    static void connect(Database database) {
        try {
            database.connect();
        } catch (DatabaseUnavailableException unavailable) {
            throw new CannotStart(String.valueOf(unavailable.getMessage()), unavailable);
        }
    }

    /** Returns how db-scheduler is to speak to it. */
    static JdbcCustomization dialect(Settings.DatabaseAccess access) {
        return access.isPostgreSql()
                ? new PostgreSqlJdbcCustomization(false, false)
                : new DefaultJdbcCustomization(false);
    }
}
