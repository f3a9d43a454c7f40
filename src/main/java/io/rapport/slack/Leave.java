package io.rapport.slack;

import com.slack.api.model.User;
import io.rapport.people.MemberId;
import io.rapport.people.Rests;
import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a status tells of leave. It counts only where it says so plainly: Slack's own symbols for "Vacationing" and "Out sick"
 * and two of a beach, or a text that begins with the usual words, in English or German. "In a meeting", "Commuting" or "Working
 * remotely" never count.
 *
 * @param until when the status ends, or null when it tells no end
 */
record Leave(@Nullable Instant until) {

    private static final Set<String> SYMBOLS =
            Set.of(":palm_tree:", ":face_with_thermometer:", ":desert_island:", ":beach_with_umbrella:");

    private static final Pattern WORDS = Pattern.compile(
            "(?iu)\\W*(i'm |i am |ich bin |bin )?("
                    + "(on |annual |away on )?vacation(ing)?|(on )?pto|(on )?holidays?"
                    + "|(on |annual |parental |maternity |paternity |sick |medical )+leave|(out )?sick|ooo|out of (the )?office"
                    + "|(im |in )?urlaub|(in )?(elternzeit|mutterschutz)|krank(geschrieben|gemeldet)?|abwesend"
                    + ")\\b.*",
            Pattern.DOTALL);

    /** Reads a user's status; empty when it tells of no leave, or of one that is over. */
    static Optional<Leave> of(User user, Instant now) {
        User.Profile profile = user.getProfile();
        if (profile == null || !tells(profile)) {
            return Optional.empty();
        }
        Long ends = profile.getStatusExpiration();
        Instant until = ends == null || ends <= 0 ? null : Instant.ofEpochSecond(ends);
        return Optional.of(new Leave(until)).filter(leave -> until == null || until.isAfter(now));
    }

    /** Records what a member's status tells; answers whether that is something new. */
    static boolean record(Work work, WorkspaceId workspace, MemberId member, Optional<Leave> leave, Instant now) {
        Rests rests = new Rests();
        if (leave.isEmpty()) {
            return rests.back(work, workspace, member);
        }
        Instant until = leave.get().until();
        return until == null
                ? rests.awayWithoutEnd(work, workspace, member, now)
                : rests.away(work, workspace, member, until);
    }

    private static boolean tells(User.Profile profile) {
        String symbol = profile.getStatusEmoji();
        String text = profile.getStatusText();
        return (symbol != null && SYMBOLS.contains(symbol))
                || (text != null && WORDS.matcher(text).matches());
    }
}
