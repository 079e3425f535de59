package dev.tandem.element.dns;

import dev.tandem.aws.Naming;
import dev.tandem.element.ElementKind;
import dev.tandem.lowering.Lowered;
import dev.tandem.lowering.Stacks;
import dev.tandem.rules.AwsName;
import dev.tandem.rules.Named;
import dev.tandem.runbook.Chapter;
import dev.tandem.runbook.OperatorContext;
import dev.tandem.runbook.Recovered;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** Public zones of Route 53. */
public final class PublicZoneKind
        implements ElementKind<PublicZone>, Lowered<PublicZone>, Recovered<PublicZone>, Named<PublicZone> {

    @Override
    public Class<PublicZone> type() {
        return PublicZone.class;
    }

    /** The certificates whose names are proved in a zone are made with it. */
    @Override
    public void lower(PublicZone zone, Stacks stacks) {
        new ZoneLowering(stacks).lower(zone);
    }

    @Override
    public Chapter recover(PublicZone zone, OperatorContext operator) {
        return Chapter.of(operator.impact(
                zone, "Answered at the edge, whatever region is lost; its records change in us-east-1 alone."));
    }

    @Override
    public Stream<AwsName> awsNames(PublicZone zone, Topology topology) {
        return Stream.of(new AwsName(Naming.TAG_VALUE, topology.awsNames().of(zone)));
    }
}
