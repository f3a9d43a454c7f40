package io.rapport.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlayTest {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final String QUESTION = """
            [{"type":"actions","elements":[
              {"type":"button","action_id":"yes","text":{"type":"plain_text","text":"We met"}},
              {"type":"button","action_id":"no","text":{"type":"plain_text","text":"Not yet"}}]}]""";
    private static final String FORM = """
            {"type":"modal","title":{"type":"plain_text","text":"Next step"},"submit":{"type":"plain_text","text":"Keep"},
             "blocks":[{"type":"input","block_id":"t","label":{"type":"plain_text","text":"Step"},
               "element":{"type":"plain_text_input","action_id":"v","max_length":10}}]}""";

    private final MovableClock clock = new MovableClock(NINE);
    private final FakeApp app = new FakeApp();
    private SimulatedSlack slack = SimulatedSlack.start(SandboxOptions.of(Company.twelve(), clock));

    @BeforeEach
    void connect() {
        slack.reachAppAt(app.address());
        app.answers(this::thank);
    }

    @AfterEach
    void stop() {
        app.close();
        slack.close();
    }

    @Test
    void letsPeopleReactInTheirOwnDay() {
        Play play = new Play(slack, List.of(met(Duration.ofMinutes(10))), 7);
        ask("ana");
        ask("zoe");

        play.step(NINE);
        List<String> pressed = live(play, NINE.plus(Duration.ofDays(1)));

        assertThat(pressed).hasSize(2);
        assertThat(pressed.get(0)).startsWith("2026-03-02T09:").endsWith("Ana presses [We met]");
        assertThat(pressed.get(1)).startsWith("2026-03-02T16:30").endsWith("Zoë presses [We met]");
        assertThat(play.problems()).isEmpty();
    }

    @Test
    void playsTheSameWithTheSameSeed() {
        List<String> first = answersOfEveryone(7);
        slack.close();
        slack = SimulatedSlack.start(SandboxOptions.of(Company.twelve(), clock));
        slack.reachAppAt(app.address());
        clock.moveTo(NINE);

        assertThat(answersOfEveryone(7)).isEqualTo(first);
        assertThat(first).anyMatch(each -> each.endsWith("[We met]")).anyMatch(each -> each.endsWith("[Not yet]"));
        assertThat(first).hasSizeLessThan(13);
    }

    @Test
    void fillsInTheFormsThatOpen() {
        app.answers(got -> {
            JsonObject payload = got.payload();
            if (Json.text(payload, "type").equals("block_actions")) {
                app.call(slack, "views.open", "trigger_id", Json.text(payload, "trigger_id"), "view", Json.read(FORM));
            }
            return new FakeApp.Reply(200, "");
        });
        Habit habit =
                Habit.always("met", Reaction.press("We met", 1, Duration.ZERO).entering(Map.of("Other", "x")));
        Play play = new Play(slack, List.of(habit), 7);
        ask("ana");

        live(play, NINE.plus(Duration.ofHours(1)));

        assertThat(Json.text(app.last().payload(), "type")).isEqualTo("view_submission");
        assertThat(slack.employee("ana").modals()).isEmpty();
    }

    @Test
    void reportsWhatWentWrong() {
        app.answers(500, "");
        Play play = new Play(slack, List.of(), 7);
        play.at(NINE.plusSeconds(60), "ana", ana -> ana.command("/rapport", "help"));

        live(play, NINE.plus(Duration.ofHours(1)));

        assertThat(play.problems()).singleElement().asString().contains("Ana").contains("dispatch_failed");
    }

    private List<String> answersOfEveryone(long seed) {
        Habit habit = new Habit(
                "met",
                2,
                List.of(
                        Reaction.press("We met", 3, Duration.ofMinutes(5)),
                        Reaction.press("Not yet", 2, Duration.ofHours(1))));
        Play play = new Play(slack, List.of(habit), seed);
        slack.employees().forEach(each -> ask(each.person().handle()));
        return live(play, NINE.plus(Duration.ofDays(2)));
    }

    /** Answers every press at once, so that nobody waits for news. */
    private FakeApp.Reply thank(FakeApp.Received got) {
        String address = Json.text(got.payload(), "response_url");
        app.post(URI.create(address), "", "{\"text\":\"Thank you\"}");
        return new FakeApp.Reply(200, "");
    }

    private static Habit met(Duration after) {
        return Habit.always("met", Reaction.press("We met", 1, after));
    }

    /** Walks the clock from act to act and tells what was done when. */
    private List<String> live(Play play, Instant end) {
        List<String> told = new ArrayList<>();
        slack.listen(happening -> {
            if (happening.kind().isDeed()) {
                told.add(happening.at() + " "
                        + slack.transcript().tell(happening).replaceAll(".* · ", ""));
            }
        });
        play.step(clock.instant());
        while (play.nextDue().filter(due -> !due.isAfter(end)).isPresent()) {
            clock.moveTo(play.nextDue().orElseThrow());
            play.step(clock.instant());
        }
        return told;
    }

    private void ask(String handle) {
        String id = slack.employee(handle).person().id();
        app.call(slack, "chat.postMessage", "channel", id, "text", "Did you meet?", "blocks", Json.read(QUESTION));
    }
}
