package dev.tandem.runbook;

import dev.tandem.topology.ActiveMq;
import dev.tandem.topology.AuroraCluster;
import dev.tandem.topology.Database;
import dev.tandem.topology.Dependency;
import dev.tandem.topology.Search;
import dev.tandem.topology.Service;
import dev.tandem.topology.Side;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What makes the recovery region active where Terraform cannot: its state is lost, or IAM in us-east-1 does not answer.
 * Every command changes what exists by its name, and a later apply with the role {@code active} finds it so.
 */
record ByHand(Desk desk) {

    /** The step, unless Terraform alone can launch a part of the system. */
    Optional<Step> step() {
        if (!desk.steps().possibleByHand()) {
            return Optional.empty();
        }
        return Optional.of(Step.of(
                        Phase.TAKING_OVER,
                        desk.steps(),
                        desk.steps().activatedByHand(),
                        "Take this instead of \"" + desk.steps().activated().what()
                                + "\" if the state of the recovery stack is lost or Terraform gets no answer. The steps before"
                                + " and after it stay the same.")
                .command(Stream.of(promotions(), parameters(), groups())
                        .flatMap(commands -> commands)
                        .toArray(String[]::new))
                .check("Every target of the load balancers in " + desk.recovery()
                        + " is healthy. Once the state is back, apply the recovery stack with the role `active`: it finds"
                        + " what is done already."));
    }

    private Stream<String> promotions() {
        var databases = desk.topology().databases().stream()
                .filter(database -> database.replica().present())
                .toList();
        var promoted = databases.stream()
                .map(database -> "aws rds promote-read-replica --region " + desk.recovery()
                        + " --db-instance-identifier " + desk.name(database) + " --backup-retention-period "
                        + database.backups().days());
        var available =
                databases.stream().map(database -> DatabaseChapter.available(desk.recovery(), desk.name(database)));
        return Stream.concat(promoted, available);
    }

    private Stream<String> parameters() {
        return desk.topology().services().stream()
                .flatMap(service -> service.uses().stream().distinct().flatMap(used -> parameters(service, used)));
    }

    private Stream<String> parameters(Service service, Dependency used) {
        var follows = (used instanceof Database database && database.replica().present())
                || (used instanceof Search search && search.copy().following())
                || (used instanceof ActiveMq broker && broker.replicated());
        if (follows) {
            return Stream.of(written(service, used, "access", "read-write"));
        }
        return used instanceof AuroraCluster cluster && cluster.presentIn(Side.RECOVERY)
                ? Stream.of(
                        written(service, used, "host", writer(cluster)), written(service, used, "access", "read-write"))
                : Stream.of();
    }

    private String writer(AuroraCluster cluster) {
        return "\"$(aws rds describe-db-clusters --region " + desk.recovery() + " --db-cluster-identifier "
                + desk.names().cluster(cluster, desk.topology().recovery().region())
                + " --query 'DBClusters[0].Endpoint' --output text)\"";
    }

    private String written(Service service, Dependency used, String property, String value) {
        return "aws ssm put-parameter --region " + desk.recovery() + " --overwrite --name /"
                + desk.names().parameters(service) + "/" + used.element().name() + "/" + property + " \\\n    --value "
                + value;
    }

    private Stream<String> groups() {
        return desk.topology().services().stream().map(service -> {
            var standby = desk.topology().capacity(service, Side.RECOVERY);
            var active = service.capacity().instances();
            return "aws autoscaling update-auto-scaling-group --region " + desk.recovery()
                    + " --auto-scaling-group-name " + desk.name(service) + " \\\n    --min-size " + active
                    + " --desired-capacity " + active + " --max-size " + Math.max(active, standby.atMost());
        });
    }

    /** Whether there is anything to do at all. */
    static List<Step> of(Desk desk) {
        return new ByHand(desk)
                .step().filter(step -> !step.commands().isEmpty()).stream().toList();
    }
}
