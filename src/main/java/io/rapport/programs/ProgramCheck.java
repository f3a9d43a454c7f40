package io.rapport.programs;

import static io.rapport.programs.Words.WORDING;

import io.rapport.people.MemberId;
import io.rapport.people.Program;
import io.rapport.people.Rule;
import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import io.rapport.wording.Languages;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Says what is wrong with a filled-in form of a program, by field. */
final class ProgramCheck {

    private final Desk desk;
    private final Locale locale;
    private final Filled filled;
    private final Map<String, String> problems = new HashMap<>();

    private ProgramCheck(Desk desk, Locale locale, Filled filled) {
        this.desk = desk;
        this.locale = locale;
        this.filled = filled;
    }

    /** Returns the problems of a new program, or of {@code own} to be changed. */
    static Map<String, String> problems(
            Desk desk, Work work, WorkspaceId workspace, Reader reader, Optional<Program> own) {
        ProgramCheck check = new ProgramCheck(desk, reader.locale(), reader.filled());
        check.name();
        check.channel(work, workspace, own);
        check.moment();
        check.numbers();
        check.choices(DeckMenu.of(work, workspace));
        check.kind(work, workspace);
        check.likings();
        check.problems.putAll(OwnAttributes.problems(reader.locale(), reader.filled()));
        check.organizers(work, workspace);
        return check.problems;
    }

    /** Who reads the problems, and of what. */
    record Reader(Locale locale, Filled filled) {}

    private void name() {
        int over = filled.one("name").length() - ProgramForm.LONGEST_NAME;
        require("name", !filled.one("name").isEmpty(), "problem.name");
        if (over > 0) {
            problems.put("name", WORDING.say(locale, "problem.name.long", Map.of("over", over)));
        }
    }

    private void channel(Work work, WorkspaceId workspace, Optional<Program> own) {
        require("channel", !filled.one("channel").isEmpty(), "problem.channel");
        desk.programs()
                .ofChannel(work, workspace, filled.one("channel"))
                .filter(other ->
                        own.filter(program -> program.id().equals(other.id())).isEmpty())
                .ifPresent(other -> problems.put(
                        "channel", WORDING.say(locale, "problem.channel.taken", Map.of("program", other.name()))));
    }

    private void moment() {
        require(filled.kind().rhythm(), Parsing.rhythm(filled.rhythm()).isPresent(), "problem.choice");
        require("weekday", Parsing.weekday(filled.one("weekday")).isPresent(), "problem.choice");
        require("time", Parsing.time(filled.one("time")).isPresent(), "problem.time");
        require("zone", Parsing.zone(filled.one("zone")).isPresent(), "problem.zone");
    }

    private void numbers() {
        Optional<Integer> size = Parsing.number(filled.one("size"), 2, ProgramForm.LARGEST_GROUP);
        Optional<Integer> minimum = Parsing.number(filled.one("minimum"), 2, ProgramForm.LARGEST_MINIMUM);
        require("size", size.isPresent(), "problem.size");
        require("minimum", minimum.isPresent(), "problem.minimum");
        require("minimum", size.orElse(0) <= minimum.orElse(0), "problem.minimum.group");
    }

    private void choices(DeckMenu decks) {
        oneOf("odd", List.of("JOINS_A_GROUP", "SITS_OUT_IN_TURN"));
        oneOf("introduction", List.of("GROUP_MESSAGE", "EACH_PRIVATELY"));
        oneOf("deck", decks.names());
        oneOf("followups", List.of(ProgramForm.YES, ProgramForm.NO));
        oneOf("overlap", DetailFields.OVERLAPS);
        oneOf("guests", List.of(ProgramForm.YES, ProgramForm.NO));
        oneOf("language", Languages.spoken().stream().map(Locale::getLanguage).toList());
    }

    private void kind(Work work, WorkspaceId workspace) {
        Optional<ProgramKind> kind = ProgramKind.named(filled.one(ProgramKind.FIELD));
        require(ProgramKind.FIELD, kind.isPresent(), "problem.choice");
        if (kind.filter(ProgramKind.LOTTERY::equals).isPresent()) {
            Optional<Integer> places = Parsing.number(filled.one(ProgramKind.PLACES), 2, ProgramKind.MOST_PLACES);
            require(ProgramKind.PLACES, places.isPresent(), "problem.places");
        } else if (kind.filter(ProgramKind.TOGETHER::equals).isPresent()) {
            Optional<Integer> rounds = Parsing.number(filled.one(ProgramKind.ROUNDS), 2, ProgramKind.MOST_ROUNDS);
            require(ProgramKind.ROUNDS, rounds.isPresent(), "problem.rounds");
        } else if (kind.filter(ProgramKind.HOST::equals).isPresent()) {
            hosts(work, workspace);
        }
        List<String> rules = filled.all("rules");
        require(
                "rules",
                !rules.contains("differ location") || !rules.contains("share location"),
                "problem.rules.location");
    }

    private void hosts(Work work, WorkspaceId workspace) {
        List<String> hosts = filled.all(ProgramKind.HOSTS);
        require(ProgramKind.HOSTS, !hosts.isEmpty(), "problem.hosts");
        require(ProgramKind.HOSTS, hosts.size() <= ProgramKind.MOST_HOSTS, "problem.hosts.many");
        require(
                ProgramKind.HOSTS,
                hosts.stream().allMatch(id -> desk.roles().isPerson(work, workspace, new MemberId(id))),
                "problem.people");
    }

    /** Each counts once. */
    private void likings() {
        List<String> known =
                Arrays.stream(Rule.Liking.values()).map(Rule.Liking::name).toList();
        Set<String> before = new HashSet<>();
        for (String place : DetailFields.LIKINGS) {
            oneOf(place, known);
            require(place, before.add(filled.one(place)), "problem.liking");
        }
    }

    private void organizers(Work work, WorkspaceId workspace) {
        List<String> named = filled.all("organizers");
        require("organizers", !named.isEmpty(), "problem.organizers");
        require("organizers", named.size() <= ProgramForm.MOST_ORGANIZERS, "problem.organizers.many");
        require(
                "organizers",
                named.stream().allMatch(id -> desk.roles().isPerson(work, workspace, new MemberId(id))),
                "problem.organizers.person");
    }

    private void oneOf(String field, List<String> allowed) {
        require(field, allowed.contains(filled.one(field)), "problem.choice");
    }

    private void require(String field, boolean isFine, String problem) {
        if (!isFine) {
            problems.putIfAbsent(field, WORDING.say(locale, problem));
        }
    }
}
