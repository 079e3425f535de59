package dev.tandem.element.search;

import dev.tandem.aws.Recovery;
import dev.tandem.lowering.ModuleCalls;
import dev.tandem.runbook.Chapter;
import dev.tandem.runbook.OperatorContext;
import dev.tandem.runbook.Phase;
import dev.tandem.runbook.RunbookStep;

/** A search domain: what follows stops following by a call inside OpenSearch, for good. */
record SearchChapter(OperatorContext operator, Search search) {

    Chapter chapter() {
        if (!search.copy().present()) {
            return Chapter.of(operator.impact(search, "Nothing: it waits for its region.")
                    .losingEverything("automated snapshots of OpenSearch never leave their region"));
        }
        if (search.copy() instanceof SearchCopy.Separate) {
            return Chapter.of(
                    operator.impact(search, "A separate domain, filled by its own clients; no data is replicated."));
        }
        var impact =
                operator.impact(search, "A follower, whose indexes take writes once each of them stops following.");
        return Chapter.of(operator.losing(impact, Recovery.SEARCH_FOLLOWER_IS_STOPPED))
                .step(inside())
                .step(standingBy());
    }

    private RunbookStep inside() {
        return RunbookStep.of(
                        Phase.INSIDE,
                        operator.steps(),
                        SearchPart.stopped(search, operator.steps()),
                        "This runs inside the network, with the credentials of the role "
                                + SearchNames.of(search, operator.topology())
                                        .masterRole(
                                                operator.topology().recovery().region())
                                + ". What stops following can never resume; the `connections` stack is left alone.")
                .command(
                        "host=" + operator.output("recovery", search, "host"),
                        call()
                                + "\"https://$host/_cat/indices?h=index\" | grep -v '^\\.' | while read -r index; do\n  "
                                + call()
                                + "-X POST -H 'content-type: application/json' -d '{}' \\\n    \"https://$host/_plugins/_replication/$index/_stop\"\ndone")
                .needs("an instance in " + operator.recovery() + " that uses the domain")
                .check("`GET _plugins/_replication/INDEX/_status` answers that no replication is in progress.");
    }

    private String call() {
        return "curl -fsS --aws-sigv4 aws:amz:" + operator.recovery()
                + ":es --user \"$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY\" -H \"x-amz-security-token: $AWS_SESSION_TOKEN\" ";
    }

    private RunbookStep standingBy() {
        return RunbookStep.of(
                Phase.STANDING_BY,
                "Let " + search.name() + " follow again",
                "An index that stopped following is never taken up again. Bring what was written in "
                        + operator.recovery()
                        + " back by a snapshot that " + operator.primary()
                        + " restores, or from where the documents came; then delete the indexes in "
                        + operator.recovery()
                        + " and start replication under the alias `"
                        + ModuleCalls.of(search).replace('_', '-')
                        + "` of the `connections` stack anew, as modules/opensearch-connection/README.md shows.");
    }
}
