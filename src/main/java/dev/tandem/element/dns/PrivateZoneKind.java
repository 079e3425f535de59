package dev.tandem.element.dns;

import dev.tandem.aws.Naming;
import dev.tandem.element.ElementKind;
import dev.tandem.lowering.Lowered;
import dev.tandem.lowering.Stacks;
import dev.tandem.resilience.Expr;
import dev.tandem.resilience.Model;
import dev.tandem.resilience.derived.Failing;
import dev.tandem.resilience.derived.RegionModel;
import dev.tandem.resilience.derived.Resolving;
import dev.tandem.rules.AwsName;
import dev.tandem.rules.Lawful;
import dev.tandem.rules.Leading;
import dev.tandem.rules.Named;
import dev.tandem.rules.Rule;
import dev.tandem.runbook.Chapter;
import dev.tandem.runbook.OperatorContext;
import dev.tandem.runbook.Recovered;
import dev.tandem.topology.Dependency;
import dev.tandem.topology.Topology;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Private zones of Route 53. */
public final class PrivateZoneKind
        implements ElementKind<PrivateZone>,
                Lowered<PrivateZone>,
                Failing<PrivateZone>,
                Resolving<PrivateZone>,
                Recovered<PrivateZone>,
                Named<PrivateZone>,
                Leading<PrivateZone>,
                Lawful {

    @Override
    public Class<PrivateZone> type() {
        return PrivateZone.class;
    }

    @Override
    public void lower(PrivateZone zone, Stacks stacks) {
        new PrivateZoneLowering(stacks).lower(zone);
    }

    @Override
    public void fail(PrivateZone zone, RegionModel place, Model.Builder model) {
        new PrivateZonePart(zone, place).addTo(model);
    }

    @Override
    public Stream<Expr> naming(PrivateZone zone, Dependency used, RegionModel place) {
        return new PrivateZonePart(zone, place).naming(used);
    }

    @Override
    public Chapter recover(PrivateZone zone, OperatorContext operator) {
        return Chapter.of(operator.impact(
                zone, "A separate zone whose names resolve to this region's endpoints. It does not change."));
    }

    @Override
    public Stream<AwsName> awsNames(PrivateZone zone, Topology topology) {
        return Stream.of(new AwsName(Naming.TAG_VALUE, topology.awsNames().of(zone)));
    }

    @Override
    public Optional<Nowhere> nowhere(PrivateZone zone) {
        return zone.names().isEmpty()
                ? Optional.of(new Nowhere(
                        "nothing",
                        "AWS bills one in each region, and they answer nothing.",
                        "Add a name with .name(...), or remove it."))
                : Optional.empty();
    }

    @Override
    public List<Rule> laws() {
        return List.of(new PrivateNamesMatchCertificates(), new PrivateZoneHidesNoName());
    }
}
