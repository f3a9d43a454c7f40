package io.rapport.checkins;

import io.rapport.people.Program;
import io.rapport.people.Rule;
import io.rapport.time.Schedule;
import java.util.List;

/** A program with one thing changed. */
final class Programmes {

    private Programmes() {}

    static Program on(Program program, Schedule schedule) {
        return of(program, schedule, program.introduction(), program.rules(), program.state());
    }

    static Program introducing(Program program, Program.IntroductionStyle style) {
        return of(program, program.schedule(), style, program.rules(), program.state());
    }

    static Program obeying(Program program, List<Rule> rules) {
        return of(program, program.schedule(), program.introduction(), rules, program.state());
    }

    static Program in(Program program, Program.State state) {
        return of(program, program.schedule(), program.introduction(), program.rules(), state);
    }

    static Program needing(Program program, int minimum) {
        return new Program(
                program.id(),
                program.workspace(),
                program.name(),
                program.channel(),
                program.schedule(),
                program.groupSize(),
                program.oddPerson(),
                program.introduction(),
                program.deck(),
                program.followUps(),
                program.guests(),
                minimum,
                program.locale(),
                program.rules(),
                program.state());
    }

    static Program sittingOut(Program program) {
        return new Program(
                program.id(),
                program.workspace(),
                program.name(),
                program.channel(),
                program.schedule(),
                program.groupSize(),
                Program.OddPerson.SITS_OUT_IN_TURN,
                program.introduction(),
                program.deck(),
                program.followUps(),
                program.guests(),
                program.minimum(),
                program.locale(),
                program.rules(),
                program.state());
    }

    static Program speaking(Program program, java.util.Locale locale) {
        return new Program(
                program.id(),
                program.workspace(),
                program.name(),
                program.channel(),
                program.schedule(),
                program.groupSize(),
                program.oddPerson(),
                program.introduction(),
                program.deck(),
                program.followUps(),
                program.guests(),
                program.minimum(),
                locale,
                program.rules(),
                program.state());
    }

    static Program withoutFollowUps(Program program) {
        return new Program(
                program.id(),
                program.workspace(),
                program.name(),
                program.channel(),
                program.schedule(),
                program.groupSize(),
                program.oddPerson(),
                program.introduction(),
                program.deck(),
                false,
                program.guests(),
                program.minimum(),
                program.locale(),
                program.rules(),
                program.state());
    }

    private static Program of(
            Program program,
            Schedule schedule,
            Program.IntroductionStyle style,
            List<Rule> rules,
            Program.State state) {
        return new Program(
                program.id(),
                program.workspace(),
                program.name(),
                program.channel(),
                schedule,
                program.groupSize(),
                program.oddPerson(),
                style,
                program.deck(),
                program.followUps(),
                program.guests(),
                program.minimum(),
                program.locale(),
                rules,
                state);
    }
}
