package dev.tandem.element.search;

import static dev.tandem.Tandem.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.element.service.Service;
import dev.tandem.resilience.derived.RecoverySteps;
import dev.tandem.topology.Dependency;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What operators wait for before they stop the indexes of a domain from following. */
class SearchStepsTest {

    private static final String ACTIVE = "Make eu-central-1 active";
    private static final String LAUNCHED = "The Auto Scaling group launches instances of web in eu-central-1";

    private static final Search PRODUCTS = search("products").followerInRecovery();

    @Test
    void indexesAreStoppedFromAnInstanceThatRuns() {
        assertThat(beforeStopping(user("web", 1, PRODUCTS))).containsExactly(ACTIVE);
    }

    @Test
    void whereNoInstanceRunsOneIsLaunchedFirst() {
        assertThat(beforeStopping(user("web", 0, PRODUCTS, rabbitMq("events")))).containsExactly(ACTIVE, LAUNCHED);
    }

    @Test
    void ofSeveralUsersOneThatRunsIsTaken() {
        assertThat(beforeStopping(user("api", 0, PRODUCTS), user("web", 1, PRODUCTS)))
                .containsExactly(ACTIVE);
    }

    @Test
    void anInstanceThatDoesNotReachTheDomainIsOfNoHelp() {
        assertThat(beforeStopping(user("api", 1), user("web", 0, PRODUCTS))).containsExactly(ACTIVE, LAUNCHED);
    }

    private static List<String> beforeStopping(Service... services) {
        var steps = RecoverySteps.of(topology("shop")
                .primary(EU_WEST_1, network("10.1.0.0/16"))
                .recovery(EU_CENTRAL_1, network("10.2.0.0/16"))
                .state(stateBucket("shop-terraform-state"))
                .entry(accelerator("edge").to(services))
                .build());
        return steps.before(SearchPart.stopped(PRODUCTS, steps));
    }

    private static Service user(String name, int running, Dependency... used) {
        return service(name)
                .instances(2)
                .inRecovery(sizing -> sizing.instances(running))
                .uses(used);
    }
}
