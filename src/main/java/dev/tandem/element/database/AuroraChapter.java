package dev.tandem.element.database;

import dev.tandem.aws.Recovery;
import dev.tandem.aws.Region;
import dev.tandem.runbook.Chapter;
import dev.tandem.runbook.OperatorContext;
import dev.tandem.runbook.Phase;
import dev.tandem.runbook.RunbookStep;

/** An Aurora global database: no resource of Terraform's fails it over, and no plan changes when somebody else does. */
record AuroraChapter(OperatorContext desk, AuroraCluster cluster) {

    Chapter chapter() {
        if (!cluster.replica().present()) {
            return Chapter.of(desk.fateWithoutCopy(cluster, "the topology asks for no global database"));
        }
        var fate = desk.fate(cluster, "A secondary cluster of an Aurora global database; failover is a manual step.");
        return Chapter.of(desk.losing(fate, Recovery.AURORA_GLOBAL_FAILOVER))
                .step(opening())
                .step(returning())
                .step(switching());
    }

    private RunbookStep opening() {
        return RunbookStep.of(
                        Phase.OPENING,
                        desk.steps(),
                        AuroraPart.failedOver(cluster, desk.steps()),
                        "Writes that were not replicated are lost; `--allow-data-loss` acknowledges that.")
                .command(
                        desk.terraform("recovery", "init"),
                        "aws rds failover-global-cluster --region " + desk.recovery() + " --allow-data-loss \\\n"
                                + "    --global-cluster-identifier " + desk.name(cluster) + " \\\n"
                                + "    --target-db-cluster-identifier " + desk.output("recovery", cluster, "arn"))
                .needs("the secondary cluster in " + desk.recovery() + " is available")
                .check("`" + members() + "` shows the cluster of " + desk.recovery() + " as the writer.");
    }

    private RunbookStep returning() {
        return RunbookStep.of(
                        Phase.RETURNING,
                        "See that " + cluster.name() + " follows in " + desk.primary(),
                        "Aurora keeps a snapshot of what the old cluster had and makes it a secondary by itself.")
                .command("aws rds wait db-cluster-available --region " + desk.primary() + " --db-cluster-identifier "
                        + name(desk.topology().primary().region()))
                .orders("rds")
                .check("`" + members() + "` shows the cluster of " + desk.primary()
                        + " as a reader that is connected.");
    }

    private RunbookStep switching() {
        var step = RunbookStep.of(
                        Phase.SWITCHING,
                        "Switch " + cluster.name() + " over to " + desk.primary(),
                        "While both regions are up this loses nothing; the cluster of " + desk.recovery()
                                + " becomes the secondary again by the same call.")
                .command("aws rds switchover-global-cluster --region " + desk.recovery()
                        + " \\\n    --global-cluster-identifier " + desk.name(cluster)
                        + " \\\n    --target-db-cluster-identifier " + desk.output("primary", cluster, "arn"))
                .orders("rds")
                .check("`" + members() + "` shows the cluster of " + desk.primary() + " as the writer.");
        return desk.timed(step, Recovery.AURORA_GLOBAL_SWITCHOVER);
    }

    private String members() {
        return "aws rds describe-global-clusters --region " + desk.recovery() + " --global-cluster-identifier "
                + desk.name(cluster) + " --query 'GlobalClusters[0].GlobalClusterMembers'";
    }

    private String name(Region region) {
        return ClusterNames.in(region, cluster, desk.topology().awsNames());
    }

    /** Where the writer of the recovery region answers, once it has taken over. */
    String writer() {
        return "\"$(aws rds describe-db-clusters --region " + desk.recovery() + " --db-cluster-identifier "
                + name(desk.topology().recovery().region())
                + " --query 'DBClusters[0].Endpoint' --output text)\"";
    }

    /** The condition that its recovery points meet. */
    String recoveryPoints() {
        return "ends_with(ResourceArn, ':cluster:"
                + name(desk.topology().primary().region()) + "')";
    }
}
