package dev.tandem.resilience;

import dev.tandem.aws.Estimate;

/**
 * How clients come to an alternative that is not the usual one.
 *
 * @param kind who moves them
 * @param watched what health checks see of the usual alternative. Clients are moved automatically only when this is
 *     down; {@link Expr#NEVER} if every failure moves them. A failover by hand does not depend on it.
 * @param requires what has to be up for clients to be moved
 * @param noticed how the failure is noticed
 * @param decided the decision of a person; it counts only if one of the steps needs it
 * @param moved how clients are moved, which goes on beside the other steps
 */
public record TrafficFailover(
        RecoveryAction.Kind kind, Expr watched, Expr requires, Action noticed, Action decided, Action moved) {

    /** A failover that any failure sets off. */
    public static TrafficFailover always(
            RecoveryAction.Kind kind, Expr requires, Estimate detect, Estimate decide, Estimate redirect) {
        return new TrafficFailover(
                kind,
                Expr.NEVER,
                requires,
                new Action("notice the failure", RecoveryAction.Kind.AUTO, detect, ""),
                new Action("decide to fail over", RecoveryAction.Kind.MANUAL, decide, ""),
                new Action("send clients there", kind, redirect, ""));
    }
}
