package broken;

import dev.tandem.aws.Estimate;
import dev.tandem.aws.EvidenceLevel;
import dev.tandem.aws.Naming;
import dev.tandem.element.ElementKind;
import dev.tandem.lowering.Granting;
import dev.tandem.lowering.Lowered;
import dev.tandem.lowering.Stacks;
import dev.tandem.lowering.TerraformNames;
import dev.tandem.lowering.WorkloadAccess;
import dev.tandem.resilience.Atom;
import dev.tandem.resilience.Component;
import dev.tandem.resilience.Expr;
import dev.tandem.resilience.Loss;
import dev.tandem.resilience.Model;
import dev.tandem.resilience.RecoveryAction;
import dev.tandem.resilience.derived.Failing;
import dev.tandem.resilience.derived.RegionModel;
import dev.tandem.rules.AwsName;
import dev.tandem.rules.Named;
import dev.tandem.runbook.Chapter;
import dev.tandem.runbook.ElementImpact;
import dev.tandem.runbook.OperatorContext;
import dev.tandem.runbook.Recovered;
import dev.tandem.terraform.Arguments;
import dev.tandem.terraform.ModuleCall;
import dev.tandem.terraform.Reference;
import dev.tandem.terraform.Value;
import dev.tandem.topology.RegionRole;
import dev.tandem.topology.Topology;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Everything that a kind can get wrong, one at a time. */
public final class BrokenKind
        implements ElementKind<Broken>,
                Lowered<Broken>,
                Granting<Broken>,
                Failing<Broken>,
                Named<Broken>,
                Recovered<Broken> {

    private static int compiled;

    @Override
    public Class<Broken> type() {
        return Broken.class;
    }

    @Override
    public void lower(Broken thing, Stacks stacks) {
        if (thing.has("throws")) {
            throw new IllegalStateException("the day is over");
        }
        for (var side : RegionRole.values()) {
            var call = new ModuleCall(
                    TerraformNames.call(thing),
                    module(thing),
                    providers(thing),
                    arguments(thing, side).tree());
            stacks.builderOf(side).call(call);
        }
        stacks.builderOf(RegionRole.PRIMARY)
                .output(TerraformNames.call(thing) + "_arn", "ARN of the thing", arn(thing));
    }

    private static String module(Broken thing) {
        return thing.has("no-module") ? "nowhere" : "thing-of-others";
    }

    private static TreeMap<String, String> providers(Broken thing) {
        var providers = new TreeMap<String, String>();
        providers.put("aws", thing.has("provider") ? "aws.recovery" : "aws");
        return providers;
    }

    private static Arguments arguments(Broken thing, RegionRole side) {
        var arguments = new Arguments();
        if (!thing.has("missing")) {
            arguments.put("name", name(thing, side));
        }
        if (thing.has("variable")) {
            arguments.put("colour", "red");
        }
        if (thing.has("dark") && side == RegionRole.RECOVERY) {
            arguments.put("kms_key_arn", "arn:aws:kms:eu-west-1:000000000000:key/one");
        }
        return arguments;
    }

    private static String name(Broken thing, RegionRole side) {
        if (thing.has("bytes")) {
            return "thing-" + ++compiled;
        }
        return thing.has("region") && side == RegionRole.PRIMARY ? "thing-eu-central-1" : thing.name();
    }

    private static Value arn(Broken thing) {
        if (thing.has("dangling")) {
            return Reference.module("nobody", "arn");
        }
        return Reference.module(TerraformNames.call(thing), thing.has("output") ? "colour" : "arn");
    }

    @Override
    public void grant(Broken thing, WorkloadAccess access) {
        access.parameter("name", Value.text(thing.name()));
    }

    @Override
    public Stream<AwsName> awsNames(Broken thing, Topology topology) {
        if (thing.has("illegal-name")) {
            return Stream.of(new AwsName(Naming.BUCKET, "Thing"));
        }
        return Stream.of(new AwsName(Naming.IAM_ROLE, thing.has("taken-name") ? "thing" : "thing-" + thing.name()));
    }

    @Override
    public void fail(Broken thing, RegionModel place, Model.Builder model) {
        var id = place.component(thing.has("unnamed") ? "thing" : thing.name());
        model.component(Component.of(place.component(thing.name()), serving(thing, place))
                .needs(place.service("dynamodb"))
                .keeps(thing.name()));
        if (thing.has("unnamed")) {
            model.component(Component.of(id, Expr.ALWAYS));
        }
        if (thing.has("idle")) {
            model.atom(place.service("qldb"));
        }
        if (!place.home() && !thing.has("stranded")) {
            model.action(new RecoveryAction(
                    "Use " + thing.name(),
                    place.other().component(thing.name()),
                    id,
                    RecoveryAction.Kind.AUTO,
                    Expr.ALWAYS,
                    Estimate.seconds(0, EvidenceLevel.DOCUMENTED),
                    Loss.none()));
        }
    }

    private static Expr serving(Broken thing, RegionModel place) {
        if (thing.has("elsewhere")) {
            return Atom.region("eu-nowhere-1");
        }
        var never = thing.has("down") || (thing.has("stranded") && !place.home());
        return never ? Expr.NEVER : Expr.ALWAYS;
    }

    @Override
    public Chapter recover(Broken thing, OperatorContext operator) {
        var impact = thing.has("no-row")
                ? new ElementImpact("something", "else", "It is there.", Optional.empty())
                : operator.impact(thing, thing.has("silent") ? "" : "The same thing.");
        return Chapter.of(
                thing.has("lossless") ? impact : impact.losing(Estimate.seconds(1, EvidenceLevel.ASSUMED), "nobody"));
    }
}
