package io.rapport.people;

import io.rapport.store.TestDatabase;
import io.rapport.store.Transactions;
import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A small company for tests: {@code company.person("ana")}, {@code company.program("Coffee")}, {@code company.joined(program, ana, ben)}.
 *
 * <p>People live in Berlin and read British English unless told otherwise; a person's platform id is {@code U} and the name in
 * capitals.
 */
public final class Company {

    /** Monday, 2 March 2026, 09:00 in Berlin: when everything in a test begins. */
    public static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

    public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final Transactions transactions;
    private final WorkspaceId workspace;

    public Company(TestDatabase database) {
        this.transactions = database.transactions();
        this.workspace = transactions.run(work ->
                new Workspaces().install(work, "slack", "T1", "Acme", START).id());
    }

    public WorkspaceId workspace() {
        return workspace;
    }

    public Transactions transactions() {
        return transactions;
    }

    /** Runs a unit of work and returns its result. */
    public <T> T run(Function<Work, T> body) {
        return transactions.run(body);
    }

    /** Runs a unit of work. */
    public void execute(Consumer<Work> body) {
        transactions.execute(body);
    }

    public MemberId person(String name) {
        return record(of(name, Standing.PERSON, BERLIN, Locale.UK));
    }

    public MemberId person(String name, String zone, Locale locale) {
        return record(of(name, Standing.PERSON, ZoneId.of(zone), locale));
    }

    public MemberId admin(String name) {
        return record(new Profile(external(name), name, Standing.PERSON, true, BERLIN, Locale.UK));
    }

    public MemberId somebody(String name, Standing standing) {
        return record(of(name, standing, BERLIN, Locale.UK));
    }

    /** Records what the platform tells of a person. */
    public MemberId record(Profile profile) {
        return run(work -> new Members().record(work, workspace, profile, START));
    }

    public Member member(MemberId member) {
        return run(work -> new Members().find(work, workspace, member).orElseThrow());
    }

    /** A weekly program of pairs, Tuesdays at 10:00 in Berlin, in a channel of its own. */
    public Program program(String name) {
        Program program = programOf(name, "C" + name.toUpperCase(Locale.ROOT));
        execute(work -> new Programs().save(work, program, START));
        return program;
    }

    /** Such a program, not yet saved. */
    public Program programOf(String name, String channel) {
        return AProgram.called(name).in(workspace, channel);
    }

    public void organizes(Program program, MemberId... organizers) {
        execute(work -> new Programs().appoint(work, workspace, program.id(), Set.of(organizers), START));
    }

    public void joined(Program program, MemberId... members) {
        for (MemberId member : members) {
            Enrollments.Joined joined = run(work -> new Enrollments().join(work, program, member, START));
            if (joined == Enrollments.Joined.NOT_ALLOWED) {
                throw new AssertionError(member + " may not join " + program.name());
            }
        }
    }

    /** The platform's id of a person of this name. */
    public static String external(String name) {
        return "U" + name.toUpperCase(Locale.ROOT);
    }

    private static Profile of(String name, Standing standing, ZoneId zone, Locale locale) {
        return new Profile(external(name), name, standing, false, zone, locale);
    }
}
