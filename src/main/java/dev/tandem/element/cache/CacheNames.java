package dev.tandem.element.cache;

import dev.tandem.aws.CacheEngine;
import dev.tandem.aws.Naming;
import dev.tandem.aws.Region;
import dev.tandem.rules.AwsName;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/**
 * What AWS knows the parts of a cache by.
 *
 * @param own the name of the replication group in each region: {@code bank-sessions}
 */
record CacheNames(Cache cache, Topology topology, String own) {

    static CacheNames of(Cache cache, Topology topology) {
        return new CacheNames(cache, topology, topology.awsNames().of(cache));
    }

    /** The policy that lets a role sign in to the cache of a region; policies are shared by all regions. */
    String connectPolicy(Region region) {
        return own + "-connect-" + region.id();
    }

    Stream<AwsName> all() {
        var always = Stream.of(
                new AwsName(CacheEngine.REPLICATION_GROUP, own), new AwsName(Naming.SECURITY_GROUP, own + "-cache"));
        return cache.users().signIn() ? Stream.concat(always, users()) : always;
    }

    private Stream<AwsName> users() {
        var user = cache.engine().equals(CacheEngine.REDIS_OSS) ? own + "-default" : own;
        return Stream.concat(
                Stream.of(new AwsName(CacheEngine.USER, user)),
                topology.regions().map(region -> new AwsName(Naming.IAM_POLICY, connectPolicy(region))));
    }
}
