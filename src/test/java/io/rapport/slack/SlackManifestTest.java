package io.rapport.slack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.bolt.App;
import com.slack.api.model.manifest.AppManifest;
import com.slack.api.util.json.GsonFactory;
import java.io.IOException;
import java.lang.reflect.Field;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class SlackManifestTest {

    private final SlackManifest manifest = SlackManifest.forSocketMode();
    private final AppManifest read = GsonFactory.createSnakeCase().fromJson(manifest.json(), AppManifest.class);

    @Test
    void isTheFileOfTheRepository() throws IOException {
        String file = Files.readString(Path.of("manifest/slack.json"), UTF_8);

        assertThat(JsonParser.parseString(manifest.json())).isEqualTo(JsonParser.parseString(file));
    }

    @Test
    void asksForTheScopesThatTheCodeKnows() {
        List<String> all = Stream.concat(SlackScopes.REQUIRED.stream(), SlackScopes.OPTIONAL.stream())
                .toList();

        assertThat(read.getOauthConfig().getScopes().getBot()).containsExactlyElementsOf(all);
        assertThat(optional()).containsExactlyElementsOf(SlackScopes.OPTIONAL);
        assertThat(all)
                .doesNotContain("channels:history", "groups:history", "mpim:history", "users:read.email", "files:read");
    }

    @Test
    void subscribesToTheEventsThatAreHandled() throws ReflectiveOperationException {
        try (SlackOffice office = SlackOffice.closed(SlackOffice.options())) {
            Field router = SlackInbound.class.getDeclaredField("router");
            router.setAccessible(true);
            App app = ((SlackRouter) router.get(office.inbound))
                    .app(SlackRouter.settings().build(), office.api);
            Field handlers = App.class.getDeclaredField("eventHandlers");
            handlers.setAccessible(true);

            Set<?> handled = ((Map<?, ?>) handlers.get(app)).keySet();

            assertThat(Set.<Object>copyOf(
                            read.getSettings().getEventSubscriptions().getBotEvents()))
                    .isEqualTo(handled);
        }
    }

    @Test
    void offersTheCommandAndTheShortcuts() {
        assertThat(read.getFeatures().getSlashCommands())
                .singleElement()
                .satisfies(command -> assertThat(command.getCommand()).isEqualTo(SlackRouter.COMMAND));
        assertThat(read.getFeatures().getShortcuts())
                .allSatisfy(shortcut -> {
                    assertThat(shortcut.getName()).hasSizeLessThanOrEqualTo(24);
                    assertThat(shortcut.getCallbackId()).matches("[a-z]+\\.[a-z]+(#message)?");
                })
                .extracting(AppManifest.Shortcut::getCallbackId)
                .doesNotHaveDuplicates();
    }

    @Test
    void showsHomeAndTakesNoMessages() {
        assertThat(read.getFeatures().getAppHome().getHomeTabEnabled()).isTrue();
        assertThat(read.getFeatures().getAppHome().getMessagesTabReadOnlyEnabled())
                .isTrue();
        assertThat(read.getSettings().getTokenRotationEnabled()).isFalse();
        assertThat(read.getSettings().getInteractivity().getIsEnabled()).isTrue();
        assertThat(read.getSettings().getSocketModeEnabled()).isTrue();
    }

    @Test
    void namesThePublicAddressWhereThereIsOne() {
        SlackManifest reachable = SlackManifest.forPublicUrl(URI.create("https://rapport.example.org/"));

        AppManifest filled = GsonFactory.createSnakeCase().fromJson(reachable.json(), AppManifest.class);

        String events = "https://rapport.example.org/slack/events";
        assertThat(filled.getSettings().getSocketModeEnabled()).isFalse();
        assertThat(filled.getSettings().getInteractivity().getRequestUrl()).isEqualTo(events);
        assertThat(filled.getSettings().getEventSubscriptions().getRequestUrl()).isEqualTo(events);
        assertThat(filled.getFeatures().getSlashCommands().get(0).getUrl()).isEqualTo(events);
        assertThat(filled.getOauthConfig().getRedirectUrls())
                .containsExactly("https://rapport.example.org/slack/oauth_redirect");
    }

    @Test
    void linksToSlacksPageWithEverythingFilledIn() {
        String link = manifest.link().toString();

        String carried = URLDecoder.decode(link.substring(link.indexOf("manifest_json=") + 14), UTF_8);

        assertThat(link).startsWith("https://api.slack.com/apps?new_app=1&manifest_json=%7B");
        assertThat(JsonParser.parseString(carried)).isEqualTo(JsonParser.parseString(manifest.json()));
    }

    @Test
    void justifiesEachScope() throws IOException {
        String readme = Files.readString(Path.of("manifest/README.md"), UTF_8);
        String approval = Files.readString(Path.of("docs/approval.md"), UTF_8);

        assertThat(read.getOauthConfig().getScopes().getBot()).allSatisfy(scope -> {
            assertThat(readme).contains("| `" + scope + "` |");
            assertThat(approval).contains("| `" + scope + "` | " + (optional().contains(scope) ? "no" : "yes") + " |");
        });
    }

    private List<String> optional() {
        JsonObject scopes = JsonParser.parseString(manifest.json())
                .getAsJsonObject()
                .getAsJsonObject("oauth_config")
                .getAsJsonObject("scopes");
        return new ArrayList<>(
                StreamSupport.stream(scopes.getAsJsonArray("bot_optional").spliterator(), false)
                        .map(JsonElement::getAsString)
                        .toList());
    }
}
