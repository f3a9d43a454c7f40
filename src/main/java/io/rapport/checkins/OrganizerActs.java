package io.rapport.checkins;

import io.rapport.matching.Candidate;
import io.rapport.matching.Matching;
import io.rapport.messaging.Act;
import io.rapport.messaging.Card;
import io.rapport.messaging.Permission;
import io.rapport.messaging.Reply;
import io.rapport.messaging.Verb;
import io.rapport.people.Member;
import io.rapport.people.Program;
import io.rapport.people.ProgramId;
import io.rapport.store.AuditLog;
import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What organizers do with the next round: look at it, run it now, skip it. A button names the program and the period it meant. */
final class OrganizerActs {

    private final People people;
    private final RoundSchedules schedules;
    private final Rounds rounds;
    private final AuditLog audit = new AuditLog();
    private final Permission organizer;

    OrganizerActs(People people, RoundSchedules schedules, Rounds rounds) {
        this.people = people;
        this.schedules = schedules;
        this.rounds = rounds;
        this.organizer = new Permissions(people).organizer();
    }

    List<Verb> verbs() {
        return List.of(
                Verb.pressed(CheckIns.PREVIEW, organizer, this::preview),
                Verb.pressed(CheckIns.RUN_NOW, organizer, this::runNow),
                Verb.pressed(CheckIns.SKIP_NEXT, organizer, this::skipNext));
    }

    /** Returns the buttons for the next round of each program that runs rounds. */
    Map<ProgramId, List<Card.Button>> buttons(Work work, WorkspaceId workspace, Locale locale) {
        Words words = new Words(locale);
        return schedules.waiting(work, workspace).stream()
                .collect(Collectors.toMap(NextRound::program, next -> buttons(words, next)));
    }

    private static List<Card.Button> buttons(Words words, NextRound next) {
        return List.of(
                button(words, "preview", CheckIns.PREVIEW, next),
                asking(words, "run_now", CheckIns.RUN_NOW, next),
                asking(words, "skip_next", CheckIns.SKIP_NEXT, next));
    }

    private static Card.Button button(Words words, String name, String verb, NextRound next) {
        return new Card.Button(words.say("organize." + name), verb, subject(next));
    }

    private static Card.Button asking(Words words, String name, String verb, NextRound next) {
        String question = words.say("organize." + name + ".confirm", Map.of("period", next.period()));
        return new Card.Button(words.say("organize." + name), verb, subject(next), Card.Tone.PLAIN, question);
    }

    private static String subject(NextRound next) {
        return next.program().value() + '@' + next.period();
    }

    /**
     * Decides the next round without recording anything; the same roster later decides alike.
     *
     * <p>The one place that solves while a unit of work is open: it only reads, and the organizer waits for the answer.
     */
    private Reply preview(Work work, Act act, Instant now) {
        Words words = words(work, act);
        Optional<NextRound> next = next(work, act);
        Optional<Roster> roster =
                next.flatMap(found -> rounds.gather(work, act.workspace(), found.program(), found.period(), now));
        if (roster.isEmpty()) {
            return new Reply.Refused(words.say("organize.none"));
        }
        Roster gathered = roster.get();
        Decision decision = new Decision(gathered, Matching.solve(gathered.problem()));
        List<Candidate> away = new Rosters(people).away(work, gathered.program(), gathered.period(), now);
        return new Reply.Done(new Preview(decision, away, words).card());
    }

    private Reply runNow(Work work, Act act, Instant now) {
        Words words = words(work, act);
        Optional<Program> program = program(work, act);
        Optional<LocalDate> period = period(act);
        if (program.isEmpty() || program.get().state() != Program.State.ACTIVE) {
            return new Reply.Refused(words.say("organize.none"));
        }
        if (period.isEmpty() || !isNext(work, act, period.get())) {
            return stale(work, act, words);
        }
        int available = people.enrollments()
                .available(work, program.get(), period.get(), now)
                .size();
        if (available < program.get().minimum()) {
            return new Reply.Refused(words.say(
                    "organize.too_few",
                    Map.of("available", available, "minimum", program.get().minimum())));
        }
        if (schedules.pullForward(work, program.get(), period.get(), now)) {
            audit.record(work, act.workspace(), act.actor().value(), act.verb(), act.subject(), now);
        }
        return new Reply.Done(Card.text(words.say("organize.running")));
    }

    private Reply skipNext(Work work, Act act, Instant now) {
        Words words = words(work, act);
        Optional<LocalDate> period = period(act).filter(asked -> isNext(work, act, asked));
        Optional<Program> program = program(work, act);
        if (period.isEmpty() || program.isEmpty() || !schedules.moveOn(work, program.get(), period.get(), now)) {
            return stale(work, act, words);
        }
        audit.record(work, act.workspace(), act.actor().value(), act.verb(), act.subject(), now);
        return stale(work, act, words);
    }

    /** Answers a button that meant another period with how things are. */
    private Reply stale(Work work, Act act, Words words) {
        return next(work, act)
                .filter(next -> next.dueAt() != null)
                .<Reply>map(next ->
                        new Reply.Done(Card.text(words.say("organize.next", Map.of("period", next.period())))))
                .orElseGet(() -> new Reply.Refused(words.say("organize.none")));
    }

    private boolean isNext(Work work, Act act, LocalDate period) {
        return next(work, act).filter(next -> next.period().equals(period)).isPresent();
    }

    private Optional<NextRound> next(Work work, Act act) {
        return schedules.next(work, act.workspace(), new ProgramId(Permissions.first(act)));
    }

    private Optional<Program> program(Work work, Act act) {
        return people.programs().find(work, act.workspace(), new ProgramId(Permissions.first(act)));
    }

    private static Optional<LocalDate> period(Act act) {
        try {
            return Optional.of(LocalDate.parse(Permissions.second(act)));
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }

    private Words words(Work work, Act act) {
        return new Words(people.members()
                .find(work, act.workspace(), act.actor())
                .map(Member::locale)
                .orElse(Locale.ENGLISH));
    }
}
