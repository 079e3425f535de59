package dev.tandem.element.dns;

import dev.tandem.aws.Naming;
import dev.tandem.element.ElementKind;
import dev.tandem.lowering.Alarm;
import dev.tandem.lowering.Alarmed;
import dev.tandem.lowering.DataSources;
import dev.tandem.lowering.Stacks;
import dev.tandem.rules.AwsName;
import dev.tandem.rules.Named;
import dev.tandem.runbook.Chapter;
import dev.tandem.runbook.OperatorContext;
import dev.tandem.runbook.Recovered;
import dev.tandem.topology.AwsNames;
import dev.tandem.topology.RegionRole;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** Certificates of ACM, which are made with the zone that their names are proved in. */
public final class CertificateKind
        implements ElementKind<Certificate>, Alarmed<Certificate>, Recovered<Certificate>, Named<Certificate> {

    @Override
    public Class<Certificate> type() {
        return Certificate.class;
    }

    @Override
    public Stream<Alarm> alarms(Certificate certificate, RegionRole side, Stacks stacks) {
        return new CertificateAlarms(new DataSources(stacks), side).of(certificate);
    }

    @Override
    public Chapter recover(Certificate certificate, OperatorContext operator) {
        return Chapter.of(
                operator.impact(certificate, "Issued there on an ordinary day, and renewed there by itself."));
    }

    @Override
    public Stream<AwsName> awsNames(Certificate certificate, Topology topology) {
        return Stream.of(new AwsName(Naming.TAG_VALUE, awsName(certificate, topology.awsNames())));
    }

    /** The name of a certificate; tags know no asterisk: {@code bank-_.example.com}. */
    static String awsName(Certificate certificate, AwsNames names) {
        return names.topology() + "-" + certificate.name().replace('*', '_');
    }
}
