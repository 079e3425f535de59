package dev.tandem.review.region;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.plan.Plan;

/** Whether a plan belongs to a failover: then a promotion is what one wants. */
final class FailoverDay {

    /** The variable of the stacks that this project generates; failover.auto.tfvars.json sets it. */
    private static final String SWITCH = "failed_over";

    private FailoverDay() {}

    /** A note during a failover, and otherwise as severe as it is. */
    static Severity severity(Plan plan, Severity otherwise) {
        return plan.isOn(SWITCH) ? Severity.NOTE : otherwise;
    }
}
