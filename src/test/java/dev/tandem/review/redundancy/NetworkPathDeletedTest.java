package dev.tandem.review.redundancy;

import static dev.tandem.review.PlanJson.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.PlanJson;
import dev.tandem.review.condition.Observation;
import org.junit.jupiter.api.Test;

class NetworkPathDeletedTest {

    private static final String ID = "review/network-path-deleted";

    @Test
    void warnsOfAPathThatIsDestroyed() {
        assertThat(plan().object("aws_vpc_endpoint.s3", "delete").observed(ID))
                .extracting(Observation::severity)
                .containsExactly(Severity.WARNING);
    }

    @Test
    void reportsANetworkThatIsReplaced() {
        assertThat(plan().object("aws_vpc.this", "delete", "create").observed(ID))
                .extracting(Observation::severity)
                .containsExactly(Severity.ERROR);
    }

    @Test
    void reportsTheLastOfItsZone() {
        assertThat(subnets("aws_nat_gateway.b", "subnet-b").observed(ID))
                .extracting(Observation::severity)
                .containsExactly(Severity.ERROR);
    }

    @Test
    void warnsWhereAnotherStaysInTheZone() {
        assertThat(subnets("aws_nat_gateway.a2", "subnet-a").observed(ID))
                .extracting(Observation::severity)
                .containsExactly(Severity.WARNING);
    }

    @Test
    void warnsWhereTheNewOnesMayBeInAnyZone() {
        assertThat(subnets("aws_nat_gateway.b", "subnet-b")
                        .object("aws_nat_gateway.made", "create")
                        .observed(ID))
                .extracting(Observation::severity)
                .containsExactly(Severity.WARNING);
    }

    @Test
    void warnsWhereThePlanDoesNotCoverEverything() {
        assertThat(subnets("aws_nat_gateway.b", "subnet-b")
                        .set("complete", false)
                        .observed(ID))
                .extracting(Observation::severity)
                .containsExactly(Severity.WARNING);
    }

    @Test
    void staysQuietWhereNothingGoesOrItIsMadeAgain() {
        assertThat(plan().object("aws_nat_gateway.made", "create")
                        .object("aws_subnet.changed", "update")
                        .object("aws_route.old", "delete")
                        .before("route_table_id", "rtb-1")
                        .before("destination_cidr_block", "0.0.0.0/0")
                        .object("aws_route.new", "create")
                        .after("route_table_id", "rtb-1")
                        .after("destination_cidr_block", "0.0.0.0/0")
                        .object("aws_lb.edge", "delete")
                        .observed(ID))
                .isEmpty();
    }

    private static PlanJson subnets(String gone, String subnet) {
        return plan().object("aws_subnet.a", "no-op")
                .keeps("id", "subnet-a")
                .keeps("availability_zone", "eu-south-1a")
                .object("aws_subnet.b", "no-op")
                .keeps("id", "subnet-b")
                .keeps("availability_zone", "eu-south-1b")
                .object("aws_nat_gateway.a", "no-op")
                .keeps("subnet_id", "subnet-a")
                .object(gone, "delete")
                .before("subnet_id", subnet);
    }
}
