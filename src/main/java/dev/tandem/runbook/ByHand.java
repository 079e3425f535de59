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
record ByHand(OperatorContext operator) {

    /** What moves clients where no health check did, and Terraform's state is lost. */
    private RunbookStep moving() {
        return RunbookStep.of(
                        Phase.CLIENTS,
                        operator.steps(),
                        operator.steps().clientsMovedByHand(),
                        "Take this instead of \""
                                + operator.steps().clientsKept().what() + "\" if the state in " + operator.recovery()
                                + " is lost.")
                .command(moved().toArray(String[]::new))
                .needs(new TrafficOverrides(operator.topology()).needs())
                .check("Clients reach " + operator.recovery()
                        + ". Once the state is back, apply the global stack with the" + " variables of \""
                        + operator.steps().clientsKept().what() + "\".");
    }

    /** Those of names come first. */
    private Stream<String> moved() {
        return operator.topology().entries().stream()
                .sorted(Comparator.comparing(entry -> entry.publicName().isEmpty()))
                .flatMap(entry -> Kinds.<Pinned<Entry>>facet(entry, Pinned.class).stream()
                        .map(kind -> kind.movedByHand(entry, operator)));
    }

    /** The step, unless Terraform alone can launch a part of the system. */
    Optional<RunbookStep> step() {
        if (!operator.steps().possibleByHand()) {
            return Optional.empty();
        }
        return Optional.of(RunbookStep.of(
                        Phase.TAKING_OVER,
                        operator.steps(),
                        operator.steps().activatedByHand(),
                        "Take this instead of \"" + operator.steps().activated().what()
                                + "\" if the state of the recovery stack is lost or Terraform gets no answer. The steps before"
                                + " and after it stay the same.")
                .command(Stream.of(actions(), parameters(), groups())
                        .flatMap(commands -> commands)
                        .toArray(String[]::new))
                .check("Every target of the load balancers in " + operator.recovery()
                        + " is healthy. Once the state is back, apply the recovery stack with the role `active`: it finds"
                        + " what is done already."));
    }

    private Stream<String> actions() {
        return Stream.concat(
                each((kind, element) -> kind.promoting(element, operator)),
                each((kind, element) -> kind.waiting(element, operator)));
    }

    private Stream<String> each(BiFunction<Activated<Element>, Element, Stream<String>> commands) {
        return Kinds.ask(operator.topology(), Activated.class, commands);
    }

    private Stream<String> parameters() {
        return operator.scaled().stream()
                .flatMap(workload -> workload.uses().stream().distinct().flatMap(used -> parameters(workload, used)));
    }

    private Stream<String> parameters(Workload workload, Dependency used) {
        if (!(used instanceof Store store && store.accessFollowsTheRole())) {
            return Stream.of();
        }
        var access = written(workload, used, "access", "read-write");
        var host = Kinds.<Activated<Element>>facet(used.element(), Activated.class)
                .flatMap(kind -> kind.host(used.element(), operator))
                .map(value -> written(workload, used, "host", value));
        return Stream.concat(host.stream(), Stream.of(access));
    }

    private String written(Workload workload, Dependency used, String property, String value) {
        return "aws ssm put-parameter --region " + operator.recovery() + " --overwrite --name /"
                + operator.names().parameters(workload) + "/" + used.element().deployedName() + "/" + property
                + " \\\n    --value "
                + value;
    }

    private Stream<String> groups() {
        return Kinds.<Scaled<Workload>, String>ask(
                operator.topology(),
                Scaled.class,
                (kind, element) -> Stream.of(kind.scaling((Workload) element, operator)));
    }

    /** The steps that there is anything to do for. */
    static List<RunbookStep> of(OperatorContext operator) {
        var hand = new ByHand(operator);
        return Stream.concat(hand.step().stream(), Stream.of(hand.moving()))
                .filter(step -> !step.commands().isEmpty())
                .toList();
    }
}
