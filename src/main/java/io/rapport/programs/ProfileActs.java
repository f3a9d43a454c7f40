package io.rapport.programs;

import static io.rapport.programs.Words.WORDING;

import io.rapport.messaging.Act;
import io.rapport.messaging.Card;
import io.rapport.messaging.Homes;
import io.rapport.messaging.Reply;
import io.rapport.messaging.Verb;
import io.rapport.people.MemberId;
import io.rapport.people.ProfileField;
import io.rapport.people.ProfileFields;
import io.rapport.people.Profiles;
import io.rapport.store.Work;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Choosing which fields of the platform's own profiles fill which attributes of members. */
final class ProfileActs {

    private static final String VERB = "programs.profiles";

    private final Desk desk;
    private final Permissions permissions;
    private final ProfileFields fields = new ProfileFields();

    ProfileActs(Desk desk, Permissions permissions) {
        this.desk = desk;
        this.permissions = permissions;
    }

    List<Verb> verbs() {
        return List.of(Verb.asked(VERB, permissions.creator(), this::ask, this::choose));
    }

    private Reply ask(Work work, Act act, Instant now) {
        Locale locale = desk.actor(work, act).locale();
        return fields.access(work, act.workspace()) == ProfileFields.Access.TOLD
                ? new Reply.Ask(form(work, act, locale).form(VERB), Reply.How.OPEN)
                : new Reply.Refused(WORDING.say(locale, "profiles.withheld"));
    }

    private ProfileForm form(Work work, Act act, Locale locale) {
        return new ProfileForm(
                locale,
                fields.all(work, act.workspace()),
                fields.choices(work, act.workspace()),
                new Profiles().unreadable(work, act.workspace()));
    }

    private Reply choose(Work work, Act act, Instant now) {
        Locale locale = desk.actor(work, act).locale();
        ProfileForm form = form(work, act, locale);
        Map<String, String> problems = form.problems(act.answers());
        if (!problems.isEmpty()) {
            return new Reply.Invalid(problems);
        }
        Map<String, ProfileField> chosen = new HashMap<>();
        form.attributes()
                .forEach(attribute -> chosen(form, attribute, act, ProfileForm.field(attribute))
                        .ifPresent(field -> chosen.put(attribute, field)));
        String another = ProfileForm.another(act.answers());
        chosen(form, another, act, ProfileForm.FILLED_FROM).ifPresent(field -> chosen.put(another, field));
        fields.choose(work, act.workspace(), chosen);
        desk.trail(work, act, act.workspace().value(), now);
        Set<MemberId> concerned = new HashSet<>(desk.roles().admins(work, act.workspace()));
        concerned.addAll(desk.roles().creators(work, act.workspace()));
        Homes.touch(work, act.workspace(), concerned, now);
        return new Reply.Done(
                Card.text(WORDING.say(locale, chosen.isEmpty() ? "reply.profiles.none" : "reply.profiles")));
    }

    private static Optional<ProfileField> chosen(ProfileForm form, String attribute, Act act, String name) {
        return form.offered(attribute).stream()
                .filter(field -> field.id().equals(act.answers().one(name)))
                .findFirst();
    }
}
