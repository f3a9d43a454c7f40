package io.rapport.checkins;

import io.rapport.messaging.Audience;
import io.rapport.messaging.Card;
import io.rapport.messaging.Notice;
import io.rapport.people.Member;
import io.rapport.people.MemberId;
import io.rapport.prompts.Decks;
import io.rapport.store.Work;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Words introductions: two sentences, one question, two buttons; and keeps the joint state in them. */
final class Introductions {

    private final Scenes scenes;
    private final Neighbours neighbours;
    private final TimeWords times;

    Introductions(Scenes scenes, Neighbours neighbours) {
        this.scenes = scenes;
        this.neighbours = neighbours;
        this.times = new TimeWords(neighbours);
    }

    Optional<Card> compose(Work work, Notice notice, Audience audience, Instant now) {
        return scenes.find(work, notice.workspace(), notice.subject())
                .filter(scene -> !scene.group().isOpen() || (scene.present().size() > 1 && isFor(scene, audience)))
                .map(scene -> card(work, scene, audience, now));
    }

    /** Words the first word in the conversation that one of a group opened. */
    Optional<Card> chat(Work work, Notice notice, Audience audience, Instant now) {
        Words words = new Words(audience.locale());
        return scenes.find(work, notice.workspace(), notice.subject())
                .filter(scene -> scene.group().isOpen() && audience.readers().size() > 1)
                .map(scene -> Card.of(
                        new Card.Text(words.say("chat.here", Map.of("names", words.names(scene.present())))),
                        buttons(scene, audience, words),
                        new Card.Small(scene.why(words))));
    }

    /** Nobody is introduced who cannot take part any more. */
    private static boolean isFor(Scene scene, Audience audience) {
        return audience.readers().size() != 1
                || scene.group().present().contains(audience.readers().get(0).id());
    }

    private Card card(Work work, Scene scene, Audience audience, Instant now) {
        Words words = new Words(audience.locale());
        if (!scene.group().isOpen()) {
            return Card.text(words.say("introduction.off"));
        }
        List<Card.Part> parts = new ArrayList<>();
        parts.add(new Card.Text(greeting(scene, audience, words, now)));
        parts.add(new Card.Text("_" + question(work, scene, audience.locale()) + "_"));
        deeper(work, scene, words).ifPresent(parts::add);
        steps(work, scene, audience, words).forEach(step -> parts.add(new Card.Text(step)));
        parts.addAll(times.state(scene, audience, words));
        parts.addAll(talk(work, scene, words));
        parts.add(buttons(scene, audience, words));
        parts.add(new Card.Small(scene.why(words)));
        return new Card(parts);
    }

    private static String greeting(Scene scene, Audience audience, Words words, Instant now) {
        Group group = scene.group();
        List<String> sentences = new ArrayList<>();
        String reason = Reasons.sentence(group.reasons(), group.present().size(), words);
        String meet = meet(scene, audience, words);
        sentences.add("*" + (reason.isEmpty() ? meet : meet + " " + reason) + "*");
        sentences.addAll(Sides.sentence(scene, words));
        sentences.addAll(insteadOf(scene, audience, words));
        if (group.proposedAt() == null) {
            sentences.addAll(Clocks.sentence(scene.present(), words, now));
        }
        sentences.add(start(scene, audience, words));
        return String.join(" ", sentences);
    }

    private static String meet(Scene scene, Audience audience, Words words) {
        Optional<Member> third = Optional.ofNullable(scene.group().third())
                .flatMap(scene::member)
                .filter(scene.present()::contains);
        if (third.isPresent() && scene.present().size() > 2) {
            return joins(scene, third.get(), audience, words);
        }
        if (audience.readers().size() == 1) {
            Member reader = audience.readers().get(0);
            List<Member> others = scene.others(reader.id());
            if (scene.isKept()) {
                return words.say("introduction.kept", Map.of("name", reader.name(), "others", words.mentions(others)));
            }
            return words.say(meetOrAgain(scene), Map.of("name", reader.name(), "others", words.mentions(others)));
        }
        List<Member> present = scene.present();
        if (scene.isKept()) {
            return words.say("introduction.kept_all", Map.of("names", words.names(present)));
        }
        if (present.size() == 2) {
            return words.say(
                    meetOrAgain(scene),
                    Map.of(
                            "name",
                            present.get(0).name(),
                            "others",
                            present.get(1).name()));
        }
        String all = Reasons.areKept(scene.group().reasons()) ? "introduction.all_again" : "introduction.all";
        return words.say(all, Map.of("names", words.names(present)));
    }

    /** Two who know each other hear who joins them, and who joins them whom they join. */
    private static String joins(Scene scene, Member third, Audience audience, Words words) {
        List<Member> pair = scene.others(third.id());
        if (audience.readers().size() != 1) {
            return words.say("introduction.third", Map.of("names", words.names(pair), "third", third.name()));
        }
        Member reader = audience.readers().get(0);
        if (reader.id().equals(third.id())) {
            return words.say("introduction.third_you", Map.of("name", reader.name(), "others", words.mentions(pair)));
        }
        List<Member> others =
                pair.stream().filter(member -> !member.id().equals(reader.id())).toList();
        return words.say(
                "introduction.third_one",
                Map.of(
                        "name",
                        reader.name(),
                        "third",
                        words.mentions(List.of(third)),
                        "others",
                        words.mentions(others)));
    }

    /** Two who were introduced before meet again, and so do those who stay together. */
    private static String meetOrAgain(Scene scene) {
        String reasons = scene.group().reasons();
        boolean again = scene.group().members().size() == 2 ? !Reasons.areNew(reasons) : Reasons.areKept(reasons);
        return again ? "introduction.again" : "introduction.meet";
    }

    /** Says to a reader on their own that plans changed, when this group stands in for another. */
    private static List<String> insteadOf(Scene scene, Audience audience, Words words) {
        boolean changed = scene.group().checkIns().stream()
                .filter(part -> audience.readers().size() != 1
                        || part.member().equals(audience.readers().get(0).id()))
                .anyMatch(part -> part.insteadOf() != null);
        return changed ? List.of(words.say("introduction.instead")) : List.of();
    }

    private static String start(Scene scene, Audience audience, Words words) {
        MemberId starter = scene.group().starter();
        List<MemberId> present = scene.group().present();
        MemberId first = present.contains(starter) ? starter : present.get(0);
        String name = scene.member(first).map(Member::name).orElse("");
        if (audience.readers().size() != 1) {
            return words.say("introduction.start", Map.of("name", name));
        }
        return audience.readers().get(0).id().equals(first)
                ? words.say("introduction.start_you")
                : words.say("introduction.start_other", Map.of("name", name));
    }

    private static String question(Work work, Scene scene, Locale locale) {
        Group group = scene.group();
        return new Decks().text(work, group.workspace(), group.question(), locale);
    }

    /** Once all have chosen to go deeper, the question stands where all can see it. */
    private static Optional<Card.Part> deeper(Work work, Scene scene, Words words) {
        Guide guide = new Guide(work, scene);
        int deepest = guide.levels() - 1;
        return new GuideTable(work)
                                .deeper(scene.group())
                                .containsAll(scene.group().present())
                        && !guide.question(deepest).equals(scene.group().question())
                ? Optional.of(new Card.Text(
                        words.say("introduction.deeper", Map.of("question", guide.text(deepest, words.locale())))))
                : Optional.empty();
    }

    private List<String> steps(Work work, Scene scene, Audience audience, Words words) {
        return NextSteps.before(work, scene, audience.readers()).stream()
                .map(step -> words.say(
                        "introduction.step",
                        Map.of(
                                "name",
                                scene.member(step.member()).map(Member::name).orElse(""),
                                "step",
                                step.nextStep())))
                .toList();
    }

    /** Those who keep meeting are reminded of what they do together. */
    private List<Card.Part> talk(Work work, Scene scene, Words words) {
        List<String> points = scene.isKept()
                ? neighbours
                        .talkingPoints()
                        .between(work, scene.group().workspace(), scene.group().present(), words.locale())
                : List.of();
        return points.isEmpty() ? List.of() : List.of(new Card.Text("• " + String.join("\n• ", points)));
    }

    private Card.Buttons buttons(Scene scene, Audience audience, Words words) {
        Group group = scene.group();
        List<Card.Element> elements = new ArrayList<>();
        elements.add(
                group.agreedAt() == null
                        ? Card.Button.primary(words.say("button.find_time"), CheckIns.FIND_TIME, group.id())
                        : new Card.Button(words.say("button.other_time"), CheckIns.FIND_TIME, group.id()));
        elements.add(new Card.Button(words.say("button.more"), CheckIns.MORE, group.id()));
        if (audience.readers().size() == 1) {
            elements.add(ChatActs.open(scene, words));
        }
        return new Card.Buttons(elements);
    }
}
