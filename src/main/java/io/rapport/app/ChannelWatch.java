package io.rapport.app;

import io.rapport.people.Program;
import io.rapport.people.Programs;
import io.rapport.slack.SlackChannels;
import io.rapport.store.Transactions;
import io.rapport.store.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Looks at the channels of programs: within a minute at one that is new or hidden, every hour at the others. */
final class ChannelWatch {

    private static final Duration ROUND = Duration.ofMinutes(1);
    private static final Duration FRESH = Duration.ofHours(1);

    private final Transactions transactions;
    private final Programs programs;
    private final SlackChannels channels;
    private final Clocks clocks;
    private final Map<Seen, Instant> looked = new ConcurrentHashMap<>();

    ChannelWatch(Transactions transactions, Programs programs, SlackChannels channels, Clocks clocks) {
        this.transactions = transactions;
        this.programs = programs;
        this.channels = channels;
        this.clocks = clocks;
    }

    /** Looks at what is due and returns when to look again. */
    Duration look(WorkspaceId workspace) {
        Instant start = clocks.wire().instant();
        List<Program> open = transactions.run(work -> programs.open(work, workspace));
        open.stream()
                .map(program -> new Seen(workspace, program.channel()))
                .filter(channel -> isDue(channel, start))
                .filter(channel -> channels.look(
                        workspace, channel.channel(), clocks.domain().instant()))
                .forEach(channel -> looked.put(channel, start));
        return ROUND;
    }

    private boolean isDue(Seen channel, Instant now) {
        Instant last = looked.get(channel);
        return last == null || last.plus(FRESH).isBefore(now);
    }

    private record Seen(WorkspaceId workspace, String channel) {}
}
