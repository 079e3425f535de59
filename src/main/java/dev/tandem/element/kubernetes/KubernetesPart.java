package dev.tandem.element.kubernetes;

import dev.tandem.aws.EvidenceLevel;
import dev.tandem.aws.ServiceLevel;
import dev.tandem.resilience.AtLeast;
import dev.tandem.resilience.Component;
import dev.tandem.resilience.Expr;
import dev.tandem.resilience.Model;
import dev.tandem.resilience.derived.RegionModel;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A Kubernetes cluster as what can fail: a control plane that AWS keeps in the zones, and nodes, of which one still runs
 * something and all of them run everything. The clusters of the two regions know nothing of each other, so that none
 * takes the place of the other.
 */
record KubernetesPart(Kubernetes cluster, RegionModel place) {

    void addTo(Model.Builder model) {
        model.component(Component.of(controlPlane(), place.keptInZones(model, controlPlane()))
                .needs(place.service("eks"), place.key())
                .agreed(ServiceLevel.EKS.severalZones() / 100, EvidenceLevel.SLA, ServiceLevel.EKS.source()));
        var nodes = nodes();
        model.component(Component.of(place.component(cluster.name()), new AtLeast(1, nodes))
                .unimpairedWith(Expr.all(nodes.toArray(Expr[]::new)))
                .needs(place.service("ec2"), Expr.part(controlPlane()))
                .agreed(ServiceLevel.EC2.severalZones() / 100, EvidenceLevel.SLA, ServiceLevel.EC2.source()));
    }

    private List<Expr> nodes() {
        return IntStream.range(0, cluster.nodes())
                .<Expr>mapToObj(number -> place.node("eks", cluster.name(), number))
                .toList();
    }

    private String controlPlane() {
        return place.component(cluster.name(), "control-plane");
    }
}
