package io.rapport.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.people.MemberId;
import io.rapport.store.BothDatabases;
import io.rapport.store.TestDatabase;
import io.rapport.store.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

@BothDatabases
final class HeldBackTest {

    private final Office office;
    private final WorkspaceId acme;
    private final MemberId ana;
    private final MemberId jan;

    HeldBackTest(TestDatabase database) {
        office = Office.on(database, Instant.parse("2026-03-02T19:00:00Z"));
        acme = office.workspace();
        ana = office.joined("Ana", "Europe/Lisbon", "en");
        jan = office.joined("Jan", "Europe/Berlin", "de");
        office.opens(List.of(), Says.all(), List.of(new HeldBack(Says.all()).section()));
    }

    @Test
    void isShownUntilWhenAndWhyInTheReadersLanguageAndZone() {
        office.post(Says.privately(acme, Says.round(), "secret for ana", ana, office.now()));
        office.post(Says.privately(acme, Says.fromPeople(), "secret for jan", jan, office.now()));

        assertThat(plain(ana))
                .isEqualTo("Waiting for you\nNews about a check-in comes on Tuesday, March 3 at 9:00 AM:"
                        + " these are your quiet hours.");
        assertThat(plain(jan))
                .isEqualTo("Wartet auf dich\nEine Nachricht aus dem Kollegium kommt am Dienstag, 3. März um 09:00:"
                        + " Gerade ist deine Ruhezeit.");
    }

    @Test
    void isGoneFromHomeOnceItWasSaid() {
        office.opensHome(ana);
        office.post(Says.privately(acme, Says.round(), "hello", ana, office.now()));
        assertThat(office.chat().home(ana).orElseThrow().plain()).contains("News about a check-in");

        office.walkTo("2026-03-03T09:00:00Z");

        assertThat(office.said(ana)).hasSize(1);
        assertThat(office.chat().home(ana).orElseThrow().isEmpty()).isTrue();
    }

    @Test
    void saysNothingOfWhatIsNotDueYet() {
        office.post(
                Says.privately(acme, Says.round(), "later", ana, office.now().plus(Duration.ofDays(2))));

        assertThat(office.home(ana).isEmpty()).isTrue();
    }

    @Test
    void namesAPauseAndTheBudget() {
        office.change(ana, member -> Altered.pausedUntil(member, LocalDate.of(2026, 3, 9)));
        office.post(Says.privately(acme, Says.round(), "one", ana, office.now()));
        assertThat(plain(ana)).endsWith("Monday, March 9 at 9:00 AM: you paused everything.");

        office.walkTo("2026-03-03T10:00:00Z");
        office.change(jan, member -> Altered.budget(member, 1));
        office.post(Says.privately(acme, Says.round(), "two", jan, office.now()));
        office.post(Says.privately(acme, Says.followUp(), "three", jan, office.now()));
        assertThat(plain(jan))
                .contains("am Dienstag, 10. März um 11:00")
                .contains("nur so viele Nachrichten pro Woche");
    }

    private String plain(MemberId member) {
        return office.home(member).plain().replaceAll("[\u202F\u00A0]", " ");
    }
}
