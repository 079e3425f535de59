package dev.tandem.runbook;

import dev.tandem.element.Kinds;
import dev.tandem.topology.Dependency;
import dev.tandem.topology.Element;
import dev.tandem.topology.Entry;
import dev.tandem.topology.Store;
import dev.tandem.topology.Workload;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * What makes the recovery region active where Terraform cannot: its state is lost, or IAM in us-east-1 does not answer.
 * Every command changes what exists by its name, and a later apply with the role {@code active} finds it so.
 */
record ByHand(OperatorContext desk) {

    /** What moves clients where no health check did, and Terraform's state is lost. */
    private RunbookStep moving() {
        return RunbookStep.of(
                        Phase.CLIENTS,
                        desk.steps(),
                        desk.steps().clientsMovedByHand(),
                        "Take this instead of \"" + desk.steps().clientsKept().what() + "\" if the state in "
                                + desk.recovery() + " is lost.")
                .command(moved().toArray(String[]::new))
                .check("Clients reach " + desk.recovery() + ". Once the state is back, apply the global stack with the"
                        + " variables of \"" + desk.steps().clientsKept().what() + "\".");
    }

    /** Those of names come first. */
    private Stream<String> moved() {
        return desk.topology().entries().stream()
                .sorted(Comparator.comparing(entry -> entry.publicName().isEmpty()))
                .flatMap(entry -> Kinds.<Pinned<Entry>>facet(entry, Pinned.class).stream()
                        .map(kind -> kind.movedByHand(entry, desk)));
    }

    /** The step, unless Terraform alone can launch a part of the system. */
    Optional<RunbookStep> step() {
        if (!desk.steps().possibleByHand()) {
            return Optional.empty();
        }
        return Optional.of(RunbookStep.of(
                        Phase.TAKING_OVER,
                        desk.steps(),
                        desk.steps().activatedByHand(),
                        "Take this instead of \"" + desk.steps().activated().what()
                                + "\" if the state of the recovery stack is lost or Terraform gets no answer. The steps before"
                                + " and after it stay the same.")
                .command(Stream.of(promotions(), parameters(), groups())
                        .flatMap(commands -> commands)
                        .toArray(String[]::new))
                .check("Every target of the load balancers in " + desk.recovery()
                        + " is healthy. Once the state is back, apply the recovery stack with the role `active`: it finds"
                        + " what is done already."));
    }

    private Stream<String> promotions() {
        return Stream.concat(
                each((kind, element) -> kind.promoting(element, desk)),
                each((kind, element) -> kind.waiting(element, desk)));
    }

    private Stream<String> each(BiFunction<Activated<Element>, Element, Stream<String>> commands) {
        return Kinds.ask(desk.topology().elements(), Activated.class, commands);
    }

    private Stream<String> parameters() {
        return desk.scaled().stream()
                .flatMap(workload -> workload.uses().stream().distinct().flatMap(used -> parameters(workload, used)));
    }

    private Stream<String> parameters(Workload workload, Dependency used) {
        if (!(used instanceof Store store && store.accessFollowsTheRole())) {
            return Stream.of();
        }
        var access = written(workload, used, "access", "read-write");
        var host = Kinds.<Activated<Element>>facet(used.element(), Activated.class)
                .flatMap(kind -> kind.host(used.element(), desk))
                .map(value -> written(workload, used, "host", value));
        return Stream.concat(host.stream(), Stream.of(access));
    }

    private String written(Workload workload, Dependency used, String property, String value) {
        return "aws ssm put-parameter --region " + desk.recovery() + " --overwrite --name /"
                + desk.names().parameters(workload) + "/" + used.element().name() + "/" + property + " \\\n    --value "
                + value;
    }

    private Stream<String> groups() {
        return Kinds.<Scaled<Workload>, String>ask(
                desk.topology().elements(),
                Scaled.class,
                (kind, element) -> Stream.of(kind.scaling((Workload) element, desk)));
    }

    /** The steps that there is anything to do for. */
    static List<RunbookStep> of(OperatorContext desk) {
        var hand = new ByHand(desk);
        return Stream.concat(hand.step().stream(), Stream.of(hand.moving()))
                .filter(step -> !step.commands().isEmpty())
                .toList();
    }
}
