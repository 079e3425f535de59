package dev.tandem.resilience.proof;

import static dev.tandem.Tandem.*;

import dev.tandem.element.database.Database;
import dev.tandem.element.service.Service;
import dev.tandem.topology.Entry;
import java.util.Random;

/**
 * A small system that is made up from a seed: a service over a database, in two regions.
 *
 * @param zones in the primary region
 * @param instances in the primary region
 * @param inRecovery instances in the recovery region
 * @param standby whether the database has one
 * @param replica whether the database has one in the recovery region
 * @param named whether a name leads to it, not an accelerator
 * @param online whether it needs the internet
 * @param tested whether its health path tests the database
 */
record Drawn(
        int zones,
        int instances,
        int inRecovery,
        boolean standby,
        boolean replica,
        boolean named,
        boolean online,
        boolean tested) {

    static final String FIRST_INSTANCE = "eu-west-1/euw1-az1/ec2-web-1";

    static Drawn of(long seed) {
        var random = new Random(seed);
        return new Drawn(
                2 + random.nextInt(2),
                1 + random.nextInt(4),
                1 + random.nextInt(3),
                random.nextBoolean(),
                random.nextInt(4) > 0,
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextBoolean());
    }

    Drawn withZones(int other) {
        return new Drawn(other, instances, inRecovery, standby, replica, named, online, tested);
    }

    Drawn withInstances(int other) {
        return new Drawn(zones, other, inRecovery, standby, replica, named, online, tested);
    }

    Drawn withStandby(boolean other) {
        return new Drawn(zones, instances, inRecovery, other, replica, named, online, tested);
    }

    ProvedSystem proved() {
        var shop = topology("shop")
                .primary(EU_WEST_1, network("10.1.0.0/16").zones(zones))
                .recovery(EU_CENTRAL_1, network("10.2.0.0/16"))
                .state(stateBucket("shop-terraform-state"))
                .entry(entry())
                .build();
        return ProvedSystem.of(shop, named ? "shop.example" : "edge");
    }

    private Entry entry() {
        return named
                ? hostname("@").in(publicZone("shop.example")).to(web())
                : accelerator("edge").to(web());
    }

    private Service web() {
        var ledger = ledger();
        var web = service("web")
                .instances(instances)
                .neededInstances(1)
                .inRecovery(recovery -> recovery.instances(inRecovery))
                .uses(ledger);
        var calling = online ? web.needsInternet("a law") : web;
        return tested ? calling.covers(ledger) : calling;
    }

    private Database ledger() {
        var ledger = standby
                ? postgres("ledger").standbyInAnotherZone()
                : postgres("ledger").withoutStandby("a law");
        return replica ? ledger.replicaInRecovery() : ledger;
    }
}
