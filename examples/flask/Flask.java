package flask;

import static dev.tandem.Tandem.*;

import dev.tandem.topology.Topology;
import dev.tandem.topology.TopologyDefinition;

/** A web application over MySQL, three instances in each region, each region watched by a Kubernetes cluster of its own. */
public final class Flask implements TopologyDefinition {

    private static final String DOMAIN = "flask.example.com";

    @Override
    public Topology define() {
        var database = auroraMysql("database")
                .version("8.0.mysql_aurora.3.08.0")
                .instanceClass("db.r6g.large")
                .instances(2)
                .backups(keptFor(days(5)))
                .databaseName("flask")
                .globalDatabase()
                .inRecovery(recovery -> recovery.instances(2));

        var key = variable("operators_key").describedAs("Public key, in OpenSSH format, that operators sign in with.");
        var jump = bastion("jump").keyPair(key);
        var zone = publicZone(DOMAIN);
        var web = service("web")
                .image(copiedToRecovery(variable("web_image")
                        .describedAs("AMI id, in the primary region, of Ubuntu with the application on it.")))
                .instanceType("t3.micro")
                .instances(3)
                .neededInstances(2)
                .inRecovery(recovery -> recovery.instances(3))
                .port(80)
                .listensOn(443)
                .redirectsHttp()
                .certificate(certificate(DOMAIN).in(zone))
                .reachedFrom(jump)
                .keyPair(key)
                .uses(database)
                .bootstrap(text(Flask.class, "bootstrap.sh"));

        var monitoring = kubernetes("monitoring")
                .version("1.31")
                .nodes(2)
                .instanceType("t3.medium")
                .scrapes(web, 9100)
                .scrapes(web, 9101)
                .reachedFrom(jump);

        return topology("flask")
                .primary(US_EAST_2, network("10.100.0.0/16"))
                .recovery(US_WEST_1, network("10.101.0.0/16"))
                .state(stateBucket("flask-terraform-state"))
                .strategy(warmStandby())
                .objectives(rto(minutes(30)), rpo(minutes(5)), availability(99))
                .entry(hostname("@").in(zone).to(web))
                .with(monitoring)
                .with(backupPlan("daily").keptFor(days(30)).covers(database))
                .alerts(alerts("operations").email(variable("operations_email")))
                .accept("data/keep-backups", "AWS Backup keeps one of each day for 30 days, in both regions")
                .build();
    }
}
