package io.rapport.app;

import io.rapport.store.Database;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** A database that is connected and migrated while all the rest is put together, for the one takes about as long as the other. */
final class Opening implements AutoCloseable {

    private final Database database;
    private final CompletableFuture<Void> connecting;

    private Opening(Database database) {
        this.database = database;
        this.connecting = CompletableFuture.runAsync(() -> Databases.connect(database));
    }

    static Opening of(Settings.DatabaseAccess access) {
        return new Opening(Databases.at(access));
    }

    /** Returns the database; no unit of work may begin in it before {@link #await()} has returned. */
    Database database() {
        return database;
    }

    /** Waits until it is open; {@link CannotStart} tells why it cannot be and what to do. */
    void await() {
        try {
            connecting.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof CannotStart told ? told : failed;
        }
    }

    @Override
    public void close() {
        connecting.handle((done, failed) -> true).join();
        database.close();
    }
}
