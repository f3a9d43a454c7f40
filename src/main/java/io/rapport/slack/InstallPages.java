package io.rapport.slack;

import com.slack.api.bolt.model.Installer;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.service.builtin.oauth.view.OAuthRedirectUriPageRenderer;
import io.rapport.wording.Wording;
import java.util.Locale;
import java.util.Map;

/** What whoever installed Rapport reads in the browser. */
final class InstallPages implements OAuthRedirectUriPageRenderer {

    private static final Wording WORDING = Wording.of("slack");

    @Override
    public String renderSuccessPage(Installer installer, String completionUrl) {
        return done();
    }

    static String done() {
        return page(WORDING.say(Locale.ENGLISH, "install.done"));
    }

    @Override
    public String renderFailurePage(String installPath, String reason) {
        return page(WORDING.say(Locale.ENGLISH, "install.failed", Map.of("reason", String.valueOf(reason))));
    }

    /** Puts a page into the answer to the browser. */
    static Response show(Response response, String page) {
        response.setStatusCode(200);
        response.setContentType("text/html; charset=utf-8");
        response.setBody(page);
        return response;
    }

    /** Returns a page of one sentence; whatever it contains is shown, not run. */
    private static String page(String sentence) {
        String safe = sentence.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
        return "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Rapport</title><p>" + safe
                + "</p></html>";
    }
}
