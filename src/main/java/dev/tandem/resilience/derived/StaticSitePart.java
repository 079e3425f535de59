package dev.tandem.resilience.derived;

import dev.tandem.aws.Basis;
import dev.tandem.aws.Figure;
import dev.tandem.aws.Recovery;
import dev.tandem.aws.ServiceLevel;
import dev.tandem.resilience.Alternative;
import dev.tandem.resilience.Atom;
import dev.tandem.resilience.Component;
import dev.tandem.resilience.EntryPoint;
import dev.tandem.resilience.Expr;
import dev.tandem.resilience.Handover;
import dev.tandem.resilience.Loss;
import dev.tandem.resilience.Model;
import dev.tandem.resilience.Promotion;
import dev.tandem.topology.StaticSite;
import java.util.List;

/**
 * A static site as an entry point: the bucket of the primary region, and that of the recovery region, which CloudFront
 * asks by itself when the other does not answer, and to which pages are copied soon after they are published.
 */
record StaticSitePart(StaticSite site, Place primary, Place recovery) {

    private static final Atom EDGE = Atom.alone(Atom.Kind.SERVICE, "cloudfront");

    void addTo(Model.Builder model) {
        model.component(Component.of(site.name(), EDGE)
                .agreed(ServiceLevel.CLOUDFRONT.severalZones() / 100, Basis.SLA, ServiceLevel.CLOUDFRONT.source()));
        model.atom(primary.controlPlane("cloudfront"));
        model.component(bucket(primary));
        model.component(bucket(recovery));
        model.promotion(copyIsRead());
        model.entry(new EntryPoint(
                primary.topology().subject(site.name()),
                List.of(
                        Alternative.usual(primary.region().id(), needs(primary)),
                        Alternative.after(handover(), recovery.region().id(), needs(recovery)))));
    }

    private Component bucket(Place place) {
        return Component.of(place.component(site.name()), place.keptInZones())
                .needs(place.region().service("s3"))
                .keeps(site.name())
                .agreed(ServiceLevel.S3.severalZones() / 100, Basis.SLA, ServiceLevel.S3.source());
    }

    private Promotion copyIsRead() {
        var read = primary.topology().figure(Recovery.BUCKET_COPY_IS_READ);
        return new Promotion(
                "read the copy of " + site.name() + " in " + recovery.region().id(),
                primary.component(site.name()),
                recovery.component(site.name()),
                Promotion.Kind.AUTO,
                Expr.ALWAYS,
                read.time(),
                new Loss.Within(read.loss()));
    }

    private Expr needs(Place place) {
        return Expr.all(Expr.part(site.name()), Expr.part(place.component(site.name())));
    }

    private Handover handover() {
        var topology = primary.topology();
        return new Handover(
                Promotion.Kind.AUTO,
                Expr.part(site.name()),
                topology.figure(Recovery.DISTRIBUTION_ASKS_ANOTHER_ORIGIN).time(),
                topology.figure(Recovery.PERSON_DECIDES).time(),
                Figure.seconds(0, Basis.DOCUMENTED));
    }
}
