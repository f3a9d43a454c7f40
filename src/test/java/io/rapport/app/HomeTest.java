package io.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.rapport.checkins.People;
import io.rapport.messaging.Answers;
import io.rapport.messaging.Office;
import io.rapport.people.AProgram;
import io.rapport.people.MemberId;
import io.rapport.people.Program;
import io.rapport.store.BothDatabases;
import io.rapport.store.Sealed;
import io.rapport.store.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Everybody's Home over all features: how much it asks, and what it shows when a part of it fails. */
@BothDatabases
final class HomeTest {

    private static final String KEY = Sealed.freshKey();
    private static final String START = "2026-03-02T08:00:00Z";
    private static final String WHEN_CONNECTIONS_MEET = "2026-03-16T12:00:00Z";

    private final TestDatabase database;

    HomeTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void asksNoMoreForADozenOfEverythingThanForOne() {
        try (TestDatabase other = TestDatabase.fresh()) {
            Workplace small = new Workplace(other);
            Workplace large = new Workplace(database);
            small.lives(1);
            large.lives(12);

            assertThat(small.home())
                    .contains("This is your regular check-in", "You keep meeting", "You are matched with")
                    .contains("Climb together", "You showed me the wall", "Program 0", "Setting up");
            assertThat(large.home().lines().filter(line -> line.startsWith("This is your regular check-in")))
                    .hasSize(8);
            assertThat(large.statements())
                    .as("statements")
                    .isEqualTo(small.statements())
                    .isLessThan(60);
        }
    }

    @Test
    void showsTheRestWhenAPartFails() throws SQLException {
        Workplace workplace = new Workplace(database);
        workplace.lives(1);
        String whole = workplace.opensHome();
        ListAppender<ILoggingEvent> log = listens();

        execute("ALTER TABLE goal_party RENAME TO goal_party_away");
        String broken = workplace.opensHome();
        workplace.opensHome();

        assertThat(broken)
                .contains("This part of Home cannot be shown right now", "You keep meeting", "Your settings")
                .doesNotContain("Climb together");
        assertThat(log.list)
                .singleElement()
                .satisfies(event -> assertThat(event.getFormattedMessage())
                        .contains("\"goals\"", "io.rapport.goals")
                        .doesNotContain("Climb", workplace.ana.value()));

        workplace.office.press(workplace.ana, "Try again");
        execute("ALTER TABLE goal_party_away RENAME TO goal_party");
        workplace.office.perform(workplace.ana, "messaging.show_again", "", Answers.NONE);

        assertThat(workplace.office.chat().home(workplace.ana).orElseThrow().plain())
                .isEqualTo(whole);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static ListAppender<ILoggingEvent> listens() {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        ((Logger) LoggerFactory.getLogger("io.rapport.messaging.SectionFailures")).addAppender(log);
        return log;
    }

    /** Rapport with Ana, who is an admin and takes part in everything. */
    private static final class Workplace {

        private final TestDatabase database;
        private final Office office;
        private final People people = Features.people(Sealed.with(KEY));
        private final Features features;
        private final MemberId ana;

        Workplace(TestDatabase database) {
            this.database = database;
            this.office = Office.on(database, Instant.parse(START));
            this.features = new Features(office.transactions(), people, null);
            this.ana = office.admin("Ana");
            office.opens(features.verbs(), features.kinds(), features.sections(), features.commands());
        }

        /** Has Ana meet somebody in each of so many programs, keep meeting them, and be matched with them again. */
        void lives(int programs) {
            for (int number = 0; number < programs; number++) {
                begins(number);
            }
            office.moveTo(Instant.parse(WHEN_CONNECTIONS_MEET));
            features.checkIns().beat(office.workspace(), office.now());
            for (int number = 0; number < programs; number++) {
                starts(number, LocalDate.of(2026, 3, 17));
            }
        }

        /** A program in which Ana meets somebody of its own, with a goal and with thanks. */
        private void begins(int number) {
            MemberId other = office.joined("Ben" + number);
            Program program = AProgram.called("Program " + number).needing(2).in(office.workspace(), "C" + number);
            office.transactions().execute(work -> {
                people.programs().save(work, program, office.now());
                features.checkIns().rescheduled(work, program, office.now());
                people.enrollments().join(work, program, ana, office.now());
                people.enrollments().join(work, program, other, office.now());
            });
            starts(number, LocalDate.of(2026, 3, 3));
            String group = office.transactions()
                    .run(work -> features.checkIns().openGroups(work, office.workspace(), other))
                    .get(0);
            office.perform(other, "goals.propose", group, Answers.NONE);
            office.submit(other, Map.of("title", "Climb together", "step", "Find a wall", "due", "2026-05-20"));
            office.types(other, "thank");
            office.submit(other, Map.of("to", ana.value(), "did", "You showed me the wall", "changed", "I climb now"));
            for (MemberId member : List.of(ana, other)) {
                office.perform(member, "checkins.met", group, Answers.NONE);
                office.perform(member, "checkins.wish", group + "@TWO_WEEKS", Answers.NONE);
            }
        }

        private void starts(int number, LocalDate period) {
            Program program = office.transactions()
                    .run(work -> people.programs()
                            .ofChannel(work, office.workspace(), "C" + number)
                            .orElseThrow());
            features.checkIns().startRound(office.workspace(), program.id(), period, office.now());
        }

        String home() {
            return office.home(ana).plain();
        }

        String opensHome() {
            return office.opensHome(ana).plain();
        }

        long statements() {
            long before = database.statements();
            office.home(ana);
            return database.statements() - before;
        }
    }
}
