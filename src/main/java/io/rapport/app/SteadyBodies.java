package io.rapport.app;

import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Answers 408 to a request whose body trickles in.
 *
 * <p>Jetty 12.1 still has {@code HttpConfiguration.setMinRequestDataRate}, but nothing reads it any more, and its
 * {@code MinimumDataRateHandler} measures all requests together.
 */
final class SteadyBodies extends Handler.Wrapper {

    private static final long BYTES_PER_SECOND = 1024;
    private static final long GRACE_NANOS = TimeUnit.SECONDS.toNanos(2);

    SteadyBodies(Handler handler) {
        super(handler);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        return super.handle(new Measured(request), response, callback);
    }

    private static final class Measured extends Request.Wrapper {

        private final long start = System.nanoTime();
        private long bytes;

        Measured(Request request) {
            super(request);
        }

        @Override
        public Content.@Nullable Chunk read() {
            Content.Chunk chunk = super.read();
            if (chunk == null || Content.Chunk.isFailure(chunk)) {
                return chunk;
            }
            bytes += chunk.remaining();
            if (chunk.isLast() || !isTooSlow()) {
                return chunk;
            }
            chunk.release();
            return Content.Chunk.from(new HttpException.RuntimeException(HttpStatus.REQUEST_TIMEOUT_408));
        }

        private boolean isTooSlow() {
            long nanos = System.nanoTime() - start;
            return nanos > GRACE_NANOS && bytes < BYTES_PER_SECOND * TimeUnit.NANOSECONDS.toSeconds(nanos);
        }
    }
}
