package dev.tandem.element.cache;

import dev.tandem.aws.Recovery;
import dev.tandem.runbook.Chapter;
import dev.tandem.runbook.OperatorContext;
import dev.tandem.runbook.Phase;
import dev.tandem.runbook.RunbookStep;
import dev.tandem.runbook.WaitFor;

/** A cache: a separate one is used as it is, empty; the secondary of a global datastore is promoted by a call. */
record CacheChapter(OperatorContext operator, Cache cache) {

    Chapter chapter() {
        if (!cache.global()) {
            return Chapter.of(operator.impact(cache, "A separate cache, empty: programs fill it as they go.")
                    .losingEverything("nothing is replicated between the caches of the two regions"));
        }
        var impact = operator.impact(cache, "The secondary of a global datastore; failover is a manual step.");
        return Chapter.of(operator.losing(impact, Recovery.CACHE_GLOBAL_FAILOVER))
                .step(opening())
                .step(returning())
                .step(switching());
    }

    private RunbookStep opening() {
        return RunbookStep.of(
                        Phase.OPENING,
                        operator.steps(),
                        CachePart.promoted(cache, operator.steps()),
                        "Writes that were not replicated are lost.")
                .command(
                        operator.terraform("recovery", "init"),
                        failover(operator.recovery()),
                        waiting(operator.recovery(), "PRIMARY"))
                .needs("the cache in " + operator.recovery() + " is available")
                .check("`" + members() + "` shows the member of " + operator.recovery() + " as `PRIMARY`.");
    }

    private RunbookStep returning() {
        return RunbookStep.of(
                        Phase.RETURNING,
                        "See that " + cache.name() + " follows in " + operator.primary(),
                        "ElastiCache makes the old primary a secondary and fills it anew from " + operator.recovery()
                                + ".")
                .command(waiting(operator.primary(), "SECONDARY"))
                .orders("elasticache")
                .check("`" + members() + "` shows the member of " + operator.primary()
                        + " as `SECONDARY`, `associated`.");
    }

    private RunbookStep switching() {
        var step = RunbookStep.of(
                        Phase.SWITCHING,
                        "Fail " + cache.name() + " back to " + operator.primary(),
                        "Replication is asynchronous here too: what is written in the last second before the call may be"
                                + " lost, unless nothing writes.")
                .command(failover(operator.primary()), waiting(operator.primary(), "PRIMARY"))
                .orders("elasticache")
                .check("`" + members() + "` shows the member of " + operator.primary() + " as `PRIMARY`.");
        return operator.timed(step, Recovery.CACHE_GLOBAL_FAILOVER);
    }

    private String failover(String region) {
        return "aws elasticache failover-global-replication-group --region " + operator.recovery() + " \\\n"
                + "    --global-replication-group-id " + id() + " \\\n"
                + "    --primary-region " + region + " --primary-replication-group-id " + operator.name(cache);
    }

    /**
     * Waits until the member of a region has the role, and until the cache itself takes orders again. The state of the
     * whole datastore says nothing while a region is lost.
     */
    private String waiting(String region, String role) {
        var member = "GlobalReplicationGroups[0].Members[?ReplicationGroupRegion=='" + region + "'] | [0]";
        var taken = WaitFor.words(
                role + " associated",
                "elasticache describe-global-replication-groups --region " + operator.recovery()
                        + " --show-member-info --global-replication-group-id " + id(),
                member + ".join(' ', [Role, Status])");
        var available = WaitFor.words(
                "available",
                "elasticache describe-replication-groups --region " + region + " --replication-group-id "
                        + operator.name(cache),
                "ReplicationGroups[0].Status");
        return taken + "\n" + available;
    }

    private String members() {
        return "aws elasticache describe-global-replication-groups --region " + operator.recovery()
                + " --show-member-info";
    }

    private String id() {
        return operator.output("recovery", cache, CacheLowering.GLOBAL_ID);
    }
}
