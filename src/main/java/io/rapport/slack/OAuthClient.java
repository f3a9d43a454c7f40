package io.rapport.slack;

import java.net.URI;

/**
 * What Slack knows the app by when a workspace installs it from a link.
 *
 * @param publicUrl where people reach this server; Slack sends the installer back to {@code /slack/oauth_redirect} there
 */
public record OAuthClient(String clientId, String clientSecret, URI publicUrl) {

    String redirectUri() {
        return publicUrl.toString().replaceAll("/+$", "") + SlackGuard.REDIRECT;
    }

    @Override
    public String toString() {
        return "OAuthClient[" + clientId + "]";
    }
}
