package io.rapport.app;

import io.rapport.sandbox.Company;
import io.rapport.sandbox.Play;
import io.rapport.sandbox.SandboxOptions;
import io.rapport.sandbox.SimulatedSlack;
import io.rapport.slack.SlackPace;
import io.rapport.store.Sealed;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** The real server and a simulated Slack in one process, on one shared clock, with data of their own that is thrown away. */
final class Sandbox implements AutoCloseable {

    /** A Monday, before anybody in the company begins to work in Lisbon. */
    private static final Instant START = Instant.parse("2026-03-02T08:30:00Z");

    private static final Instant END = START.plus(Duration.ofDays(15)).plus(Duration.ofHours(4));
    private static final Duration SETTLE = Duration.ofSeconds(1);

    private static final int TWELVE = 12;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration GLANCE = Duration.ofMillis(50);
    private static final String CHANNEL = "check-ins";

    private final Closing closing = new Closing();
    private final DomainClock clock = new DomainClock(START);
    private final SimulatedSlack slack;
    private final URI address;
    private final Rapport rapport;
    private final Play play;

    private Sandbox(Company company, long seed, int port) throws IOException {
        Path folder = Files.createTempDirectory("rapport-sandbox");
        closing.opened(() -> delete(folder));
        this.slack = closing.opened(SimulatedSlack.start(SandboxOptions.of(company, clock)));
        this.address = URI.create("http://127.0.0.1:" + (port == 0 ? freePort() : port));
        this.rapport = closing.opened(Rapport.start(settings(folder), clock));
        slack.reachAppAt(address);
        this.play = new Play(slack, Habits.all(), seed);
    }

    /** Opens a company of so many people; twelve are the ones who have names in the README. */
    static Sandbox open(int people, long seed, int port) {
        try {
            Company company = people == TWELVE ? Company.twelve() : Company.of(people, seed);
            return new Sandbox(company, seed, port);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Settings settings(Path folder) {
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
                new Secret(Sealed.freshKey()),
                SETTLE,
                Settings.Log.TEXT,
                START);
    }

    /** Plays the two weeks and tells them to {@code out}. */
    void play(PrintWriter out) {
        Storyteller storyteller = new Storyteller(slack, rapport.report(), out);
        storyteller.begin();
        awaitReady();
        Founder founder = new Founder(slack, CHANNEL);
        play.at(START, founder.handle(), who -> founder.open());
        play.at(START.plusSeconds(60), founder.handle(), founder::create);
        slack.listen(storyteller::tell);
        while (clock.instant().isBefore(END)) {
            liveNow();
            storyteller.tellHeld(clock.instant());
            rapport.rehearsal().step(play.nextDue().filter(END::isAfter).orElse(END));
        }
        storyteller.end(play.problems());
    }

    /** Lets people and Rapport answer each other until nobody has anything to do at this instant. */
    private void liveNow() {
        do {
            rapport.rehearsal().step(clock.instant());
        } while (play.step(clock.instant()) > 0);
    }

    /** Keeps Rapport and the simulated Slack up until the process is told to stop. */
    void stayUp(PrintWriter out) {
        out.println("Rapport stays up on " + address + " against the simulated Slack at " + slack.apiUrl() + ".\nGET "
                + address + "/rehearsal tells the time and what is held back. Ctrl-C stops both.");
        out.flush();
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            close();
                            stopped.countDown();
                        },
                        "stop"));
        try {
            stopped.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    boolean wentWell() {
        return play.problems().isEmpty();
    }

    private void awaitReady() {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!rapport.trouble().isEmpty()) {
            if (Instant.now().isAfter(deadline)) {
                throw new CannotStart("The sandbox did not become ready: " + rapport.trouble());
            }
            LockSupport.parkNanos(GLANCE.toNanos());
        }
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

    @Override
    public void close() {
        closing.close();
    }
}
