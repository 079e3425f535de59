package dev.tandem.rules.remediation;

/**
 * What a change costs, as an order and not as a sum: prices differ by region and contract, but what has to run or move
 * does not. The order of the constants is that of the cost.
 */
public enum CostTier {
    /** Settings of what runs anyway. */
    SETTING("nothing more runs"),
    /** Storage that is paid for twice. */
    COPY("a second copy of the data is kept"),
    /** NAT gateways, with the subnets of their zones. */
    GATEWAY("a NAT gateway runs in every zone"),
    /** Instances that run all day, at home or in the recovery region. */
    INSTANCE("more instances run"),
    /** Data that has to be moved to another engine first. */
    MOVE("its data moves to another engine");

    private final String reason;

    CostTier(String reason) {
        this.reason = reason;
    }

    /** Why it costs that. */
    String reason() {
        return reason;
    }
}
