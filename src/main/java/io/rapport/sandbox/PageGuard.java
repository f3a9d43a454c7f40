package io.rapport.sandbox;

import java.util.Map;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;

/** Keeps other web sites out: they may neither read what happens here nor do anything. */
final class PageGuard {

    private static final long MOST_BYTES = 1 << 20;
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline';"
                    + " img-src 'self' data:; connect-src 'self'; font-src 'self'; base-uri 'none';"
                    + " form-action 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "no-referrer",
            "Cross-Origin-Resource-Policy",
            "same-origin");

    private PageGuard() {}

    static void protect(Response response) {
        HEADERS.forEach(response.getHeaders()::put);
    }

    /** Whether a browser sends this for another web site. */
    static boolean isForeign(Request request) {
        String origin = request.getHeaders().get(HttpHeader.ORIGIN);
        return !isLocal(host(request)) || (origin != null && !origin.equals("http://" + host(request)));
    }

    private static String host(Request request) {
        return String.valueOf(request.getHeaders().get(HttpHeader.HOST));
    }

    private static boolean isLocal(String host) {
        return LOOPBACK.contains(host.replaceFirst(":\\d+$", ""));
    }

    /** Refuses what does not come from the page itself, on this machine. */
    static void check(Request request) {
        String host = host(request);
        if (!isLocal(host)) {
            throw PageRefusal.forbidden(
                    "The sandbox answers on this machine only. Open http://127.0.0.1 with its port.");
        }
        if (!HttpMethod.POST.is(request.getMethod())) {
            return;
        }
        if (!("http://" + host).equals(request.getHeaders().get(HttpHeader.ORIGIN))) {
            throw PageRefusal.forbidden("Only the sandbox's own page may act here: send its address as Origin.");
        }
        if (request.getLength() < 0 || request.getLength() > MOST_BYTES) {
            throw new PageRefusal(413, "Send a body of known length, of at most " + MOST_BYTES + " bytes.");
        }
    }
}
