package dev.tandem.element.broker;

import dev.tandem.aws.BrokerEngine;
import dev.tandem.topology.RegionRole;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What a broker runs on.
 *
 * @param instanceType in the primary region
 * @param recoveryType in the recovery region, where it differs
 */
public record BrokerInstance(
        BrokerEngine engine,
        String version,
        String instanceType,
        Optional<String> recoveryType,
        Deployment deployment) {

    static BrokerInstance of(BrokerEngine engine) {
        return new BrokerInstance(
                engine, engine.usualVersion(), "mq.m5.large", Optional.empty(), new Deployment.AcrossZones());
    }

    BrokerInstance version(String other) {
        return new BrokerInstance(engine, other, instanceType, recoveryType, deployment);
    }

    BrokerInstance instanceType(String other) {
        return new BrokerInstance(engine, version, other, recoveryType, deployment);
    }

    BrokerInstance deployment(Deployment other) {
        return new BrokerInstance(engine, version, instanceType, recoveryType, other);
    }

    BrokerInstance sizedBy(UnaryOperator<BrokerSizing> sizing) {
        var chosen = sizing.apply(new BrokerSizing(typeIn(RegionRole.RECOVERY)));
        return new BrokerInstance(engine, version, instanceType, Optional.of(chosen.instanceType()), deployment);
    }

    /** The instance type it has in a region. */
    public String typeIn(RegionRole side) {
        return side == RegionRole.RECOVERY ? recoveryType.orElse(instanceType) : instanceType;
    }
}
