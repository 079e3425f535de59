package dev.tandem.rules;

import static dev.tandem.Tandem.*;
import static dev.tandem.rules.Healthy.accounts;
import static dev.tandem.rules.Healthy.bankWith;
import static dev.tandem.rules.Healthy.findings;
import static dev.tandem.rules.Healthy.sites;
import static dev.tandem.rules.Healthy.summaries;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BalancerRulesTest {

    @Test
    void reportsARedirectToClearText() {
        var service = accounts().clearText("behind a proxy").redirectsHttp();
        assertThat(summaries(new RedirectNeedsTls(), bankWith(service)))
                .containsExactly("The service redirects HTTP, but speaks clear text: there is no TLS that port 80 could"
                        + " send clients on to.");
    }

    @Test
    void reportsARedirectToItself() {
        assertThat(summaries(
                        new RedirectNeedsTls(),
                        bankWith(accounts().listensOn(80).redirectsHttp())))
                .containsExactly(
                        "The service redirects HTTP, but speaks TLS on port 80 itself: the port can have one listener"
                                + " only.");
    }

    @Test
    void staysQuietOnARedirectToAnotherPort() {
        var service = accounts().port(80).listensOn(443).redirectsHttp();
        assertThat(findings(new RedirectNeedsTls(), bankWith(service))).isEmpty();
    }

    @Test
    void reportsRangesThatAnAcceleratorIsNotIn() {
        var service = accounts().clientsFrom("203.0.113.0/24").clientsFrom("192.0.2.0/24");
        assertThat(summaries(new AcceleratorGetsIn(), bankWith(service)))
                .containsExactly("The service lets in 192.0.2.0/24 and 203.0.113.0/24 only, but the accelerator edge"
                        + " brings its clients with addresses of Global Accelerator.");
    }

    @Test
    void staysQuietOnRangesThatLetInEveryoneBehindAnAccelerator() {
        var service = accounts().clientsFrom("203.0.113.0/24", "0.0.0.0/0");
        assertThat(findings(new AcceleratorGetsIn(), bankWith(service))).isEmpty();
    }

    @Test
    void staysQuietOnRangesWithoutAnAccelerator() {
        var topology = sites().with(accounts().clientsFrom("203.0.113.0/24")).build();
        assertThat(findings(new AcceleratorGetsIn(), topology)).isEmpty();
    }

    @Test
    void reportsTwoServicesWhoseLoadBalancersListenOnOnePort() {
        assertThat(findings(new ListenerPortsDiffer(), bankWith(accounts().listensOn(8081))))
                .singleElement()
                .extracting(finding -> finding.fix())
                .isEqualTo("Give each a port of its own, as in .listensOn(8082).");
    }
}
