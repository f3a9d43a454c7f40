package io.rapport.slack;

import com.google.gson.JsonParseException;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.users.UsersInfoResponse;
import com.slack.api.methods.response.users.UsersListResponse;
import com.slack.api.model.User;
import io.rapport.messaging.Outbox;
import io.rapport.people.Member;
import io.rapport.people.MemberId;
import io.rapport.people.Members;
import io.rapport.people.Profile;
import io.rapport.people.Rests;
import io.rapport.people.Standing;
import io.rapport.store.Transactions;
import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import io.rapport.time.Offsets;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Slack's people as our members. */
public final class SlackDirectory {

    private static final int PAGE = 200;
    private static final int AT_ONCE = 25;
    private static final Duration AGAIN = Duration.ofMinutes(5);

    private final Installations installations;
    private final Transactions transactions;
    private final Members members;
    private final SlackClocks clocks;
    private final Rests rests = new Rests();
    private final Map<WorkspaceId, Listing> unfinished = new ConcurrentHashMap<>();

    /**
     * Records into {@code members}.
     *
     * @param wire system time, by which Slack tells the time where people are
     * @param domain what a simulated Slack may tell it by
     */
    public SlackDirectory(
            Installations installations,
            Transactions transactions,
            Members members,
            InstantSource wire,
            InstantSource domain) {
        this.installations = installations;
        this.transactions = transactions;
        this.members = members;
        this.clocks = new SlackClocks(transactions, members, wire, domain);
    }

    /** How a synchronization ended. */
    public sealed interface Synced {

        /** Everybody was listed and recorded; who is no longer there is deactivated. */
        record Whole(int people) implements Synced {}

        /** Slack asked to wait, or failed: nothing was deactivated; call again after {@code pause} on the wire clock. */
        record Again(Duration pause, String reason) implements Synced {}
    }

    /**
     * Records everybody whom {@code users.list} names, page by page, then deactivates the others.
     *
     * <p>Where Slack asks to wait, the next call goes on with the page after the last.
     */
    public Synced sync(WorkspaceId workspace, Instant now) {
        Optional<Connection> connection = installations.of(workspace);
        if (connection.isEmpty()) {
            return new Synced.Again(AGAIN, "not_installed");
        }
        Listing listing = unfinished.remove(workspace);
        return list(connection.get(), listing == null ? Listing.NOTHING : listing, now);
    }

    /** How far a listing has come. */
    private record Listing(List<String> present, List<Offsets.Seen> clocks, String next) {

        static final Listing NOTHING = new Listing(List.of(), List.of(), "");

        Listing and(UsersListResponse page) {
            Stream<String> listed = page.getMembers().stream().map(User::getId);
            Stream<Offsets.Seen> shown = page.getMembers().stream().flatMap(user -> SlackProfile.clock(user).stream());
            return new Listing(
                    Stream.concat(present.stream(), listed).toList(),
                    Stream.concat(clocks.stream(), shown).toList(),
                    Pages.next(page.getResponseMetadata()));
        }
    }

    private Synced list(Connection connection, Listing begun, Instant now) {
        Listing listing = begun;
        try {
            do {
                UsersListResponse page = page(connection, listing.next());
                if (!page.isOk()) {
                    return new Synced.Again(AGAIN, String.valueOf(page.getError()));
                }
                record(connection, page.getMembers(), now);
                listing = listing.and(page);
            } while (!listing.next().isEmpty());
        } catch (SlackApiException failure) {
            return pause(connection, listing, failure);
        } catch (IOException | JsonParseException failure) {
            return new Synced.Again(AGAIN, failure.getClass().getSimpleName());
        }
        List<String> present = listing.present();
        transactions.execute(work -> members.deactivateOthers(work, connection.workspace(), present, now));
        clocks.compare(connection.workspace(), listing.clocks(), now);
        return new Synced.Whole(present.size());
    }

    private Synced pause(Connection connection, Listing listing, SlackApiException failure) {
        int code = failure.getResponse().code();
        if (code == 429) {
            unfinished.put(connection.workspace(), listing);
            return new Synced.Again(Attempt.retryAfter(failure), "ratelimited");
        }
        return new Synced.Again(AGAIN, "HTTP " + code);
    }

    private UsersListResponse page(Connection connection, String cursor) throws IOException, SlackApiException {
        String team = connection.teamForCalls();
        return installations
                .api()
                .methods(connection.token())
                .usersList(list -> list.limit(PAGE)
                        .includeLocale(true)
                        .teamId(team.isEmpty() ? null : team)
                        .cursor(cursor.isEmpty() ? null : cursor));
    }

    /**
     * Records users as Slack just described them, a few at a time, so that nobody who presses a button waits for all. What waits
     * for somebody who is described otherwise than before is looked at again, for they may have moved to another zone.
     */
    void record(Connection connection, List<User> users, Instant now) {
        for (int from = 0; from < users.size(); from += AT_ONCE) {
            List<User> some = users.subList(from, Math.min(from + AT_ONCE, users.size()));
            transactions.execute(work -> {
                some.forEach(user -> record(work, connection, user, now));
            });
        }
    }

    /** Records one user likewise. Changes may be told in any order: what Slack told later stays. */
    void record(Work work, Connection connection, User user, Instant now) {
        WorkspaceId workspace = connection.workspace();
        Profile profile = SlackProfile.of(user, connection, locale(work, workspace));
        MemberId member = members.meet(work, workspace, profile, now);
        if (user.getUpdated() != null && !rests.isNews(work, workspace, member, user.getUpdated())) {
            return;
        }
        boolean restsOtherwise = Leave.record(work, workspace, member, Leave.of(user, now), now);
        if (members.describe(work, workspace, profile, now).hasChanged() || restsOtherwise) {
            new Outbox().reconsider(work, workspace, member);
        }
    }

    /** Returns the member behind a Slack id, provisionally recorded when unknown. No HTTP. */
    MemberId known(Work work, WorkspaceId workspace, String user, Instant now) {
        return members.byExternal(work, workspace, user)
                .map(Member::id)
                .orElseGet(() -> members.record(work, workspace, provisional(work, workspace, user), now));
    }

    /**
     * Returns who acts; somebody not yet described is asked after at Slack, briefly, so that standing, zone and language are
     * right from the first act on.
     */
    Member visitor(Connection connection, String user, String home, Instant now) {
        WorkspaceId workspace = connection.workspace();
        boolean described = transactions.run(work -> members.byExternal(work, workspace, user)
                .filter(member -> !SlackProfile.isProvisional(member, user))
                .isPresent());
        if (!described) {
            described(connection, user).ifPresent(told -> record(connection, List.of(told), now));
        }
        return transactions.run(work -> {
            MemberId member = members.byExternal(work, workspace, user)
                    .map(Member::id)
                    .orElseGet(() -> members.record(work, workspace, guessed(work, connection, user, home), now));
            return members.find(work, workspace, member).orElseThrow();
        });
    }

    /** Returns Slack's ids of members; absent when one of them is no longer known. */
    Optional<List<String>> externals(WorkspaceId workspace, List<MemberId> sought) {
        List<String> users = transactions.run(work -> sought.stream()
                .flatMap(member -> members.external(work, workspace, member).stream())
                .toList());
        return users.size() == sought.size() && !users.isEmpty() ? Optional.of(users) : Optional.empty();
    }

    /** Returns how to put texts for everybody in a workspace. */
    Speech speech(Work work, WorkspaceId workspace) {
        return speech(work, workspace, locale(work, workspace));
    }

    Speech speech(Work work, WorkspaceId workspace, Locale locale) {
        return new Speech(work, workspace, members, locale);
    }

    private Optional<User> described(Connection connection, String user) {
        try {
            UsersInfoResponse told = installations
                    .api()
                    .hurriedMethods(connection.token())
                    .usersInfo(info -> info.user(user).includeLocale(true));
            return told.isOk() ? Optional.ofNullable(told.getUser()) : Optional.empty();
        } catch (IOException | SlackApiException | JsonParseException failure) {
            return Optional.empty();
        }
    }

    private Profile guessed(Work work, Connection connection, String user, String home) {
        boolean foreign = !home.isEmpty()
                && !home.equals(connection.team())
                && connection.installation().enterprise().isEmpty();
        Standing standing = foreign ? Standing.STRANGER : Standing.PERSON;
        return SlackProfile.provisional(user, standing, locale(work, connection.workspace()));
    }

    private Profile provisional(Work work, WorkspaceId workspace, String user) {
        return SlackProfile.provisional(user, Standing.PERSON, locale(work, workspace));
    }

    private Locale locale(Work work, WorkspaceId workspace) {
        return installations.workspace(work, workspace).locale();
    }
}
