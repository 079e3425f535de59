package dev.tandem.element.service;

import static dev.tandem.Tandem.*;
import static dev.tandem.rules.Healthy.accounts;
import static dev.tandem.rules.Healthy.bankWith;
import static dev.tandem.rules.Healthy.findings;
import static dev.tandem.rules.Healthy.rule;
import static dev.tandem.rules.Healthy.sites;
import static dev.tandem.rules.Healthy.summaries;
import static dev.tandem.rules.Healthy.transactions;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.diagnostics.Severity;
import dev.tandem.topology.Topology;
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
    void reportsPlainHttpFromTheInternet() {
        var service = accounts().clearText("no certificate yet");
        assertThat(findings(rule("edge/entry-is-encrypted"), bankWith(service)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                    assertThat(finding.summary())
                            .isEqualTo(
                                    "The service takes plain HTTP from the internet on port 8082: nothing encrypts it"
                                            + " between its clients and AWS.");
                    assertThat(finding.evidence())
                            .containsExactly(
                                    "the accelerator \"edge\" leads to it",
                                    ".clearText(...) gives the reason \"no certificate yet\"");
                });
    }

    @Test
    void reportsPlainHttpOfASharedLoadBalancer() {
        var balancer = shared().clearText("no certificate yet");
        assertThat(summaries(
                        rule("edge/entry-is-encrypted"),
                        sites().entry(accelerator("edge").to(balancer)).build()))
                .containsExactly("The load balancer takes plain HTTP from the internet on port 80: nothing encrypts it"
                        + " between its clients and AWS.");
    }

    @Test
    void staysQuietOnPlainHttpInsideTheNetworkOrFromNamedClients() {
        var encrypted = rule("edge/entry-is-encrypted");
        var plain = accounts().clearText("inside the network");
        assertThat(findings(encrypted, sites().with(plain).build())).isEmpty();
        assertThat(findings(encrypted, bankWith(plain.clientsFrom("203.0.113.0/24"))))
                .isEmpty();
        assertThat(findings(encrypted, bankWith(accounts()))).isEmpty();
    }

    @Test
    void reportsRangesThatAnAcceleratorIsNotIn() {
        var service = accounts().clientsFrom("203.0.113.0/24").clientsFrom("192.0.2.0/24");
        assertThat(summaries(rule("edge/accelerator-gets-in"), facingTheInternet(service)))
                .containsExactly("The service lets in 192.0.2.0/24 and 203.0.113.0/24 only, but the accelerator edge"
                        + " brings its clients with addresses of Global Accelerator.");
    }

    @Test
    void staysQuietOnRangesOfAnInternalBalancerToWhichAnAcceleratorBringsTheAddressesOfClients() {
        assertThat(findings(
                        rule("edge/accelerator-gets-in"), bankWith(accounts().clientsFrom("203.0.113.0/24"))))
                .isEmpty();
    }

    @Test
    void staysQuietOnRangesThatLetInEveryoneBehindAnAccelerator() {
        var service = accounts().clientsFrom("203.0.113.0/24", "0.0.0.0/0");
        assertThat(findings(rule("edge/accelerator-gets-in"), facingTheInternet(service)))
                .isEmpty();
    }

    @Test
    void staysQuietOnRangesWithoutAnAccelerator() {
        var topology = sites().with(accounts().clientsFrom("203.0.113.0/24")).build();
        assertThat(findings(rule("edge/accelerator-gets-in"), topology)).isEmpty();
    }

    @Test
    void reportsTwoServicesWhoseLoadBalancersListenOnOnePort() {
        assertThat(findings(
                        rule("edge/listener-ports-differ"), bankWith(accounts().listensOn(8081))))
                .singleElement()
                .extracting(finding -> finding.fix())
                .isEqualTo("Give each a different port, as in .listensOn(8082).");
    }

    @Test
    void reportsAnEntryToAServiceThatSharesALoadBalancer() {
        var topology =
                sites().entry(accelerator("edge").to(shared(), accounts())).build();
        assertThat(summaries(new OneBalancer(), topology))
                .containsExactly(
                        "The service is behind the load balancer web, so it has no separate load balancer that an entry could point to.");
    }

    @Test
    void reportsAServiceBehindTwoLoadBalancers() {
        var topology = sites().with(shared(), loadBalancer("api").path("/*", accounts()))
                .build();
        assertThat(summaries(new OneBalancer(), topology))
                .containsExactly("The service is behind the load balancer api and the load balancer web: its instances"
                        + " register with one target group, which one load balancer leads to.");
    }

    @Test
    void staysQuietOnAServiceOfItsOwnBesideASharedLoadBalancer() {
        var topology =
                sites().entry(accelerator("edge").to(shared(), transactions())).build();
        assertThat(findings(new OneBalancer(), topology)).isEmpty();
    }

    @Test
    void reportsWhatAServiceSaysOfALoadBalancerThatItDoesNotHave() {
        var topology = sites().with(
                        loadBalancer("web").path("/*", accounts().withoutAccessLogs("The proxy keeps them.")))
                .build();
        assertThat(summaries(new SetAtTheBalancer(), topology))
                .containsExactly(
                        "The service says how clients meet its load balancer, but it has none: it is behind the"
                                + " load balancer web.");
    }

    @Test
    void staysQuietOnWhatIsSaidOfTheSharedLoadBalancer() {
        var service = accounts().tlsToInstances().sticky(days(1)).healthPath("/ping");
        var topology = sites().with(loadBalancer("web").path("/*", service)).build();
        assertThat(findings(new SetAtTheBalancer(), topology)).isEmpty();
    }

    @Test
    void reportsOneHostOfTwoServicesHoweverItIsWritten() {
        var topology =
                sites().with(shared().host("API.bank.example", transactions())).build();
        assertThat(summaries(new ConditionsDiffer(), topology))
                .containsExactly("The load balancer sends the host api.bank.example to the services accounts and"
                        + " transactions: only the first would ever get it.");
    }

    @Test
    void staysQuietOnTwoHostsOfOneServiceAndOneHostSaidTwice() {
        var balancer = shared().host("api.bank.example", accounts()).host("www.bank.example", accounts());
        assertThat(findings(new ConditionsDiffer(), sites().with(balancer).build()))
                .isEmpty();
    }

    @Test
    void reportsAHundredAndOneRules() {
        assertThat(summaries(new RulesWithinQuota(), withRules(101)))
                .containsExactly("The load balancer has 101 rules, and AWS refuses more than 100 unless the account's"
                        + " quota was raised.");
    }

    @Test
    void staysQuietOnAHundredRules() {
        assertThat(findings(new RulesWithinQuota(), withRules(100))).isEmpty();
    }

    @Test
    void reportsASharedLoadBalancerToNowhere() {
        assertThat(summaries(
                        rule("edge/leads-somewhere"),
                        sites().with(loadBalancer("web")).build()))
                .containsExactly(
                        "The load balancer leads to no service: AWS bills it, and it answers 404 to every request.");
    }

    @Test
    void reportsARedirectOfASharedLoadBalancerInClearText() {
        var balancer = shared().clearText("inside the network").redirectsHttp();
        assertThat(findings(new RedirectNeedsTls(), sites().with(balancer).build()))
                .hasSize(1);
    }

    @Test
    void reportsASharedLoadBalancerOnThePortOfAService() {
        var topology = sites().entry(
                        accelerator("edge").to(shared(), transactions().port(443)))
                .build();
        assertThat(summaries(rule("edge/listener-ports-differ"), topology))
                .containsExactly("transactions and web are both on port 443 of one accelerator: a port can have one"
                        + " listener only.");
    }

    private static LoadBalancer shared() {
        return loadBalancer("web").host("api.bank.example", accounts());
    }

    private static Topology withRules(int count) {
        var balancer = loadBalancer("web");
        for (var number = 1; number <= count; number++) {
            balancer = balancer.path("/" + number, accounts());
        }
        return sites().with(balancer).build();
    }

    private static Topology facingTheInternet(Service service) {
        return sites().entry(
                        accelerator("edge").internetFacing("deployed that way").to(service))
                .build();
    }
}
