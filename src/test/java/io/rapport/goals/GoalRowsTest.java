package io.rapport.goals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.rapport.goals.Goal.Answer;
import io.rapport.goals.Goal.Party;
import io.rapport.goals.Goal.State;
import io.rapport.messaging.Outbox;
import io.rapport.people.Company;
import io.rapport.people.MemberId;
import io.rapport.people.Members;
import io.rapport.store.BothDatabases;
import io.rapport.store.TestDatabase;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rows behind goals, on each database. */
@BothDatabases
final class GoalRowsTest {

    private final Company company;
    private final MemberId ana;
    private final MemberId ben;
    private final MemberId cyd;

    GoalRowsTest(TestDatabase database) {
        company = new Company(database);
        ana = company.person("ana");
        ben = company.person("ben");
        cyd = company.person("cyd");
    }

    @Test
    void keepsAGoalAsItWasWritten() {
        Goal goal = goal("g1", ana, ben);

        company.execute(work -> new GoalTable(work).insert(goal));

        company.execute(work -> {
            GoalTable goals = new GoalTable(work);
            assertThat(goals.find(company.workspace(), "g1")).contains(goal);
            assertThat(goals.open(company.workspace(), ben)).containsExactly(goal);
            assertThat(goals.open(company.workspace(), cyd)).isEmpty();
            assertThat(goals.openBetween(company.workspace(), List.of(ana, ben)))
                    .containsExactly(goal);
            assertThat(goals.openBetween(company.workspace(), List.of(ana, cyd)))
                    .isEmpty();
            assertThat(goals.alike(goal("g2", ana, ben))).contains(goal);
        });
    }

    @Test
    void movesAGoalFromTheStateItIsInOnly() {
        Goal goal = goal("g1", ana, ben);
        company.execute(work -> new GoalTable(work).insert(goal));

        company.execute(work -> {
            GoalTable goals = new GoalTable(work);
            assertThat(goals.move(goal, State.ACTIVE)).isTrue();
            assertThat(goals.move(goal, State.ACTIVE)).isFalse();
            assertThat(goals.settle(goal, State.TAKEN_BACK, ana, Company.START)).isFalse();
            assertThat(goals.step(goal, "Ask Dee")).isTrue();
            Goal active = goals.find(company.workspace(), "g1").orElseThrow();
            assertThat(goals.settle(active, State.ACHIEVED, ben, Company.START)).isTrue();
            assertThat(goals.ended(company.workspace(), ana, Company.START.minus(Duration.ofDays(1))))
                    .extracting(Goal::settledBy, Goal::nextStep)
                    .containsExactly(tuple(ben, "Ask Dee"));
        });
    }

    @Test
    void keepsNotesInTheirOrderHoweverQuicklyTheyFollow() {
        Goal goal = goal("g1", ana, ben);
        company.execute(work -> {
            new GoalTable(work).insert(goal);
            GoalNoteTable notes = new GoalNoteTable(work);
            for (String id : List.of("n3", "n2", "n1")) {
                GoalNote note =
                        new GoalNote(id, "g1", ana, LocalDate.of(2026, 3, 2), Company.START, 1, "", "Note " + id);
                notes.insert(company.workspace(), note.after(notes.of(company.workspace(), "g1")));
            }

            GoalNote first = notes.find(company.workspace(), "n3").orElseThrow();

            assertThat(notes.sameDay(company.workspace(), first))
                    .extracting(GoalNote::id)
                    .containsExactly("n3", "n2", "n1");
        });
    }

    @Test
    void beginsOnceWhenTheLastTwoAgreeAtTheSameMoment() {
        Proposals proposals = new Proposals(new Members(), new GoalNotices(new Members(), new Outbox()));
        Goal goal = goal("g1", ana, ben, cyd);
        company.execute(work -> proposals.propose(work, goal, Company.START));

        CompletableFuture<?>[] both = List.of(ben, cyd).stream()
                .map(member -> CompletableFuture.runAsync(
                        () -> company.execute(work -> proposals.agree(work, goal, member, Company.START))))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(both).join();

        company.execute(work -> assertThat(new GoalTable(work)
                        .find(company.workspace(), "g1")
                        .orElseThrow()
                        .state())
                .isEqualTo(State.ACTIVE));
    }

    private Goal goal(String id, MemberId proposer, MemberId... others) {
        List<Party> parties = Stream.concat(
                        Stream.of(new Party(proposer, Answer.AGREED)),
                        List.of(others).stream().map(other -> new Party(other, Answer.WAITING)))
                .sorted(Comparator.comparing(party -> party.member().value()))
                .toList();
        return new Goal(
                company.workspace(),
                id,
                "group",
                State.PROPOSED,
                "Write the guide",
                "",
                "Collect ten questions",
                LocalDate.of(2026, 3, 12),
                proposer,
                Company.START,
                null,
                parties);
    }
}
