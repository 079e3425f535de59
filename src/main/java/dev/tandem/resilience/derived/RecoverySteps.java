package dev.tandem.resilience.derived;

import static dev.tandem.resilience.RecoveryAction.Kind.MANUAL;
import static dev.tandem.resilience.RecoveryAction.Kind.PIPELINE;

import dev.tandem.aws.ControlPlane;
import dev.tandem.aws.DurationRange;
import dev.tandem.aws.Estimate;
import dev.tandem.aws.Recovery;
import dev.tandem.element.Kinds;
import dev.tandem.resilience.Action;
import dev.tandem.resilience.All;
import dev.tandem.resilience.Atom;
import dev.tandem.resilience.Component;
import dev.tandem.resilience.Expr;
import dev.tandem.resilience.Loss;
import dev.tandem.resilience.Model;
import dev.tandem.resilience.Part;
import dev.tandem.resilience.RecoveryAction;
import dev.tandem.resilience.RecoveryStep;
import dev.tandem.topology.BackupVault;
import dev.tandem.topology.Dependency;
import dev.tandem.topology.Element;
import dev.tandem.topology.Entry;
import dev.tandem.topology.RegionRole;
import dev.tandem.topology.Store;
import dev.tandem.topology.Topology;
import dev.tandem.topology.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What operators do in the recovery region when the primary one is lost. The prover adds up how long it takes, and the
 * runbook prints it.
 */
public final class RecoverySteps {

    /** The component that stands for the active role of the recovery region. */
    private static final String ACTIVE = "active";

    private static final String PLANE = "control-plane-";

    /** The instances of a workload: whether any runs on an ordinary day, and what has to be up for one to be there. */
    private record Instances(boolean running, Expr present) {}

    private final RegionModel place;

    /** The recovery steps in the recovery region, for either of the two regions. */
    public RecoverySteps(RegionModel place) {
        this.place = place.home() ? place.other() : place;
    }

    /** The steps of a topology. */
    public static RecoverySteps of(Topology topology) {
        return new RecoverySteps(RegionModel.of(topology, RegionRole.RECOVERY, new Estimates(topology)));
    }

    /** The recovery region. */
    public RegionModel place() {
        return place;
    }

    /** Data is restored from the vault of the first element that backs it up. */
    RecoveryStep restoredFromVault(Dependency kept) {
        return restoredFromVault(
                kept,
                place.topology()
                        .all(BackupVault.class)
                        .filter(vault -> vault.covered().contains(kept))
                        .findFirst()
                        .orElseThrow());
    }

    /** Data is restored from the vault of an element that backs it up. */
    public RecoveryStep restoredFromVault(Dependency kept, BackupVault vault) {
        return byHand(
                "Restore " + kept.element().name() + " from the vault of " + vault.name(),
                Recovery.VAULT_COPY_IS_RESTORED,
                "backup");
    }

    /**
     * An instance in the region that reaches it from inside the network: of a service that runs there, else of the first
     * one that is launched. A pair of nodes is launched only once what it uses serves, so that it is of no help.
     */
    public Expr instanceUsing(Dependency used) {
        var users = Kinds.<Launching<Workload>, Instances>ask(
                        place.topology(), Launching.class, (kind, element) -> Stream.of((Workload) element)
                                .filter(workload -> workload.uses().contains(used))
                                .map(workload ->
                                        new Instances(kind.running(workload, place), kind.present(workload, place))))
                .toList();
        return users.stream()
                .filter(Instances::running)
                .findFirst()
                .or(() -> users.stream().findFirst())
                .map(Instances::present)
                .orElse(Expr.ALWAYS);
    }

    /** Terraform makes the region active: it promotes replicas, changes parameters and scales what has to be scaled. */
    public RecoveryStep activated() {
        return place.estimates().shared("activated", this::activation);
    }

    private RecoveryStep activation() {
        var needed = new ArrayList<Expr>(List.of(place.service("sts"), place.state()));
        terraform().stream().map(place::controlPlane).forEach(needed::add);
        return new RecoveryStep(
                activation("Make " + place.id() + " active", PIPELINE, Recovery.REGION_IS_MADE_ACTIVE),
                Expr.all(needed.toArray(Expr[]::new)),
                openings());
    }

    /** A person does the same with the AWS command line, where Terraform cannot: its state or IAM does not answer. */
    public RecoveryStep activatedByHand() {
        return place.estimates().shared("activatedByHand", this::activationByHand);
    }

    private RecoveryStep activationByHand() {
        var orders = Stream.concat(orders(), Stream.of("ssm")).toArray(String[]::new);
        return new RecoveryStep(
                activation("Make " + place.id() + " active by hand", MANUAL, Recovery.REGION_IS_MADE_ACTIVE_BY_HAND),
                place.orders(orders),
                openings());
    }

    /** Whether everything can be made active by hand: Terraform alone knows how to launch a pair of nodes. */
    public boolean possibleByHand() {
        return place.topology().all(Workload.class).noneMatch(Workload::launchedByTerraformAlone);
    }

    /** Terraform keeps clients in the recovery region, or moves them there where no health check did. */
    public RecoveryStep clientsKept() {
        return place.estimates().shared("clientsKept", this::keepingClients);
    }

    private RecoveryStep keepingClients() {
        var needed = new ArrayList<Expr>(List.of(place.service("sts"), place.state()));
        entryPlanes(entry -> !entry.answersItself() || asked(entry.controlPlane()))
                .map(place::controlPlane)
                .forEach(needed::add);
        var named = place.topology().entries().stream()
                .anyMatch(entry -> entry.publicName().isPresent());
        var moved = named ? Recovery.NAMES_ARE_MOVED_BY_HAND : Recovery.ACCELERATOR_IS_MOVED_BY_HAND;
        return RecoveryStep.of(
                place.estimates().action("Keep clients in " + place.id(), PIPELINE, moved),
                Expr.all(needed.toArray(Expr[]::new)));
    }

    /** A person moves clients with the AWS command line, where Terraform's state is lost; the control planes are the same. */
    public RecoveryStep clientsMovedByHand() {
        return place.estimates().shared("clientsMovedByHand", this::movingClientsByHand);
    }

    private RecoveryStep movingClientsByHand() {
        var planes = entryPlanes(entry -> !entry.answersItself());
        var needed = Stream.concat(Stream.of(place.service("sts")), planes.map(place::controlPlane));
        return RecoveryStep.of(
                new Action(
                        "Move clients to " + place.id() + " by hand",
                        MANUAL,
                        clientsKept().action().estimate(),
                        clientsKept().action().source()),
                Expr.all(needed.toArray(Expr[]::new)));
    }

    /** What Terraform makes active together with the region, by either way. */
    public void activate(Model.Builder model, String from, String to, Loss loss) {
        model.action(new RecoveryAction(activated(), from, to, loss));
        if (possibleByHand()) {
            model.action(new RecoveryAction(activatedByHand(), from, to, loss));
        }
    }

    /** The region in its active role, as something that is up or not. */
    void addTo(Model.Builder model) {
        var standby = place.component("standby");
        model.component(Component.of(standby, Expr.ALWAYS));
        model.component(Component.of(active(), Expr.ALWAYS));
        activate(model, standby, active(), Loss.none());
    }

    /** What the component is called that stands for the active role. */
    public String active() {
        return place.component(ACTIVE);
    }

    /** The control planes that Terraform asks when it plans and applies the recovery stack, by service. */
    private List<ControlPlane> terraform() {
        var regional = orders().map(ControlPlane::of);
        var global = new ArrayList<ControlPlane>(List.of(ControlPlane.IAM, ControlPlane.ROUTE_53));
        if (place.topology().keepsAccessLogs()) {
            global.add(ControlPlane.S3_BUCKETS);
        }
        return Stream.concat(regional, global.stream().filter(this::asked)).toList();
    }

    private Stream<String> orders() {
        return Stream.of("rds", "ec2", "autoscaling");
    }

    private Stream<ControlPlane> entryPlanes(Predicate<Entry> which) {
        return place.topology().entries().stream()
                .filter(which)
                .map(Entry::controlPlane)
                .distinct();
    }

    /** Where the primary region takes the orders for all regions, Terraform plans without asking what it made. */
    private boolean asked(ControlPlane plane) {
        return !plane.homeFor(place.topology().recovery().region())
                .equals(place.topology().primary().region());
    }

    /** RDS promotes replicas while Terraform waits, so it takes as long as the slower of the two. */
    private Action activation(String what, RecoveryAction.Kind kind, Recovery usual) {
        var own = place.estimates().of(usual);
        if (place.topology().all(Store.class).noneMatch(Store::promotedWithTheRegion)) {
            return new Action(what, kind, own.time(), own.source());
        }
        var promoted = place.estimates().of(Recovery.REPLICA_IS_PROMOTED);
        var slower = own.time().range().compareWorst(promoted.time().range()) >= 0 ? own : promoted;
        DurationRange both = own.time().range().alongside(promoted.time().range());
        return new Action(what, kind, new Estimate(both, slower.time().evidence()), slower.source());
    }

    /** What operators do before they make the region active: programs restart then, and need what they write to. */
    private List<Action> openings() {
        var all = new ArrayList<Action>();
        for (Element element : place.topology().elements()) {
            Kinds.<Opening<Element>>facet(element, Opening.class)
                    .flatMap(kind -> kind.opening(element, this))
                    .ifPresent(step -> all.add(step.action()));
        }
        return List.copyOf(all);
    }

    /** A step that a person takes by orders to services of the recovery region. */
    public RecoveryStep byHand(String what, Recovery event, String... services) {
        return RecoveryStep.of(place.estimates().action(what, MANUAL, event), place.orders(services));
    }

    /** The control planes that have to answer before a step can be taken, by service. */
    public static List<String> services(RecoveryStep step) {
        return atoms(step.requires())
                .filter(atom -> atom.kind() == Atom.Kind.CONTROL_PLANE)
                .map(atom -> atom.id().substring(atom.id().indexOf(PLANE) + PLANE.length()))
                .distinct()
                .toList();
    }

    /** The steps that a step waits for: those before it, making the region active, and launching what it needs. */
    public List<String> before(RecoveryStep step) {
        var first = step.after().stream().map(Action::what);
        var needed = parts(step.requires()).flatMap(this::completing);
        return Stream.concat(first, needed).distinct().toList();
    }

    private Stream<String> completing(String component) {
        if (component.equals(active())) {
            return Stream.of(activated().what());
        }
        return Kinds.<Launching<Workload>, String>ask(
                place.topology(), Launching.class, (kind, element) -> Stream.of((Workload) element)
                        .filter(workload -> component.equals(kind.launched(workload, place)))
                        .map(workload -> kind.launching(workload, place)));
    }

    private static Stream<Atom> atoms(Expr expr) {
        if (expr instanceof Atom atom) {
            return Stream.of(atom);
        }
        return expr instanceof All all ? all.of().stream().flatMap(RecoverySteps::atoms) : Stream.of();
    }

    private static Stream<String> parts(Expr expr) {
        if (expr instanceof Part part) {
            return Stream.of(part.component());
        }
        return expr instanceof All all ? all.of().stream().flatMap(RecoverySteps::parts) : Stream.of();
    }
}
