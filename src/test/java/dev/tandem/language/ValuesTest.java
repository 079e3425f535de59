package dev.tandem.language;

import static dev.tandem.Tandem.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.tandem.aws.Zone;
import dev.tandem.diagnostics.Origin;
import dev.tandem.element.database.Database;
import dev.tandem.element.service.Capacity;
import dev.tandem.element.service.Service;
import dev.tandem.topology.Dependency;
import dev.tandem.topology.Element;
import dev.tandem.topology.RegionRole;
import dev.tandem.topology.TopologyBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ValuesTest {

    @Test
    void aCallLeavesTheValueItWasMadeOnAsItWas() {
        var before = service("accounts");
        var after = before.port(8082).uses(postgres("ledger")).instances(4);
        assertThat(before.port()).isEqualTo(8080);
        assertThat(before.uses()).isEmpty();
        assertThat(after.capacity()).isEqualTo(new Capacity(4, 8));
    }

    @Test
    void aBuilderCanBeBuiltFromTwice() {
        var common = sites();
        var one = common.with(postgres("ledger")).build();
        var other = common.with(secret("token")).build();
        assertThat(one.elements()).extracting(Element::name).containsExactly("ledger");
        assertThat(other.elements()).extracting(Element::name).containsExactly("token");
    }

    @Test
    void listsCannotBeChangedFromOutside() {
        var topology = sites().entry(accelerator("edge").to(service("accounts")))
                .tag("owner", "payments")
                .build();
        assertThatThrownBy(() -> topology.elements().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> topology.tags().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(
                        () -> topology.all(Service.class).toList().get(0).uses().clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void anArrayThatChangesLaterChangesNothing() {
        var used = new Dependency[] {postgres("ledger")};
        var service = service("accounts").uses(used);
        used[0] = secret("token");
        assertThat(service.uses()).containsExactly(postgres("ledger"));
    }

    @Test
    void aValueUsedTwiceIsOneElement() {
        var ledger = postgres("ledger");
        var topology = sites().with(
                        service("accounts").uses(ledger, ledger),
                        service("reports").uses(ledger),
                        ledger)
                .build();
        assertThat(topology.all(Database.class)).containsExactly(ledger);
        assertThat(topology.usersOf(ledger)).hasSize(2);
    }

    @Test
    void aValueWrittenTwiceIsOneElement() {
        var topology = sites().with(postgres("ledger"), postgres("ledger")).build();
        assertThat(topology.all(Database.class)).hasSize(1);
    }

    @Test
    void whateverAnElementRefersToBelongsToTheTopology() {
        var ledger = postgres("ledger").encryptedWith(key("money"));
        var topology = sites().entry(accelerator("edge").to(service("accounts").uses(ledger, secret("token"))))
                .build();
        assertThat(topology.elements())
                .extracting(Element::kind, Element::name)
                .containsExactly(
                        tuple("accelerator", "edge"),
                        tuple("database", "ledger"),
                        tuple("key", "money"),
                        tuple("secret", "token"),
                        tuple("service", "accounts"));
    }

    @Test
    void anElementPointsToTheLineThatNamedIt() {
        var line = new Throwable().getStackTrace()[0].getLineNumber() + 1;
        var ledger = postgres("ledger").version("16").replicaInRecovery();
        assertThat(ledger.origin()).isEqualTo(new Origin("ValuesTest.java", line));
    }

    @Test
    void aSiteAndATopologyPointToTheirLines() {
        var line = new Throwable().getStackTrace()[0].getLineNumber() + 1;
        var topology = sites().accept("data/standby", "staging").build();
        assertThat(topology.waivers().get(0).origin()).isEqualTo(new Origin("ValuesTest.java", line));
        assertThat(List.of(
                        topology.origin(),
                        topology.primary().origin(),
                        topology.state().origin()))
                .extracting(Origin::file)
                .containsOnly("ValuesTest.java");
    }

    @Test
    void anElementWrittenInALambdaPointsIntoTheLambda() {
        var line = new Throwable().getStackTrace()[0].getLineNumber() + 1;
        var services = Stream.of("a", "b").map(name -> service(name)).toList();
        assertThat(services).extracting(Element::origin).containsOnly(new Origin("ValuesTest.java", line));
    }

    @Test
    void theStrategySizesTheRecoveryRegion() {
        var service = service("accounts").instances(3);
        var recovering = new ArrayList<Integer>();
        for (var strategy : List.of(backupAndRestore(), pilotLight(), warmStandby(), activeActive())) {
            var topology = sites().strategy(strategy).with(service).build();
            recovering.add(Capacity.of(service, topology, RegionRole.RECOVERY).instances());
        }
        assertThat(recovering).containsExactly(0, 0, 2, 3);
    }

    @Test
    void aSizeOfItsOwnBeatsTheStrategy() {
        var service = service("accounts").instances(4).inRecovery(recovery -> recovery.instances(1)
                .atMost(6));
        var topology = sites().with(service).build();
        assertThat(Capacity.of(service, topology, RegionRole.RECOVERY)).isEqualTo(new Capacity(1, 6));
        assertThat(Capacity.of(service, topology, RegionRole.PRIMARY)).isEqualTo(new Capacity(4, 8));
    }

    @Test
    void aNetworkSpansThreeZonesOrAsManyAsThereAre() {
        var network = network("10.10.0.0/16");
        assertThat(network.zonesIn(US_EAST_1)).hasSize(3);
        assertThat(network.zonesIn(US_WEST_1)).hasSize(2);
        assertThat(network.zones("euw1-az3", "euw1-az1").zonesIn(EU_WEST_1))
                .extracting(Zone::id)
                .containsExactly("euw1-az1", "euw1-az3");
    }

    private static TopologyBuilder sites() {
        return topology("bank")
                .primary(EU_WEST_1, network("10.10.0.0/16"))
                .recovery(EU_CENTRAL_1, network("10.20.0.0/16"))
                .state(stateBucket("bank-terraform-state"));
    }
}
