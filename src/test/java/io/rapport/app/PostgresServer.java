package io.rapport.app;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;

/** A PostgreSQL server of a test's own, that can be made to stand still or die. */
final class PostgresServer implements AutoCloseable {

    private final Path data;
    private EmbeddedPostgres server;
    private final int port;

    private PostgresServer(Path data, EmbeddedPostgres server) {
        this.data = data;
        this.server = server;
        this.port = server.getPort();
    }

    static PostgresServer start(Path data) throws IOException {
        return new PostgresServer(data, durable(data).start());
    }

    /** What PostgreSQL does unless told otherwise; the embedded one is told otherwise, and forgets commits when it is killed. */
    private static EmbeddedPostgres.Builder durable(Path data) {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setServerConfig("synchronous_commit", "on");
    }

    String url() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    DataSource dataSource() {
        return server.getPostgresDatabase();
    }

    void pause() throws IOException {
        Signals.sendToAll("STOP", postmaster());
    }

    void goOn() throws IOException {
        Signals.sendToAll("CONT", postmaster());
    }

    /** Kills every process of it. */
    void kill() throws IOException {
        ProcessHandle postmaster = postmaster();
        Signals.sendToAll("KILL", postmaster);
        postmaster.onExit().join();
        server.close();
    }

    /** Starts it again on the same data and port. */
    void restart() throws IOException {
        server = durable(data).setPort(port).start();
    }

    private ProcessHandle postmaster() throws IOException {
        long pid = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
        return ProcessHandle.of(pid).orElseThrow();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
