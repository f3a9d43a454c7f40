package io.rapport.appreciation;

import io.rapport.messaging.Names;
import io.rapport.people.Member;
import io.rapport.people.MemberId;
import io.rapport.people.Members;
import io.rapport.people.Program;
import io.rapport.people.ProgramId;
import io.rapport.people.Programs;
import io.rapport.store.Work;
import io.rapport.wording.Wording;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An appreciation as somebody reads it.
 *
 * @param programName the program in whose weekly post it would be shared, empty when it is private
 */
record Reading(Appreciation appreciation, Member reader, String programName, Names names) {

    static final Wording WORDING = Wording.of("appreciation");

    /** Reads an appreciation with the eyes of a member, in their language. */
    static Reading of(Work work, Members members, Appreciation appreciation, Member reader) {
        return all(work, members, List.of(appreciation), reader).get(0);
    }

    /** Reads appreciations likewise, in their order, asking no more for many than for one. */
    static List<Reading> all(Work work, Members members, List<Appreciation> appreciations, Member reader) {
        List<MemberId> everybody = appreciations.stream()
                .flatMap(each -> each.everybody().stream())
                .toList();
        Names names = new Names(reader.locale(), members.all(work, reader.workspace(), everybody));
        Map<ProgramId, Program> programs = new Programs()
                .all(
                        work,
                        reader.workspace(),
                        appreciations.stream()
                                .flatMap(each -> Stream.ofNullable(each.program()))
                                .toList());
        return appreciations.stream()
                .map(each -> new Reading(each, reader, programName(each, programs), names))
                .toList();
    }

    Locale locale() {
        return reader.locale();
    }

    /** Returns the others who are thanked. */
    List<MemberId> others() {
        return appreciation.members().stream()
                .filter(member -> !member.equals(reader.id()))
                .toList();
    }

    String say(String key) {
        Map<String, Object> arguments = new HashMap<>();
        arguments.put("author", names.linked(List.of(appreciation.author())));
        arguments.put("receivers", names.linked(appreciation.members()));
        arguments.put("others", names.linked(others()));
        arguments.put("count", appreciation.receivers().size());
        arguments.put("did", appreciation.did());
        arguments.put("changed", appreciation.changed());
        arguments.put("worth", appreciation.worth());
        arguments.put("program", programName);
        return WORDING.say(locale(), key, arguments);
    }

    private static String programName(Appreciation appreciation, Map<ProgramId, Program> programs) {
        return Stream.ofNullable(appreciation.program())
                .flatMap(program -> Stream.ofNullable(programs.get(program)))
                .map(Program::name)
                .findFirst()
                .orElse("");
    }
}
