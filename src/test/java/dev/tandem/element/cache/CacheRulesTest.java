package dev.tandem.element.cache;

import static dev.tandem.Tandem.*;
import static dev.tandem.rules.Healthy.findings;
import static dev.tandem.rules.Healthy.sites;
import static dev.tandem.rules.Healthy.summaries;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.topology.Topology;
import org.junit.jupiter.api.Test;

class CacheRulesTest {

    private static final Cache SESSIONS = cache("sessions");

    @Test
    void reportsVersionsAndNodesThatElastiCacheDoesNotHave() {
        assertThat(summaries(new CacheExists(), with(SESSIONS.version("6.2").instanceType("r7g.large"))))
                .containsExactlyInAnyOrder(
                        "\"6.2\" is not a version of Valkey that lets roles of IAM in: use one of 8.0, 7.2, 8.1, 8.2.",
                        "\"r7g.large\" is not a node type of ElastiCache: use one such as cache.r7g.large.");
    }

    @Test
    void staysQuietOnVersionsThatExist() {
        assertThat(findings(new CacheExists(), with(SESSIONS.version("7.2").instanceType("cache.t4g.small"))))
                .isEmpty();
        assertThat(findings(new CacheExists(), with(SESSIONS.redisOss()))).isEmpty();
    }

    @Test
    void reportsASingleNode() {
        assertThat(summaries(new CacheInSeveralZones(), with(SESSIONS.singleNode("to save money"))))
                .containsExactly(
                        "The cache is a single node: losing the node or its zone stops it and loses what it holds.");
    }

    @Test
    void staysQuietOnceThereIsAReplica() {
        assertThat(findings(new CacheInSeveralZones(), with(SESSIONS))).isEmpty();
    }

    @Test
    void notesThatTheRecoveryRegionStartsEmpty() {
        assertThat(summaries(new CacheStartsEmpty(), used(SESSIONS)))
                .containsExactly(
                        "The cache in eu-central-1 is empty when that region takes over: sessions are gone, and"
                                + " every first read goes to what is behind the cache.");
    }

    @Test
    void staysQuietOnAGlobalDatastoreAndOnWhatIsNotUsed() {
        assertThat(findings(new CacheStartsEmpty(), used(SESSIONS.globalDatastore())))
                .isEmpty();
        assertThat(findings(new CacheStartsEmpty(), with(SESSIONS))).isEmpty();
    }

    @Test
    void reportsGlobalDatastoresThatAwsRefuses() {
        var rule = new GlobalDatastoreIsPossible();
        assertThat(summaries(rule, with(SESSIONS.globalDatastore().instanceType("cache.t4g.medium"))))
                .containsExactly("A global datastore takes no cache.t4g.medium: use m5, m6g, m7g, r5, r6g, r6gd, r7g or"
                        + " c7gn, from large on, such as cache.r7g.large.");
        assertThat(summaries(rule, with(SESSIONS.globalDatastore().singleNode("to save money"))))
                .containsExactly("A global datastore needs automatic failover in its primary region, and with it a"
                        + " replica; the cache is a single node.");
    }

    @Test
    void staysQuietOnGlobalDatastoresThatArePossible() {
        var rule = new GlobalDatastoreIsPossible();
        assertThat(findings(rule, with(SESSIONS.globalDatastore()))).isEmpty();
        assertThat(findings(rule, with(SESSIONS.instanceType("cache.t4g.medium"))))
                .isEmpty();
    }

    private static Topology with(Cache sessions) {
        return sites().with(sessions).build();
    }

    private static Topology used(Cache sessions) {
        return sites().with(service("web").uses(sessions)).build();
    }
}
