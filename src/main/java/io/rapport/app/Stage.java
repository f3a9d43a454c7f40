package io.rapport.app;

import io.rapport.sandbox.Backstage;
import io.rapport.sandbox.Live;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Moves the sandbox's clock and plays its scenes for the page: in the background, one after another. */
final class Stage implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Stage.class);
    private static final String WALK = "walk";
    private static final int PULSE_SECONDS = 2;
    private static final int LAST_WORDS_SECONDS = 5;

    private final Sandbox sandbox;
    private final List<Scene> scenes;
    private volatile boolean isClosing;
    private volatile String busy = "";
    private final ScheduledExecutorService hand = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "stage");
        thread.setDaemon(true);
        return thread;
    });

    /** Sets the stage for these scenes, and tells the page of it. */
    Stage(Sandbox sandbox, List<Scene> scenes) {
        this.sandbox = sandbox;
        this.scenes = List.copyOf(scenes);
        sandbox.slack().show(backstage());
    }

    /** Returns who leads people, clock and Rapport here. */
    Director director() {
        return new Director(sandbox, this::tellClock);
    }

    private Backstage backstage() {
        Offered offered = Offered.byManifest();
        return new Backstage(
                offered.commands(),
                offered.shortcuts(),
                scenes.stream()
                        .map(scene -> new Backstage.Scene(scene.id(), scene.name(), scene.description()))
                        .toList(),
                this::standing,
                person -> Moves.of(person.zone(), sandbox.now(), nextRound()),
                this::walk,
                this::play);
    }

    /** From now on lets Rapport do what is due while nothing is played: in a rehearsal nothing else does. */
    void keepAlive() {
        Future<?> pulse = hand.scheduleWithFixedDelay(this::pulse, PULSE_SECONDS, PULSE_SECONDS, TimeUnit.SECONDS);
        if (pulse.isDone()) {
            throw new IllegalStateException("the stage has no pulse");
        }
    }

    private void pulse() {
        try {
            if (busy.isEmpty()) {
                sandbox.rapport().rehearsal().walk(sandbox.now());
            }
        } catch (RuntimeException failed) {
            if (!isClosing) {
                LOG.error("what is due could not be done", failed);
            }
        }
    }

    /** Begins to walk the clock to {@code to}; says why not when it cannot. */
    Optional<String> walk(Instant to) {
        return begin(WALK, () -> {
            director().walk(to);
            return "";
        });
    }

    /** Begins to play a scene; says why not when it cannot. */
    Optional<String> play(String id) {
        Scene scene = scenes.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no scene " + id));
        return begin(id, () -> scene.script().play(director()));
    }

    /** Does something in the background, with nothing else beside it; says why not when it cannot. */
    private Optional<String> begin(String id, Script script) {
        if (!claim(id)) {
            return Optional.of("Wait until this is over: " + busy + ".");
        }
        hand.execute(() -> play(id, script));
        return Optional.empty();
    }

    /** Plays a scene in the workspace as it is, at once; false when it failed. */
    boolean perform(String id, Script script) {
        if (!claim(id)) {
            throw new IllegalStateException(busy + " is being played");
        }
        return play(id, script);
    }

    /** What is done on the stage; returns a sentence about what to look at now. */
    @FunctionalInterface
    interface Script {
        String play();
    }

    private synchronized boolean claim(String id) {
        if (!busy.isEmpty()) {
            return false;
        }
        busy = id;
        return true;
    }

    private boolean play(String id, Script script) {
        tell(id, Live.State.RUNNING, "");
        try {
            String note = script.play();
            busy = "";
            tell(id, Live.State.DONE, note);
            return true;
        } catch (RuntimeException failed) {
            if (!isClosing) {
                LOG.error("{} failed", id, failed);
            }
            busy = "";
            tell(id, Live.State.FAILED, String.valueOf(failed.getMessage()));
            return false;
        } finally {
            tellClock();
        }
    }

    private void tell(String id, Live.State state, String note) {
        if (!id.equals(WALK) || state == Live.State.FAILED) {
            sandbox.slack().live().scene(id, state, note);
        }
    }

    /** Tells open pages where the clock stands. */
    void tellClock() {
        int held = sandbox.ask(rapport -> rapport.report().heldCount(), 0);
        sandbox.slack().live().clock(new Backstage.Clock(sandbox.now(), due(), held, busy));
    }

    private Backstage.Standing standing() {
        List<Backstage.Held> held =
                sandbox.ask(rapport -> rapport.report().held(), List.<OutboxReport.Held>of()).stream()
                        .map(each ->
                                new Backstage.Held(each.who(), each.what(), Instant.parse(each.until()), each.reason()))
                        .toList();
        List<Backstage.Mishap> mishaps =
                sandbox.ask(rapport -> rapport.report().mishaps(), List.<OutboxReport.Mishap>of()).stream()
                        .map(each -> new Backstage.Mishap(each.who(), each.kind(), each.state(), each.reason()))
                        .toList();
        return new Backstage.Standing(due(), held, mishaps, busy);
    }

    private Backstage.@Nullable Due due() {
        return sandbox.ask(rapport -> rapport.rehearsal().next(), Optional.<Engine.Due>empty())
                .map(due -> new Backstage.Due(due.at(), due.what()))
                .orElse(null);
    }

    private Optional<Instant> nextRound() {
        return sandbox.ask(rapport -> rapport.rehearsal().nextRound(), Optional.empty());
    }

    /** Interrupts whatever is played and waits until it has noticed. */
    @Override
    public void close() {
        isClosing = true;
        hand.shutdownNow();
        try {
            if (!hand.awaitTermination(LAST_WORDS_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("{} is still being played", busy);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
