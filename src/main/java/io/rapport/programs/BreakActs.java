package io.rapport.programs;

import static io.rapport.programs.Words.WORDING;

import io.rapport.messaging.Act;
import io.rapport.messaging.Card;
import io.rapport.messaging.Reply;
import io.rapport.messaging.Verb;
import io.rapport.people.Break;
import io.rapport.people.Breaks;
import io.rapport.people.Program;
import io.rapport.store.Work;
import io.rapport.wording.Phrases;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Leaving out rounds over holidays: organizers name the days on which none starts. */
final class BreakActs {

    static final String HOLIDAYS = "programs.holidays";

    private final Desk desk;
    private final Permissions permissions;
    private final Breaks breaks = new Breaks();

    BreakActs(Desk desk, Permissions permissions) {
        this.desk = desk;
        this.permissions = permissions;
    }

    List<Verb> verbs() {
        return List.of(Verb.asked(HOLIDAYS, permissions.organizer(), this::ask, this::keep));
    }

    /** Says when no rounds start from now on; empty when no such days are planned. */
    static Optional<String> sentence(List<Break> breaks, Program program, Locale locale, Instant now) {
        List<Break> ahead = ahead(breaks, today(program, now));
        return ahead.isEmpty()
                ? Optional.empty()
                : Optional.of(WORDING.say(
                        locale,
                        "home.holidays",
                        Map.of(
                                "periods",
                                Phrases.list(
                                        locale,
                                        ahead.stream()
                                                .map(each -> BreakForm.period(locale, each))
                                                .toList()))));
    }

    private Reply ask(Work work, Act act, Instant now) {
        Locale locale = desk.actor(work, act).locale();
        return desk.open(work, act)
                .<Reply>map(program ->
                        new Reply.Ask(BreakForm.of(locale, program, planned(work, program, now)), Reply.How.OPEN))
                .orElseGet(() -> new Reply.Refused(WORDING.say(locale, "refusal.ended")));
    }

    private Reply keep(Work work, Act act, Instant now) {
        Locale locale = desk.actor(work, act).locale();
        Optional<Program> open = desk.open(work, act);
        if (open.isEmpty()) {
            return new Reply.Refused(WORDING.say(locale, "refusal.ended"));
        }
        Program program = open.get();
        List<Break> kept = new ArrayList<>(BreakForm.kept(act.answers(), planned(work, program, now)));
        Map<String, String> problems = new HashMap<>();
        BreakForm.problems(act.answers(), today(program, now), kept.size())
                .forEach((field, key) -> problems.put(field, WORDING.say(locale, key)));
        if (!problems.isEmpty()) {
            return new Reply.Invalid(problems);
        }
        BreakForm.added(act.answers()).ifPresent(kept::add);
        breaks.keep(work, act.workspace(), program.id(), kept);
        desk.save(work, act, program, now);
        return new Reply.Done(Card.text(said(work, act, program, now)));
    }

    private String said(Work work, Act act, Program program, Instant now) {
        Locale locale = desk.actor(work, act).locale();
        List<Break> kept = breaks.of(work, program.workspace(), program.id());
        String sentence =
                sentence(kept, program, locale, now).orElseGet(() -> WORDING.say(locale, "reply.holidays.none"));
        return WORDING.say(locale, "reply.holidays") + " " + sentence + " "
                + Words.next(desk.actor(work, act), desk.next(work, program));
    }

    private List<Break> planned(Work work, Program program, Instant now) {
        return ahead(breaks.of(work, program.workspace(), program.id()), today(program, now));
    }

    private static List<Break> ahead(List<Break> breaks, LocalDate today) {
        return breaks.stream().filter(each -> !each.last().isBefore(today)).toList();
    }

    private static LocalDate today(Program program, Instant now) {
        return now.atZone(program.schedule().zone()).toLocalDate();
    }
}
