package dev.tandem.element.module;

import dev.tandem.aws.ControlPlane;
import dev.tandem.aws.ResourceType;
import dev.tandem.element.ElementKind;
import dev.tandem.element.external.Declaration;
import dev.tandem.element.external.DeclaredChapter;
import dev.tandem.element.external.DeclaredPart;
import dev.tandem.lowering.Alarm;
import dev.tandem.lowering.Alarmed;
import dev.tandem.lowering.BringsModule;
import dev.tandem.lowering.Granting;
import dev.tandem.lowering.Lowered;
import dev.tandem.lowering.Stacks;
import dev.tandem.lowering.WorkloadAccess;
import dev.tandem.resilience.Component;
import dev.tandem.resilience.Expr;
import dev.tandem.resilience.Model;
import dev.tandem.resilience.RecoveryStep;
import dev.tandem.resilience.derived.Failing;
import dev.tandem.resilience.derived.Opening;
import dev.tandem.resilience.derived.RecoverySteps;
import dev.tandem.resilience.derived.RegionModel;
import dev.tandem.rules.Lawful;
import dev.tandem.rules.Rule;
import dev.tandem.rules.Written;
import dev.tandem.runbook.Chapter;
import dev.tandem.runbook.OperatorContext;
import dev.tandem.runbook.Recovered;
import dev.tandem.topology.RegionRole;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Terraform modules of the user's own. */
public final class ModuleKind
        implements ElementKind<TerraformModule>,
                Lowered<TerraformModule>,
                BringsModule<TerraformModule>,
                Granting<TerraformModule>,
                Alarmed<TerraformModule>,
                Failing<TerraformModule>,
                Opening<TerraformModule>,
                Recovered<TerraformModule>,
                Written<TerraformModule>,
                Lawful {

    /** Services of which a module often has resources, and that are not asked while it serves. */
    private static final Set<String> NOT_ASKED = Set.of("cloudwatch", "iam", "logs");

    @Override
    public Class<TerraformModule> type() {
        return TerraformModule.class;
    }

    @Override
    public void lower(TerraformModule module, Stacks stacks) {
        new ModuleLowering(module, stacks).lower();
    }

    @Override
    public String module(TerraformModule module) {
        return module.folder().copy();
    }

    @Override
    public SortedMap<String, byte[]> files(TerraformModule module) {
        var files = new TreeMap<String, byte[]>();
        module.folder().files().forEach((path, content) -> files.put(path, content.bytes()));
        return files;
    }

    @Override
    public void grant(TerraformModule module, WorkloadAccess access) {
        if (module.calledIn(access.side())) {
            ModuleGrant.of(module, access).grant();
        }
    }

    @Override
    public Stream<Alarm> alarms(TerraformModule module, RegionRole side, Stacks stacks) {
        return new ModuleAlarms(module, side, stacks).all();
    }

    /** What is in the recovery region alone is of no use to the primary region, which does without. */
    @Override
    public void fail(TerraformModule module, RegionModel place, Model.Builder model) {
        if (place.home() && !module.calledIn(RegionRole.PRIMARY)) {
            model.component(Component.of(place.component(module.name()), Expr.ALWAYS));
            return;
        }
        var needs = Stream.concat(
                        services(module).stream().map(place::service),
                        module.inputsIn(place.side()).values().values().stream()
                                .flatMap(input -> KeyOf.input(input).stream())
                                .map(place::key))
                .distinct()
                .map(Expr.class::cast)
                .toList();
        new DeclaredPart(module, place, needs, orders(module, place)).addTo(model);
    }

    @Override
    public Optional<RecoveryStep> opening(TerraformModule module, RecoverySteps steps) {
        return module.declaration().copy().map(copy -> takenOver(module, steps.place(), copy));
    }

    @Override
    public Chapter recover(TerraformModule module, OperatorContext operator) {
        return new DeclaredChapter(
                        operator,
                        module,
                        "The module in `" + module.folder().path()
                                + "` builds it; Tandem knows what was declared of it.",
                        copy -> takenOver(module, operator.steps().place(), copy))
                .chapter();
    }

    @Override
    public String written(TerraformModule module, String name) {
        return "module(\"" + name + "\", folder(\"" + module.folder().path() + "\"))";
    }

    @Override
    public List<Rule> laws() {
        return List.of(new InputsAreGiven(), new InputsAreInReach(), new BringsNoProvider(), new EndpointIsReachable());
    }

    private static RecoveryStep takenOver(TerraformModule module, RegionModel place, Declaration.InRecovery.Copy copy) {
        return DeclaredPart.takenOver(copy, orders(module, place));
    }

    /** Whoever takes the step gives orders to the services that the module is made of. */
    private static Expr orders(TerraformModule module, RegionModel place) {
        return place.orders(services(module).toArray(String[]::new));
    }

    /** The services that were named, else every regional one of which it has resources. */
    private static List<String> services(TerraformModule module) {
        return module.services().orElseGet(() -> module.folder()
                .allBlocks()
                .filter(block -> block.is("resource") && ResourceType.asksAws(block.label(0)))
                .map(block -> ResourceType.service(block.label(0)))
                .filter(service -> !NOT_ASKED.contains(service))
                .filter(service -> switch (ControlPlane.of(service).scope()) {
                    case REGIONAL, GLOBAL_OPERATION -> true;
                    case PARTITIONAL, EDGE -> false;
                })
                .distinct()
                .sorted()
                .toList());
    }
}
