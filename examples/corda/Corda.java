package corda;

import static dev.tandem.Tandem.*;

import dev.tandem.topology.Topology;
import dev.tandem.topology.TopologyDefinition;

/** One legal identity on two nodes, a hot and a cold one, which share a vault and the messages not sent yet. */
public final class Corda implements TopologyDefinition {

    /** Who may ask the node by RPC or by its web pages: the network of the application servers. */
    private static final String APPLICATIONS = "192.0.2.0/24";

    @Override
    public Topology define() {
        var vault = postgres("vault")
                .standbyInAnotherZone()
                .backups(keptFor(days(14)))
                .replicaInRecovery();

        var artemis = fileSystem("artemis")
                .posixUser(1500, 1500)
                .accessPoints(accessPoint("certificates").posixUser(1500, 1500))
                .replicaInRecovery();

        var jump = bastion("jump");
        var node = nodes("node")
                .hotCold()
                .listens(
                        tcp("p2p", 10002),
                        tcp("rpc", 10003).from(APPLICATIONS),
                        http("web", 10004).from(APPLICATIONS))
                .mutualExclusion(seconds(20), seconds(40))
                .image(copiedToRecovery(variable("corda_image")
                        .describedAs("AMI id, in the primary region, of the image with Corda Enterprise on it.")))
                .uses(vault, artemis, secret("keystore"), secret("rpc"))
                .reachedFrom(jump)
                .bootstrap(text(Corda.class, "bootstrap.sh"))
                .bootstrap(file("/opt/corda/node.conf", text(Corda.class, "node.conf")))
                .bootstrap("systemctl enable --now corda.service");

        var zone = publicZone("corda.example.com");

        return topology("corda")
                .primary(EU_WEST_1, network("10.30.0.0/16"))
                .recovery(EU_WEST_2, network("10.40.0.0/16"))
                .state(stateBucket("corda-terraform-state"))
                .strategy(pilotLight())
                .objectives(rto(hours(1)), rpo(minutes(15)))
                .entry(hostname("node").in(zone).to(node))
                .alerts(alerts("operations").email(variable("operations_email")))
                .build();
    }

    /** Bash that writes a file. */
    private static String file(String path, String content) {
        return "cat >" + path + " <<'END_OF_FILE'\n" + content + "END_OF_FILE\n";
    }
}
