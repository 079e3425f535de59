package dev.tandem.element.database;

import dev.tandem.aws.Recovery;
import dev.tandem.aws.Region;
import dev.tandem.runbook.Chapter;
import dev.tandem.runbook.OperatorContext;
import dev.tandem.runbook.Phase;
import dev.tandem.runbook.RunbookStep;
import dev.tandem.runbook.WaitFor;

/** An Aurora global database: no Terraform resource fails it over, and a failover by other means changes no plan. */
record AuroraChapter(OperatorContext operator, AuroraCluster cluster) {

    Chapter chapter() {
        if (!cluster.replica().present()) {
            return Chapter.of(operator.impactWithoutCopy(cluster, "the topology asks for no global database"));
        }
        var impact = operator.impact(
                cluster, "A secondary cluster of an Aurora global database; failover is a manual step.");
        return Chapter.of(operator.losing(impact, Recovery.AURORA_GLOBAL_FAILOVER))
                .step(opening())
                .step(returning())
                .step(switching());
    }

    private RunbookStep opening() {
        return RunbookStep.of(
                        Phase.OPENING,
                        operator.steps(),
                        AuroraPart.failedOver(cluster, operator.steps()),
                        "Writes that were not replicated are lost; `--allow-data-loss` acknowledges that.")
                .command(
                        operator.terraform("recovery", "init"),
                        "aws rds failover-global-cluster --region " + operator.recovery() + " --allow-data-loss \\\n"
                                + "    --global-cluster-identifier " + operator.name(cluster) + " \\\n"
                                + "    --target-db-cluster-identifier " + operator.output("recovery", cluster, "arn"),
                        writes(operator.topology().recovery().region()))
                .needs("the secondary cluster in " + operator.recovery() + " is available")
                .check("`" + members() + "` shows the cluster of " + operator.recovery() + " as the writer.");
    }

    private RunbookStep returning() {
        return RunbookStep.of(
                        Phase.RETURNING,
                        "See that " + cluster.name() + " follows in " + operator.primary(),
                        "Aurora keeps a snapshot of what the old cluster had and makes it a secondary by itself.")
                .command(
                        state(
                                "false connected",
                                operator.topology().primary().region(),
                                "[to_string(IsWriter), SynchronizationStatus]"),
                        available(operator.topology().primary().region()))
                .orders("rds")
                .check("`" + members() + "` shows the cluster of " + operator.primary()
                        + " as a reader that is connected.");
    }

    private RunbookStep switching() {
        var step = RunbookStep.of(
                        Phase.SWITCHING,
                        "Switch " + cluster.name() + " over to " + operator.primary(),
                        "While both regions are up this loses nothing; the cluster of " + operator.recovery()
                                + " becomes the secondary again by the same call.")
                .command("aws rds switchover-global-cluster --region " + operator.recovery()
                        + " \\\n    --global-cluster-identifier " + operator.name(cluster)
                        + " \\\n    --target-db-cluster-identifier " + operator.output("primary", cluster, "arn"))
                .command(writes(operator.topology().primary().region()))
                .orders("rds")
                .check("`" + members() + "` shows the cluster of " + operator.primary() + " as the writer.");
        return operator.timed(step, Recovery.AURORA_GLOBAL_SWITCHOVER);
    }

    /** Waits until the cluster of a region is the writer and available: until then it is a reader, and available as well. */
    private String writes(Region region) {
        return state("true", region, "[to_string(IsWriter)]") + "\n" + available(region);
    }

    private String state(String words, Region region, String members) {
        return WaitFor.words(
                words,
                "rds describe-global-clusters --region " + operator.recovery() + " --global-cluster-identifier "
                        + operator.name(cluster),
                "GlobalClusters[0].GlobalClusterMembers[?ends_with(DBClusterArn, ':cluster:" + name(region)
                        + "')] | [0].join(' ', " + members + ")");
    }

    private String available(Region region) {
        return WaitFor.words(
                "available",
                "rds describe-db-clusters --region " + region.id() + " --db-cluster-identifier " + name(region),
                "DBClusters[0].Status");
    }

    private String members() {
        return "aws rds describe-global-clusters --region " + operator.recovery() + " --global-cluster-identifier "
                + operator.name(cluster) + " --query 'GlobalClusters[0].GlobalClusterMembers'";
    }

    private String name(Region region) {
        return ClusterNames.in(region, cluster, operator.topology().awsNames());
    }

    /** Where the writer of the recovery region answers, once it has taken over. */
    String writer() {
        return "\"$(aws rds describe-db-clusters --region " + operator.recovery() + " --db-cluster-identifier "
                + name(operator.topology().recovery().region())
                + " --query 'DBClusters[0].Endpoint' --output text)\"";
    }

    /** The condition that its recovery points meet. */
    String recoveryPoints() {
        return "ends_with(ResourceArn, ':cluster:"
                + name(operator.topology().primary().region()) + "')";
    }
}
