package io.rapport.slack;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.thread.Invocable;

/**
 * Reads a body to its end and keeps at most so much of it.
 *
 * <p>What is more is read, too, for a while, and thrown away: whoever is answered in the middle of sending, and then finds the
 * connection closed, may never see the answer (RFC 9112, 9.6).
 */
final class Intake implements Invocable.Task {

    /** Bytes after which reading ends, whatever the sender makes of it. */
    static final long ENOUGH = 16L << 20;

    private final Content.Source source;
    private final int largest;
    private final Promise<byte[]> body;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private long length;

    private Intake(Content.Source source, int largest, Promise<byte[]> body) {
        this.source = source;
        this.largest = largest;
        this.body = body;
    }

    /**
     * Gives {@code body} all of {@code source} once it is there, at most {@code largest} bytes of it. It fails with an
     * {@link IllegalStateException} if there were more, and with the source's own failure.
     */
    static void read(Content.Source source, int largest, Promise<byte[]> body) {
        new Intake(source, largest, body).run();
    }

    @Override
    public InvocationType getInvocationType() {
        return InvocationType.BLOCKING;
    }

    @Override
    public void run() {
        for (Content.Chunk chunk = source.read(); chunk != null; chunk = source.read()) {
            if (Content.Chunk.isFailure(chunk)) {
                source.fail(chunk.getFailure());
                body.failed(chunk.getFailure());
                return;
            }
            boolean last = chunk.isLast();
            keep(chunk.getByteBuffer());
            chunk.release();
            if (last || length > ENOUGH) {
                end();
                return;
            }
        }
        source.demand(this);
    }

    private void keep(ByteBuffer bytes) {
        length += bytes.remaining();
        if (length <= largest) {
            kept.writeBytes(BufferUtil.toArray(bytes));
        } else {
            kept.reset();
        }
    }

    private void end() {
        if (length > largest) {
            body.failed(new IllegalStateException("more than " + largest + " bytes"));
        } else {
            body.succeeded(kept.toByteArray());
        }
    }
}
