package io.rapport.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PeerTest {

    private static final int A_YEAR = 52;

    @Test
    void othersBreakRulesOrLeavePeopleOutWhereThatCanBeHelped() {
        Problem company = new Company(50, 1).round(0);

        Peer.Year shuffle = Peer.SHUFFLE.play(company, 10);
        Peer.Year greedy = Peer.GREEDY.play(company, 10);
        Peer.Year exact = Peer.EXACT.play(company, 10);

        assertThat(shuffle.violations()).isPositive();
        assertThat(shuffle.leftOut()).isZero();
        assertThat(greedy.violations()).isZero();
        assertThat(greedy.leftOut()).isPositive();
        assertThat(exact.violations()).isZero();
        assertThat(exact.leftOut()).isZero();
        assertThat(exact.repeats()).isLessThanOrEqualTo(greedy.repeats());
    }

    @ParameterizedTest
    @EnabledIfSystemProperty(named = "peers", matches = "all")
    @ValueSource(ints = {50, 200, 1_000})
    void comparesThemOverAYear(int people) {
        Problem company = new Company(people, Long.getLong("company", 1)).round(0);

        for (Peer peer : Peer.values()) {
            Peer.Year year = peer.play(company, A_YEAR);
            System.out.printf(
                    "%d people, %s: %d repeats, %d pairs that a rule forbids, %d left out%n",
                    people, peer, year.repeats(), year.violations(), year.leftOut());
            assertThat(peer != Peer.EXACT || year.violations() + year.leftOut() == 0)
                    .isTrue();
        }
    }
}
