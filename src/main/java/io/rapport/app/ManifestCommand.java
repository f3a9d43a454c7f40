package io.rapport.app;

import io.rapport.slack.SlackManifest;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Prints the manifest that creates the Slack app. */
@Command(
        name = "manifest",
        mixinStandardHelpOptions = true,
        description = {
            "Prints the manifest that creates the Slack app.",
            "With --public-url Slack calls Rapport there; without, the app uses Socket Mode (SLACK_APP_TOKEN)."
        })
final class ManifestCommand implements Callable<Integer> {

    @Option(names = "--url", description = "Print the link that opens Slack's \"create app\" page with it instead.")
    private boolean asLink;

    @Option(names = "--public-url", paramLabel = "<url>", description = "Where Slack reaches Rapport over https.")
    private @Nullable String publicUrl = System.getenv(Setting.RAPPORT_PUBLIC_URL.name());

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        SlackManifest manifest = publicUrl == null || publicUrl.isBlank()
                ? SlackManifest.forSocketMode()
                : SlackManifest.forPublicUrl(address(publicUrl.strip()));
        PrintWriter out = spec.commandLine().getOut();
        out.println(asLink ? manifest.link() : manifest.json());
        out.flush();
        return 0;
    }

    private URI address(String given) {
        try {
            return new URI(given);
        } catch (URISyntaxException malformed) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--public-url must be an address such as https://rapport.example.com, was " + given);
        }
    }
}
