package dev.tandem.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Systems whose minimal cut sets are known: which failures are fatal, by what sort of thing fails. */
class GoldenCutSetsTest {

    private static final Atom REGION = Atom.region("r");
    private static final Atom A = REGION.zone("a");
    private static final Atom B = REGION.zone("b");
    private static final Atom C = REGION.zone("c");

    /** Amazon Aurora writes to four of six copies in three zones, SIGMOD 2017. */
    @Test
    void auroraWritesSurviveAnyZoneButNotAZoneAndANode() {
        assertThat(byKind(quorum(4, 2, 2, 2)))
                .isEqualTo(Map.of("REGION", 1L, "ZONE+ZONE", 3L, "NODE+ZONE", 12L, "NODE+NODE+NODE", 20L));
    }

    /** Amazon Aurora reads from three of six copies in three zones, SIGMOD 2017. */
    @Test
    void auroraReadsSurviveAnyZoneAndANode() {
        assertThat(byKind(quorum(3, 2, 2, 2)))
                .doesNotContainKeys("ZONE", "NODE+ZONE")
                .containsEntry("ZONE+ZONE", 3L)
                .containsEntry("NODE+NODE+NODE+NODE", 15L);
    }

    @Test
    void threeVotersInThreeZonesSurviveAnyZone() {
        assertThat(byKind(quorum(2, 1, 1, 1)))
                .isEqualTo(Map.of("REGION", 1L, "ZONE+ZONE", 3L, "NODE+ZONE", 6L, "NODE+NODE", 3L));
    }

    @Test
    void threeVotersInTwoZonesAreLostWithOneOfTheZones() {
        assertThat(byKind(quorum(2, 2, 1)))
                .isEqualTo(Map.of("ZONE", 1L, "REGION", 1L, "NODE+ZONE", 2L, "NODE+NODE", 3L));
    }

    @Test
    void fiveVotersInTwoZonesAreLostWithOneOfTheZones() {
        assertThat(byKind(quorum(3, 3, 2)))
                .isEqualTo(Map.of("ZONE", 1L, "REGION", 1L, "NODE+ZONE", 3L, "NODE+NODE+NODE", 10L));
    }

    @Test
    void oneNatGatewayMakesItsZoneFatal() {
        assertThat(upToPairs(web(List.of(nat(A), nat(A), nat(A)))))
                .isEqualTo(Map.of(
                        "NODE", 1L, "ZONE", 1L, "REGION", 1L, "NODE+ZONE", 9L, "ZONE+ZONE", 1L, "NODE+NODE", 1L));
    }

    @Test
    void aNatGatewayInEachZoneMakesNoZoneFatal() {
        assertThat(upToPairs(web(List.of(nat(A), nat(B), nat(C)))))
                .isEqualTo(Map.of("REGION", 1L, "ZONE+ZONE", 3L, "NODE+ZONE", 20L, "NODE+NODE", 16L));
    }

    @Test
    void theZoneOfTheOnlyNatGatewayIsExplainedByTheGateway() {
        var sets = structure(web(List.of(nat(A), nat(A), nat(A)))).cutSets(1).smallest(10);
        assertThat(sets)
                .extracting(CutSet::failures, CutSet::explainedBy)
                .containsExactly(
                        tuple(FailureSet.of(REGION), Map.of(REGION, List.of(nat(A)))),
                        tuple(FailureSet.of(A), Map.of(A, List.of(nat(A)))),
                        tuple(FailureSet.of(nat(A)), Map.of()));
    }

    @Test
    void aZoneWithTwoOfThreeVotersHasNoFinerExplanation() {
        var sets = structure(quorum(2, 2, 1)).cutSets(1).smallest(10);
        assertThat(sets.stream().filter(CutSet::isFinest).map(CutSet::failures)).containsExactly(FailureSet.of(A));
    }

    private static Model quorum(int needed, int... perZone) {
        var zones = List.of(A, B, C);
        var nodes = new ArrayList<Atom>();
        for (int zone = 0; zone < perZone.length; zone++) {
            for (int node = 0; node < perZone[zone]; node++) {
                nodes.add(zones.get(zone).node("n" + node));
            }
        }
        return served(Model.builder().component(Component.replicated("quorum", needed, nodes)), "quorum");
    }

    /** Six instances of which four are needed, a database in two zones, and the way out of each zone. */
    private static Model web(List<Atom> gateways) {
        var instances = new ArrayList<Expr>();
        for (int i = 0; i < 6; i++) {
            var zone = List.of(A, B, C).get(i / 2);
            instances.add(Expr.all(zone.node("web" + i % 2), gateways.get(i / 2)));
        }
        return served(
                Model.builder()
                        .component(Component.replicated("database", 1, List.of(A.node("writer"), B.node("reader"))))
                        .component(Component.replicated("web", 4, instances).needs(Expr.part("database"))),
                "web");
    }

    private static Atom nat(Atom zone) {
        return zone.node("nat");
    }

    private static Model served(Model.Builder builder, String component) {
        return builder.entry(EntryPoint.of("clients", Expr.part(component))).build();
    }

    private static Structure structure(Model model) {
        return new Prover(model).structure("clients", InterventionLevel.AUTOMATIC);
    }

    private static Map<String, Long> byKind(Model model) {
        return count(structure(model).cutSets());
    }

    private static Map<String, Long> upToPairs(Model model) {
        return count(structure(model).cutSets(2));
    }

    private static Map<String, Long> count(CutSets sets) {
        return sets.smallest(1000).stream()
                .collect(Collectors.groupingBy(GoldenCutSetsTest::kinds, TreeMap::new, Collectors.counting()));
    }

    private static String kinds(CutSet set) {
        return set.failures().atoms().stream()
                .map(atom -> atom.kind().name())
                .sorted()
                .collect(Collectors.joining("+"));
    }
}
