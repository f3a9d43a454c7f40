package io.rapport.app;

import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Answers 413 to a request whose body is too large, and hangs up on nobody who is still sending.
 *
 * <p>A connection that is closed while bytes arrive is reset, and whoever sent them may never see the answer (RFC 9112, 9.6). So
 * what a handler left unread, whatever it answered, is read after the answer and thrown away, for a while. Jetty's
 * {@code SizeLimitHandler} closes at once.
 */
final class SmallBodies extends Handler.Wrapper {

    /** Bytes after which reading ends, whatever the sender makes of it. */
    private static final long ENOUGH = 16L << 20;

    private final int largest;

    /** Lets bodies of at most {@code largest} bytes through to {@code handler}. */
    SmallBodies(int largest, Handler handler) {
        super(handler);
        this.largest = largest;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Request limited = new Limited(request);
        Callback lingering = new Rest(request, callback);
        if (request.getLength() > largest) {
            Response.writeError(limited, response, lingering, HttpStatus.PAYLOAD_TOO_LARGE_413);
        } else if (!super.handle(limited, response, lingering)) {
            Response.writeError(limited, response, lingering, HttpStatus.NOT_FOUND_404);
        }
        return true;
    }

    private final class Limited extends Request.Wrapper {

        private long length;

        Limited(Request request) {
            super(request);
        }

        @Override
        public Content.@Nullable Chunk read() {
            if (length > largest) {
                return tooLarge();
            }
            Content.Chunk chunk = super.read();
            if (chunk == null || Content.Chunk.isFailure(chunk)) {
                return chunk;
            }
            length += chunk.remaining();
            if (length <= largest) {
                return chunk;
            }
            chunk.release();
            return tooLarge();
        }

        /** A body that was refused is still read to its end: the connection itself did not fail. */
        @Override
        public void fail(Throwable failure) {
            if (length <= largest) {
                super.fail(failure);
            }
        }

        /** The rest is consumed after the answer, so the connection may stay. */
        @Override
        public boolean consumeAvailable() {
            return true;
        }

        private static Content.Chunk tooLarge() {
            return Content.Chunk.from(new HttpException.RuntimeException(HttpStatus.PAYLOAD_TOO_LARGE_413));
        }
    }

    /** What is still sent after the answer. */
    private static final class Rest extends Callback.Nested implements Runnable {

        private final Request request;
        private long length;

        Rest(Request request, Callback callback) {
            super(callback);
            this.request = request;
        }

        @Override
        public void succeeded() {
            run();
        }

        @Override
        public void run() {
            for (Content.Chunk chunk = request.read(); chunk != null; chunk = request.read()) {
                length += chunk.remaining();
                boolean over = chunk.isLast() || Content.Chunk.isFailure(chunk) || length > ENOUGH;
                chunk.release();
                if (over) {
                    super.succeeded();
                    return;
                }
            }
            request.demand(this);
        }
    }
}
