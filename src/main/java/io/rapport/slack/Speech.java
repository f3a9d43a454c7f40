package io.rapport.slack;

import io.rapport.messaging.Mention;
import io.rapport.people.Member;
import io.rapport.people.MemberId;
import io.rapport.people.Members;
import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import io.rapport.wording.Wording;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts our plain texts into Slack's, for one workspace and language: escapes {@code & < >}, so that {@code <!channel>} mentions
 * nobody; turns mentions into Slack's; links bare addresses; cuts what is too long at a character's edge.
 *
 * <p>Source: <a href="https://docs.slack.dev/messaging/formatting-message-text">Formatting message text</a>.
 */
final class Speech {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>|]*[^\\s<>|.,;:!?)*_'\"]");
    private static final char MENTION_OPENS = '\uE000';
    private static final char MENTION_CLOSES = '\uE001';
    private static final String CUT = "…";

    private final Work work;
    private final WorkspaceId workspace;
    private final Members members;
    private final Locale locale;
    private final Wording wording = Wording.of("slack");

    Speech(Work work, WorkspaceId workspace, Members members, Locale locale) {
        this.work = work;
        this.workspace = workspace;
        this.members = members;
        this.locale = locale;
    }

    /** Returns text with Slack's markup, at most {@code limit} characters. */
    String markup(String text, int limit) {
        return within(text, limit, this::marked);
    }

    /** Returns text without markup, for headings, labels and buttons, at most {@code limit} characters. */
    String plain(String text, int limit) {
        return within(text, limit, raw -> Mention.replace(raw, this::name));
    }

    /** Words one of the adapter's own messages. */
    String own(String key) {
        return wording.say(locale, key);
    }

    Locale locale() {
        return locale;
    }

    /** Returns the Slack id of a member who is still known, or empty text. */
    String external(MemberId member) {
        return members.external(work, workspace, member).orElse("");
    }

    private String marked(String raw) {
        String escaped = raw.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        Matcher addresses = ADDRESS.matcher(escaped);
        String linked = addresses.replaceAll(found -> Matcher.quoteReplacement("<" + found.group() + ">"));
        return Mention.replace(linked, this::link);
    }

    private String link(MemberId member) {
        String external = external(member);
        return external.isEmpty() ? own("former") : "<@" + external + ">";
    }

    private String name(MemberId member) {
        return members.find(work, workspace, member).map(Member::name).orElseGet(() -> own("former"));
    }

    private static String within(String text, int limit, UnaryOperator<String> form) {
        String whole = form.apply(text);
        int keep = text.length();
        String shown = whole;
        while (shown.length() > limit) {
            keep = Math.max(0, keep - Math.max(1, shown.length() - limit));
            shown = form.apply(upTo(text, keep)) + CUT;
        }
        return shown;
    }

    private static String upTo(String text, int end) {
        int edge = end > 0 && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
        String kept = text.substring(0, edge);
        int opened = kept.lastIndexOf(MENTION_OPENS);
        return opened > kept.lastIndexOf(MENTION_CLOSES) ? kept.substring(0, opened) : kept;
    }
}
