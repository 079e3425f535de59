package dev.tandem.element.messaging;

import dev.tandem.aws.EvidenceLevel;
import dev.tandem.aws.ServiceLevel;
import dev.tandem.resilience.Component;
import dev.tandem.resilience.Expr;
import dev.tandem.resilience.Model;
import dev.tandem.resilience.derived.RegionModel;
import java.util.stream.Stream;

/** A topic as what can fail: SNS of the region, and the key, if it is known. It keeps nothing; what it was given is in queues. */
record TopicPart(Topic topic, RegionModel place) {

    void addTo(Model.Builder model) {
        var needs = Stream.concat(
                Stream.of(place.keptInZones(model, place.component(topic.name()))),
                topic.encryption().map(place::key).stream());
        model.component(Component.of(place.component(topic.name()), place.service("sns"))
                .needs(needs.toArray(Expr[]::new))
                .agreed(ServiceLevel.SNS.severalZones() / 100, EvidenceLevel.ASSUMED, ServiceLevel.SNS.source()));
    }
}
