package io.rapport.app;

import io.rapport.app.PlainPage.Answer;
import io.rapport.store.Database;
import java.util.Map;

/** The whole of Rapport, running. */
final class Rapport implements AutoCloseable {

    private final Database database;
    private final WebServer web;

    private Rapport(Database database, WebServer web) {
        this.database = database;
        this.web = web;
    }

    /** Opens the database, wires everything and starts listening. */
    static Rapport start(Settings settings) {
        Database database = Wiring.openDatabase(settings);
        WebServer web = WebServer.start(
                settings.listen(), Map.of("/healthz", new PlainPage(request -> Answer.text(200, "alive"))));
        return new Rapport(database, web);
    }

    int port() {
        return web.port();
    }

    @Override
    public void close() {
        web.close();
        database.close();
    }
}
