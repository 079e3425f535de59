package dev.tandem.element.dns;

import dev.tandem.aws.Naming;
import dev.tandem.aws.Recovery;
import dev.tandem.element.ElementKind;
import dev.tandem.lowering.Lowered;
import dev.tandem.lowering.Stacks;
import dev.tandem.resilience.Model;
import dev.tandem.resilience.derived.Entering;
import dev.tandem.resilience.derived.RegionModel;
import dev.tandem.review.own.Reviewed;
import dev.tandem.rules.AwsName;
import dev.tandem.rules.Lawful;
import dev.tandem.rules.Named;
import dev.tandem.rules.Rule;
import dev.tandem.runbook.Chapter;
import dev.tandem.runbook.DetectionCheck;
import dev.tandem.runbook.Noticed;
import dev.tandem.runbook.OperatorContext;
import dev.tandem.runbook.Pinned;
import dev.tandem.runbook.Recovered;
import dev.tandem.topology.Topology;
import java.util.List;
import java.util.stream.Stream;

/** Names of a public zone that lead to both regions. */
public final class HostnameKind
        implements ElementKind<Hostname>,
                Lowered<Hostname>,
                Entering<Hostname>,
                Recovered<Hostname>,
                Noticed<Hostname>,
                Pinned<Hostname>,
                Named<Hostname>,
                Reviewed<Hostname>,
                Lawful {

    @Override
    public Class<Hostname> type() {
        return Hostname.class;
    }

    @Override
    public void lower(Hostname hostname, Stacks stacks) {
        new HostnameLowering(stacks).lower(hostname);
    }

    @Override
    public void enter(Hostname hostname, RegionModel primary, RegionModel recovery, Model.Builder model) {
        new HostnamePart(hostname, primary, recovery).addTo(model);
    }

    @Override
    public Chapter recover(Hostname hostname, OperatorContext operator) {
        return Chapter.of(
                operator.impact(
                        hostname,
                        "The same name. Route 53 answers with " + operator.recovery()
                                + " by itself once its health check fails, and with the primary region again when it is well."));
    }

    @Override
    public Stream<DetectionCheck> signs(Hostname hostname, OperatorContext operator) {
        return Stream.of(DetectionCheck.at(
                hostname.name(),
                hostname.target().probe(),
                hostname.name() + " does not answer, or only from " + operator.recovery() + "."));
    }

    @Override
    public DetectionCheck.Delay delay(OperatorContext operator) {
        return operator.delay("Route 53 notices, and clients ask again", Recovery.DNS_MOVES_CLIENTS);
    }

    @Override
    public String variable() {
        return "failed_over_names";
    }

    @Override
    public Stream<String> overrides(Hostname hostname) {
        return Stream.of(hostname.name());
    }

    @Override
    public Stream<String> needs(Hostname hostname) {
        return ZoneAccess.of(hostname.zone()).map(ZoneAccess::words).stream();
    }

    /** A check that is switched off and inverted is unhealthy, as in the failover-records module. */
    @Override
    public String movedByHand(Hostname hostname, OperatorContext operator) {
        var command = "check=$(aws resourcegroupstaggingapi get-resources --region us-east-1"
                + " --resource-type-filters route53:healthcheck \\\n    --tag-filters 'Key=Name,Values="
                + operator.name(hostname)
                + "' --query 'ResourceTagMappingList[0].ResourceARN' --output text)\n"
                + "aws route53 update-health-check --region us-east-1 --health-check-id \"${check##*/}\""
                + " --disabled --inverted";
        return ZoneAccess.of(hostname.zone())
                .map(access -> access.around(command, operator.recovery()))
                .orElse(command);
    }

    @Override
    public List<Intended> intended(Hostname hostname) {
        var meaning =
                "The name leads to the recovery region, because failed_over_names lists it: this is a failover by decision.";
        return List.of(
                new Intended("review/dns-failover-off", variable(), meaning),
                new Intended("review/health-check-off", variable(), meaning));
    }

    @Override
    public Stream<AwsName> awsNames(Hostname hostname, Topology topology) {
        return Stream.of(new AwsName(Naming.TAG_VALUE, topology.awsNames().of(hostname)));
    }

    @Override
    public List<Rule> laws() {
        return List.of(new CertificateCoversHostname(), new NamesOutliveThePrimary(), new NamesServeOneRegion());
    }
}
