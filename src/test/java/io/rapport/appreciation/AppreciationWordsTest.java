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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may do what with appreciation, and how it all reads in every language. */
final class AppreciationWordsTest {

    private final Office office = Office.at("2026-03-02T08:00:00Z");
    private final MemberId ana = office.joined("Ana");
    private final MemberId ben = office.joined("Ben");
    private final MemberId cyd = office.joined("Cyd");
    private final Program coffee = Weeks.program(office, "Coffee");
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

    @ParameterizedTest
    @MethodSource("io.rapport.wording.Languages#spoken")
    void readWellInEveryLanguage(Locale language) {
        List.of("Ana", "Ben", "Cyd").forEach(name -> office.joined(name, "Europe/Berlin", language.getLanguage()));
        Program spoken = AProgram.like(coffee).speaking(language).same();
        office.transactions().execute(work -> new Programs().save(work, spoken, office.now()));
        Golden golden = new Golden(office);
        golden.card("Home", office.home(ana)).card("Home of organizers", office.home(cyd));
        golden.reply("Form", office.types(ana, "thank"));
        golden.reply("Sent empty", office.submit(ana, Map.of()));
        golden.reply("Between us", thank(ben.value(), Map.of()));
        golden.reply("Also in the channel", thank(ben.value(), Map.of("did", "You listened.", "visibility", "public")));
        golden.reply(
                "To two",
                thank(
                        ben.value() + "," + cyd.value(),
                        Map.of("did", "You two tidied up.", "worth", "Care", "visibility", "public")));
        office.walkTo(office.now().plus(Duration.ofDays(1)));
        golden.told("Ben reads", ben).told("Cyd reads", cyd);
        golden.reply("Cyd shares", office.press(cyd, "appreciation.share"));
        golden.reply("Ben shares", office.press(ben, "appreciation.share"));
        office.press(ben, "appreciation.share");
        golden.told("Ben reads after that", ben);
        Weeks.walk(office, appreciations, Instant.parse("2026-03-05T14:00:00Z"));
        Weeks.posts(office, coffee).forEach(post -> golden.card("In the channel", post));
        golden.told("Ben reads after the post", ben);
        Weeks.walk(office, appreciations, Instant.parse("2026-03-26T14:00:00Z"));
        List<Card> posts = Weeks.posts(office, coffee);
        posts.subList(1, posts.size()).forEach(post -> golden.card("Later weeks", post));
        golden.reply("Who may read", office.press(ben, "appreciation.consent"));
        golden.reply("Always", office.submit(ben, Map.of("consent", "ALWAYS")));
        golden.reply("Rhythm", office.press(cyd, "appreciation.rhythm"));
        golden.reply("On Fridays", office.submit(cyd, Map.of("weekday", "FRIDAY", "time", "09:30")));
        golden.reply("Rhythm", office.press(cyd, "appreciation.rhythm"));
        golden.reply("Never", office.submit(cyd, Map.of("weekday", "never")));
        golden.card("Home at last", office.home(ben));

        golden.matches("appreciation_" + language.getLanguage());
    }

    private Reply thank(String to, Map<String, String> more) {
        office.moveTo(office.now().plusSeconds(60));
        office.types(ana, "thank");
        Map<String, String> filled = new HashMap<>(Map.of(
                "to", to,
                "did", "You explained the report to me on Friday.",
                "changed", "I could finish it on my own."));
        filled.putAll(more);
        return office.submit(ana, filled);
    }
}
