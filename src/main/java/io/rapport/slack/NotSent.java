package io.rapport.slack;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/** A call failed before any byte of it could have been sent, so that it certainly was not applied. */
final class NotSent extends IOException {

    private NotSent(IOException cause) {
        super(cause.getMessage(), cause);
    }

    /** Turns a failure to connect into a {@link NotSent}; leaves every later failure as it is. */
    static Response tell(Interceptor.Chain chain) throws IOException {
        AtomicBoolean connected = new AtomicBoolean();
        Request noted =
                chain.request().newBuilder().tag(AtomicBoolean.class, connected).build();
        try {
            return chain.proceed(noted);
        } catch (IOException failure) {
            if (connected.get()) {
                throw failure;
            }
            throw new NotSent(failure);
        }
    }

    /** Notes, once a connection stands, that from here on the request may arrive. */
    static Response noteConnected(Interceptor.Chain chain) throws IOException {
        AtomicBoolean connected = chain.request().tag(AtomicBoolean.class);
        if (connected != null) {
            connected.set(true);
        }
        return chain.proceed(chain.request());
    }
}
