package dev.tandem.review.redundancy;

import static dev.tandem.review.PlanJson.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.PlanJson;
import dev.tandem.review.condition.Observation;
import org.junit.jupiter.api.Test;

class ClusterInstanceDeletedTest {

    private static final String ID = "review/cluster-instance-deleted";

    @Test
    void reportsAClusterThatIsLeftWithOne() {
        assertThat(cluster(1).observed(ID)).extracting(Observation::severity).containsExactly(Severity.ERROR);
    }

    @Test
    void warnsWhereTwoAreLeft() {
        assertThat(cluster(2).observed(ID)).extracting(Observation::severity).containsExactly(Severity.WARNING);
    }

    @Test
    void doesNotCountInstancesOfOtherClusters() {
        assertThat(cluster(1)
                        .object("aws_rds_cluster_instance.other", "no-op")
                        .keeps("cluster_identifier", "other")
                        .observed(ID))
                .extracting(Observation::severity)
                .containsExactly(Severity.ERROR);
    }

    @Test
    void warnsWhereANewInstanceMayBelongToTheCluster() {
        assertThat(cluster(1).object("aws_rds_cluster_instance.made", "create").observed(ID))
                .extracting(Observation::severity)
                .containsExactly(Severity.WARNING);
    }

    @Test
    void warnsWhereThePlanDoesNotCoverEverything() {
        assertThat(cluster(0).set("complete", false).observed(ID))
                .extracting(Observation::severity)
                .containsExactly(Severity.WARNING);
    }

    @Test
    void staysQuietWhereNoneGoes() {
        assertThat(plan().object("aws_rds_cluster_instance.a", "update")
                        .keeps("cluster_identifier", "books")
                        .object("aws_rds_cluster_instance.b", "create")
                        .after("cluster_identifier", "books")
                        .observed(ID))
                .isEmpty();
    }

    private static PlanJson cluster(int left) {
        var plan = plan().object("aws_rds_cluster_instance.gone", "delete").before("cluster_identifier", "books");
        for (var index = 0; index < left; index++) {
            plan.object("aws_rds_cluster_instance.kept[" + index + "]", "no-op").keeps("cluster_identifier", "books");
        }
        return plan;
    }
}
