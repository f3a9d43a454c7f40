package io.rapport.insights;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.checkins.LookBack;
import io.rapport.people.AProgram;
import io.rapport.people.Program;
import io.rapport.people.Rule;
import io.rapport.store.WorkspaceId;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The one suggestion of a month follows from its facts. */
final class SuggestionTest {

    private static final int MANY = 20;
    private static final LookBack WELL = new LookBack(2, 20, 20, 20, 15, 0, 0, 0);
    private static final LookBack SELDOM = new LookBack(2, 20, 20, 20, 9, 0, 0, 0);
    private static final LookBack UNFITTING = new LookBack(2, 20, 20, 20, 9, 3, 3, 0);
    private static final Rule HOURS = new Rule.MinimumOverlap(Duration.ofHours(2));

    private final Program usual = in(AProgram.called("Coffee"));

    @Test
    void asksForFewerHoursOnlyWhereHoursAreTheOnlyRule() {
        assertThat(of(in(AProgram.called("Coffee").obeying(HOURS)), UNFITTING)).isEqualTo(Suggestion.FEWER_HOURS);
        assertThat(of(in(AProgram.called("Coffee").obeying(HOURS, new Rule.MustDiffer("team"))), UNFITTING))
                .isEqualTo(Suggestion.FEWER_RULES);
    }

    @Test
    void saysNothingOfWhoFitsNobodyWhereThereAreNoRules() {
        assertThat(of(usual, new LookBack(2, 20, 20, 20, 15, 4, 4, 0))).isEqualTo(Suggestion.KEEP);
    }

    @Test
    void letsTheOddPersonJoinWhereSomebodySatOutMoreThanOnce() {
        LookBack odd = new LookBack(2, 20, 20, 20, 15, 2, 0, 2);

        assertThat(of(in(AProgram.called("Coffee").sittingOut()), odd)).isEqualTo(Suggestion.ODD_JOINS);
        assertThat(of(in(AProgram.called("Coffee").sittingOut()), WELL)).isEqualTo(Suggestion.KEEP);
        assertThat(of(usual, odd)).isEqualTo(Suggestion.KEEP);
    }

    @Test
    void slowsDownWhereFewerThanHalfAreHeld() {
        assertThat(of(usual, SELDOM)).isEqualTo(Suggestion.SLOWER);
        assertThat(of(usual, new LookBack(2, 20, 20, 20, 10, 0, 0, 0))).isEqualTo(Suggestion.KEEP);
        assertThat(of(usual, new LookBack(2, 5, 2, 2, 0, 0, 0, 0))).isEqualTo(Suggestion.KEEP);
    }

    @Test
    void invitesWhereFewTakePartAndAsksForAnswersWhereThereAreNone() {
        assertThat(Suggestion.of(usual, 7, WELL)).isEqualTo(Suggestion.INVITE);
        assertThat(of(usual, new LookBack(2, 20, 20, 0, 0, 0, 0, 0))).isEqualTo(Suggestion.ANSWERS);
        assertThat(of(in(AProgram.called("Coffee").withoutFollowUps()), new LookBack(2, 20, 20, 0, 0, 0, 0, 0)))
                .isEqualTo(Suggestion.ASK);
    }

    private static Suggestion of(Program program, LookBack month) {
        return Suggestion.of(program, MANY, month);
    }

    private static Program in(AProgram program) {
        return program.in(new WorkspaceId("acme"), "C1");
    }
}
