package io.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.sandbox.Company;
import io.rapport.sandbox.Conversation;
import io.rapport.sandbox.Employee;
import io.rapport.sandbox.Message;
import io.rapport.sandbox.RehearsalClock;
import io.rapport.sandbox.SandboxOptions;
import io.rapport.sandbox.SimulatedSlack;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The served program lives through two weeks in a process of its own. */
class StoryTest {

    /** Monday morning in Lisbon; the program's first round is on Tuesday at ten there. */
    private static final Instant START = Instant.parse("2026-03-02T08:30:00Z");

    private static final Instant AFTER_FIRST_ROUND = Instant.parse("2026-03-04T10:00:00Z");
    private static final Instant AFTER_THANKS_POST = Instant.parse("2026-03-06T10:00:00Z");
    private static final Instant AFTER_FOLLOW_UPS = Instant.parse("2026-03-09T17:00:00Z");
    private static final Instant AFTER_SECOND_ROUND = Instant.parse("2026-03-11T10:00:00Z");

    private static final Instant AFTER_TWO_WEEKS = Instant.parse("2026-03-20T10:00:00Z");

    private static final List<String> EVERYBODY =
            List.of("ana", "kenji", "jürgen", "maya", "lena", "ravi", "søren", "priya", "yuki", "mateo");

    @TempDir
    private Path folder;

    private final RehearsalClock clock = new RehearsalClock(START);
    private final SimulatedSlack slack = SimulatedSlack.start(SandboxOptions.of(Company.twelve(), clock));
    private final Colleagues colleagues = new Colleagues(slack);

    @AfterEach
    void stop() {
        slack.close();
    }

    @Test
    void livesThroughTwoRounds() throws IOException {
        try (ServedRapport rapport = start(Map.of())) {
            colleagues.createProgram("Weekly check-ins", Map.of());
            colleagues.join(EVERYBODY);

            rapport.walk(AFTER_FIRST_ROUND);
            List<Set<String>> first = introduced();
            assertEverybodyIsIntroducedOnceInTheirHours(first);

            agreeOnATime(rapport, first.get(0));
            sayOneCannot(first.get(1));
            setAGoal(first.get(2));

            rapport.walk(AFTER_THANKS_POST);
            thank("maya", "ravi", rapport);

            rapport.walk(AFTER_FOLLOW_UPS);
            answerFollowUps();

            rapport.walk(AFTER_SECOND_ROUND);
            assertThat(colleagues.posts())
                    .anySatisfy(post -> assertThat(post.words())
                            .containsPattern("This round: (4|5) check-ins, 4 of them held for sure")
                            .contains("Thank you for making time"));
            List<Set<String>> second =
                    introduced().subList(first.size(), introduced().size());
            assertThat(second).isNotEmpty().doesNotContainAnyElementsOf(first);

            assertThat(slack.sent()).allMatch(sent -> sent.status() == 200);
            assertThat(rapport.mishaps())
                    .extracting(mishap -> mishap.get("state").getAsString())
                    .containsOnly("dropped");
            assertThat(rapport.stop()).isIn(0, 143);
            assertThat(rapport.log())
                    .doesNotContain("ERROR")
                    .doesNotContain(slack.app().botToken());
        }
    }

    @Test
    void livesThroughARoundOverSocketMode() throws IOException {
        try (ServedRapport rapport = start(Map.of("SLACK_APP_TOKEN", slack.app().appToken()))) {
            Colleagues.awaitUntil(slack::isConnected);
            slack.reachAppAt(URI.create("http://127.0.0.1:1/"));

            colleagues.createProgram("Weekly check-ins", Map.of());
            colleagues.join(EVERYBODY);
            rapport.walk(AFTER_FIRST_ROUND);

            List<Set<String>> groups = introduced();
            assertEverybodyIsIntroducedOnceInTheirHours(groups);
            agreeOnATime(rapport, groups.get(0));
        }
    }

    @Test
    void letsTwoGoDeeperAndKeepMeeting() throws IOException {
        try (ServedRapport rapport = unpaced()) {
            colleagues.createProgram("Weekly check-ins", Map.of());
            colleagues.join(EVERYBODY);
            rapport.walk(AFTER_FIRST_ROUND);
            Set<String> group = introduced().stream()
                    .filter(each -> each.contains("ana"))
                    .findFirst()
                    .orElseThrow();
            List<Employee> people = List.of(member(group, 0), member(group, 1));

            people.forEach(this::goDeeper);
            Colleagues.awaitUntil(() -> people.get(0).groupMessages().stream()
                    .anyMatch(message -> message.words().contains("You all chose to go deeper")));

            people.forEach(who -> {
                colleagues.pressAndSee(who, "checkins.met");
                Colleagues.awaitUntil(
                        () -> colleagues.find(who, "checkins.wish").isPresent());
                colleagues.pressAndSee(who, "checkins.wish");
            });
            Colleagues.awaitUntil(() -> people.get(0).directMessages().stream()
                    .anyMatch(message -> message.words().contains("You keep meeting")));

            rapport.walk(AFTER_TWO_WEEKS);
            assertThat(people)
                    .allSatisfy(who -> assertThat(who.groupMessages())
                            .anySatisfy(message ->
                                    assertThat(message.words()).contains("it is time for your check-in again")));
            assertThat(slack.sent()).allMatch(sent -> sent.status() == 200);
            assertThat(rapport.log()).doesNotContain("ERROR");
        }
    }

    @Test
    void hasAPairMakeRoomForWhoJoinedLate() throws IOException {
        try (ServedRapport rapport = unpaced()) {
            colleagues.createProgram("Weekly check-ins", Map.of());
            colleagues.join(List.of("ana", "jürgen", "lena", "søren"));
            rapport.walk(Instant.parse("2026-03-03T14:00:00Z"));
            colleagues.join(List.of("mateo"));
            Employee late = colleagues.named("mateo");
            Colleagues.awaitUntil(
                    () -> colleagues.find(late, "checkins.match_me").isPresent());
            colleagues.pressAndSee(late, "checkins.match_me");

            rapport.walk(Instant.parse("2026-03-04T15:30:00Z"));
            List<Employee> asked = Stream.of("ana", "jürgen", "lena", "søren")
                    .map(colleagues::named)
                    .filter(who -> colleagues.find(who, "checkins.welcome").isPresent())
                    .toList();
            assertThat(asked).hasSize(2);
            colleagues.pressAndSee(asked.get(0), "checkins.welcome");
            rapport.walk(Instant.parse("2026-03-06T18:00:00Z"));

            assertThat(late.groupMessages())
                    .anySatisfy(message -> assertThat(message.words()).contains("joins you."));
            assertThat(introduced())
                    .anySatisfy(group -> assertThat(group).hasSize(3).contains("mateo"));
            assertThat(asked.get(1).directMessages())
                    .noneMatch(message -> Colleagues.offers(message, "checkins.welcome"));
            assertThat(slack.sent()).allMatch(sent -> sent.status() == 200);
            assertThat(rapport.log()).doesNotContain("ERROR");
        }
    }

    /** Opens the guide, passes one question, and goes on to the last. */
    private void goDeeper(Employee who) {
        colleagues.pressAndSee(who, "checkins.more");
        Colleagues.awaitUntil(() -> colleagues.find(who, "checkins.guide").isPresent());
        colleagues.pressAndSee(who, "checkins.guide");
        Colleagues.awaitUntil(() -> colleagues.find(who, "checkins.pass").isPresent());
        colleagues.pressAndSee(who, "checkins.pass");
        assertThat(who.submit().isOk()).isTrue();
        assertThat(who.submit().isOk()).isTrue();
        Colleagues.awaitUntil(() -> colleagues.find(who, "checkins.deeper").isPresent());
        colleagues.pressAndSee(who, "checkins.deeper");
        colleagues.leaveForms(who);
    }

    private ServedRapport start(Map<String, String> more) throws IOException {
        Map<String, String> environment = new HashMap<>(more);
        environment.put("RAPPORT_CLOCK_START", START.toString());
        return heard(ServedRapport.start(slack, folder, environment));
    }

    private ServedRapport unpaced() throws IOException {
        return heard(ServedRapport.unpaced(slack, folder, Map.of("RAPPORT_CLOCK_START", START.toString())));
    }

    /** Has the sandbox's clock follow Rapport's. */
    private ServedRapport heard(ServedRapport rapport) {
        clock.ask(rapport.uri("/"));
        return rapport;
    }

    /** Returns who was introduced to whom, oldest first: by handles, from group messages that offer to find a time. */
    private List<Set<String>> introduced() {
        List<Set<String>> groups = new ArrayList<>();
        slack.conversations().stream()
                .filter(conversation -> conversation.kind() == Conversation.Kind.GROUP)
                .flatMap(conversation -> slack.messages(conversation.id()).stream()
                        .filter(message -> !message.isEphemeral() && Colleagues.offers(message, "checkins.more")))
                .sorted((one, other) -> one.wireAt().compareTo(other.wireAt()))
                .forEach(message -> groups.add(handles(message)));
        return groups;
    }

    private Set<String> handles(Message message) {
        Set<String> handles = new TreeSet<>();
        slack.employees().stream()
                .filter(employee -> employee.groupMessages().contains(message))
                .forEach(employee -> handles.add(employee.person().handle()));
        return handles;
    }

    private void assertEverybodyIsIntroducedOnceInTheirHours(List<Set<String>> groups) {
        assertThat(groups.stream().flatMap(Set::stream).toList()).containsExactlyInAnyOrderElementsOf(EVERYBODY);
        for (String handle : EVERYBODY) {
            Employee who = colleagues.named(handle);
            assertThat(who.groupMessages())
                    .filteredOn(message -> Colleagues.offers(message, "checkins.more"))
                    .singleElement()
                    .satisfies(message -> assertThat(
                                    message.at().atZone(who.person().zone()).toLocalTime())
                            .isBetween(LocalTime.of(9, 0), LocalTime.of(17, 30)));
        }
    }

    private void agreeOnATime(ServedRapport rapport, Set<String> group) {
        Employee asks = member(group, 0);
        Employee answers = member(group, 1);

        colleagues.pressAndSee(asks, "checkins.find_time");
        Colleagues.awaitUntil(() -> colleagues.find(asks, "checkins.take_time").isPresent());
        colleagues.pressAndSee(asks, "checkins.take_time");
        Colleagues.awaitUntil(() ->
                answers.messages().stream().anyMatch(message -> Colleagues.offers(message, "checkins.take_time")));
        colleagues.pressAndSee(answers, "checkins.take_time");

        Colleagues.awaitUntil(() -> calendarLink(answers).isPresent());
        URI link = calendarLink(answers).orElseThrow();
        assertThat(rapport.get(link.getPath()).body())
                .startsWith("BEGIN:VCALENDAR")
                .contains("DTSTART");
        assertThat(rapport.get("/calendar/guessed.ics").statusCode()).isEqualTo(404);
    }

    private static Optional<URI> calendarLink(Employee who) {
        return who.controls().stream()
                .map(control -> control.element().get("url"))
                .filter(url -> url != null && url.getAsString().endsWith(".ics"))
                .map(url -> URI.create(url.getAsString()))
                .findFirst();
    }

    private void sayOneCannot(Set<String> group) {
        Employee who = member(group, 0);
        colleagues.pressAndSee(who, "checkins.more");
        Colleagues.awaitUntil(() -> colleagues.find(who, "checkins.cannot").isPresent());
        colleagues.pressAndSee(who, "checkins.cannot");
        colleagues.leaveForms(who);
    }

    private void setAGoal(Set<String> group) {
        Employee proposes = member(group, 0);
        Employee agrees = member(group, 1);
        colleagues.pressAndSee(proposes, "checkins.more");
        Colleagues.awaitUntil(() -> colleagues.find(proposes, "goals.propose").isPresent());
        colleagues.pressAndFill(
                proposes, "goals.propose", Map.of("title", "Write the onboarding page", "due", "2026-04-30"));
        Colleagues.awaitUntil(() -> colleagues.find(agrees, "goals.agree").isPresent());
        colleagues.pressAndSee(agrees, "goals.agree");
    }

    private void thank(String from, String to, ServedRapport rapport) {
        Employee giver = colleagues.named(from);
        Employee receiver = colleagues.named(to);
        colleagues.pressAndFill(
                giver,
                "appreciation.thank",
                Map.of(
                        "to",
                        List.of(receiver.person().id()),
                        "What did they do?",
                        "You stayed until the deployment was through"));
        rapport.walk(rapport.now().plusSeconds(86_400));
        assertThat(receiver.directMessages())
                .anySatisfy(message -> assertThat(message.words()).contains("until the deployment was through"));
    }

    /** Everybody who is asked says that they met. */
    private void answerFollowUps() {
        List<Employee> asked = EVERYBODY.stream()
                .map(colleagues::named)
                .filter(who -> colleagues.find(who, "checkins.met").isPresent())
                .toList();
        assertThat(asked).hasSizeGreaterThanOrEqualTo(8);
        asked.forEach(who -> colleagues.pressAndSee(who, "checkins.met"));
    }

    private Employee member(Set<String> group, int index) {
        return colleagues.named(List.copyOf(group).get(index));
    }
}
