package dev.tandem.element.site;

import dev.tandem.aws.EvidenceLevel;
import dev.tandem.aws.Recovery;
import dev.tandem.aws.ServiceLevel;
import dev.tandem.resilience.Atom;
import dev.tandem.resilience.Component;
import dev.tandem.resilience.Expr;
import dev.tandem.resilience.Loss;
import dev.tandem.resilience.Model;
import dev.tandem.resilience.Part;
import dev.tandem.resilience.RecoveryAction;
import dev.tandem.resilience.RecoveryStep;
import dev.tandem.resilience.derived.RegionModel;
import dev.tandem.resilience.derived.TwoRegionEntry;

/**
 * A static site as an entry point: the bucket of the primary region, and that of the recovery region, which CloudFront
 * asks by itself when the other does not answer, and to which pages are copied soon after they are published.
 */
record StaticSitePart(StaticSite site, RegionModel primary, RegionModel recovery) {

    private static final Atom EDGE = Atom.alone(Atom.Kind.SERVICE, "cloudfront");

    void addTo(Model.Builder model) {
        model.component(Component.of(site.name(), EDGE)
                .agreed(
                        ServiceLevel.CLOUDFRONT.severalZones() / 100,
                        EvidenceLevel.SLA,
                        ServiceLevel.CLOUDFRONT.source()));
        model.atom(primary.controlPlane(site.controlPlane()));
        model.component(bucket(model, primary));
        model.component(bucket(model, recovery));
        model.action(copyIsRead());
        new TwoRegionEntry(primary, recovery, new Part(site.name()), Recovery.DISTRIBUTION_ASKS_ANOTHER_ORIGIN, false)
                .addTo(
                        model,
                        primary.topology().subject(site.name()),
                        needs(primary),
                        needs(recovery),
                        Expr.part(primary.component(site.name())));
    }

    private Component bucket(Model.Builder model, RegionModel place) {
        return Component.of(place.component(site.name()), place.keptInZones(model, place.component(site.name())))
                .needs(place.service("s3"))
                .keeps(site.name())
                .agreed(ServiceLevel.S3.severalZones() / 100, EvidenceLevel.SLA, ServiceLevel.S3.source());
    }

    private RecoveryAction copyIsRead() {
        var copied = primary.estimates().of(Recovery.BUCKET_COPY_IS_READ);
        return new RecoveryAction(
                RecoveryStep.of(
                        primary.estimates()
                                .action(
                                        "Read the copy of " + site.name() + " in " + recovery.id(),
                                        RecoveryAction.Kind.AUTO,
                                        Recovery.BUCKET_COPY_IS_READ),
                        Expr.ALWAYS),
                primary.component(site.name()),
                recovery.component(site.name()),
                new Loss.Within(copied.loss()));
    }

    private Expr needs(RegionModel place) {
        return Expr.all(Expr.part(site.name()), Expr.part(place.component(site.name())));
    }
}
