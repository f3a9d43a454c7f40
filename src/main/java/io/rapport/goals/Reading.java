package io.rapport.goals;

import io.rapport.goals.Goal.Answer;
import io.rapport.messaging.Names;
import io.rapport.people.Member;
import io.rapport.people.MemberId;
import io.rapport.people.Members;
import io.rapport.store.Work;
import io.rapport.wording.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A goal as one of its parties reads it, on a day of theirs. */
record Reading(Goal goal, Member reader, LocalDate today, Names names) {

    static final Wording WORDING = Wording.of("goals");

    /** Reads a goal with the eyes of a member, in their language. */
    static Reading of(Work work, Members members, Goal goal, Member reader, Instant now) {
        return all(work, members, List.of(goal), reader, now).get(0);
    }

    /** Reads goals likewise, in their order, with one query for everybody in them. */
    static List<Reading> all(Work work, Members members, List<Goal> goals, Member reader, Instant now) {
        List<MemberId> everybody =
                goals.stream().flatMap(goal -> goal.members().stream()).toList();
        Names names = new Names(reader.locale(), members.all(work, reader.workspace(), everybody));
        LocalDate today = now.atZone(reader.clock()).toLocalDate();
        return goals.stream()
                .map(goal -> new Reading(goal, reader, today, names))
                .toList();
    }

    Locale locale() {
        return reader.locale();
    }

    /** Returns whether the goal waits for the reader's answer. */
    boolean isAsked() {
        return goal.waiting().contains(reader.id());
    }

    /** Returns whether it was the reader who declined. */
    boolean isDecliner() {
        return goal.parties().stream()
                .anyMatch(party -> party.member().equals(reader.id()) && party.answer() == Answer.NOT_NOW);
    }

    String say(String key) {
        return say(key, Map.of());
    }

    String say(String key, Map<String, ?> more) {
        Map<String, Object> arguments = new HashMap<>(more);
        arguments.put("title", goal.title());
        arguments.put("why", goal.why());
        arguments.put("step", goal.nextStep());
        arguments.put("due", goal.due());
        arguments.put("count", goal.parties().size());
        arguments.put("proposer", linked(goal.proposer()));
        arguments.put("others", names.linked(goal.othersThan(reader.id())));
        arguments.put("names", names.plain(goal.othersThan(reader.id())));
        arguments.put("open", goal.waiting().size());
        arguments.put("waiting", names.linked(goal.waiting()));
        MemberId settledBy = goal.settledBy();
        arguments.put("settler", settledBy == null ? "" : linked(settledBy));
        return WORDING.say(locale(), key, arguments);
    }

    String linked(MemberId member) {
        return names.linked(List.of(member));
    }
}
