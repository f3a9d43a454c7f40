package io.rapport.slack;

import io.rapport.messaging.Outbox;
import io.rapport.people.MemberId;
import io.rapport.people.Members;
import io.rapport.store.Transactions;
import io.rapport.store.WorkspaceId;
import io.rapport.time.Offsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds the clocks that Slack tells of against this Java's zone data. Where they differ, members' clocks go by Slack's, and the
 * operator is warned once.
 */
final class SlackClocks {

    private static final Logger LOG = LoggerFactory.getLogger(SlackClocks.class);
    private static final Duration DAY = Duration.ofDays(1);

    private final Transactions transactions;
    private final Members members;
    private final InstantSource wire;
    private final InstantSource domain;
    private final Map<ZoneId, ZoneOffset> warned = new ConcurrentHashMap<>();

    SlackClocks(Transactions transactions, Members members, InstantSource wire, InstantSource domain) {
        this.transactions = transactions;
        this.members = members;
        this.wire = wire;
        this.domain = domain;
    }

    /**
     * Corrects the clocks of a workspace; what waits for those whose clock changed is looked at again.
     *
     * @param since when Slack was first asked; where the domain clock walked on by more than a day meanwhile, nothing is compared
     */
    void compare(WorkspaceId workspace, Collection<Offsets.Seen> shown, Instant since) {
        Instant now = domain.instant();
        if (Duration.between(since, now).compareTo(DAY) <= 0) {
            correct(workspace, Offsets.outdated(shown, List.of(since, now, wire.instant())), now);
        }
    }

    private void correct(WorkspaceId workspace, Map<ZoneId, ZoneOffset> outdated, Instant now) {
        outdated.forEach(this::warn);
        transactions.execute(work -> {
            List<MemberId> changed = members.correctClocks(work, workspace, outdated, now);
            changed.forEach(member -> new Outbox().reconsider(work, workspace, member));
        });
    }

    private void warn(ZoneId zone, ZoneOffset offset) {
        if (!offset.equals(warned.put(zone, offset))) {
            LOG.warn(
                    "Clocks in {} show UTC{} by Slack, and something else by this Java's zone data: messages follow Slack."
                            + " Programs in that zone do not until you update Java, or its zone data with tzupdater.",
                    zone,
                    offset.getId());
        }
    }
}
