package io.rapport.messaging;

import io.rapport.people.Member;
import io.rapport.time.QuietHours;
import io.rapport.time.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The one place that decides when a message may reach people: zone, working days and hours, public holidays, pause, leave,
 * do-not-disturb, the weekly budget with its priorities, the weekly note that takes along what can wait for it, and thanks and
 * proposals gathered to one a day.
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
     * @param heard what each reader was told lately, and will be
     */
    static Verdict decide(Notice notice, Kind.Priority priority, List<Member> readers, Heard heard, Instant now) {
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
                    : alone(notice, priority, present.get(0), heard, now);
        }
        if (priority == Kind.Priority.OPENED) {
            return at(notice, notice.due(), "due", now);
        }
        return present.size() < notice.to().readers().size()
                ? new Verdict.Apart()
                : together(notice, priority, present, heard, now);
    }

    private static Verdict alone(Notice notice, Kind.Priority priority, Member reader, Heard heard, Instant now) {
        Instant from = later(notice.due(), now);
        Instant open = reader.quiet().over(from);
        Optional<Instant> note = note(notice, priority, reader, heard).filter(at -> isSameDay(reader, at, open));
        if (note.filter(now::isBefore).isPresent()) {
            return at(notice, note.get(), Hold.WEEKLY_NOTE, now);
        }
        if (open.isAfter(now)) {
            return at(notice, open, reason(reader, from, open), now);
        }
        Instant today = date(reader, now).atStartOfDay(reader.clock()).toInstant();
        if (priority == Kind.Priority.GATHERED && heard.isGatheredSince(reader.id(), today)) {
            Instant tomorrow =
                    date(reader, now).plusDays(1).atStartOfDay(reader.clock()).toInstant();
            return at(notice, reader.quiet().over(tomorrow), Hold.ONE_A_DAY, now);
        }
        return freed(priority, reader, heard, now)
                .map(free -> overBudget(notice, priority, reader, heard, later(free, now)))
                .orElseGet(Verdict.Now::new);
    }

    /** Returns when the reader's weekly note comes that can take a notice along in time. */
    private static Optional<Instant> note(Notice notice, Kind.Priority priority, Member reader, Heard heard) {
        return Kind.Priority.WEEKLY_NOTE.takesAlong().contains(priority)
                ? heard.note(reader.id()).filter(at -> notice.expires() == null || at.isBefore(notice.expires()))
                : Optional.empty();
    }

    private static Verdict together(
            Notice notice, Kind.Priority priority, List<Member> readers, Heard heard, Instant now) {
        Instant from = later(notice.due(), now);
        Instant before = later(notice.due().plus(TOGETHER_WITHIN), from.plus(A_MOMENT));
        Optional<Instant> open =
                QuietHours.firstCommon(readers.stream().map(Member::quiet).toList(), from, before);
        if (open.isEmpty()
                || readers.stream()
                        .anyMatch(reader -> freed(priority, reader, heard, now).isPresent())) {
            return new Verdict.Apart();
        }
        return at(notice, open.get(), open.get().equals(notice.due()) ? "due" : Hold.HOURS_GOOD_FOR_ALL, now);
    }

    /**
     * Returns when the reader's budget may have room; empty when it has now, or does not matter. Room is kept for what matters
     * more and is to be said within a week.
     */
    private static Optional<Instant> freed(Kind.Priority priority, Member reader, Heard heard, Instant now) {
        if (!priority.mayBeDropped()) {
            return Optional.empty();
        }
        if (reader.weeklyBudget() == 0) {
            return Optional.of(Instant.MAX);
        }
        List<Instant> recent = heard.counted(reader.id());
        int over = recent.size() - reader.weeklyBudget();
        return over < 0
                ? kept(reader, recent, heard.ahead(reader.id(), priority), now)
                : Optional.of(recent.get(over).plus(WEEK));
    }

    /** Returns when something that matters more is to be said for which no room would be left, if anything is. */
    private static Optional<Instant> kept(Member reader, List<Instant> recent, List<Instant> ahead, Instant now) {
        for (int before = 0; before < ahead.size(); before++) {
            Instant at = later(ahead.get(before), now);
            long said =
                    recent.stream().filter(past -> past.plus(WEEK).isAfter(at)).count();
            if (said + before + 1 >= reader.weeklyBudget()) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    private static Verdict overBudget(Notice notice, Kind.Priority priority, Member reader, Heard heard, Instant free) {
        Optional<Instant> note = note(notice, priority, reader, heard);
        if (note.isPresent() && reader.weeklyBudget() > 0) {
            return new Verdict.At(note.get(), Hold.WEEKLY_NOTE);
        }
        if (free.equals(Instant.MAX)) {
            return new Verdict.Drop(Hold.WEEKLY_BUDGET);
        }
        Instant open = reader.quiet().over(free);
        return notice.expires() == null || open.isBefore(notice.expires())
                ? new Verdict.At(open, Hold.WEEKLY_BUDGET)
                : new Verdict.Drop(Hold.WEEKLY_BUDGET);
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
        return open.equals(from) ? "due" : rest(reader, from);
    }

    /** Says why a reader is not to be disturbed at an instant, the most telling reason first. */
    private static String rest(Member reader, Instant at) {
        LocalDate date = date(reader, at);
        if (reader.isPausedOn(date)) {
            return Hold.PAUSED;
        }
        if (reader.isAway(at)) {
            return Hold.ON_LEAVE;
        }
        Span undisturbed = reader.rest().undisturbed();
        boolean works = !new QuietHours(reader.hours(), reader.clock(), day -> false).isQuiet(at);
        if (reader.isHoliday(date)) {
            return Hold.PUBLIC_HOLIDAY;
        }
        return works && undisturbed != null && undisturbed.contains(at) ? Hold.DO_NOT_DISTURB : Hold.QUIET_HOURS;
    }

    private static boolean isPresent(Member member) {
        return member.standing().isPresent();
    }

    private static LocalDate date(Member reader, Instant at) {
        return at.atZone(reader.clock()).toLocalDate();
    }

    private static boolean isSameDay(Member reader, Instant one, Instant other) {
        return date(reader, one).equals(date(reader, other));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
