package io.rapport.messaging;

import io.rapport.people.Member;
import io.rapport.people.MemberId;
import io.rapport.people.Members;
import io.rapport.store.Work;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Brings an entry before the {@link Gate}, and records the gate's word. */
final class Judge {

    private final Map<String, Kind> kinds = new TreeMap<>();
    private final Members members = new Members();

    Judge(Collection<Kind> kinds) {
        for (Kind kind : kinds) {
            if (this.kinds.put(kind.name(), kind) != null) {
                throw new IllegalArgumentException("two kinds are called " + kind.name());
            }
        }
    }

    @Nullable
    Kind kind(Entry entry) {
        return kinds.get(entry.notice().kind());
    }

    /** Returns the names of the kinds of these priorities. */
    List<String> named(Set<Kind.Priority> priorities) {
        return kinds.values().stream()
                .filter(kind -> priorities.contains(kind.priority()))
                .map(Kind::name)
                .toList();
    }

    /** Returns those readers of a notice who are in the directory. */
    List<Member> readers(Work work, Notice notice) {
        Map<MemberId, Member> found =
                members.all(work, notice.workspace(), notice.to().readers());
        return notice.to().readers().stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Judges an entry; whatever the word, unless it is to be said now, is recorded. Answers whether it is to be said now. */
    boolean admits(Work work, Shift shift, Entry entry, List<Member> readers) {
        Kind kind = kind(entry);
        if (kind == null) {
            return !end(work, shift, entry, Entry.State.DEAD, "no such kind");
        }
        Verdict verdict = Gate.decide(
                entry.notice(),
                kind.priority(),
                readers,
                new HeardTable(work, shift.workspace(), kinds.values(), shift.now()),
                shift.now());
        if (verdict instanceof Verdict.At at) {
            new ClaimTable(work, shift.workspace())
                    .hold(entry, kind.priority(), place(readers), at.until(), at.reason());
            if (!entry.notice().due().isAfter(shift.now()) && Hold.isOne(at.reason())) {
                Homes.touch(work, shift.workspace(), entry.notice().to().readers(), shift.now());
            }
        } else if (verdict instanceof Verdict.Drop drop) {
            String why = Hold.isOne(entry.reason()) && !drop.reason().equals(entry.reason())
                    ? drop.reason() + ": " + entry.reason()
                    : drop.reason();
            end(work, shift, entry, Entry.State.DROPPED, why);
        } else if (verdict instanceof Verdict.Apart) {
            split(work, shift, entry, "no hour good for all");
        }
        return verdict instanceof Verdict.Now;
    }

    /** Judges an entry that the gate has not seen, so that it is known when and where it will be said. */
    void look(Work work, Shift shift, Entry entry) {
        List<Member> readers = readers(work, entry.notice());
        if (admits(work, shift, entry, readers)) {
            Kind.Priority priority = Objects.requireNonNull(kind(entry)).priority();
            new ClaimTable(work, shift.workspace()).hold(entry, priority, place(readers), entry.until(), "due");
        }
    }

    /** Returns the zone of the first reader: who shares one is served together, zone after zone. */
    private static String place(List<Member> readers) {
        return readers.isEmpty() ? "" : readers.get(0).zone().getId();
    }

    /** Has a notice said to each of its readers privately instead. */
    void split(Work work, Shift shift, Entry entry, String reason) {
        if (end(work, shift, entry, Entry.State.SPLIT, reason)) {
            OutboxTable outbox = new OutboxTable(work);
            outbox.insert(apart(entry.notice()), shift.now());
            shift.reopened();
        }
    }

    boolean end(Work work, Shift shift, Entry entry, Entry.State state, String reason) {
        if (state == Entry.State.DEAD) {
            shift.undelivered();
        }
        return new ClaimTable(work, shift.workspace()).end(entry, state, reason, shift.now());
    }

    /** Returns for whom a notice is worded: in the language all readers share, else the one it names. */
    static Audience audience(Notice notice, List<Member> readers) {
        Locale otherwise = notice.to() instanceof Destination.Together together
                ? together.otherwise()
                : notice.to() instanceof Destination.Channel channel ? channel.locale() : Locale.ENGLISH;
        long languages = readers.stream()
                .map(reader -> reader.locale().getLanguage())
                .distinct()
                .count();
        return new Audience(languages == 1 ? readers.get(0).locale() : otherwise, readers);
    }

    private static List<Notice> apart(Notice notice) {
        return notice.to().readers().stream()
                .map(reader -> new Notice(
                        notice.workspace(),
                        notice.kind(),
                        notice.subject(),
                        notice.key() + ":" + reader,
                        new Destination.Private(reader),
                        notice.due(),
                        notice.expires()))
                .toList();
    }
}
