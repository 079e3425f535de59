package wordpress;

import static dev.tandem.Tandem.*;

import dev.tandem.element.service.Service;
import dev.tandem.topology.InputVariable;
import dev.tandem.topology.Topology;
import dev.tandem.topology.TopologyDefinition;

/** A site that is written in one environment and served from another, which shows what was published last. */
public final class WordPress implements TopologyDefinition {

    private static final String DOMAIN = "example.com";
    private static final String INTERNAL = "wordpress.internal";

    /** Where the administrators come from. */
    private static final String ADMINISTRATORS = "192.0.2.0/24";

    private static final InputVariable ADMINISTRATOR_KEY = variable("administrator_key")
            .describedAs("Public key that administrators sign in with, in OpenSSH format.");

    @Override
    public Topology define() {
        var content = mysql("content")
                .databaseName("wordpress")
                .standbyInAnotherZone()
                .backups(keptFor(days(14)))
                .readReplicas(2)
                .replicaInRecovery();

        // Apache has the numbers 48 and 48 on Amazon Linux.
        var devFiles = fileSystem("dev-files").posixUser(48, 48).replicaInRecovery();
        var prodFiles = fileSystem("prod-files").posixUser(48, 48).replicaInRecovery();

        var jump = bastion("jump").sshFrom(ADMINISTRATORS).keyPair(ADMINISTRATOR_KEY);
        var dev = environment("dev", "dev." + DOMAIN, "db-master")
                .covers(devFiles)
                .uses(content, devFiles, secret("dev-salt"))
                .reachedFrom(jump)
                .instances(1, 2);
        var prod = environment("prod", DOMAIN, "db-replica")
                .covers(prodFiles)
                .uses(content, prodFiles, devFiles, secret("prod-salt"))
                .reachedFrom(jump)
                .instances(2, 6)
                .scalesOnRequests(1000);

        var zone = publicZone(DOMAIN);
        var web = loadBalancer("web")
                .certificate(certificate(DOMAIN).in(zone).andNamed("www." + DOMAIN, "dev." + DOMAIN))
                .redirectsHttp()
                .host("dev." + DOMAIN, dev)
                .host(DOMAIN, prod)
                .host("www." + DOMAIN, prod);

        return topology("wordpress")
                .primary(US_EAST_2, network("10.50.0.0/16").networkAcls())
                .recovery(US_WEST_2, network("10.60.0.0/16").networkAcls())
                .state(stateBucket("wordpress-terraform-state"))
                .strategy(warmStandby())
                .objectives(rto(minutes(45)), rpo(minutes(15)))
                .accept(
                        "edge/one-service-moves-all",
                        "dev is one instance; its loss moves prod, which is read there as well")
                .accept(
                        "edge/weighted-readers-have-no-health-check",
                        "asked for by its document; a lookup lasts ten seconds")
                .entry(hostname("@").in(zone).to(web))
                .entry(hostname("www").in(zone).to(web))
                .entry(hostname("dev").in(zone).to(web))
                .with(privateZone(INTERNAL).name("db-master", content).name("db-replica", content.readersWeighted()))
                .with(releaseGate("publish")
                        .of(content)
                        .syncs(devFiles, prodFiles)
                        .excluding("wp-config.php"))
                .alerts(alerts("operations").email(variable("operations_email")).sms(variable("operations_phone")))
                .build();
    }

    /** Apache and PHP on an image of the environment's own, at a name of a private zone for what it reads and writes. */
    private static Service environment(String name, String host, String database) {
        return service(name)
                .port(80)
                .healthPath("/health")
                .image(copiedToRecovery(variable(name + "_image")
                        .describedAs(
                                "AMI id, in the primary region, of the image with Apache and PHP for " + name + ".")))
                .keyPair(ADMINISTRATOR_KEY)
                .bootstrap("ENVIRONMENT=" + name + "\nSITE=" + host + "\nDATABASE=" + database + "." + INTERNAL + "\n")
                .bootstrap(text(WordPress.class, "bootstrap.sh"))
                .bootstrap(file("/var/www/wp-config.php", text(WordPress.class, "wp-config.php")))
                .bootstrap("systemctl enable --now wordpress-secrets php-fpm httpd");
    }

    /** Bash that writes a file. */
    private static String file(String path, String content) {
        return "cat >" + path + " <<'END_OF_FILE'\n" + content + "END_OF_FILE\n";
    }
}
