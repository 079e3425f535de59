package dev.tandem.element.bucket;

import dev.tandem.aws.EvidenceLevel;
import dev.tandem.aws.Recovery;
import dev.tandem.aws.ServiceLevel;
import dev.tandem.resilience.Component;
import dev.tandem.resilience.Expr;
import dev.tandem.resilience.Loss;
import dev.tandem.resilience.Model;
import dev.tandem.resilience.RecoveryAction;
import dev.tandem.resilience.RecoveryStep;
import dev.tandem.resilience.derived.RegionModel;

/**
 * A bucket as what can fail: kept by S3 in several zones, of which it can do without one; and a bucket in the recovery
 * region that takes writes at any time, so that nothing has to happen before it is used.
 */
record BucketPart(Bucket bucket, RegionModel place) {

    void addTo(Model.Builder model) {
        if (!place.home() && !bucket.replica().present()) {
            model.component(whole(Expr.NEVER));
            return;
        }
        model.component(whole(place.keptInZones(model, place.component(bucket.name()))));
        if (!place.home()) {
            model.action(copyIsUsed());
        }
    }

    private Component whole(Expr serves) {
        return Component.of(place.component(bucket.name()), serves)
                .needs(place.service("s3"), place.key(bucket.key()))
                .keeps(bucket.name())
                .agreed(agreed().severalZones() / 100, EvidenceLevel.SLA, agreed().source());
    }

    /** The agreement for Standard-IA is a separate one. */
    private ServiceLevel agreed() {
        return bucket.lifecycle().infrequentAccessAfter().isPresent() ? ServiceLevel.S3_INFREQUENT : ServiceLevel.S3;
    }

    private RecoveryAction copyIsUsed() {
        var estimates = place.estimates();
        return new RecoveryAction(
                RecoveryStep.of(
                        estimates.action(
                                "Use the copy of " + bucket.name() + " in " + place.id(),
                                RecoveryAction.Kind.AUTO,
                                Recovery.BUCKET_COPY_IS_READ),
                        Expr.ALWAYS),
                place.other().component(bucket.name()),
                place.component(bucket.name()),
                new Loss.Within(estimates.of(Recovery.BUCKET_COPY_IS_READ).loss()));
    }
}
