package io.rapport.programs;

import io.rapport.people.Program;
import io.rapport.people.ProgramId;
import io.rapport.people.Rule;
import io.rapport.store.WorkspaceId;
import io.rapport.time.Cadence;
import io.rapport.time.Schedule;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes a program of a filled-in form in which {@link ProgramCheck} found nothing wrong. */
record Blueprint(Filled filled, Instant now) {

    /** People need time to read the invitation before the first round. */
    private static final Duration NOTICE = Duration.ofHours(24);

    Program create(ProgramId id, WorkspaceId workspace) {
        return build(id, workspace, schedule(Optional.empty()), rules(List.of()), Program.State.ACTIVE);
    }

    Program change(Program program) {
        return build(
                program.id(),
                program.workspace(),
                schedule(Optional.of(program.schedule())),
                rules(program.rules()),
                program.state());
    }

    private Program build(
            ProgramId id, WorkspaceId workspace, Schedule schedule, List<Rule> rules, Program.State state) {
        return new Program(
                id,
                workspace,
                filled.one("name"),
                filled.one("channel"),
                schedule,
                Integer.parseInt(filled.one("size")),
                Program.OddPerson.valueOf(filled.one("odd")),
                Program.IntroductionStyle.valueOf(filled.one("introduction")),
                filled.one("deck"),
                filled.one("followups").equals(ProgramForm.YES),
                filled.one("guests").equals(ProgramForm.YES),
                Integer.parseInt(filled.one("minimum")),
                filled.locale(),
                rules,
                state);
    }

    /** Keeps counting weeks from the old anchor while weekday and number of weeks stay. */
    private Schedule schedule(Optional<Schedule> before) {
        ZoneId zone = Parsing.zone(filled.one("zone")).orElseThrow();
        LocalTime time = Parsing.time(filled.one("time")).orElseThrow();
        DayOfWeek day = Parsing.weekday(filled.one("weekday")).orElseThrow();
        LocalDate first =
                new Schedule(new Cadence.Weekly(1, day, LocalDate.EPOCH), time, zone).nextDate(now.plus(NOTICE));
        Cadence cadence = Parsing.rhythm(filled.rhythm()).orElseThrow().apply(day, first);
        return new Schedule(
                before.map(Schedule::cadence)
                        .filter(old -> isAlike(old, cadence))
                        .orElse(cadence),
                time,
                zone);
    }

    private static boolean isAlike(Cadence old, Cadence cadence) {
        return old instanceof Cadence.Weekly one
                && cadence instanceof Cadence.Weekly other
                && one.weeks() == other.weeks()
                && one.day() == other.day();
    }

    /** Rules that the form does not show stay as they were. */
    private List<Rule> rules(List<Rule> before) {
        List<Rule> rules = new ArrayList<>(before.stream()
                .filter(rule -> !isShown(rule) && !OwnAttributes.shown(before).contains(rule))
                .toList());
        ProgramKind kind = ProgramKind.named(filled.one(ProgramKind.FIELD)).orElseThrow();
        kind.rule(filled).ifPresent(rules::add);
        filled.all("rules").stream()
                .filter(DetailFields.RULES::contains)
                .flatMap(line -> Rule.parse(line).stream())
                .filter(rule -> !rules.contains(rule))
                .forEach(rules::add);
        rules.addAll(OwnAttributes.rules(filled));
        Duration overlap = Duration.parse(filled.one("overlap"));
        if (!overlap.isZero()) {
            rules.add(new Rule.MinimumOverlap(overlap));
        }
        List<Rule.Liking> likings = filled.likings();
        if (!likings.equals(Filled.USUAL_LIKINGS)) {
            rules.add(new Rule.Prefers(likings));
        }
        return rules;
    }

    private static boolean isShown(Rule rule) {
        return ProgramKind.makes(rule)
                || DetailFields.RULES.contains(rule.line())
                || rule instanceof Rule.MinimumOverlap
                || rule instanceof Rule.Prefers;
    }
}
