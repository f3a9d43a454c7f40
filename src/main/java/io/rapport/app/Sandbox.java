package io.rapport.app;

import io.rapport.sandbox.Company;
import io.rapport.sandbox.SandboxOptions;
import io.rapport.sandbox.SimulatedSlack;
import io.rapport.slack.SlackPace;
import io.rapport.store.Sealed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The real server and a simulated Slack in one process, on one shared clock, with data of their own that is thrown away.
 *
 * <p>One thread begins, restarts and closes it; any thread may {@link #ask}.
 */
final class Sandbox implements AutoCloseable {

    /** A Monday, before anybody in the company begins to work in Lisbon. */
    static final Instant START = Instant.parse("2026-03-02T08:30:00Z");

    private static final Duration SETTLE = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration GLANCE = Duration.ofMillis(50);

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final URI address;
    private volatile SimulatedSlack slack;
    private volatile DomainClock clock;
    private Path folder;
    private Secret key = new Secret(Sealed.freshKey());
    private @Nullable Rapport rapport;

    private Sandbox(Company company, int port) throws IOException {
        this.clock = new DomainClock(START);
        this.slack = listening(SandboxOptions.of(company, clock).onPort(port));
        this.folder = Files.createTempDirectory("rapport-sandbox");
        this.address = URI.create("http://127.0.0.1:" + freePort());
    }

    /** Opens a company whose simulated Slack, and page, stand on {@code port}; 0 takes a free one. Rapport is not there yet. */
    static Sandbox open(Company company, int port) {
        try {
            return new Sandbox(company, port);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static SimulatedSlack listening(SandboxOptions options) {
        try {
            return SimulatedSlack.start(options);
        } catch (IllegalStateException taken) {
            throw new CannotStart(
                    "Port " + options.port() + " cannot be used. Stop what uses it, or name another with --port.",
                    taken);
        }
    }

    /** Starts Rapport and waits until it is ready. */
    void begin() {
        Rapport started = Rapport.start(settings(), clock);
        slack.reachAppAt(address);
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!started.trouble().isEmpty()) {
            if (Instant.now().isAfter(deadline)) {
                started.close();
                throw new CannotStart("The sandbox did not become ready: " + started.trouble());
            }
            LockSupport.parkNanos(GLANCE.toNanos());
        }
        appoint(started);
    }

    /** Stops Rapport and starts it again on the same data at the same instant. */
    void restart() {
        dismiss();
        begin();
    }

    /** Throws everything away and begins anew with this company, under the same address. */
    void startOver(Company company) {
        dismiss();
        try {
            delete(folder);
            folder = Files.createTempDirectory("rapport-sandbox");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        key = new Secret(Sealed.freshKey());
        clock = new DomainClock(START);
        slack = slack.startOver(SandboxOptions.of(company, clock));
        begin();
    }

    SimulatedSlack slack() {
        return slack;
    }

    Instant now() {
        return clock.instant();
    }

    /** Asks Rapport something; {@code otherwise} is the answer while it is not there. */
    <T> T ask(Function<Rapport, T> question, T otherwise) {
        lock.readLock().lock();
        try {
            return rapport == null ? otherwise : question.apply(rapport);
        } finally {
            lock.readLock().unlock();
        }
    }

    /** The running Rapport, for the thread that began it. */
    Rapport rapport() {
        Rapport running = rapport;
        if (running == null) {
            throw new IllegalStateException("Rapport is not running");
        }
        return running;
    }

    @Override
    public void close() {
        dismiss();
        slack.close();
        try {
            delete(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void dismiss() {
        Rapport leaving = appoint(null);
        if (leaving != null) {
            leaving.close();
        }
    }

    /** Puts another in its place once nobody is asking the one before any more. */
    private @Nullable Rapport appoint(@Nullable Rapport next) {
        lock.writeLock().lock();
        try {
            Rapport before = rapport;
            rapport = next;
            return before;
        } finally {
            lock.writeLock().unlock();
        }
    }

    private Settings settings() {
        return new Settings(
                new Settings.SlackAccess(
                        new Secret(slack.app().botToken()),
                        new Secret(slack.app().signingSecret()),
                        null,
                        null,
                        slack.apiUrl(),
                        SlackPace.UNBOUNDED),
                new Settings.Address(address.getHost(), address.getPort()),
                address,
                new Settings.DatabaseAccess("jdbc:h2:file:" + folder.resolve("rapport"), "", new Secret("")),
                key,
                Patience.of(SETTLE),
                Settings.Log.TEXT,
                START);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
