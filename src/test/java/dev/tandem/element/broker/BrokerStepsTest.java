package dev.tandem.element.broker;

import static dev.tandem.Tandem.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.resilience.derived.RecoverySteps;
import org.junit.jupiter.api.Test;

/** What operators wait for before they look inside a broker. */
class BrokerStepsTest {

    @Test
    void definitionsAreCheckedFromAnInstanceThatIsLaunchedFirst() {
        var events = rabbitMq("events");
        var web = service("web")
                .instances(2)
                .inRecovery(sizing -> sizing.instances(0))
                .uses(events);
        var steps = RecoverySteps.of(topology("shop")
                .primary(EU_WEST_1, network("10.1.0.0/16"))
                .recovery(EU_CENTRAL_1, network("10.2.0.0/16"))
                .state(stateBucket("shop-terraform-state"))
                .entry(accelerator("edge").to(web))
                .build());
        assertThat(steps.before(BrokerPart.defined(events, steps)))
                .containsExactly(
                        "Make eu-central-1 active", "The Auto Scaling group launches instances of web in eu-central-1");
    }
}
