package io.rapport.messaging;

import io.rapport.people.MemberId;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A member named inside a text in a way that the platform can link to; characters no person can type mark it. */
public final class Mention {

    private static final Pattern TOKEN = Pattern.compile("\uE000([^\uE000\uE001]*)\uE001");
    private static final Pattern MARKS = Pattern.compile("[\uE000\uE001]");

    private Mention() {}

    /** Returns the text that stands for a member. */
    public static String of(MemberId member) {
        return '\uE000' + member.value() + '\uE001';
    }

    /** Replaces every mention in {@code text} by what {@code link} makes of the member. */
    public static String replace(String text, Function<MemberId, String> link) {
        return TOKEN.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(link.apply(new MemberId(match.group(1)))));
    }

    /** Returns text that people wrote without the marks of a mention. */
    public static String without(String text) {
        return MARKS.matcher(text).replaceAll("");
    }
}
