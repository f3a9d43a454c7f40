package io.rapport.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Five hundred people and five thousand messages; what it took is printed, not judged. */
class LargeWorkspaceTest {

    private static final int PEOPLE = 500;
    private static final int MESSAGES = 5000;
    private static final int LOOKS = 20;

    private final SimulatedSlack slack = SimulatedSlack.start(
            SandboxOptions.of(Company.of(PEOPLE, 1), new MovableClock(Instant.parse("2026-03-02T09:00:00Z"))));
    private final PageBrowser browser = new PageBrowser(slack);

    @AfterEach
    void stop() {
        slack.close();
    }

    @Test
    void showsALargeWorkspace() {
        try (FakeApp app = new FakeApp()) {
            slack.employees()
                    .forEach(who -> app.call(
                            slack, "chat.postMessage", "channel", who.person().id(), "text", "Hello"));
        }
        Employee first = slack.employees().get(0);
        Employee second = slack.employees().get(1);
        for (int count = 0; count < MESSAGES - PEOPLE; count++) {
            second.say("general", "message " + count);
        }

        JsonObject workspace = look("/page/workspace");
        JsonObject page = look("/page/messages?limit=50&channel=" + general());
        look("/page/surfaces?as=" + first.person().id());

        assertThat(Json.children(workspace, "people")).hasSizeGreaterThanOrEqualTo(PEOPLE);
        assertThat(Json.children(workspace, "conversations"))
                .filteredOn(each -> Json.text(each, "name").equals("general"))
                .singleElement()
                .satisfies(each -> assertThat(each.get("unread").getAsInt()).isEqualTo(MESSAGES - PEOPLE));
        assertThat(Json.children(page, "messages")).hasSize(50);
        assertThat(Json.isTrue(page, "more")).isTrue();
    }

    /** Asks as often as it takes to be warm, and prints how long the last one took. */
    private JsonObject look(String path) {
        for (int count = 1; count < LOOKS; count++) {
            browser.get(path);
        }
        long start = System.nanoTime();
        String answer = browser.answer(path).body();
        System.out.println(
                path + ": " + (System.nanoTime() - start) / 1000 + " microseconds, " + answer.length() + " characters");
        return (JsonObject) Json.read(answer);
    }

    private String general() {
        return slack.conversations().stream()
                .filter(each -> each.name().equals("general"))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
