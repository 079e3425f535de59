package dev.tandem.review.interruption;

import dev.tandem.review.plan.Answer;
import dev.tandem.review.plan.ResourceChange;
import dev.tandem.review.plan.Value;
import java.util.Optional;

/**
 * What a rule of a security group lets through.
 *
 * @param direction the type of the rule; ingress or egress
 * @param group the id of the security group; nothing if it is known only after the apply
 * @param protocol such as {@code tcp}; {@code -1} is all
 * @param from the first port
 * @param to the last port
 */
record SecurityGroupPort(String direction, Optional<String> group, String protocol, double from, double to) {

    private static final double LAST = 65535;

    static SecurityGroupPort of(ResourceChange rule, Value side) {
        var direction = side.at("type").text().orElse(rule.type().contains("egress") ? "egress" : "ingress");
        var protocol =
                side.at("protocol").text().or(() -> side.at("ip_protocol").text());
        return new SecurityGroupPort(
                direction,
                side.at("security_group_id").text(),
                protocol.filter(name -> !name.equals("all")).orElse("-1"),
                side.at("from_port").number().orElse(0),
                side.at("to_port").number().orElse(LAST));
    }

    /** Whether this one opens all ports of the other: that cannot be told where its group is known only later. */
    Answer covers(SecurityGroupPort other) {
        var ports = protocol.equals("-1") || (protocol.equals(other.protocol) && from <= other.from && to >= other.to);
        if (!ports || !direction.equals(other.direction)) {
            return Answer.NO;
        }
        return group.isEmpty() ? Answer.CANNOT_BE_TOLD : Answer.of(group.equals(other.group));
    }
}
