package io.rapport.sandbox;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * One open stream of server-sent events.
 *
 * <p>Whoever has news only leaves it here; one thread writes for all. A browser that does not read fast enough is cut off
 * rather than remembered: it comes back and reads everything anew.
 */
final class LiveViewer {

    private static final int MOST_CHARACTERS = 8_000_000;

    private final String person;
    private final Response response;
    private final Callback stream;
    private final Executor writer;
    private final Consumer<LiveViewer> farewell;
    private final Deque<String> waiting = new ArrayDeque<>();
    private int characters;
    private boolean isWriting;
    private boolean isOver;

    /** Opens a stream for a person; {@code farewell} hears when it is over. */
    LiveViewer(String person, Response response, Callback stream, Executor writer, Consumer<LiveViewer> farewell) {
        this.person = person;
        this.response = response;
        this.stream = stream;
        this.writer = writer;
        this.farewell = farewell;
    }

    String person() {
        return person;
    }

    /** Leaves a line for the browser. */
    void offer(String frame) {
        boolean isTooSlow;
        synchronized (this) {
            if (isOver) {
                return;
            }
            waiting.add(frame);
            characters += frame.length();
            isTooSlow = characters > MOST_CHARACTERS;
        }
        if (isTooSlow) {
            broken(new IOException("the browser does not read fast enough"));
        } else {
            writer.execute(this::write);
        }
    }

    /** Leaves a line, unless the same line waits already. */
    void offerOnce(String frame) {
        synchronized (this) {
            if (waiting.contains(frame)) {
                return;
            }
        }
        offer(frame);
    }

    /** Ends the stream. */
    void end() {
        if (close()) {
            stream.succeeded();
        }
    }

    private void write() {
        String batch = take();
        if (!batch.isEmpty()) {
            ByteBuffer bytes = ByteBuffer.wrap(batch.getBytes(StandardCharsets.UTF_8));
            response.write(false, bytes, Callback.from(this::written, this::broken));
        }
    }

    /** Takes everything that waits; nothing while something is being written. */
    private synchronized String take() {
        if (isOver || isWriting || waiting.isEmpty()) {
            return "";
        }
        String batch = String.join("", waiting);
        waiting.clear();
        characters = 0;
        isWriting = true;
        return batch;
    }

    private void written() {
        synchronized (this) {
            isWriting = false;
        }
        writer.execute(this::write);
    }

    private void broken(Throwable why) {
        if (close()) {
            stream.failed(why);
        }
    }

    private boolean close() {
        synchronized (this) {
            if (isOver) {
                return false;
            }
            isOver = true;
            waiting.clear();
        }
        farewell.accept(this);
        return true;
    }
}
