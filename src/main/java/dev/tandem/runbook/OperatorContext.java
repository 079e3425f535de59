package dev.tandem.runbook;

import dev.tandem.aws.Recovery;
import dev.tandem.element.Kinds;
import dev.tandem.lowering.ModuleCalls;
import dev.tandem.resilience.derived.RecoverySteps;
import dev.tandem.topology.AwsNames;
import dev.tandem.topology.BackupVault;
import dev.tandem.topology.Element;
import dev.tandem.topology.KeyChoice;
import dev.tandem.topology.Topology;
import dev.tandem.topology.Workload;
import java.util.List;
import java.util.Optional;

/** The place of somebody who operates a topology: its two regions, its stacks and the names of what is in them. */
public record OperatorContext(Topology topology) {

    /** The region that is lost. */
    public String primary() {
        return topology.primary().region().id();
    }

    /** The region that takes over. */
    public String recovery() {
        return topology.recovery().region().id();
    }

    /** The steps that the proof counts. */
    public RecoverySteps steps() {
        return RecoverySteps.of(topology);
    }

    /** The workloads whose instances Auto Scaling groups launch, by name. */
    List<Workload> scaled() {
        return topology.all(Workload.class)
                .filter(workload -> Kinds.facet(workload, Scaled.class).isPresent())
                .toList();
    }

    AwsNames names() {
        return topology.awsNames();
    }

    /** What AWS knows an element by. */
    public String name(Element element) {
        return names().of(element);
    }

    /** The command that runs Terraform in a stack. */
    public String terraform(String stack, String arguments) {
        return "terraform -chdir=stacks/" + topology.name() + "-" + stack + " " + arguments;
    }

    /** An output of a stack, as an argument of another command. */
    public String output(String stack, Element element, String suffix) {
        return "\"$(" + terraform(stack, "output -raw " + ModuleCalls.of(element) + "_" + suffix) + ")\"";
    }

    /** The address of a module call. */
    public String module(Element element) {
        return "module." + ModuleCalls.of(element);
    }

    /** The alias of the key that encrypts something. */
    public String alias(KeyChoice choice) {
        return choice instanceof KeyChoice.Chosen chosen ? names().alias(chosen.key()) : names().ownAlias();
    }

    /** A fate of an element, of which nothing is lost unless it is said. */
    public ElementImpact impact(Element element, String there) {
        return new ElementImpact(element.name(), element.kind(), there, Optional.empty());
    }

    /** What becomes of an element that has no copy but may be in a vault. */
    public ElementImpact impactWithoutCopy(Element element, String missing) {
        var kept = topology.all(BackupVault.class)
                .anyMatch(vault -> vault.references().anyMatch(element::equals));
        return kept
                ? losing(
                        impact(element, "Copies of its daily backups, in a vault; it is restored by hand."),
                        Recovery.VAULT_COPY_IS_RESTORED)
                : impact(element, "Nothing: it waits for its region.").losingEverything(missing);
    }

    /** A step that takes as long as an event, in this system. */
    public RunbookStep timed(RunbookStep step, Recovery event) {
        var estimate = topology.estimate(event);
        return step.takes(estimate.time(), estimate.source());
    }

    /** A time that passes before anybody can act: as long as an event, in this system. */
    public DetectionCheck.Delay delay(String what, Recovery event) {
        var estimate = topology.estimate(event);
        return new DetectionCheck.Delay(what, TimeEstimate.of(estimate.time(), estimate.source()));
    }

    /** A fate that loses as much as an event, in this system. */
    public ElementImpact losing(ElementImpact impact, Recovery event) {
        var estimate = topology.estimate(event);
        return impact.losing(estimate.loss(), estimate.source());
    }
}
