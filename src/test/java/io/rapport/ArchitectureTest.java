package io.rapport;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.rapport.store.Work;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Holds the floors and the habits of the code; this list is the diagram. */
final class ArchitectureTest {

    /** A package uses only lower floors, never a neighbour. */
    private static final Map<Integer, List<String>> FLOORS = Map.of(
            6, List.of("app"),
            5, List.of("slack", "teams", "web", "sandbox"),
            4, List.of("insights"),
            3, List.of("programs", "checkins", "goals", "appreciation", "reflection"),
            2, List.of("matching", "messaging", "prompts"),
            1, List.of("people"),
            0, List.of("time", "store", "wording", "sheets"));

    /** Who uses less than the floors below allow. */
    private static final Map<String, Set<String>> ONLY = Map.of("sandbox", Set.of("time"), "matching", Set.of());

    private static final String[] EDGES = {"io.rapport.app..", "io.rapport.slack..", "io.rapport.sandbox.."};

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.rapport");

    @Test
    void analysesTheWholeProgram() {
        assertThat(CLASSES.size()).isGreaterThan(100);
    }

    @Test
    void givesEveryPackageAFloor() {
        Set<String> known = new TreeSet<>();
        FLOORS.values().forEach(known::addAll);

        assertThat(known).containsAll(packages());
    }

    @Test
    void usesOnlyLowerFloors() {
        assertThat(violations(ArchitectureTest::floor)).isEmpty();
    }

    @Test
    void wouldNoticeAPackageThatReachesUp() {
        assertThat(violations(name -> name.equals("store") ? 2 : floor(name)))
                .isNotEmpty()
                .allMatch(violation -> violation.contains(" of store "));
    }

    @Test
    void hasNoCycles() {
        slices().matching("io.rapport.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void writesSqlOnlyInTables() {
        noClasses()
                .that(mayNotWriteSql())
                .should()
                .dependOnClassesThat(resideIn("org.jdbi"))
                .check(CLASSES);
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Table")
                .should()
                .callMethod(Work.class, "handle")
                .check(CLASSES);
    }

    @Test
    void keepsTablesToTheirPackage() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Table")
                .should()
                .bePackagePrivate()
                .check(CLASSES);
    }

    @Test
    void namesEachLibraryOnlyWhereItBelongs() {
        only("com.slack.api", "io.rapport.slack..");
        only("org.eclipse.jetty", EDGES);
        only("jakarta.servlet", EDGES);
        only("com.github.kagkarlsson", "io.rapport.app..");
        only("com.google.crypto.tink", "io.rapport.store..");
        only("com.ibm.icu", "io.rapport.wording..", "io.rapport.time..");
        only("de.focus_shift", "io.rapport.time..");
        only("de.siegmar.fastcsv", "io.rapport.sheets..", "io.rapport.app..");
        only("com.zaxxer", "io.rapport.store..");
        only("org.flywaydb", "io.rapport.store..");
    }

    @Test
    void readsClocksOnlyAtTheEdges() {
        noClasses()
                .that()
                .resideOutsideOfPackages(EDGES)
                .should()
                .accessTargetWhere(readsAClock())
                .check(CLASSES);
    }

    @Test
    void takesNoChanceButSeeds() {
        noClasses()
                .should()
                .callMethod(Math.class, "random")
                .orShould()
                .callConstructor(java.util.Random.class)
                .check(CLASSES);
    }

    @Test
    void hasOnlyFinalClasses() {
        classes()
                .that()
                .areNotInterfaces()
                .and()
                .areNotEnums()
                .and()
                .areNotAnonymousClasses()
                .and()
                .areNotAnnotatedWith(NullMarked.class)
                .and(areNoEnumConstants())
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(CLASSES);
    }

    @Test
    void hasNoSetters() {
        methods()
                .should()
                .haveNameNotMatching("set[A-Z].*")
                .andShould()
                .haveNameNotMatching("getInstance")
                .check(CLASSES);
    }

    @Test
    void marksEveryPackageNonNull() throws ClassNotFoundException {
        for (String name : packages()) {
            assertThat(Class.forName("io.rapport." + name + ".package-info").isAnnotationPresent(NullMarked.class))
                    .as(name)
                    .isTrue();
        }
    }

    /** A member's own manager is a word of the product. */
    @Test
    void avoidsNamesThatSayNothing() {
        noClasses()
                .that()
                .doNotHaveSimpleName("NotOwnManager")
                .should()
                .haveNameMatching(".*\\.[A-Za-z$]*"
                        + "(Manager|Util|Utils|Helper|Impl|Base|Abstract|Processor|Context|Data|Info|Common|Misc)"
                        + "(?![a-z])[A-Za-z$]*")
                .check(CLASSES);
    }

    private static void only(String library, String... packages) {
        noClasses()
                .that()
                .resideOutsideOfPackages(packages)
                .should()
                .dependOnClassesThat(resideIn(library))
                .check(CLASSES);
    }

    private static List<String> violations(ToIntFunction<String> floors) {
        List<String> violations = new ArrayList<>();
        for (JavaClass origin : CLASSES) {
            String from = packageOf(origin);
            origin.getDirectDependenciesFromSelf().forEach(dependency -> {
                String to = packageOf(dependency.getTargetClass().getBaseComponentType());
                if (!to.isEmpty() && !to.equals(from) && !mayUse(from, to, floors)) {
                    violations.add(from + " must not use a class of " + to + " here: " + dependency.getDescription());
                }
            });
        }
        return violations;
    }

    private static boolean mayUse(String from, String to, ToIntFunction<String> floors) {
        return floors.applyAsInt(to) < floors.applyAsInt(from)
                && ONLY.getOrDefault(from, Set.of(to)).contains(to);
    }

    private static int floor(String name) {
        Map<String, Integer> floors = new HashMap<>();
        FLOORS.forEach((floor, names) -> names.forEach(each -> floors.put(each, floor)));
        return floors.getOrDefault(name, Integer.MAX_VALUE);
    }

    private static Set<String> packages() {
        Set<String> names = new TreeSet<>();
        CLASSES.forEach(type -> names.add(packageOf(type)));
        return names;
    }

    /** The part of a package's name after {@code io.rapport}; empty for what is not ours. */
    private static String packageOf(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith("io.rapport.")
                ? name.substring("io.rapport.".length()).replaceAll("\\..*", "")
                : "";
    }

    private static DescribedPredicate<JavaClass> resideIn(String root) {
        return DescribedPredicate.describe(
                "reside in " + root, type -> type.getPackageName().startsWith(root));
    }

    private static DescribedPredicate<JavaClass> mayNotWriteSql() {
        return DescribedPredicate.describe(
                "are neither tables nor the store",
                type -> !packageOf(type).equals("store")
                        && !type.getSimpleName().matches(".*(Table|Rows?)")
                        && !type.getEnclosingClass()
                                .map(outer -> outer.getSimpleName().matches(".*(Table|Rows?)"))
                                .orElse(false));
    }

    private static DescribedPredicate<JavaClass> areNoEnumConstants() {
        return DescribedPredicate.describe(
                "are no enum constants",
                type -> type.getRawSuperclass().map(parent -> !parent.isEnum()).orElse(true));
    }

    private static DescribedPredicate<JavaAccess<?>> readsAClock() {
        List<Class<?>> moments = List.of(
                Instant.class,
                LocalDate.class,
                LocalDateTime.class,
                LocalTime.class,
                OffsetDateTime.class,
                ZonedDateTime.class);
        return DescribedPredicate.describe("reads a clock", access -> {
            JavaClass owner = access.getTargetOwner();
            String name = access.getTarget().getName();
            return owner.isEquivalentTo(Clock.class)
                    || (owner.isEquivalentTo(InstantSource.class) && name.equals("system"))
                    || (owner.isEquivalentTo(System.class) && name.matches("currentTimeMillis|nanoTime"))
                    || (name.equals("now") && moments.stream().anyMatch(owner::isEquivalentTo));
        });
    }
}
