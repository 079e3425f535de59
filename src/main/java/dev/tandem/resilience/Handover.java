package dev.tandem.resilience;

import dev.tandem.aws.Figure;

/**
 * How clients come to an alternative that is not the usual one.
 *
 * @param kind who sets it off
 * @param requires what has to be up for it
 * @param detect how long until the failure is noticed
 * @param decide how long a person thinks; it counts only if a person is asked
 * @param redirect how long until clients follow, such as the time to live of a DNS record
 */
public record Handover(Promotion.Kind kind, Expr requires, Figure detect, Figure decide, Figure redirect) {}
