package io.rapport.programs;

import static io.rapport.programs.Words.WORDING;

import io.rapport.messaging.Act;
import io.rapport.messaging.Card;
import io.rapport.messaging.Form;
import io.rapport.messaging.Reply;
import io.rapport.messaging.Verb;
import io.rapport.people.Enrollment;
import io.rapport.people.Member;
import io.rapport.people.Program;
import io.rapport.people.ProgramId;
import io.rapport.store.Work;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a member takes part: how often at most, and on which side where mentors meet mentees. */
final class PartActs {

    /** How many days at least from one round to the next; none for every round. */
    static final Map<String, Optional<Integer>> DAYS = Map.of(
            "every", Optional.empty(),
            "two_weeks", Optional.of(14),
            "month", Optional.of(28),
            "quarter", Optional.of(84));

    private static final List<String> ORDER = List.of("every", "two_weeks", "month", "quarter");

    private final Desk desk;
    private final Permissions permissions;

    PartActs(Desk desk, Permissions permissions) {
        this.desk = desk;
        this.permissions = permissions;
    }

    List<Verb> verbs() {
        return List.of(
                Verb.asked("programs.often", permissions.enrolled(), this::askHowOften, this::keepHowOften),
                Verb.pressed("programs.role", permissions.member(), this::keepRole));
    }

    /** Names what a member chose, by its days. */
    static String chosen(@Nullable Integer days) {
        return ORDER.stream()
                .filter(choice -> DAYS.getOrDefault(choice, Optional.empty()).equals(Optional.ofNullable(days)))
                .findFirst()
                .orElse("every");
    }

    private Reply askHowOften(Work work, Act act, Instant now) {
        Locale locale = desk.actor(work, act).locale();
        String initial = desk.enrollments()
                .find(work, act.workspace(), new ProgramId(act.subject()), act.actor())
                .map(Enrollment::every)
                .map(PartActs::chosen)
                .orElse("every");
        List<Form.Option> options = ORDER.stream()
                .map(choice -> new Form.Option(choice, WORDING.say(locale, "often." + choice)))
                .toList();
        Form form = new Form(
                "programs.often",
                act.subject(),
                WORDING.say(locale, "form.often"),
                WORDING.say(locale, "form.save"),
                List.of(
                        new Form.Note(WORDING.say(locale, "note.often")),
                        new Form.Choice(
                                "often", WORDING.say(locale, "field.often"), options, initial, Form.Need.REQUIRED)));
        return new Reply.Ask(form, Reply.How.OPEN);
    }

    private Reply keepHowOften(Work work, Act act, Instant now) {
        Locale locale = desk.actor(work, act).locale();
        String choice = act.answers().one("often");
        if (!DAYS.containsKey(choice)) {
            return new Reply.Invalid(Map.of("often", WORDING.say(locale, "problem.choice")));
        }
        Optional<Program> program = desk.open(work, act);
        if (program.isEmpty()) {
            return new Reply.Refused(WORDING.say(locale, "refusal.ended"));
        }
        desk.enrollments()
                .takePartEvery(
                        work,
                        program.get(),
                        act.actor(),
                        DAYS.getOrDefault(choice, Optional.empty()).orElse(null),
                        now);
        desk.trail(work, act, act.subject(), now);
        return new Reply.Done(Card.text(WORDING.say(
                locale, "reply.often." + choice, Map.of("program", program.get().name()))));
    }

    private Reply keepRole(Work work, Act act, Instant now) {
        Member actor = desk.actor(work, act);
        if (!Mentoring.ROLES.containsKey(act.subject())) {
            return new Reply.Refused(WORDING.say(actor.locale(), "problem.choice"));
        }
        desk.members().save(work, Mentoring.taking(actor, act.subject()), now);
        desk.trail(work, act, act.actor().value(), now);
        return new Reply.Done(Card.text(WORDING.say(actor.locale(), "reply.role." + act.subject())));
    }
}
