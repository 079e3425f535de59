package morpheus;

import static dev.tandem.Tandem.*;

import dev.tandem.aws.Recovery;
import dev.tandem.topology.Topology;
import dev.tandem.topology.TopologyDefinition;

/** The Morpheus appliance: three nodes over a database, a search domain, a broker and files that are managed by AWS. */
public final class Morpheus implements TopologyDefinition {

    private static final String DOMAIN = "morpheus.example.com";

    @Override
    public Topology define() {
        var owner = secret("database-login").username("morpheus");
        var database = auroraMysql("database")
                .version("8.0.mysql_aurora.3.10.0")
                .instanceClass("db.r6g.large")
                .instances(2)
                .backups(keptFor(days(7)))
                .databaseName("morpheus")
                .globalDatabase();

        var logs = search("logs")
                .version("2.19")
                .dataNodes(3)
                .instanceType("m6g.large.search")
                .dedicatedMasters(3, "m6g.large.search")
                .standbyInAnotherZone()
                .internalUsers()
                .separateInRecovery();

        var broker = secret("broker-login").username("morpheus");
        var messages = rabbitMq("messages")
                .cluster()
                .version("3.13")
                .instanceType("mq.m5.large")
                .vhost(vhost("morpheus").permission(permission(broker).everything()));

        var files = fileSystem("files")
                .rootDirectory("/morpheus-ui")
                .posixUser(2001, 2001)
                .replicaInRecovery();

        var zone = publicZone("example.com").existing();
        var operations =
                variable("operations_email").describedAs("Address that is mailed alarms, bounces and complaints.");
        var mail = mail("mail", DOMAIN).hostedZone(zone).smtp().feedbackTo(operations);

        var app = service("app")
                .image(copiedToRecovery(variable("morpheus_image")
                        .describedAs(
                                "AMI id, in the primary region, of a node with the packages that the README names.")))
                .instanceType("m5.xlarge")
                .disk(200)
                .instances(3, 6)
                .neededInstances(2)
                .scalesOnCpu(70)
                .scalesOnRequests(1000)
                .startsWithin(minutes(30))
                .port(443)
                .tlsToInstances()
                .healthPath("/ping")
                .coversOnlyItself()
                .sticky(days(1))
                .leastOutstandingRequests()
                .redirectsHttp()
                .idleTimeout(minutes(10))
                .clientsFrom("203.0.113.0/24", "198.51.100.0/24")
                .certificate(certificate(DOMAIN).in(zone))
                .reachedFrom(bastion("jump"))
                .uses(database, owner, logs, messages, broker, files, mail)
                .bootstrap("appliance_url=https://" + DOMAIN)
                .bootstrap(text(Morpheus.class, "bootstrap.sh"));

        var inside = privateZone("morpheus.internal")
                .name("db", database)
                .name("db-reader", database.readerEndpoint())
                .name("opensearch", logs)
                .name("rabbitmq", messages)
                .name("efs", files);

        return topology("morpheus")
                .primary(US_WEST_2, network("10.10.0.0/16").interfaceEndpoints())
                .recovery(US_EAST_2, network("10.20.0.0/16").interfaceEndpoints())
                .state(stateBucket("morpheus-terraform-state"))
                .strategy(pilotLight())
                .objectives(rto(minutes(90)), rpo(minutes(15)))
                .assumed(Recovery.INSTANCES_ARE_LAUNCHED, minutes(10), minutes(30))
                .entry(hostname("morpheus").in(zone).to(app))
                .alerts(alerts("operations").email(operations))
                .with(inside, backupPlan("daily").keptFor(days(30)).covers(database, files))
                .accept("edge/private-names-match-certificates", "for people; nodes use the hosts of their parameters")
                .build();
    }
}
