package io.rapport.app;

import io.rapport.checkins.CheckIns;
import io.rapport.checkins.NextRound;
import io.rapport.checkins.People;
import io.rapport.messaging.Act;
import io.rapport.messaging.Answers;
import io.rapport.messaging.Mention;
import io.rapport.messaging.Place;
import io.rapport.messaging.Reply;
import io.rapport.messaging.Verb;
import io.rapport.people.Member;
import io.rapport.people.MemberId;
import io.rapport.people.Program;
import io.rapport.people.Workspace;
import io.rapport.store.Transactions;
import io.rapport.store.Work;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What organizers see when they press Preview, as text. */
final class Previews {

    private static final String VERB = "checkins.preview";

    private final Transactions transactions;
    private final People people;
    private final CheckIns checkIns;
    private final Verb verb;

    Previews(Transactions transactions, People people) {
        this.transactions = transactions;
        this.people = people;
        this.checkIns = new Features(transactions, people, null).checkIns();
        this.verb = checkIns.verbs().stream()
                .filter(each -> each.name().equals(VERB))
                .findFirst()
                .orElseThrow();
    }

    /** Returns the next rounds of the program of that name, or of all when it is empty; nothing is recorded. */
    List<String> of(String name, Instant now) {
        List<String> found = new ArrayList<>();
        transactions.runIf(
                kept -> false,
                work -> found.addAll(programs(work)
                        .filter(program -> name.isEmpty() || program.name().equalsIgnoreCase(name))
                        .flatMap(program -> preview(work, program, now).stream())
                        .toList()));
        return found;
    }

    /** Returns what the open programs are called. */
    List<String> names() {
        return transactions.run(work -> programs(work).map(Program::name).toList());
    }

    private Stream<Program> programs(Work work) {
        return people.workspaces().installed(work).stream()
                .map(Workspace::id)
                .flatMap(workspace -> people.programs().open(work, workspace).stream());
    }

    private Optional<String> preview(Work work, Program program, Instant now) {
        return checkIns.nextRound(work, program.workspace(), program.id())
                .flatMap(next -> organizer(work, program).map(actor -> words(work, program, next, actor, now)));
    }

    private Optional<MemberId> organizer(Work work, Program program) {
        return people.programs().organizers(work, program.workspace(), program.id()).stream()
                .findFirst();
    }

    private String words(Work work, Program program, NextRound next, MemberId actor, Instant now) {
        String subject = program.id().value() + "@" + next.period();
        Act act = new Act(program.workspace(), VERB, subject, actor, Answers.NONE, Place.NONE);
        Reply reply = verb.handler().handle(work, act, now);
        if (reply instanceof Reply.Done done) {
            return Mention.replace(done.card().plain(), member -> name(work, program, member));
        }
        return program.name() + ": " + (reply instanceof Reply.Refused refused ? refused.reason() : "nothing to show");
    }

    private String name(Work work, Program program, MemberId member) {
        return people.members()
                .find(work, program.workspace(), member)
                .map(Member::name)
                .orElse("a former colleague");
    }
}
