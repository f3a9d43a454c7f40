package io.rapport.messaging;

import io.rapport.people.Member;
import io.rapport.people.MemberId;
import io.rapport.time.QuietHours;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The one place that decides when a message may reach people: zone, working days and hours, pause, weekly budget.
 *
 * <p>Holidays and do-not-disturb belong into {@link #quiet}; gathering thanks and proposals to one a day into {@link #alone}.
 */
final class Gate {

    /** How far back the weekly budget looks. */
    static final Duration WEEK = Duration.ofDays(7);

    private static final Duration TOGETHER_WITHIN = Duration.ofHours(24);
    private static final Duration A_MOMENT = Duration.ofMillis(1);

    private Gate() {}

    /**
     * Judges a notice.
     *
     * @param readers those of its readers who are still there
     * @param said when each reader was told something unprompted in the last week, earliest first
     */
    static Verdict decide(
            Notice notice,
            Kind.Priority priority,
            List<Member> readers,
            Function<MemberId, List<Instant>> said,
            Instant now) {
        if (notice.expires() != null && !now.isBefore(notice.expires())) {
            return new Verdict.Drop("expired");
        }
        if (notice.to() instanceof Destination.Channel) {
            return at(notice, notice.due(), "due", now);
        }
        List<Member> present = readers.stream().filter(Gate::isPresent).toList();
        if (notice.to() instanceof Destination.Private) {
            return present.isEmpty()
                    ? new Verdict.Drop("reader is gone")
                    : alone(notice, priority, present.get(0), said, now);
        }
        return present.size() < notice.to().readers().size()
                ? new Verdict.Apart()
                : together(notice, priority, present, said, now);
    }

    private static Verdict alone(
            Notice notice, Kind.Priority priority, Member reader, Function<MemberId, List<Instant>> said, Instant now) {
        Instant from = later(notice.due(), now);
        Instant open = quiet(reader).over(from);
        if (open.isAfter(now)) {
            return at(notice, open, reason(reader, from, open), now);
        }
        return freed(priority, reader, said)
                .map(free -> overBudget(notice, reader, later(free, now)))
                .orElseGet(Verdict.Now::new);
    }

    private static Verdict together(
            Notice notice,
            Kind.Priority priority,
            List<Member> readers,
            Function<MemberId, List<Instant>> said,
            Instant now) {
        Instant from = later(notice.due(), now);
        Instant before = later(notice.due().plus(TOGETHER_WITHIN), from.plus(A_MOMENT));
        Optional<Instant> open =
                QuietHours.firstCommon(readers.stream().map(Gate::quiet).toList(), from, before);
        if (open.isEmpty()
                || readers.stream()
                        .anyMatch(reader -> freed(priority, reader, said).isPresent())) {
            return new Verdict.Apart();
        }
        return at(notice, open.get(), open.get().equals(notice.due()) ? "due" : "hours good for all", now);
    }

    /** Returns when the reader's budget has room again; empty when it has now, or does not matter. */
    private static Optional<Instant> freed(
            Kind.Priority priority, Member reader, Function<MemberId, List<Instant>> said) {
        if (!priority.mayBeDropped()) {
            return Optional.empty();
        }
        if (reader.weeklyBudget() == 0) {
            return Optional.of(Instant.MAX);
        }
        List<Instant> recent = said.apply(reader.id());
        int over = recent.size() - reader.weeklyBudget();
        return over < 0 ? Optional.empty() : Optional.of(recent.get(over).plus(WEEK));
    }

    private static Verdict overBudget(Notice notice, Member reader, Instant free) {
        if (free.equals(Instant.MAX)) {
            return new Verdict.Drop("weekly budget");
        }
        Instant open = quiet(reader).over(free);
        return notice.expires() == null || open.isBefore(notice.expires())
                ? new Verdict.At(open, "weekly budget")
                : new Verdict.Drop("weekly budget");
    }

    /** What expires while it is held is judged again, and dropped, when it expires. */
    private static Verdict at(Notice notice, Instant open, String reason, Instant now) {
        if (!open.isAfter(now)) {
            return new Verdict.Now();
        }
        return notice.expires() != null && notice.expires().isBefore(open)
                ? new Verdict.At(notice.expires(), reason)
                : new Verdict.At(open, reason);
    }

    private static String reason(Member reader, Instant from, Instant open) {
        if (open.equals(from)) {
            return "due";
        }
        return reader.isPausedOn(from.atZone(reader.clock()).toLocalDate()) ? "paused" : "quiet hours";
    }

    private static QuietHours quiet(Member reader) {
        return new QuietHours(reader.hours(), reader.clock(), reader::isPausedOn);
    }

    private static boolean isPresent(Member member) {
        return member.standing().isPresent();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
