package io.rapport.programs;

import static io.rapport.programs.Words.WORDING;

import io.rapport.messaging.Act;
import io.rapport.messaging.Card;
import io.rapport.messaging.Form;
import io.rapport.messaging.Form.Need;
import io.rapport.messaging.Homes;
import io.rapport.messaging.Reply;
import io.rapport.messaging.Verb;
import io.rapport.people.MemberId;
import io.rapport.store.Work;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What only admins do: name who may create programs, and whom people can turn to. */
final class AdminActs {

    private static final int MOST_CREATORS = 20;

    private final Desk desk;
    private final Permissions permissions;

    AdminActs(Desk desk, Permissions permissions) {
        this.desk = desk;
        this.permissions = permissions;
    }

    List<Verb> verbs() {
        return List.of(
                Verb.asked("programs.creators", permissions.admin(), this::askCreators, this::nameCreators),
                Verb.asked("programs.contact", permissions.admin(), this::askContact, this::nameContact));
    }

    private Reply askCreators(Work work, Act act, Instant now) {
        Locale locale = desk.actor(work, act).locale();
        List<String> named = desk.roles().creators(work, act.workspace()).stream()
                .map(MemberId::value)
                .sorted()
                .toList();
        return ask(locale, "creators", named, MOST_CREATORS, Need.OPTIONAL);
    }

    private Reply nameCreators(Work work, Act act, Instant now) {
        Locale locale = desk.actor(work, act).locale();
        Optional<Reply> problem = problem(work, act, "creators", MOST_CREATORS);
        if (problem.isPresent()) {
            return problem.get();
        }
        Set<MemberId> creators = chosen(act, "creators");
        Set<MemberId> concerned = new HashSet<>(desk.roles().creators(work, act.workspace()));
        concerned.addAll(creators);
        desk.roles().nameCreators(work, act.workspace(), creators, now);
        desk.trail(work, act, act.workspace().value(), now);
        Homes.touch(work, act.workspace(), concerned, now);
        return new Reply.Done(Card.text(WORDING.say(locale, "reply.creators", Map.of("count", creators.size()))));
    }

    private Reply askContact(Work work, Act act, Instant now) {
        Locale locale = desk.actor(work, act).locale();
        List<String> named = Stream.ofNullable(
                        desk.workspaces().get(work, act.workspace()).contact())
                .map(MemberId::value)
                .toList();
        return ask(locale, "contact", named, 1, Need.REQUIRED);
    }

    private Reply nameContact(Work work, Act act, Instant now) {
        Locale locale = desk.actor(work, act).locale();
        if (act.answers().all("contact").isEmpty()) {
            return new Reply.Invalid(Map.of("contact", WORDING.say(locale, "problem.contact")));
        }
        Optional<Reply> problem = problem(work, act, "contact", 1);
        if (problem.isPresent()) {
            return problem.get();
        }
        desk.workspaces()
                .nameContact(work, act.workspace(), new MemberId(act.answers().one("contact")), now);
        desk.trail(work, act, act.answers().one("contact"), now);
        return new Reply.Done(Card.text(WORDING.say(locale, "reply.contact")));
    }

    private Reply ask(Locale locale, String field, List<String> named, int most, Need need) {
        Form form = new Form(
                "programs." + field,
                "",
                WORDING.say(locale, "form." + field),
                WORDING.say(locale, "form.save"),
                List.of(
                        new Form.Note(WORDING.say(locale, "note." + field)),
                        new Form.People(
                                field,
                                WORDING.say(locale, "field." + field),
                                WORDING.say(locale, "field." + field + ".hint"),
                                named,
                                most,
                                need)));
        return new Reply.Ask(form, Reply.How.OPEN);
    }

    private Optional<Reply> problem(Work work, Act act, String field, int most) {
        Set<MemberId> chosen = chosen(act, field);
        boolean arePeople = chosen.stream().allMatch(member -> desk.roles().isPerson(work, act.workspace(), member));
        if (arePeople && chosen.size() <= most) {
            return Optional.empty();
        }
        String key = arePeople ? "problem.people.many" : "problem.people";
        Locale locale = desk.actor(work, act).locale();
        return Optional.of(new Reply.Invalid(Map.of(field, WORDING.say(locale, key, Map.of("most", most)))));
    }

    private static Set<MemberId> chosen(Act act, String field) {
        return act.answers().all(field).stream().map(MemberId::new).collect(Collectors.toSet());
    }
}
