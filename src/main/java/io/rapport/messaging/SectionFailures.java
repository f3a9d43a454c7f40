package io.rapport.messaging;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down why parts of Home cannot be shown: each cause once an hour, and where it came from, never what people wrote. */
final class SectionFailures {

    private static final Logger LOG = LoggerFactory.getLogger(SectionFailures.class);
    private static final Duration QUIET = Duration.ofHours(1);
    private static final String OURS = "io.rapport.";

    private final Map<String, Instant> noted = new ConcurrentHashMap<>();

    /** Notes that a section failed, unless it did so for the same cause within the last hour. */
    void note(String section, RuntimeException failure, Instant now) {
        String cause = cause(failure);
        Instant last = noted.get(section + cause);
        if (last == null || !last.plus(QUIET).isAfter(now)) {
            noted.put(section + cause, now);
            LOG.warn("The section \"{}\" of Home cannot be shown: {}", section, cause);
        }
    }

    /** Names the chain of causes without their messages, for those repeat the values of statements. */
    private static String cause(Throwable failure) {
        String chain = Stream.iterate(failure, each -> each != null, Throwable::getCause)
                .limit(5)
                .map(SectionFailures::name)
                .collect(Collectors.joining(", because of "));
        return Stream.of(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(OURS))
                .findFirst()
                .map(frame -> chain + ", at " + frame)
                .orElse(chain);
    }

    private static String name(Throwable failure) {
        String name = failure.getClass().getName();
        return failure instanceof SQLException sql ? name + " [" + sql.getSQLState() + "]" : name;
    }
}
