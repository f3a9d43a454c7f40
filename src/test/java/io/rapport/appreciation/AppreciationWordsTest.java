package io.rapport.appreciation;

import io.rapport.messaging.Card;
import io.rapport.messaging.Golden;
import io.rapport.messaging.Office;
import io.rapport.messaging.Outbox;
import io.rapport.messaging.Reply;
import io.rapport.messaging.VerbTable;
import io.rapport.people.AProgram;
import io.rapport.people.Enrollments;
import io.rapport.people.MemberId;
import io.rapport.people.Program;
import io.rapport.people.Programs;
import io.rapport.people.Standing;
import io.rapport.store.AuditLog;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who may do what with appreciation, and how it all reads in German. */
final class AppreciationWordsTest {

    private final Office office = Office.at("2026-03-02T08:00:00Z");
    private final MemberId ana = office.joined("Ana", "Europe/Berlin", "de");
    private final MemberId ben = office.joined("Ben", "Europe/Berlin", "de");
    private final MemberId cyd = office.joined("Cyd", "Europe/Berlin", "de");
    private final Program coffee = AProgram.like(Weeks.program(office, "Kaffee"))
            .speaking(Locale.GERMAN)
            .same();
    private final Appreciations appreciations = new Appreciations(
            office.transactions(),
            new Outbox(),
            new AuditLog(),
            (work, workspace, member) -> member.equals(ana) ? List.of(ben, cyd) : List.of());

    AppreciationWordsTest() {
        office.opens(appreciations.verbs(), appreciations.kinds(), appreciations.sections(), appreciations.commands());
        office.transactions().execute(work -> {
            new Programs().save(work, coffee, office.now());
            appreciations.scheduled(work, coffee, office.now());
            new Programs().appoint(work, office.workspace(), coffee.id(), Set.of(cyd), office.now());
            List.of(ana, ben, cyd).forEach(member -> new Enrollments().join(work, coffee, member, office.now()));
        });
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void letEachDoTheirOwn() {
        MemberId admin = office.admin("Eve");
        MemberId guest = office.arrived("Gus", Standing.GUEST, ZoneId.of("Europe/Berlin"), Locale.ENGLISH);
        thank(ben.value(), Map.of());
        String thanks = office.transactions()
                .run(work -> new AppreciationTable(work)
                        .latestTo(office.workspace(), ben)
                        .get(0)
                        .id());

        VerbTable.of(office, appreciations.verbs())
                .with("author", ana)
                .with("receiver", ben)
                .with("organizer", cyd)
                .with("admin", admin)
                .with("guest", guest)
                .on(verb -> verb.equals("appreciation.rhythm") ? coffee.id().value() : thanks)
                .is("""
                        verb                  author receiver organizer admin guest
                        appreciation.thank    yes    yes      yes       yes   no
                        appreciation.share    no     yes      no        no    no
                        appreciation.keep     no     yes      no        no    no
                        appreciation.consent  yes    yes      yes       yes   no
                        appreciation.rhythm   no     no       yes       yes   no
                        """);
    }

    @Test
    void readWellInGerman() {
        Golden golden = new Golden(office);
        golden.card("Startseite", office.home(ana)).card("Startseite der Organisierenden", office.home(cyd));
        golden.reply("Formular", office.types(ana, "thank"));
        golden.reply("Leer abgeschickt", office.submit(ana, Map.of()));
        golden.reply("Unter uns", thank(ben.value(), Map.of()));
        golden.reply("Auch im Kanal", thank(ben.value(), Map.of("did", "Du hast zugehört.", "visibility", "public")));
        golden.reply(
                "Zu zweit",
                thank(
                        ben.value() + "," + cyd.value(),
                        Map.of("did", "Ihr habt aufgeräumt.", "worth", "Sorgfalt", "visibility", "public")));
        office.walkTo(office.now().plus(Duration.ofDays(1)));
        golden.told("Ben liest", ben).told("Cyd liest", cyd);
        golden.reply("Cyd teilt", office.press(cyd, "Im Kanal teilen"));
        golden.reply("Ben teilt", office.press(ben, "Im Kanal teilen"));
        office.press(ben, "Im Kanal teilen");
        golden.told("Ben liest danach", ben);
        Weeks.walk(office, appreciations, Instant.parse("2026-03-05T14:00:00Z"));
        Weeks.posts(office, coffee).forEach(post -> golden.card("Im Kanal", post));
        golden.told("Ben liest nach dem Beitrag", ben);
        Weeks.walk(office, appreciations, Instant.parse("2026-03-26T14:00:00Z"));
        List<Card> posts = Weeks.posts(office, coffee);
        posts.subList(1, posts.size()).forEach(post -> golden.card("Spätere Wochen", post));
        golden.reply("Wer Dank lesen darf", office.press(ben, "Wer Dank lesen darf"));
        golden.reply("Immer", office.submit(ben, Map.of("consent", "ALWAYS")));
        golden.reply("Rhythmus", office.press(cyd, "Wochenbeitrag ändern"));
        golden.reply("Freitags", office.submit(cyd, Map.of("weekday", "FRIDAY", "time", "09:30")));
        golden.reply("Rhythmus", office.press(cyd, "Wochenbeitrag ändern"));
        golden.reply("Nie", office.submit(cyd, Map.of("weekday", "never")));
        golden.card("Startseite am Schluss", office.home(ben));

        golden.matches("appreciation_de");
    }

    private Reply thank(String to, Map<String, String> more) {
        office.moveTo(office.now().plusSeconds(60));
        office.types(ana, "thank");
        Map<String, String> filled = new HashMap<>(Map.of(
                "to", to,
                "did", "Du hast mir am Freitag die Auswertung erklärt.",
                "changed", "Ich konnte sie allein zu Ende bringen."));
        filled.putAll(more);
        return office.submit(ana, filled);
    }
}
