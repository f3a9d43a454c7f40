package io.rapport.appreciation;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.messaging.Altered;
import io.rapport.messaging.Answers;
import io.rapport.messaging.Card;
import io.rapport.messaging.Office;
import io.rapport.messaging.Outbox;
import io.rapport.messaging.Reply;
import io.rapport.people.AProgram;
import io.rapport.people.Enrollments;
import io.rapport.people.MemberId;
import io.rapport.people.Program;
import io.rapport.people.Programs;
import io.rapport.people.Standing;
import io.rapport.store.AuditLog;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Monday 2 March 2026, 9:00 in Berlin; the program asks for thanks on Thursdays at 15:00 in Berlin. */
final class AppreciationsTest {

    private static final String THURSDAY = "2026-03-05T14:00:00Z";
    private static final String NEXT_THURSDAY = "2026-03-12T14:00:00Z";

    private final Office office = Office.at("2026-03-02T08:00:00Z");
    private final List<MemberId> metLately = new ArrayList<>();
    private final Appreciations appreciations = new Appreciations(
            office.transactions(), new Outbox(), new AuditLog(), (work, workspace, member) -> metLately);
    private final MemberId ana = office.joined("Ana");
    private final MemberId kenji = office.joined("Kenji", "Asia/Tokyo", "en-JP");
    private final MemberId ben = office.joined("Ben");
    private final Program coffee;

    AppreciationsTest() {
        office.opens(appreciations.verbs(), appreciations.kinds(), appreciations.sections(), appreciations.commands());
        coffee = Weeks.program(office, "Coffee");
        saved(coffee);
        List.of(ana, kenji, ben).forEach(this::joins);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void reachThoseTheyAreForInTheirOwnHoursAndNobodyElse() {
        office.moveTo(Instant.parse("2026-03-02T10:00:00Z"));

        Reply told = thanks(ana, kenji, Map.of());
        assertThat(text(told)).contains("will read it in their own working hours, and nobody else will");
        assertThat(office.said(kenji)).isEmpty();

        walkTo(THURSDAY);
        assertThat(office.said(kenji)).singleElement().asString().contains("thanks you:", "You stayed late");
        assertThat(channel()).singleElement().asString().doesNotContain("You stayed late");
        assertThat(office.home(kenji).plain()).contains("You stayed late");
    }

    @Test
    void areSharedInTheWeeklyPostOnlyOnceTheReceiverAgreed() {
        thanks(ana, kenji, inPublic());
        assertThat(office.said(kenji)).singleElement().asString().contains("would like to share this");

        walkTo(THURSDAY);
        assertThat(channel()).singleElement().asString().doesNotContain("You stayed late");

        assertThat(text(office.press(kenji, "Share in the channel"))).contains("as you agreed");
        walkTo(NEXT_THURSDAY);

        assertThat(channel()).hasSize(2);
        assertThat(channel().get(1)).contains("Since last week:", "Ana thanks Kenji: “You stayed late”");
        assertThat(office.said(kenji)).singleElement().asString().contains("It was shared");
        walkTo("2026-03-19T14:00:00Z");
        assertThat(channel()).hasSize(3).last().asString().doesNotContain("You stayed late");
    }

    @Test
    void mentionNobodyInTheChannel() {
        thanks(ana, kenji, inPublic());
        office.press(kenji, "Share in the channel");

        walkTo(THURSDAY);

        assertThat(channel()).singleElement().asString().doesNotContain("\uE000");
    }

    @Test
    void stayPrivateWhenOneOfTheReceiversKeepsThem() {
        thanks(ana, List.of(kenji, ben), inPublic());

        office.press(kenji, "Share in the channel");
        office.press(ben, "Keep it between us");
        walkTo(NEXT_THURSDAY);

        assertThat(channel()).hasSize(2).noneMatch(post -> post.contains("You stayed late"));
        assertThat(office.said(ana)).isEmpty();
    }

    @Test
    void canBeKeptAfterAllUntilTheyAreShared() {
        thanks(ana, kenji, inPublic());
        office.press(kenji, "Share in the channel");

        office.press(kenji, "Keep it between us");
        walkTo(THURSDAY);

        assertThat(channel()).singleElement().asString().doesNotContain("You stayed late");
        Reply late = office.perform(kenji, "appreciation.share", onlyThanksTo(kenji), Answers.NONE);
        assertThat(text(late)).contains("stays between you");
    }

    @Test
    void followWhatTheReceiverChoseOnceAndForAll() {
        chooses(kenji, "ALWAYS");
        chooses(ben, "NEVER");

        thanks(ana, kenji, inPublic());
        thanks(ana, ben, inPublic());
        walkTo(THURSDAY);

        assertThat(channel())
                .singleElement()
                .asString()
                .contains("Ana thanks Kenji")
                .doesNotContain("Ben");
        assertThat(office.said(ben)).singleElement().asString().contains("stays between you");
    }

    @Test
    void areNeverSharedBeforeTheReceiverReadThem() {
        chooses(kenji, "ALWAYS");
        office.change(kenji, member -> Altered.pausedUntil(member, LocalDate.of(2026, 3, 10)));

        thanks(ana, kenji, inPublic());
        walkTo(THURSDAY);
        assertThat(office.said(kenji)).isEmpty();
        assertThat(channel()).singleElement().asString().doesNotContain("Kenji");

        walkTo(NEXT_THURSDAY);
        assertThat(office.said(kenji)).hasSize(1);
        assertThat(channel()).hasSize(2).last().asString().contains("Ana thanks Kenji");
    }

    @Test
    void canBeAnsweredWithThanks() {
        thanks(ana, kenji, Map.of());

        office.press(kenji, "Say thanks back");
        office.submit(kenji, Map.of("did", "You asked twice", "changed", "I dared to answer"));

        assertThat(office.said(ana)).singleElement().asString().contains("You asked twice");
    }

    @Test
    void areTakenInOnceWhenTheFormIsSentTwice() {
        thanks(ana, kenji, Map.of());
        thanks(ana, kenji, Map.of());

        assertThat(office.said(kenji)).hasSize(1);
    }

    @Test
    void sayWhatToDoAboutEachWrongAnswer() {
        MemberId bot = office.arrived("Bot", Standing.BOT, ZoneId.of("Europe/Berlin"), Locale.ENGLISH);
        MemberId far = office.joined("Far");

        assertThat(problems(ana, Map.of())).containsOnlyKeys("to", "did", "changed");
        assertThat(problems(ana, changed("to", ana.value()))).containsOnlyKeys("to");
        assertThat(problems(ana, changed("to", bot.value())).get("to")).contains("Bot");
        assertThat(problems(ana, changed("to", "nobody"))).containsOnlyKeys("to");
        assertThat(problems(ana, changed("to", "a,b,c,d,e,f"))).containsOnlyKeys("to");
        assertThat(problems(ana, changed("did", "x".repeat(501)), kenji)).containsOnlyKeys("did");
        assertThat(problems(ana, changed("changed", "x".repeat(301)), kenji)).containsOnlyKeys("changed");
        assertThat(problems(ana, changed("worth", "x".repeat(61)), kenji)).containsOnlyKeys("worth");
        assertThat(problems(ana, changed("visibility", "public"), far)).containsOnlyKeys("visibility");
    }

    @Test
    void keepTheLinkOfTheMessageTheyAreAbout() {
        Answers shortcut =
                new Answers(Map.of("link", List.of("https://acme.slack.com/archives/C1/p1")), Answers.Stage.PRESSED);

        office.perform(ana, "appreciation.thank", "", shortcut);
        office.submit(ana, changed("to", kenji.value()));

        assertThat(office.last(kenji).parts().toString()).contains("https://acme.slack.com/archives/C1/p1");
    }

    @Test
    void beginWithWhatWasTypedAndWhoWasMetLately() {
        metLately.addAll(List.of(kenji, ana, ben));

        office.types(ana, "thank You stayed late");

        assertThat(office.form(ana).fields().toString()).contains("Kenji and Ben lately", "You stayed late");
        assertThat(office.press(ana, "Thank Kenji")).isInstanceOf(Reply.Ask.class);
        assertThat(office.form(ana).fields().toString()).contains("initial=[" + kenji.value() + "]");
    }

    @Test
    void askOnceAWeekInTheChannel() {
        walkTo(THURSDAY);
        office.walkTo("2026-03-05T17:00:00Z");
        Weeks.beat(appreciations, office);
        office.deliver();

        assertThat(channel()).hasSize(1);
        assertThat(nextDue()).contains(Instant.parse(NEXT_THURSDAY));
        assertThat(Weeks.posts(office, coffee).get(0).parts().toString()).contains(Origin.of(coffee.id()));
    }

    @Test
    void leaveOutAPostThatIsMoreThanFourHoursLate() {
        office.moveTo(Instant.parse("2026-03-05T18:00:01Z"));
        Weeks.beat(appreciations, office);
        office.deliver();

        assertThat(channel()).isEmpty();
        assertThat(nextDue()).contains(Instant.parse(NEXT_THURSDAY));
    }

    @Test
    void neverAskTwiceInOneWeekHoweverTheDayIsMoved() {
        walkTo(THURSDAY);
        MemberId eve = office.admin("Eve");

        office.perform(eve, "appreciation.rhythm", coffee.id().value(), Answers.NONE);
        office.submit(eve, Map.of("weekday", "FRIDAY", "time", "09:30"));

        assertThat(nextDue()).contains(Instant.parse("2026-03-13T08:30:00Z"));
        walkTo("2026-03-13T08:30:00Z");
        assertThat(channel()).hasSize(2);
    }

    @Test
    void canBeTurnedOffAndOnAgain() {
        MemberId eve = office.admin("Eve");

        office.press(eve, "Change the weekly post");
        assertThat(text(office.submit(eve, Map.of("weekday", "never")))).contains("not asked for thanks any more");
        assertThat(nextDue()).isEmpty();
        assertThat(office.home(eve).plain()).contains("Weekly thanks in *Coffee*: off");

        office.press(eve, "Change the weekly post");
        office.submit(eve, Map.of("weekday", "THURSDAY"));
        assertThat(nextDue()).contains(Instant.parse(THURSDAY));
    }

    @Test
    void askNobodyWhileTheProgramIsPausedAndNeverAgainOnceItEnded() {
        saved(AProgram.like(coffee).being(Program.State.PAUSED).same());
        walkTo(THURSDAY);
        assertThat(channel()).isEmpty();
        assertThat(nextDue()).contains(Instant.parse(NEXT_THURSDAY));

        saved(AProgram.like(coffee).being(Program.State.ENDED).same());
        assertThat(nextDue()).isEmpty();
    }

    private void saved(Program program) {
        office.transactions().execute(work -> {
            new Programs().save(work, program, office.now());
            appreciations.scheduled(work, program, office.now());
        });
    }

    private void joins(MemberId member) {
        office.transactions().run(work -> new Enrollments().join(work, coffee, member, office.now()));
    }

    private void chooses(MemberId member, String consent) {
        office.press(member, "Who may read thanks");
        assertThat(office.submit(member, Map.of("consent", consent))).isInstanceOf(Reply.Done.class);
    }

    private Reply thanks(MemberId author, MemberId receiver, Map<String, String> more) {
        return thanks(author, List.of(receiver), more);
    }

    private Reply thanks(MemberId author, List<MemberId> receivers, Map<String, String> more) {
        office.types(author, "thank");
        Map<String, String> filled = changed(
                "to", String.join(",", receivers.stream().map(MemberId::value).toList()));
        filled.putAll(more);
        return office.submit(author, filled);
    }

    private Map<String, String> problems(MemberId author, Map<String, String> filled, MemberId receiver) {
        filled.put("to", receiver.value());
        return problems(author, filled);
    }

    private Map<String, String> problems(MemberId author, Map<String, String> filled) {
        office.types(author, "thank");
        Reply reply = office.submit(author, filled);
        assertThat(reply).isInstanceOf(Reply.Invalid.class);
        return ((Reply.Invalid) reply).problems();
    }

    /** Walks to an instant with a beat at each weekly post that is due. */
    private void walkTo(String instant) {
        Weeks.walk(office, appreciations, Instant.parse(instant));
    }

    private Optional<Instant> nextDue() {
        return office.transactions().run(work -> appreciations.nextDue(work, office.workspace()));
    }

    private List<String> channel() {
        return Weeks.posts(office, coffee).stream().map(Card::plain).toList();
    }

    private String onlyThanksTo(MemberId member) {
        return office.transactions()
                .run(work -> new AppreciationTable(work)
                        .latestTo(office.workspace(), member)
                        .get(0)
                        .id());
    }

    private static Map<String, String> inPublic() {
        return Map.of("visibility", "public");
    }

    private static Map<String, String> changed(String field, String value) {
        Map<String, String> changed = new HashMap<>();
        changed.put("did", "You stayed late");
        changed.put("changed", "We shipped with a calm mind");
        changed.put(field, value);
        return changed;
    }

    private static String text(Reply reply) {
        assertThat(reply).isInstanceOf(Reply.Done.class);
        return ((Reply.Done) reply).card().plain();
    }
}
