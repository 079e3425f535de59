package dev.tandem;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.tandem.element.ElementKind;
import dev.tandem.element.Kinds;
import dev.tandem.rules.Rule;
import dev.tandem.rules.Rules;
import dev.tandem.topology.RegionRole;
import java.net.InetAddress;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rooms of the house, and that every arrow between them runs one way. */
class HouseTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.tandem");

    private static final String FRONT_DOOR = "dev.tandem";

    /** What a kind of element tells the engines. */
    private static final String CONTRACT = "element";

    /** The folders of the elements, which no engine knows. */
    private static final String FOLDERS = "element.*";

    /** Each room, and the rooms it may know. Those that are not built yet are allowed to be empty. */
    private static final Map<String, List<String>> ARROWS = Map.ofEntries(
            Map.entry("diagnostics", List.of()),
            Map.entry("terraform", List.of()),
            Map.entry("aws", List.of()),
            Map.entry("topology", List.of("diagnostics", "aws")),
            Map.entry(CONTRACT, List.of("topology")),
            Map.entry("resilience", List.of(CONTRACT, "topology", "aws", "diagnostics")),
            Map.entry("rules", List.of(CONTRACT, "topology", "resilience", "aws", "diagnostics")),
            Map.entry("lowering", List.of(CONTRACT, "topology", "terraform", "aws")),
            Map.entry(
                    "compiler",
                    List.of(
                            "changes",
                            "diagnostics",
                            "independence",
                            "lowering",
                            "ownfiles",
                            "report",
                            "resilience",
                            "review",
                            "rules",
                            "runbook",
                            "terraform",
                            "topology")),
            Map.entry(
                    "cdktf", List.of("aws", "compiler", "diagnostics", "lowering", "report", "terraform", "topology")),
            Map.entry("independence", List.of("aws", "diagnostics", "terraform")),
            Map.entry("ownfiles", List.of("diagnostics", "terraform", "topology", "lowering")),
            Map.entry("changes", List.of("diagnostics", "terraform", "topology", "lowering", "aws")),
            Map.entry("comparison", List.of("changes", "diagnostics", "resilience", "topology")),
            Map.entry("diagram", List.of("topology", "resilience", "aws")),
            Map.entry("page", List.of("diagram", "report", "resilience", "runbook", "topology")),
            Map.entry("review", List.of("aws", "diagnostics", "terraform", "topology")),
            Map.entry(
                    "report",
                    List.of(
                            "changes",
                            "comparison",
                            "independence",
                            "diagnostics",
                            "ownfiles",
                            "resilience",
                            "review",
                            "runbook")),
            Map.entry("runbook", List.of(CONTRACT, "topology", "resilience", "lowering", "aws")),
            Map.entry(
                    FOLDERS,
                    List.of(
                            CONTRACT,
                            "diagnostics",
                            "terraform",
                            "aws",
                            "topology",
                            "resilience",
                            "rules",
                            "lowering",
                            "review",
                            "runbook")),
            Map.entry(
                    "testing",
                    List.of(
                            CONTRACT,
                            FOLDERS,
                            "aws",
                            "compiler",
                            "independence",
                            "diagnostics",
                            "lowering",
                            "report",
                            "resilience",
                            "rules",
                            "runbook",
                            "terraform",
                            "topology")),
            Map.entry(
                    "cli",
                    List.of(
                            "diagnostics",
                            "terraform",
                            "aws",
                            "topology",
                            "resilience",
                            "rules",
                            "lowering",
                            "cdktf",
                            "changes",
                            "comparison",
                            "compiler",
                            CONTRACT,
                            "diagram",
                            "page",
                            "independence",
                            "ownfiles",
                            "review",
                            "report",
                            "runbook")));

    private static final ArchRule NOTHING_PRINTS = never(
            "prints",
            any(of(System.class, "out|err"), of(Throwable.class, "printStackTrace"), of(System.class, "console")));

    private static final ArchRule NOTHING_READS_THE_CLOCK = never(
            "reads the clock",
            any(
                    of(System.class, "currentTimeMillis|nanoTime"),
                    of(Clock.class, "system.*|tick.*"),
                    of(Instant.class, "now"),
                    of(LocalDate.class, "now"),
                    of(LocalDateTime.class, "now"),
                    of(LocalTime.class, "now"),
                    of(OffsetDateTime.class, "now"),
                    of(ZonedDateTime.class, "now"),
                    of(Year.class, "now"),
                    of(Date.class, "<init>")));

    private static final ArchRule NOTHING_READS_THE_ENVIRONMENT = never(
            "reads the environment",
            any(
                    of(System.class, "getenv|getProperty|getProperties|lineSeparator"),
                    of(Integer.class, "getInteger"),
                    of(Boolean.class, "getBoolean"),
                    of(InetAddress.class, "getLocalHost"),
                    of(ZoneId.class, "systemDefault"),
                    of(Locale.class, "getDefault")));

    private static final ArchRule NOTHING_IS_LEFT_TO_CHANCE = never(
            "is left to chance",
            any(
                    of(Random.class, ".*"),
                    of(SecureRandom.class, ".*"),
                    of(ThreadLocalRandom.class, ".*"),
                    of(Math.class, "random"),
                    of(UUID.class, "randomUUID"),
                    of(Collections.class, "shuffle"),
                    of(System.class, "identityHashCode")));

    @ParameterizedTest(name = "{0} does not know {1}")
    @MethodSource("missingArrows")
    void roomsKnowNoMoreThanTheirArrowsSay(String room, String other) {
        noClasses()
                .that()
                .resideInAPackage(inside(room))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(inside(other))
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    @ParameterizedTest(name = "the front door does not know {0}")
    @MethodSource("behindTheFrontDoor")
    void theFrontDoorKnowsElementsTopologyAndAwsAlone(String room) {
        noClasses()
                .that()
                .resideInAPackage(FRONT_DOOR)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(inside(room))
                .check(HOUSE);
    }

    /** A topology may come to have one region: who counts the two by itself would not notice. */
    @Test
    void whatIsBuiltAsksTheTopologyForItsRegions() {
        noClasses()
                .that()
                .haveNameMatching(".*(Lowering|Names|Kind)")
                .should()
                .callMethod(RegionRole.class, "values")
                .because("Topology.sides(), sites() and regions() say which regions a topology has")
                .check(HOUSE);
    }

    /** Tests of elements are written in the language, as their users write it. */
    @Test
    void noRoomButThatOfTestsGoesBackThroughTheFrontDoor() {
        noClasses()
                .that()
                .resideOutsideOfPackages(FRONT_DOOR, inside("testing"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(FRONT_DOOR)
                .check(HOUSE);
    }

    @Test
    void everyClassIsInARoom() {
        var rooms =
                Stream.concat(Stream.of(FRONT_DOOR), ARROWS.keySet().stream().map(HouseTest::inside));
        classes().should().resideInAnyPackage(rooms.toArray(String[]::new)).check(HOUSE);
    }

    @Test
    void everyKindOfElementIsNamedInItsServiceFile() {
        assertThat(implementations(ElementKind.class))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(
                        Kinds.all().stream().map(Object::getClass).toList());
    }

    @Test
    void everyRuleIsAskedOfTopologies() {
        assertThat(implementations(Rule.class))
                .isNotEmpty()
                .isSubsetOf(Rules.all().stream().map(Object::getClass).toList());
    }

    private static List<Class<?>> implementations(Class<?> contract) {
        return HOUSE.stream()
                .filter(type -> type.isAssignableTo(contract))
                .filter(type -> !type.isInterface() && !type.getModifiers().contains(JavaModifier.ABSTRACT))
                .<Class<?>>map(JavaClass::reflect)
                .toList();
    }

    @Test
    void nothingBelowTheCommandLinePrints() {
        NOTHING_PRINTS.check(HOUSE);
    }

    @Test
    void nothingBelowTheCommandLineReadsTheClock() {
        NOTHING_READS_THE_CLOCK.check(HOUSE);
    }

    @Test
    void nothingBelowTheCommandLineReadsTheEnvironment() {
        NOTHING_READS_THE_ENVIRONMENT.check(HOUSE);
    }

    @Test
    void nothingBelowTheCommandLineIsLeftToChance() {
        NOTHING_IS_LEFT_TO_CHANCE.check(HOUSE);
    }

    @Test
    void noticesAClassThatDoesAllOfIt() {
        var careless = new ClassFileImporter().importClasses(Careless.class);
        assertThat(Stream.of(
                                NOTHING_PRINTS,
                                NOTHING_READS_THE_CLOCK,
                                NOTHING_READS_THE_ENVIRONMENT,
                                NOTHING_IS_LEFT_TO_CHANCE)
                        .map(rule -> rule.evaluate(careless).hasViolation()))
                .containsExactly(true, true, true, true);
    }

    static Stream<Arguments> missingArrows() {
        return ARROWS.keySet().stream().sorted().flatMap(room -> ARROWS.keySet().stream()
                .sorted()
                .filter(other -> !other.equals(room))
                .filter(other -> !ARROWS.getOrDefault(room, List.of()).contains(other))
                .map(other -> Arguments.arguments(room, other)));
    }

    static Stream<String> behindTheFrontDoor() {
        return ARROWS.keySet().stream().sorted().filter(room -> !List.of(FOLDERS, "topology", "aws")
                .contains(room));
    }

    private static String inside(String room) {
        return "dev.tandem." + room + (room.equals(CONTRACT) ? "" : "..");
    }

    private static ArchRule never(String what, DescribedPredicate<JavaAccess<?>> access) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(inside("cli"))
                .should()
                .accessTargetWhere(access)
                .as("nothing below cli " + what);
    }

    private static DescribedPredicate<JavaAccess<?>> of(Class<?> owner, String members) {
        var pattern = Pattern.compile(members);
        return DescribedPredicate.describe(
                owner.getSimpleName() + "." + members,
                access -> access.getTargetOwner().isEquivalentTo(owner)
                        && pattern.matcher(access.getTarget().getName()).matches());
    }

    @SafeVarargs
    private static DescribedPredicate<JavaAccess<?>> any(DescribedPredicate<JavaAccess<?>>... accesses) {
        DescribedPredicate<JavaAccess<?>> any = DescribedPredicate.alwaysFalse();
        for (var access : accesses) {
            any = any.or(access);
        }
        return any;
    }

    /** What no class of the house is. */
    private static final class Careless {

        @SuppressWarnings("unused")
        void acts() {
            System.out.println(System.getenv("HOME"));
            System.err.println(Instant.now() + UUID.randomUUID().toString());
        }
    }
}
