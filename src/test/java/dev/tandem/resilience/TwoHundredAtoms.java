package dev.tandem.resilience;

import dev.tandem.aws.Estimate;
import dev.tandem.aws.EvidenceLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Thirty-one services of three instances in each of two regions, and as much more as makes it two hundred atoms. */
public final class TwoHundredAtoms {

    private TwoHundredAtoms() {}

    /** The model, whose entry point is called {@code clients}. */
    public static Model model() {
        var builder = Model.builder()
                .atom(Atom.region("r0").controlPlane("ec2"))
                .atom(Atom.region("r1").controlPlane("ec2"));
        var services = new ArrayList<List<Expr>>(List.of(new ArrayList<>(), new ArrayList<>()));
        for (int i = 0; i < 62; i++) {
            var region = Atom.region("r" + i % 2);
            var fleet = IntStream.range(0, 3)
                    .mapToObj(zone -> region.zone("z" + zone).node("i" + zone + "-"))
                    .toList();
            builder.component(Component.replicated("service" + i, 1, named(fleet, i))
                    .needs(i < 2 ? Expr.ALWAYS : Expr.part("service" + (i - 2))));
            services.get(i % 2).add(Expr.part("service" + i));
        }
        var handover = TrafficFailover.always(
                RecoveryAction.Kind.MANUAL,
                Expr.ALWAYS,
                Estimate.seconds(30, EvidenceLevel.DOCUMENTED),
                Estimate.seconds(900, EvidenceLevel.ASSUMED),
                Estimate.seconds(60, EvidenceLevel.DOCUMENTED));
        return builder.atom(Atom.region("r0").service("s3"))
                .atom(Atom.region("r1").service("s3"))
                .atom(Atom.region("r0").holding(Atom.Kind.KEY, "key"))
                .atom(Atom.region("r1").holding(Atom.Kind.KEY, "key"))
                .entry(new EntryPoint(
                        "clients",
                        List.of(
                                Alternative.usual("usual", new All(services.get(0))),
                                Alternative.after(handover, "other", new All(services.get(1))))))
                .build();
    }

    private static List<Expr> named(List<Atom> fleet, int service) {
        return fleet.stream()
                .map(node -> (Expr) node.parent().orElseThrow().node("s" + service))
                .toList();
    }
}
