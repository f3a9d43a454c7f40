package io.rapport.appreciation;

import static io.rapport.appreciation.Reading.WORDING;

import io.rapport.messaging.Act;
import io.rapport.messaging.Answers;
import io.rapport.messaging.Form;
import io.rapport.messaging.Form.Need;
import io.rapport.people.Member;
import io.rapport.wording.Phrases;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is asked when somebody thanks, and what is wrong with an answer. */
final class ThanksForms {

    static final String PRIVATE = "private";
    static final String PUBLIC = "public";

    private ThanksForms() {}

    /** Asks for an appreciation; {@code metLately} is only mentioned. */
    static Form thanks(Act act, Locale locale, List<Member> metLately) {
        Answers answers = act.answers();
        List<Form.Field> fields = new ArrayList<>();
        if (!metLately.isEmpty()) {
            List<String> names = metLately.stream().map(Member::name).toList();
            fields.add(new Form.Note(WORDING.say(locale, "form.lately", Map.of("names", Phrases.list(locale, names)))));
        }
        fields.add(new Form.People(
                "to",
                WORDING.say(locale, "form.to"),
                WORDING.say(locale, "form.to.hint"),
                receivers(act),
                Appreciation.MOST_RECEIVERS,
                Need.REQUIRED));
        String did = answers.one("did").isEmpty() ? answers.one("text") : answers.one("did");
        fields.add(paragraph(locale, "did", did, Appreciation.LONGEST_DID));
        fields.add(paragraph(locale, "changed", answers.one("changed"), Appreciation.LONGEST_CHANGED));
        fields.add(new Form.Line(
                "worth",
                WORDING.say(locale, "form.worth"),
                WORDING.say(locale, "form.worth.hint"),
                answers.one("worth"),
                Appreciation.LONGEST_WORTH,
                Need.OPTIONAL));
        fields.add(visibility(locale, answers));
        return new Form(
                "appreciation.thank",
                subject(act),
                WORDING.say(locale, "form.title"),
                WORDING.say(locale, "form.submit"),
                fields);
    }

    /** Asks whether thanks to a member may be shared. */
    static Form consent(Locale locale, Consent chosen) {
        List<Form.Option> options =
                List.of(option(locale, Consent.ASK), option(locale, Consent.ALWAYS), option(locale, Consent.NEVER));
        return new Form(
                "appreciation.consent",
                "",
                WORDING.say(locale, "consent.title"),
                WORDING.say(locale, "form.save"),
                List.of(
                        new Form.Note(WORDING.say(locale, "consent.note")),
                        new Form.Choice(
                                "consent",
                                WORDING.say(locale, "consent.label"),
                                options,
                                chosen.name(),
                                Need.REQUIRED)));
    }

    /** Returns what is wrong with the words of an appreciation, by field. */
    static Map<String, String> problems(Answers answers, Locale locale) {
        Map<String, String> problems = new LinkedHashMap<>();
        needed(problems, answers, locale, "did", Appreciation.LONGEST_DID);
        needed(problems, answers, locale, "changed", Appreciation.LONGEST_CHANGED);
        atMost(problems, answers, locale, "worth", Appreciation.LONGEST_WORTH);
        return problems;
    }

    /** A message's link arrives as an answer and lives on in the form's subject. */
    private static String subject(Act act) {
        String link = act.answers().one("link");
        boolean isLink = link.startsWith("https://") && link.length() <= Appreciation.LONGEST_LINK;
        return isLink ? Origin.ofMessage(link) : act.subject();
    }

    private static List<String> receivers(Act act) {
        String member = Origin.parse(act.subject()).about(Origin.Start.MEMBER);
        List<String> chosen = act.answers().all("to").stream()
                .filter(other -> !other.equals(act.actor().value()))
                .toList();
        return member.isEmpty() || !chosen.isEmpty() ? chosen : List.of(member);
    }

    private static Form.Choice visibility(Locale locale, Answers answers) {
        String chosen = answers.one("visibility").equals(PUBLIC) ? PUBLIC : PRIVATE;
        return new Form.Choice(
                "visibility",
                WORDING.say(locale, "form.visibility"),
                List.of(
                        new Form.Option(PRIVATE, WORDING.say(locale, "form.visibility.private")),
                        new Form.Option(PUBLIC, WORDING.say(locale, "form.visibility.public"))),
                chosen,
                Need.REQUIRED);
    }

    private static Form.Paragraph paragraph(Locale locale, String name, String initial, int longest) {
        return new Form.Paragraph(
                name,
                WORDING.say(locale, "form." + name),
                WORDING.say(locale, "form." + name + ".hint"),
                initial.length() <= longest ? initial : initial.substring(0, longest),
                longest,
                Need.REQUIRED);
    }

    private static Form.Option option(Locale locale, Consent consent) {
        return new Form.Option(consent.name(), WORDING.say(locale, "consent." + consent));
    }

    private static void needed(
            Map<String, String> problems, Answers answers, Locale locale, String field, int longest) {
        if (answers.one(field).isEmpty()) {
            problems.put(field, WORDING.say(locale, "problem." + field));
        }
        atMost(problems, answers, locale, field, longest);
    }

    private static void atMost(
            Map<String, String> problems, Answers answers, Locale locale, String field, int longest) {
        int length = answers.one(field).length();
        if (length > longest) {
            problems.put(
                    field, WORDING.say(locale, "problem.long", Map.of("longest", longest, "over", length - longest)));
        }
    }
}
