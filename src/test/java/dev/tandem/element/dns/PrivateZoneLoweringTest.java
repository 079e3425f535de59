package dev.tandem.element.dns;

import static dev.tandem.Tandem.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tandem.lowering.Lowering;
import dev.tandem.topology.Topology;
import org.junit.jupiter.api.Test;

/** A private zone in each region, whose names lead to what the same region has, and to nothing of the other. */
class PrivateZoneLoweringTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final PrivateZone ZONE = privateZone("shop.internal");

    @Test
    void isMadeInEachRegionOnceBothAreThere() throws JsonProcessingException {
        var connections = stack(blog(), "connections");
        var primary = connections.at("/module/shop_internal");
        assertThat(primary.at("/providers/aws").asText()).isEqualTo("aws.primary");
        assertThat(primary.at("/name").asText()).isEqualTo("shop.internal");
        assertThat(primary.at("/vpc_id").asText()).isEqualTo(output("primary", "network_vpc_id"));
        var recovery = connections.at("/module/shop_internal_recovery");
        assertThat(recovery.at("/providers/aws").asText()).isEqualTo("aws.recovery");
        assertThat(recovery.at("/name").asText()).isEqualTo("shop.internal");
        assertThat(recovery.at("/vpc_id").asText()).isEqualTo(output("recovery", "network_vpc_id"));
    }

    @Test
    void asksNothingOfRoute53InTheStacksThatFailOver() throws JsonProcessingException {
        for (var stack : new String[] {"primary", "recovery", "global"}) {
            assertThat(stack(blog(), stack).toString()).doesNotContain("shop.internal", "private-zone");
        }
    }

    @Test
    void leadsToWhatTheSameRegionHas() throws JsonProcessingException {
        for (var side : new String[] {"primary", "recovery"}) {
            var names = zone(blog(), side).get("names");
            assertThat(names.get("db").asText()).isEqualTo(output(side, "blog_address"));
            assertThat(names.get("files").asText()).isEqualTo(output(side, "uploads_dns_name"));
            assertThat(names.get("queue").asText()).isEqualTo(output(side, "events_host"));
            assertThat(names.get("search").asText()).isEqualTo(output(side, "catalogue_host"));
            assertThat(names.get("writer").asText()).isEqualTo(output(side, "books_endpoint"));
            assertThat(names.get("reader").asText()).isEqualTo(output(side, "books_reader_endpoint"));
        }
    }

    @Test
    void putsOutInEachRegionWhatItsNamesLeadTo() throws JsonProcessingException {
        for (var side : new String[] {"primary", "recovery"}) {
            var outputs = stack(blog(), side).get("output");
            assertThat(outputs.at("/network_vpc_id/value").asText()).isEqualTo("${module.network.vpc_id}");
            assertThat(outputs.at("/blog_address/value").asText()).isEqualTo("${module.blog.address}");
            assertThat(outputs.at("/events_host/value").asText()).isEqualTo("${module.events.host}");
        }
    }

    @Test
    void sharesANameAmongTheReadReplicas() throws JsonProcessingException {
        var primary = zone(blog(), "primary").at("/weighted_names/db-replica");
        var addresses = "${data.terraform_remote_state.primary.outputs.blog_reader_addresses";
        assertThat(primary.get("1").asText()).isEqualTo(addresses + "[\"1\"]}");
        assertThat(primary.get("2").asText()).isEqualTo(addresses + "[\"2\"]}");
        assertThat(primary).hasSize(2);
        assertThat(zone(blog(), "recovery").at("/weighted_names/db-replica").toString())
                .isEqualTo("{\"replica\":\"" + output("recovery", "blog_address") + "\"}");
    }

    @Test
    void leavesOutWhatARegionHasNothingOf() throws JsonProcessingException {
        var alone = mysql("blog").readReplicas(1);
        var topology = topologyWith(ZONE.name("db", alone)
                .name("files", fileSystem("uploads"))
                .name("ro", alone.readersWeighted())
                .name("writer", auroraMysql("books")));
        assertThat(zone(topology, "primary").get("names").fieldNames())
                .toIterable()
                .containsExactly("db", "files", "writer");
        var recovery = zone(topology, "recovery");
        assertThat(recovery.get("names")).isEmpty();
        assertThat(recovery.has("weighted_names")).isFalse();
    }

    @Test
    void leadsToWhatAwsCallsADomainWithANameOfItsOwn() throws JsonProcessingException {
        var catalogue = search("catalogue").customEndpoint("search.shop.internal", variable("certificate"));
        assertThat(zone(topologyWith(ZONE.name("search", catalogue)), "primary")
                        .at("/names/search")
                        .asText())
                .isEqualTo(output("primary", "catalogue_endpoint"));
    }

    @Test
    void putsOutOnceWhatTwoZonesLeadTo() throws JsonProcessingException {
        var blog = mysql("blog");
        var other = privateZone("other.internal").name("db", blog);
        var topology = topology("shop")
                .primary(EU_WEST_1, network("10.1.0.0/16"))
                .recovery(EU_CENTRAL_1, network("10.2.0.0/16"))
                .state(stateBucket("shop-terraform-state"))
                .with(ZONE.name("db", blog).name("main", blog), other)
                .build();
        assertThat(Lowering.lower(topology))
                .extracting(document -> document.outputs().stream()
                        .filter(output -> output.name().equals("blog_address"))
                        .count())
                .containsExactly(0L, 0L, 1L, 0L, 0L, 0L);
        assertThat(stack(topology, "connections").get("module")).hasSize(4);
    }

    private static Topology blog() {
        var blog = mysql("blog").readReplicas(2).replicaInRecovery();
        var books = auroraPostgres("books").globalDatabase();
        return topologyWith(ZONE.name("db", blog)
                .name("db-replica", blog.readersWeighted())
                .name("files", fileSystem("uploads").replicaInRecovery())
                .name("queue", rabbitMq("events"))
                .name("search", search("catalogue").separateInRecovery())
                .name("writer", books)
                .name("reader", books.readerEndpoint()));
    }

    private static Topology topologyWith(PrivateZone zone) {
        return topology("shop")
                .primary(EU_WEST_1, network("10.1.0.0/16"))
                .recovery(EU_CENTRAL_1, network("10.2.0.0/16"))
                .state(stateBucket("shop-terraform-state"))
                .with(zone)
                .build();
    }

    private static String output(String side, String name) {
        return "${data.terraform_remote_state." + side + ".outputs." + name + "}";
    }

    private static JsonNode zone(Topology topology, String side) throws JsonProcessingException {
        return stack(topology, "connections").at("/module/shop_internal" + (side.equals("primary") ? "" : "_recovery"));
    }

    private static JsonNode stack(Topology topology, String name) throws JsonProcessingException {
        var document = Lowering.lower(topology).stream()
                .filter(stack -> stack.name().equals("shop-" + name))
                .findFirst()
                .orElseThrow();
        return JSON.readTree(document.json());
    }
}
