package io.rapport.sandbox;

import io.rapport.sandbox.Person.Kind;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** The people and channels a simulated workspace starts with. */
public record Company(String team, String name, String domain, List<Person> people, List<Room> rooms) {

    /** A channel that exists from the start; {@code members} are handles. */
    public record Room(String name, String purpose, boolean isPrivate, List<String> members) {
        public Room {
            members = List.copyOf(members);
        }
    }

    private static final String TEAM = "T0SANDBOX01";

    /** Copies the lists. */
    public Company {
        people = List.copyOf(people);
        rooms = List.copyOf(rooms);
    }

    /** Twelve employees in eight zones who read three languages, with the accounts every workspace has besides. */
    public static Company twelve() {
        return assemble(Cast.TWELVE.stream().map(Company::person).toList(), new SplittableRandom(12));
    }

    /** A company of {@code people} employees; the same seed makes the same company. */
    public static Company of(int people, long seed) {
        if (people < 2) {
            throw new IllegalArgumentException("people must be at least 2, was " + people);
        }
        SplittableRandom chance = new SplittableRandom(seed);
        List<Person> made = new ArrayList<>();
        for (int index = 0; index < people; index++) {
            made.add(someone(index, chance));
        }
        return assemble(made, chance);
    }

    /** The employees: everyone but bots, Slackbot, strangers and the deactivated. */
    public List<Person> employees() {
        return people.stream().filter(Person::isEmployee).toList();
    }

    private static Person someone(int index, SplittableRandom chance) {
        String given = Cast.GIVEN.get(chance.nextInt(Cast.GIVEN.size()));
        String family = Cast.FAMILY.get(chance.nextInt(Cast.FAMILY.size()));
        Cast.Home home = Cast.HOMES.get(chance.nextInt(Cast.HOMES.size()));
        String title = Cast.TITLES.get(chance.nextInt(Cast.TITLES.size()));
        String handle = Cast.plain(given).toLowerCase(Locale.ROOT) + (index + 1);
        return person(new Cast.Role(handle, given + " " + family, home.zone(), home.locale(), title));
    }

    private static Person person(Cast.Role role) {
        Kind kind = Kind.EMPLOYEE;
        return new Person(
                "", role.handle(), role.name(), ZoneId.of(role.zone()), role.locale(), role.title(), kind, Map.of());
    }

    private static Company assemble(List<Person> cast, SplittableRandom chance) {
        Ids ids = new Ids(chance.nextInt(1, 1_000_000));
        List<Person> people = new ArrayList<>();
        for (Person person : cast) {
            Kind kind = people.isEmpty() ? Kind.ADMIN : Kind.EMPLOYEE;
            people.add(withId(person, ids.next("U"), kind));
        }
        List<String> staff = people.stream().map(Person::handle).toList();
        List<Person> everybody = Stream.concat(
                        people.stream().map(person -> person.filling(filled(person, people))), extras(ids))
                .toList();
        return new Company(TEAM, "Northwind Remote", "northwind-remote", everybody, rooms(staff));
    }

    /** What somebody filled in in the profile fields of the company; all but the first have the first as their manager. */
    private static Map<String, String> filled(Person person, List<Person> people) {
        int index = people.indexOf(person);
        Map<String, String> filled = new HashMap<>(Map.of(
                CustomFields.TEAM, Cast.TEAMS.get(index % Cast.TEAMS.size()),
                CustomFields.OFFICE, person.city(),
                CustomFields.STARTED,
                        LocalDate.of(2019 + index % 6, 1 + index % 12, 1).toString()));
        if (index > 0) {
            filled.put(CustomFields.MANAGER, people.get(0).id());
        }
        return filled;
    }

    private static Stream<Person> extras(Ids ids) {
        ZoneId utc = ZoneId.of("Etc/UTC");
        ZoneId madrid = ZoneId.of("Europe/Madrid");
        return Stream.of(
                new Person("USLACKBOT", "slackbot", "Slackbot", utc, "en-US", "", Kind.SLACKBOT, Map.of()),
                new Person(ids.next("U"), "buildbot", "Build Bot", utc, "en-US", "", Kind.BOT, Map.of()),
                new Person(
                        ids.next("U"),
                        "guest.rosa",
                        "Rosa Ibáñez",
                        madrid,
                        "en-US",
                        "Contractor",
                        Kind.GUEST,
                        Map.of()),
                new Person(ids.next("U"), "former.paul", "Paul Former", utc, "en-US", "", Kind.DEACTIVATED, Map.of()),
                new Person(ids.next("U"), "partner.lee", "Lee Partner", utc, "en-US", "", Kind.STRANGER, Map.of()));
    }

    private static Person withId(Person person, String id, Kind kind) {
        return new Person(
                id, person.handle(), person.realName(), person.zone(), person.locale(), person.title(), kind, Map.of());
    }

    private static List<Room> rooms(List<String> staff) {
        List<String> everyone = Stream.concat(staff.stream(), Stream.of("guest.rosa", "buildbot"))
                .toList();
        return List.of(
                new Room("general", "Company-wide announcements", false, everyone),
                new Room("check-ins", "Meet a colleague every week", false, staff),
                new Room("leads", "People who lead a team", true, staff.subList(0, Math.min(4, staff.size()))));
    }
}
