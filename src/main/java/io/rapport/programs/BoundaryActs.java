package io.rapport.programs;

import static io.rapport.programs.Words.WORDING;

import io.rapport.messaging.Act;
import io.rapport.messaging.Card;
import io.rapport.messaging.Form;
import io.rapport.messaging.Form.Need;
import io.rapport.messaging.Reply;
import io.rapport.messaging.Verb;
import io.rapport.people.Member;
import io.rapport.people.MemberId;
import io.rapport.store.Work;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A member's own boundaries: hours, budget, what others may know of them, and whom they never want to be matched with. */
final class BoundaryActs {

    private static final int MOST_NAMED = 10;

    private final Desk desk;
    private final Permissions permissions;

    BoundaryActs(Desk desk, Permissions permissions) {
        this.desk = desk;
        this.permissions = permissions;
    }

    List<Verb> verbs() {
        return List.of(
                Verb.pressed("programs.overview", permissions.member(), this::overview),
                Verb.asked("programs.settings", permissions.member(), this::askSettings, this::keepSettings),
                Verb.asked("programs.never", permissions.member(), this::askNever, this::keepNever));
    }

    private Reply overview(Work work, Act act, Instant now) {
        Member actor = desk.actor(work, act);
        MemberHome home = new MemberHome(desk);
        return new Reply.Done(home.programs(work, actor, now).and(home.settings(work, actor, now)));
    }

    private Reply askSettings(Work work, Act act, Instant now) {
        return new Reply.Ask(SettingsForm.of(desk.actor(work, act)), Reply.How.OPEN);
    }

    private Reply keepSettings(Work work, Act act, Instant now) {
        Member actor = desk.actor(work, act);
        Map<String, String> problems = SettingsForm.problems(act.answers(), actor);
        if (!problems.isEmpty()) {
            return new Reply.Invalid(problems);
        }
        desk.members().save(work, SettingsForm.chosen(actor, act.answers()), now);
        desk.trail(work, act, act.actor().value(), now);
        return new Reply.Done(Card.text(WORDING.say(actor.locale(), "reply.settings")));
    }

    private Reply askNever(Work work, Act act, Instant now) {
        Locale locale = desk.actor(work, act).locale();
        List<String> named = desk.neverMatches().of(work, act.workspace(), act.actor()).stream()
                .map(MemberId::value)
                .distinct()
                .toList();
        Form form = new Form(
                "programs.never",
                "",
                WORDING.say(locale, "form.never"),
                WORDING.say(locale, "form.save"),
                List.of(
                        new Form.Note(WORDING.say(locale, "note.never")),
                        new Form.People(
                                "people",
                                WORDING.say(locale, "field.people"),
                                WORDING.say(locale, "field.people.hint"),
                                named,
                                MOST_NAMED,
                                Need.OPTIONAL)));
        return new Reply.Ask(form, Reply.How.OPEN);
    }

    private Reply keepNever(Work work, Act act, Instant now) {
        Locale locale = desk.actor(work, act).locale();
        Set<MemberId> wanted =
                act.answers().all("people").stream().map(MemberId::new).collect(Collectors.toSet());
        if (wanted.contains(act.actor())) {
            return new Reply.Invalid(Map.of("people", WORDING.say(locale, "problem.people.self")));
        }
        if (wanted.size() > MOST_NAMED) {
            return new Reply.Invalid(
                    Map.of("people", WORDING.say(locale, "problem.people.many", Map.of("most", MOST_NAMED))));
        }
        if (desk.members().all(work, act.workspace(), wanted).size() < wanted.size()) {
            return new Reply.Invalid(Map.of("people", WORDING.say(locale, "problem.people.unknown")));
        }
        name(work, act, wanted, now);
        desk.trail(work, act, act.actor().value(), now);
        return new Reply.Done(Card.text(WORDING.say(locale, "reply.never", Map.of("count", wanted.size()))));
    }

    private void name(Work work, Act act, Set<MemberId> wanted, Instant now) {
        Set<MemberId> before = Set.copyOf(desk.neverMatches().of(work, act.workspace(), act.actor()));
        wanted.stream()
                .filter(member -> !before.contains(member))
                .forEach(member -> desk.neverMatches().add(work, act.workspace(), act.actor(), member, now));
        before.stream()
                .filter(member -> !wanted.contains(member))
                .forEach(member -> desk.neverMatches().remove(work, act.workspace(), act.actor(), member, now));
    }
}
