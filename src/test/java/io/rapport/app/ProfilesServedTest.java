package io.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.sandbox.Company;
import io.rapport.sandbox.Employee;
import io.rapport.sandbox.SandboxOptions;
import io.rapport.sandbox.SimulatedSlack;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The served program reads what an admin chose of Slack's profiles. */
class ProfilesServedTest {

    @TempDir
    private Path folder;

    private final SimulatedSlack slack =
            SimulatedSlack.start(SandboxOptions.of(Company.twelve(), InstantSource.system()));

    private final Colleagues colleagues = new Colleagues(slack);

    @AfterEach
    void stop() {
        slack.close();
    }

    @Test
    void fillsTheSettingsOfEverybodyFromTheFieldsThatAnAdminChose() throws IOException {
        Employee ana = slack.employee("ana");
        Employee maya = slack.employee("maya");
        try (ServedRapport rapport = ServedRapport.start(slack, folder, Map.of())) {
            slack.workplace().openHome("ana");
            await(() -> colleagues.find(ana, "programs.profiles").isPresent());
            colleagues.press(ana, "programs.profiles");
            await(() -> ana.modal().isPresent());
            ana.fill("from team", "Team");
            ana.fill("from manager", "Manager");
            assertThat(ana.submit().isOk()).isTrue();

            await(() -> slack.calls("users.profile.get").size() >= 13);
            slack.workplace().openHome("maya");
            await(() -> colleagues.find(maya, "programs.settings").isPresent());
            colleagues.press(maya, "programs.settings");
            await(() -> maya.modal().isPresent());

            assertThat(maya.modal().orElseThrow().toString())
                    .contains(maya.person().fields().get("Team"))
                    .contains(ana.person().id());
            assertThat(rapport.log()).doesNotContain("ERROR");
        }
    }

    private static void await(BooleanSupplier wanted) {
        Awaitility.await().atMost(Duration.ofSeconds(90)).until(wanted::getAsBoolean);
    }
}
