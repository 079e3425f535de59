package dev.tandem.review.data;

import static dev.tandem.review.PlanJson.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.diagnostics.Severity;
import org.junit.jupiter.api.Test;

class StoreDeletedTest {

    private static final String ID = "review/store-deleted";

    @Test
    void reportsADatabaseThatIsDestroyed() {
        assertThat(plan().object("module.data.aws_db_instance.orders", "delete").observed(ID))
                .singleElement()
                .satisfies(observation -> {
                    assertThat(observation.severity()).isEqualTo(Severity.ERROR);
                    assertThat(observation.address()).isEqualTo("module.data.aws_db_instance.orders");
                });
    }

    @Test
    void reportsAClusterOfKubernetesWithAllItsObjects() {
        assertThat(plan().object("aws_eks_cluster.monitoring", "delete").observed(ID))
                .singleElement()
                .satisfies(observation -> assertThat(observation.severity()).isEqualTo(Severity.ERROR));
    }

    @Test
    void warnsOfAReplicaWhoseSourceStays() {
        assertThat(plan().object("aws_db_instance.copy", "delete")
                        .before("replicate_source_db", "orders")
                        .observed(ID))
                .singleElement()
                .satisfies(observation -> assertThat(observation.severity()).isEqualTo(Severity.WARNING));
    }

    @Test
    void staysQuietWhereNothingIsLost() {
        assertThat(plan().object("aws_db_instance.orders", "update")
                        .object("aws_db_instance.forgotten", "forget")
                        .object("aws_db_instance.made", "create")
                        .object("aws_lb.edge", "delete")
                        .object("aws_db_instance.left_over", "delete")
                        .with("deposed", "0a1b2c3d")
                        .observed(ID))
                .isEmpty();
    }
}
