package dev.tandem.runbook;

import dev.tandem.aws.Recovery;
import dev.tandem.element.Kinds;
import dev.tandem.topology.Entry;
import java.util.ArrayList;
import java.util.List;

/** How an operator notices that the primary region is lost, and how long that takes. */
record DetectionChecks(OperatorContext operator) {

    List<DetectionCheck> all() {
        var signs = new ArrayList<DetectionCheck>();
        signs.add(new DetectionCheck(
                "The control plane of " + operator.primary() + " does not answer, or with errors.",
                "aws ec2 describe-availability-zones --region " + operator.primary()
                        + " --cli-connect-timeout 5 --cli-read-timeout 10"));
        for (Entry entry : operator.topology().entries()) {
            Kinds.<Noticed<Entry>>facet(entry, Noticed.class)
                    .ifPresent(kind -> kind.signs(entry, operator).forEach(signs::add));
        }
        return signs;
    }

    List<DetectionCheck.Delay> delays() {
        var delays = new ArrayList<DetectionCheck.Delay>();
        operator.topology().entries().stream()
                .flatMap(entry -> Kinds.<Noticed<Entry>>facet(entry, Noticed.class).stream())
                .distinct()
                .map(kind -> kind.delay(operator))
                .forEach(delays::add);
        delays.add(operator.delay("an alarm reports what health checks do not see", Recovery.ALARM_IS_RAISED));
        delays.add(operator.delay("a person decides", Recovery.PERSON_DECIDES));
        return delays;
    }
}
