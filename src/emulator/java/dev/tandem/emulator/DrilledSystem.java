package dev.tandem.emulator;

import dev.tandem.topology.Topology;
import dev.tandem.topology.TopologyDefinition;
import java.util.Map;
import java.util.function.Function;

/**
 * A system that is built, loses its primary region and gets it back.
 *
 * @param topology what {@code generated/} was compiled from
 * @param answers to the variables of all its stacks, for a region
 */
record DrilledSystem(Topology topology, Function<Cloud, Map<String, String>> answers) {

    /** A system whose variables are answered so in each region. */
    static DrilledSystem of(TopologyDefinition definition, Function<Cloud, Map<String, String>> answers) {
        return new DrilledSystem(definition.define(), answers);
    }

    String name() {
        return topology.name();
    }

    /** An image that a region has. */
    static String image(Cloud cloud) {
        return cloud.ec2().describeImages().images().get(0).imageId();
    }

    /** A certificate that a region has, or gets. */
    static String certificate(Cloud cloud) {
        var certificates = cloud.acm().listCertificates().certificateSummaryList();
        return certificates.isEmpty()
                ? cloud.acm()
                        .requestCertificate(request -> request.domainName("www.example.com"))
                        .certificateArn()
                : certificates.get(0).certificateArn();
    }
}
