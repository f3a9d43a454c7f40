package io.rapport.sandbox;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * How a simulated workspace is to be.
 *
 * @param domainClock the time people notice: messages carry it
 * @param wireClock the time signatures, triggers and limits are measured in
 * @param port the port of the Web API on loopback; 0 takes a free one
 * @param ackLimit how long the app may take to acknowledge, and how long a trigger lasts; Slack grants 3 s
 * @param retryDelays how long after a failed event each further attempt is made; Slack waits 0 s, 1 min, 5 min
 */
public record SandboxOptions(
        Company company,
        InstantSource domainClock,
        InstantSource wireClock,
        int port,
        Set<String> scopes,
        Duration ackLimit,
        List<Duration> retryDelays) {

    /** Copies the collections. */
    public SandboxOptions {
        scopes = Set.copyOf(scopes);
        retryDelays = List.copyOf(retryDelays);
    }

    /** Slack's own limits, every scope Rapport can be granted, a free port. */
    public static SandboxOptions of(Company company, InstantSource domainClock) {
        Set<String> scopes = new TreeSet<>(AppCredentials.REQUIRED);
        scopes.addAll(AppCredentials.OPTIONAL);
        return new SandboxOptions(
                company,
                domainClock,
                InstantSource.system(),
                0,
                scopes,
                Duration.ofSeconds(3),
                List.of(Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(5)));
    }

    /** The same with another wire clock. */
    public SandboxOptions withWireClock(InstantSource clock) {
        return new SandboxOptions(company, domainClock, clock, port, scopes, ackLimit, retryDelays);
    }

    /** The same on a given port. */
    public SandboxOptions onPort(int other) {
        return new SandboxOptions(company, domainClock, wireClock, other, scopes, ackLimit, retryDelays);
    }

    /** The same without the optional scopes. */
    public SandboxOptions withRequiredScopesOnly() {
        return withScopes(AppCredentials.REQUIRED);
    }

    /** The same with exactly these scopes granted. */
    public SandboxOptions withScopes(Set<String> granted) {
        return new SandboxOptions(company, domainClock, wireClock, port, granted, ackLimit, retryDelays);
    }

    /** The same with another time granted for acknowledging. */
    public SandboxOptions withAckLimit(Duration limit) {
        return new SandboxOptions(company, domainClock, wireClock, port, scopes, limit, retryDelays);
    }

    /** The same with other pauses before each repetition of a failed event. */
    public SandboxOptions withRetryDelays(List<Duration> delays) {
        return new SandboxOptions(company, domainClock, wireClock, port, scopes, ackLimit, delays);
    }
}
