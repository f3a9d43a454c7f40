package io.rapport.sandbox;

import java.text.Normalizer;
import java.util.List;

/** Names, places and jobs from which companies are made. All of them are invented. */
final class Cast {

    record Role(String handle, String name, String zone, String locale, String title) {}

    record Home(String zone, String locale) {}

    static final List<Role> TWELVE = List.of(
            new Role("ana", "Ana Sofia Lourenço", "Europe/Lisbon", "en-US", "Product Lead"),
            new Role("kenji", "Kenji Tanaka", "Asia/Tokyo", "ja-JP", "Backend Engineer"),
            new Role("jürgen", "Jürgen Müller", "Europe/Berlin", "de-DE", "Finance Partner"),
            new Role("maya", "Maya Okafor", "America/New_York", "en-US", "Data Scientist"),
            new Role("lena", "Lena Groß", "Europe/Berlin", "de-DE", "UX Researcher"),
            new Role("ravi", "Ravi Krishnan", "Asia/Kolkata", "en-US", "Site Reliability"),
            new Role("søren", "Søren Ångström", "Europe/Berlin", "de-DE", "Support Lead"),
            new Role("priya", "Priya Nair", "Asia/Kolkata", "en-US", "QA Engineer"),
            new Role("zoe", "Zoë O'Brien", "America/Los_Angeles", "en-US", "Brand Designer"),
            new Role("yuki", "Yuki 小林", "Asia/Tokyo", "ja-JP", "Mobile Engineer"),
            new Role("mateo", "Mateo Núñez", "America/Sao_Paulo", "en-US", "Customer Success"),
            new Role("aroha", "Aroha Williams", "Pacific/Auckland", "en-US", "People Partner"));

    static final List<String> TEAMS = List.of("Product", "Engineering", "Customers", "People");

    static final List<Home> HOMES = List.of(
            new Home("Europe/Lisbon", "en-US"),
            new Home("Europe/Berlin", "de-DE"),
            new Home("Asia/Tokyo", "ja-JP"),
            new Home("Asia/Kolkata", "en-US"),
            new Home("America/New_York", "en-US"),
            new Home("America/Los_Angeles", "en-US"),
            new Home("America/Sao_Paulo", "en-US"),
            new Home("Pacific/Auckland", "en-US"));

    static final List<String> GIVEN = List.of(
            "Amara", "Björn", "Chloé", "Diego", "Elif", "Farid", "Greta", "Hana", "Idris", "João", "Kofi", "Léa",
            "Mila", "Nikos", "Olga", "Pablo", "Quinn", "Rosa", "Sven", "Thảo", "Uma", "Viktor", "Wanda", "Ximena",
            "Yara", "Zsófia", "Łukasz", "Nora", "Tomás", "Ines");

    static final List<String> FAMILY = List.of(
            "Adeyemi",
            "Bauer",
            "Castro",
            "Dvořák",
            "Eriksen",
            "Fischer",
            "García",
            "Haddad",
            "Ito",
            "Jansen",
            "Kowalski",
            "Larsson",
            "Mbeki",
            "Nguyễn",
            "Owens",
            "Petrov",
            "Quispe",
            "Rossi",
            "Schäfer",
            "Tran",
            "Usman",
            "Varga",
            "Weiß",
            "Yılmaz",
            "Zhang");

    static final List<String> TITLES = List.of(
            "Engineer", "Designer", "Data Analyst", "Support", "Marketing", "Sales", "People Partner", "Finance");

    private Cast() {}

    /** A name in ASCII letters, for handles. */
    static String plain(String name) {
        return Normalizer.normalize(name.replace('Ł', 'L'), Normalizer.Form.NFD).replaceAll("[^A-Za-z]", "");
    }
}
