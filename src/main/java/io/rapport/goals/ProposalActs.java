package io.rapport.goals;

import static io.rapport.goals.Reading.WORDING;

import io.rapport.goals.Goal.Answer;
import io.rapport.goals.Goal.Party;
import io.rapport.goals.Goal.State;
import io.rapport.messaging.Act;
import io.rapport.messaging.Answers;
import io.rapport.messaging.Card;
import io.rapport.messaging.Form;
import io.rapport.messaging.Names;
import io.rapport.messaging.Permission;
import io.rapport.messaging.Reply;
import io.rapport.messaging.Verb;
import io.rapport.people.Member;
import io.rapport.people.MemberId;
import io.rapport.people.Members;
import io.rapport.store.AuditLog;
import io.rapport.store.Ids;
import io.rapport.store.Work;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Proposing a goal: to the group of an introduction, or to one chosen. */
final class ProposalActs {

    /** Another feature's verb, which shows what there is to join. */
    private static final String PROGRAMS = "programs.list";

    private static final int MOST_GROUPS = 25;
    private static final int LONGEST_OPTION = 75;

    private final Members members;
    private final AuditLog audit;
    private final Parties parties;
    private final Proposals proposals;

    ProposalActs(Members members, AuditLog audit, Parties parties, Proposals proposals) {
        this.members = members;
        this.audit = audit;
        this.parties = parties;
        this.proposals = proposals;
    }

    Verb verb() {
        Permission mine = new Permission(
                "member of the group",
                (work, act) -> act.subject().isEmpty()
                        || group(work, act, act.subject()).isPresent(),
                locale -> WORDING.say(locale, "refusal.group"));
        return Verb.asked("goals.propose", mine, this::ask, this::propose);
    }

    /** Returns the groups a goal can be set with: somebody else is there to be asked, nobody is offered twice. */
    List<Parties.Group> groups(Work work, Member member) {
        Set<Set<MemberId>> seen = new HashSet<>();
        List<Parties.Group> known = parties.of(work, member.workspace(), member.id());
        Set<MemberId> reachable = reachable(work, member, known);
        return known.stream()
                .map(group -> group.among(reachable))
                .filter(group -> group.members().size() > 1)
                .filter(group -> seen.add(Set.copyOf(group.members())))
                .limit(MOST_GROUPS)
                .toList();
    }

    private Reply ask(Work work, Act act, Instant now) {
        Member actor = actor(work, act);
        List<Form.Option> options = groups(work, actor).stream()
                .filter(group -> act.subject().isEmpty() || group.id().equals(act.subject()))
                .map(group -> new Form.Option(group.id(), label(work, actor, group)))
                .toList();
        if (options.isEmpty()) {
            return new Reply.Done(nobody(actor.locale()));
        }
        return new Reply.Ask(GoalForms.proposal(act, actor.locale(), options), Reply.How.OPEN);
    }

    private static Card nobody(Locale locale) {
        return Card.of(
                new Card.Text(WORDING.say(locale, "refusal.nobody")),
                Card.buttons(new Card.Button(WORDING.say(locale, "button.programs"), PROGRAMS, "")));
    }

    private Reply propose(Work work, Act act, Instant now) {
        Member actor = actor(work, act);
        Answers answers = act.answers();
        LocalDate today = now.atZone(actor.clock()).toLocalDate();
        Map<String, String> problems = GoalForms.problems(answers, actor.locale(), today);
        Optional<Parties.Group> group =
                group(work, act, act.subject().isEmpty() ? answers.one("group") : act.subject());
        if (group.isEmpty()) {
            problems.put("group", WORDING.say(actor.locale(), "problem.group"));
        }
        if (!problems.isEmpty()) {
            return new Reply.Invalid(problems);
        }
        Goal goal = proposals.propose(work, proposed(act, group.orElseThrow(), now), now);
        audit.record(work, act.workspace(), act.actor().value(), act.verb(), goal.id(), now);
        return new Reply.Done(
                Card.text(Reading.of(work, members, goal, actor, now).say("reply.proposed")));
    }

    private Optional<Parties.Group> group(Work work, Act act, String id) {
        Member actor = actor(work, act);
        return parties.of(work, act.workspace(), act.actor()).stream()
                .filter(group -> group.id().equals(id))
                .map(group -> group.among(reachable(work, actor, List.of(group))))
                .filter(group -> group.members().size() > 1)
                .findFirst();
    }

    private Set<MemberId> reachable(Work work, Member asking, List<Parties.Group> groups) {
        List<MemberId> everybody =
                groups.stream().flatMap(group -> group.members().stream()).toList();
        return members.all(work, asking.workspace(), everybody).values().stream()
                .filter(member -> member.standing().isPresent())
                .map(Member::id)
                .collect(Collectors.toSet());
    }

    private String label(Work work, Member asking, Parties.Group group) {
        List<MemberId> others = group.members().stream()
                .filter(member -> !member.equals(asking.id()))
                .toList();
        Names names = new Names(asking.locale(), members.all(work, asking.workspace(), others));
        String label = names.plain(others);
        return label.length() <= LONGEST_OPTION ? label : label.substring(0, LONGEST_OPTION - 1) + "…";
    }

    private static Goal proposed(Act act, Parties.Group group, Instant now) {
        List<Party> parties = group.members().stream()
                .map(member -> new Party(member, member.equals(act.actor()) ? Answer.AGREED : Answer.WAITING))
                .toList();
        Answers answers = act.answers();
        return new Goal(
                act.workspace(),
                Ids.next(),
                group.id(),
                State.PROPOSED,
                answers.one("title"),
                answers.one("why"),
                answers.one("step"),
                GoalForms.day(answers).orElseThrow(),
                act.actor(),
                now,
                null,
                parties);
    }

    private Member actor(Work work, Act act) {
        return members.find(work, act.workspace(), act.actor())
                .orElseThrow(() -> new IllegalArgumentException("no member " + act.actor()));
    }
}
