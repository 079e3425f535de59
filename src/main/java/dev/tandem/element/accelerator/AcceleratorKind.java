package dev.tandem.element.accelerator;

import dev.tandem.aws.Naming;
import dev.tandem.aws.Recovery;
import dev.tandem.aws.RegionalAvailability;
import dev.tandem.element.ElementKind;
import dev.tandem.lowering.Lowered;
import dev.tandem.lowering.ModuleCalls;
import dev.tandem.lowering.Stacks;
import dev.tandem.resilience.Model;
import dev.tandem.resilience.derived.Entering;
import dev.tandem.resilience.derived.RegionModel;
import dev.tandem.review.own.Reviewed;
import dev.tandem.rules.AwsName;
import dev.tandem.rules.Lawful;
import dev.tandem.rules.Leading;
import dev.tandem.rules.Named;
import dev.tandem.rules.Offered;
import dev.tandem.rules.Rule;
import dev.tandem.runbook.Chapter;
import dev.tandem.runbook.DetectionCheck;
import dev.tandem.runbook.Noticed;
import dev.tandem.runbook.OperatorContext;
import dev.tandem.runbook.Pinned;
import dev.tandem.runbook.Recovered;
import dev.tandem.topology.Topology;
import dev.tandem.topology.TrafficTarget;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Accelerators of Global Accelerator. */
public final class AcceleratorKind
        implements ElementKind<Accelerator>,
                Lowered<Accelerator>,
                Entering<Accelerator>,
                Recovered<Accelerator>,
                Noticed<Accelerator>,
                Pinned<Accelerator>,
                Named<Accelerator>,
                Reviewed<Accelerator>,
                Leading<Accelerator>,
                Offered<Accelerator>,
                Lawful {

    @Override
    public Class<Accelerator> type() {
        return Accelerator.class;
    }

    @Override
    public void lower(Accelerator accelerator, Stacks stacks) {
        new AcceleratorLowering(stacks).lower(accelerator);
    }

    @Override
    public void enter(Accelerator accelerator, RegionModel primary, RegionModel recovery, Model.Builder model) {
        new AcceleratorPart(accelerator, primary, recovery).addTo(model);
    }

    @Override
    public Chapter recover(Accelerator accelerator, OperatorContext operator) {
        return Chapter.of(operator.impact(
                accelerator,
                "The same two addresses. It leads clients to " + operator.recovery()
                        + " by itself once the health checks of the primary region fail."));
    }

    @Override
    public Stream<DetectionCheck> signs(Accelerator accelerator, OperatorContext operator) {
        return accelerator.leadsTo().stream().distinct().map(target -> sign(accelerator, target, operator));
    }

    private static DetectionCheck sign(Accelerator accelerator, TrafficTarget target, OperatorContext operator) {
        var host =
                "$(" + operator.terraform("global", "output -raw " + ModuleCalls.of(accelerator) + "_dns_name") + ")";
        return DetectionCheck.at(
                host,
                target.probe(),
                target.name() + " does not answer through " + accelerator.name() + ", or only from "
                        + operator.recovery() + ".");
    }

    @Override
    public DetectionCheck.Delay delay(OperatorContext operator) {
        return operator.delay("Global Accelerator notices", Recovery.ACCELERATOR_MOVES_CLIENTS);
    }

    @Override
    public String variable() {
        return "failed_over_services";
    }

    @Override
    public Stream<String> overrides(Accelerator accelerator) {
        return accelerator.leadsTo().stream().map(TrafficTarget::name);
    }

    @Override
    public String movedByHand(Accelerator accelerator, OperatorContext operator) {
        return new AcceleratorByHand(operator).moved(accelerator);
    }

    @Override
    public List<Intended> intended(Accelerator accelerator) {
        return List.of(new Intended(
                "review/traffic-share-lower",
                variable(),
                "The primary region gets no more traffic, because failed_over_services names its services: this is a"
                        + " failover by decision."));
    }

    @Override
    public Stream<AwsName> awsNames(Accelerator accelerator, Topology topology) {
        return Stream.of(new AwsName(Naming.ACCELERATOR, topology.awsNames().of(accelerator)));
    }

    @Override
    public Optional<Nowhere> nowhere(Accelerator accelerator) {
        return accelerator.leadsTo().isEmpty()
                ? Optional.of(new Nowhere(
                        "no service",
                        "AWS bills its two addresses, and nothing answers there.",
                        "Add a target with .to(...), or remove it."))
                : Optional.empty();
    }

    @Override
    public Stream<RegionalAvailability> offerings(Accelerator accelerator) {
        return Stream.of(RegionalAvailability.ACCELERATOR_ENDPOINTS);
    }

    @Override
    public List<Rule> laws() {
        return List.of(new AcceleratorGetsIn(), new ListenerPortsDiffer());
    }
}
