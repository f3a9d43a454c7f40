package io.rapport.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.people.MemberId;
import io.rapport.store.Inbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class FrontDeskTest {

    private static final Permission EVERYBODY = new Permission("everybody", (work, act) -> true, locale -> "");
    private static final Permission NOBODY =
            new Permission("nobody", (work, act) -> false, locale -> locale.equals(Locale.GERMAN) ? "Nein" : "No");

    private final Office office = Office.at("2026-03-02T09:00:00Z");
    private final MemberId ana = office.joined("Ana", "Europe/Lisbon", "en");
    private final List<String> handled = new ArrayList<>();

    @Test
    void performsAnActOncePerDelivery() {
        FrontDesk desk = desk(pressed("test.go", Reply.Done.SILENT));

        Reply first = desk.receive("d1", act("test.go"), office.now());
        Reply again = desk.receive("d1", act("test.go"), office.now());
        Reply other = desk.receive("d2", act("test.go"), office.now());

        assertThat(List.of(first, again, other)).containsOnly(Reply.Done.SILENT);
        assertThat(handled).containsExactly("test.go", "test.go");
    }

    @Test
    void keepsNothingOfAnActThatWasRefusedOrInvalid() {
        Reply invalid = new Reply.Invalid(Map.of("title", "Please give it a title."));
        Verb writes = Verb.pressed("test.write", EVERYBODY, (work, act, now) -> {
            office.outbox().post(work, Says.inChannel(act.workspace(), "oops", "C1", now), now);
            return invalid;
        });
        FrontDesk desk = desk(writes);

        assertThat(desk.receive("d1", act("test.write"), office.now())).isEqualTo(invalid);
        assertThat(desk.receive("d1", act("test.write"), office.now())).isEqualTo(invalid);

        assertThat(office.nextDue()).isEmpty();
    }

    @Test
    void rollsTheDeliveryBackWhenTheHandlerFails() {
        FrontDesk failing = desk(Verb.pressed("test.go", EVERYBODY, (work, act, now) -> {
            throw new IllegalStateException("broken");
        }));
        assertThatThrownBy(() -> failing.receive("d1", act("test.go"), office.now()))
                .hasMessage("broken");

        desk(pressed("test.go", Reply.Done.SILENT)).receive("d1", act("test.go"), office.now());

        assertThat(handled).containsExactly("test.go");
    }

    @Test
    void refusesInTheActorsLanguageWhatIsNotAllowed() {
        MemberId jan = office.joined("Jan", "Europe/Berlin", "de");
        FrontDesk desk = desk(Verb.pressed("test.no", NOBODY, (work, act, now) -> Reply.Done.SILENT));

        assertThat(desk.receive("d1", act("test.no"), office.now())).isEqualTo(new Reply.Refused("No"));
        assertThat(desk.receive("d2", act("test.no", jan), office.now())).isEqualTo(new Reply.Refused("Nein"));
    }

    @Test
    void explainsAButtonOfAnOlderVersion() {
        Reply reply = desk(pressed("test.go", Reply.Done.SILENT)).receive("d1", act("test.gone"), office.now());

        assertThat(reply)
                .isInstanceOfSatisfying(
                        Reply.Refused.class,
                        refused -> assertThat(refused.reason())
                                .contains("older version")
                                .contains("Open Home"));
    }

    @Test
    void knowsEachVerbOnce() {
        assertThatThrownBy(() -> desk(pressed("test.go", Reply.Done.SILENT), pressed("test.go", Reply.Done.SILENT)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("test.go");
    }

    @Test
    void letsASecondHandlerDoItsPartOnlyOnceTheActIsDone() {
        Form form = new Form("test.ask", "", "Title", "Send", List.of());
        Verb verb = Verb.asked(
                        "test.ask",
                        EVERYBODY,
                        (work, act, now) -> new Reply.Ask(form, Reply.How.OPEN),
                        (work, act, now) -> new Reply.Done(Card.text("first")))
                .then((work, act, now) -> new Reply.Done(Card.text("second")));
        FrontDesk desk = desk(verb);

        Reply asked = desk.receive("d1", act("test.ask"), office.now());
        Act submitted = new Act(
                office.workspace(), "test.ask", "", ana, new Answers(Map.of(), Answers.Stage.SUBMITTED), Place.NONE);
        Reply done = desk.receive("d2", submitted, office.now());

        assertThat(asked).isEqualTo(new Reply.Ask(form, Reply.How.OPEN));
        assertThat(done).isEqualTo(new Reply.Done(Card.text("first").and(Card.text("second"))));
    }

    @Test
    void keepsNothingWhenTheSecondHandlerRefuses() {
        Verb verb = Verb.pressed("test.write", EVERYBODY, (work, act, now) -> {
                    office.outbox().post(work, Says.inChannel(act.workspace(), "oops", "C1", now), now);
                    return Reply.Done.SILENT;
                })
                .then((work, act, now) -> new Reply.Refused("not possible"));

        Reply reply = desk(verb).receive("d1", act("test.write"), office.now());

        assertThat(reply).isEqualTo(new Reply.Refused("not possible"));
        assertThat(office.nextDue()).isEmpty();
    }

    private FrontDesk desk(Verb... verbs) {
        return new FrontDesk(office.transactions(), new Inbox(), List.of(verbs));
    }

    private Verb pressed(String name, Reply reply) {
        return Verb.pressed(name, EVERYBODY, (work, act, now) -> {
            handled.add(name);
            return reply;
        });
    }

    private Act act(String verb) {
        return act(verb, ana);
    }

    private Act act(String verb, MemberId actor) {
        return new Act(office.workspace(), verb, "", actor, Answers.NONE, Place.NONE);
    }
}
