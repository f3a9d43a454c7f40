package io.rapport.appreciation;

import io.rapport.messaging.Names;
import io.rapport.people.Member;
import io.rapport.people.MemberId;
import io.rapport.people.Members;
import io.rapport.people.Program;
import io.rapport.people.Programs;
import io.rapport.store.Work;
import io.rapport.wording.Wording;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An appreciation as somebody reads it.
 *
 * @param programName the program in whose weekly post it would be shared, empty when it is private
 */
record Reading(Appreciation appreciation, Member reader, String programName, Names names) {

    static final Wording WORDING = Wording.of("appreciation");

    /** Reads an appreciation with the eyes of a member, in their language. */
    static Reading of(Work work, Members members, Appreciation appreciation, Member reader) {
        return new Reading(
                appreciation, reader, programName(work, appreciation), names(work, members, appreciation, reader));
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

    private static String programName(Work work, Appreciation appreciation) {
        return appreciation.program() == null
                ? ""
                : new Programs()
                        .find(work, appreciation.workspace(), appreciation.program())
                        .map(Program::name)
                        .orElse("");
    }

    private static Names names(Work work, Members members, Appreciation appreciation, Member reader) {
        return new Names(reader.locale(), members.all(work, appreciation.workspace(), appreciation.everybody()));
    }
}
