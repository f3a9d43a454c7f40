package io.rapport.sandbox;

import com.google.gson.JsonObject;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Tells every open page what happens, at once; outlives the workspace when that begins anew. */
public final class Live implements AutoCloseable {

    private static final int HEARTBEAT_SECONDS = 15;
    private static final String BEAT = ": still here\n\n";

    /** How a scene stands. */
    public enum State {
        RUNNING,
        DONE,
        FAILED
    }

    private final Set<LiveViewer> viewers = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "simulated-slack-live");
        thread.setDaemon(true);
        return thread;
    });

    Live() {
        Future<?> beat = writer.scheduleAtFixedRate(
                () -> viewers.forEach(viewer -> viewer.offer(BEAT)),
                HEARTBEAT_SECONDS,
                HEARTBEAT_SECONDS,
                TimeUnit.SECONDS);
        if (beat.isDone()) {
            throw new IllegalStateException("the page has no heart");
        }
    }

    /** Tells that the clock moved, or that it may be moved again. */
    public void clock(Backstage.Clock clock) {
        JsonObject json = Json.object("now", clock.now().toString(), "due", PageReading.due(clock.due()));
        json.addProperty("held", clock.held());
        json.addProperty("busy", clock.busy());
        tell("clock", json);
    }

    /** Tells how a scene goes. */
    public void scene(String id, State state, String note) {
        String name = state.name().toLowerCase(Locale.ROOT);
        tell("scene", Json.object("id", id, "state", name, "note", note));
    }

    /** Tells that another workspace has taken the place of the one that was shown. */
    public void reset() {
        tell("reset", new JsonObject());
    }

    /** Opens a stream for a person's page. */
    void open(String person, Response response, Callback stream) {
        LiveViewer viewer = new LiveViewer(person, response, stream, this::soon, viewers::remove);
        viewers.add(viewer);
        viewer.offer("retry: 1000\n\n");
    }

    /** Tells everyone. */
    void tell(String event, JsonObject what) {
        tell(event, what, person -> true);
    }

    /** Tells whoever acts as one of these people. */
    void tell(String event, JsonObject what, Predicate<String> whom) {
        if (viewers.isEmpty()) {
            return;
        }
        String frame = frame(event, what);
        viewers.stream().filter(viewer -> whom.test(viewer.person())).forEach(viewer -> viewer.offer(frame));
    }

    /** Tells these people that something is to be read again; once is enough until they are told. */
    void hint(String event, Predicate<String> whom) {
        String frame = frame(event, new JsonObject());
        viewers.stream().filter(viewer -> whom.test(viewer.person())).forEach(viewer -> viewer.offerOnce(frame));
    }

    /** How many pages are open. */
    int size() {
        return viewers.size();
    }

    @Override
    public void close() {
        viewers.forEach(LiveViewer::end);
        writer.shutdownNow();
    }

    private void soon(Runnable task) {
        if (!writer.isShutdown()) {
            writer.execute(task);
        }
    }

    private static String frame(String event, JsonObject what) {
        return "event: " + event + "\ndata: " + Json.write(what) + "\n\n";
    }
}
