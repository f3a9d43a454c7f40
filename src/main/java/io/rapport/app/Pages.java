package io.rapport.app;

import io.rapport.app.PlainPage.Answer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.jetty.http.pathmap.PathSpec;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.PathMappingsHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The pages of the HTTP server by path. */
final class Pages {

    private static final Logger LOG = LoggerFactory.getLogger(Pages.class);
    private static final String CALENDAR = "/calendar/";
    private static final String SUFFIX = ".ics";

    private final Map<String, Handler> pages = new TreeMap<>();

    /**
     * Has the pages that tell whether it lives and whether people can be sent here.
     *
     * @param troubles tell what stands in the way, or empty text; asked in this order
     */
    Pages(List<Supplier<String>> troubles) {
        pages.put("/healthz", PlainPage.of(request -> Answer.text(200, "alive")));
        pages.put("/readyz", PlainPage.of(request -> {
            String reason = troubles.stream()
                    .map(Supplier::get)
                    .filter(trouble -> !trouble.isEmpty())
                    .findFirst()
                    .orElse("");
            return reason.isEmpty() ? Answer.text(200, "ready") : Answer.text(503, reason);
        }));
    }

    /** Tells of a database that does not answer a question. */
    static Supplier<String> unanswered(Runnable question) {
        return () -> {
            try {
                question.run();
                return "";
            } catch (RuntimeException unreachable) {
                LOG.warn("the database does not answer", unreachable);
                return "the database does not answer";
            }
        };
    }

    /** Returns {@code first}, which leaves to the pages what is not its own, and then the pages. */
    Handler after(Handler first) {
        return new Handler.Sequence(first, routes(pages));
    }

    static Handler routes(Map<String, Handler> pages) {
        PathMappingsHandler routes = new PathMappingsHandler();
        pages.forEach((path, page) -> routes.addMapping(PathSpec.from(path), page));
        return routes;
    }

    /** Adds the pages of a rehearsal, if there is one. */
    void addRehearsal(@Nullable Rehearsal rehearsal, OutboxReport report) {
        if (rehearsal != null) {
            RehearsalPages rehearsing = new RehearsalPages(rehearsal, report);
            pages.put("/rehearsal", rehearsing.overview());
            pages.put("/rehearsal/clock", rehearsing.clock());
        }
    }

    /** Adds the calendar files; {@code calendar} returns the file behind a token, empty when there is none any more. */
    void addCalendar(Function<String, String> calendar) {
        pages.put(CALENDAR + "*", PlainPage.of(request -> {
            String file = calendar.apply(token(request));
            return file.isEmpty()
                    ? Answer.text(404, "This meeting is not here any more. Ask Rapport in Slack for the time.")
                    : Answer.calendar(file);
        }));
    }

    private static String token(Request request) {
        String name = request.getHttpURI().getPath().substring(CALENDAR.length());
        return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : "";
    }
}
