package dev.tandem.element.mail;

import dev.tandem.aws.EvidenceLevel;
import dev.tandem.aws.ServiceLevel;
import dev.tandem.resilience.Component;
import dev.tandem.resilience.Model;
import dev.tandem.resilience.derived.RegionModel;

/** A sender as what can fail: SES of the region, which is set up in both of them ahead of time. */
record MailPart(Mail mail, RegionModel place) {

    void addTo(Model.Builder model) {
        model.component(Component.of(place.component(mail.name()), place.service("ses"))
                .agreed(ServiceLevel.SES.severalZones() / 100, EvidenceLevel.ASSUMED, ServiceLevel.SES.source()));
    }
}
