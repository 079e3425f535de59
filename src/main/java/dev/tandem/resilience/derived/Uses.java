package dev.tandem.resilience.derived;

import dev.tandem.element.Kinds;
import dev.tandem.resilience.Component;
import dev.tandem.resilience.Expr;
import dev.tandem.topology.Dependency;
import dev.tandem.topology.Element;
import dev.tandem.topology.EncryptionKey;
import dev.tandem.topology.RegionRole;
import dev.tandem.topology.Store;
import dev.tandem.topology.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a workload uses in a region, as what it cannot serve without and what it serves worse without. */
public record Uses(Workload workload, RegionModel place) {

    /**
     * What it cannot serve without. Mail and messages can wait, so doing without only degrades it, unless the user
     * declares that it publishes before it answers.
     */
    public Component needing(Component component) {
        return component
                .needs(stores())
                .needs(services())
                .needs(keys())
                .needs(names())
                .needs(messages())
                .prefers(parts(used -> !isStore(used)
                        && !used.usedAtStartOnly()
                        && !(used instanceof EncryptionKey)
                        && asked(used).isEmpty()));
    }

    /** What stands for something that is used in a region: of a service, the load balancer that leads to it. */
    public static String component(Dependency used, RegionModel place) {
        return asked(used)
                .map(kind -> kind.answeringComponent(used.element(), place))
                .orElseGet(() -> place.component(used.element().name()));
    }

    /** The services that it asks. */
    private Expr[] services() {
        return parts(used -> asked(used).isPresent());
    }

    /** What it reads from and writes to. */
    public Expr[] stores() {
        return parts(Uses::isStore);
    }

    /** The queues that it receives from. */
    Expr[] queues() {
        return parts(Dependency::received);
    }

    /** What waits in those queues, which is left behind where the workload leaves a region. */
    private Expr[] messages() {
        return workload.uses().stream()
                .filter(Dependency::received)
                .map(used -> place.messages(used.element().name()))
                .distinct()
                .map(Expr::part)
                .toArray(Expr[]::new);
    }

    /**
     * What an instance of it reads when it starts: its parameters, its secrets with the keys that encrypt them, and its
     * role's credentials.
     */
    public Expr startup() {
        var needed = new ArrayList<Expr>(List.of(place.service("ssm"), place.service("sts")));
        if (workload.uses().stream().anyMatch(Dependency::hasSecret)) {
            needed.add(place.service("secretsmanager"));
        }
        workload.uses().stream()
                .flatMap(used -> used.startupKey().stream())
                .map(place::key)
                .distinct()
                .forEach(needed::add);
        return Expr.all(needed.toArray(Expr[]::new));
    }

    /** Whether its parameters change when the recovery region becomes active, so that it has to restart. */
    public boolean followsTheRole() {
        return place.side() == RegionRole.RECOVERY && workload.uses().stream().anyMatch(Uses::changesWithTheRole);
    }

    /**
     * Whether its instances call AWS's services over the internet while they serve. A network's interface endpoints carry
     * calls to KMS; SNS, SQS and SES have none there.
     */
    public boolean callsAws() {
        return workload.uses().stream()
                .anyMatch(
                        used -> used.calledOverInternet() || (used instanceof EncryptionKey && !place.hasEndpoints()));
    }

    private static Optional<Asked<Element>> asked(Dependency used) {
        return Kinds.<Asked<Element>>facet(used.element(), Asked.class);
    }

    private static boolean isStore(Dependency used) {
        return !(used.dispensable()
                || used.usedAtStartOnly()
                || used instanceof EncryptionKey
                || asked(used).isPresent());
    }

    private static boolean changesWithTheRole(Dependency used) {
        return used instanceof Store store && store.accessFollowsTheRole();
    }

    /** The VPC resolver answers every name that its instances look up, and a private zone some of them. */
    private Expr[] names() {
        if (workload.uses().isEmpty()) {
            return new Expr[0];
        }
        var zones = workload.uses().stream().flatMap(this::naming);
        return Stream.concat(Stream.of(place.service("route53resolver")), zones)
                .distinct()
                .toArray(Expr[]::new);
    }

    private Stream<Expr> naming(Dependency used) {
        return Kinds.<Resolving<Element>, Expr>ask(
                place.topology(), Resolving.class, (kind, element) -> kind.naming(element, used, place));
    }

    private Expr[] keys() {
        return workload.uses().stream()
                .filter(EncryptionKey.class::isInstance)
                .map(key -> place.key(key.element().name()))
                .toArray(Expr[]::new);
    }

    private Expr[] parts(Predicate<Dependency> chosen) {
        return workload.uses().stream()
                .filter(chosen)
                .distinct()
                .map(dependency -> Expr.part(component(dependency, place)))
                .toArray(Expr[]::new);
    }
}
