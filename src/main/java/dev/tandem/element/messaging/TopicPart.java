package dev.tandem.element.messaging;

import dev.tandem.aws.EvidenceLevel;
import dev.tandem.aws.ServiceLevel;
import dev.tandem.resilience.Component;
import dev.tandem.resilience.Model;
import dev.tandem.resilience.derived.RegionModel;

/** A topic as what can fail: SNS of the region, and the key. It keeps nothing; what it was given is in queues. */
record TopicPart(Topic topic, RegionModel place) {

    void addTo(Model.Builder model) {
        model.component(Component.of(place.component(topic.name()), place.service("sns"))
                .needs(place.keptInZones(model, place.component(topic.name())), place.key(topic.key()))
                .agreed(ServiceLevel.SNS.severalZones() / 100, EvidenceLevel.ASSUMED, ServiceLevel.SNS.source()));
    }
}
