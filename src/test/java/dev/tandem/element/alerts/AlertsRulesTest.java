package dev.tandem.element.alerts;

import static dev.tandem.Tandem.*;
import static dev.tandem.rules.Healthy.bank;
import static dev.tandem.rules.Healthy.findings;
import static dev.tandem.rules.Healthy.summaries;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AlertsRulesTest {

    @Test
    void reportsAlertsThatTellNobody() {
        var topology = bank().alerts(alerts("operations")).build();
        assertThat(summaries(new AlertsReachSomebody(), topology))
                .containsExactly(
                        "The alerts have no address, number or topic: alarms are raised in both regions, and no"
                                + " one receives them.");
    }

    @Test
    void staysQuietOnAlertsWithAnAddressANumberOrATopic() {
        var mailed = alerts("operations").email(variable("operations_email"));
        var texted = alerts("on-call").sms(variable("on_call_phone"));
        var forwarded = alerts("central").existingTopics("central-on-call");
        assertThat(findings(
                        new AlertsReachSomebody(),
                        bank().alerts(mailed).alerts(texted).alerts(forwarded).build()))
                .isEmpty();
    }
}
