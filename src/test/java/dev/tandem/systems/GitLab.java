package dev.tandem.systems;

import static dev.tandem.Tandem.*;

import dev.tandem.element.external.External;
import dev.tandem.element.module.TerraformModule;
import dev.tandem.topology.Topology;
import dev.tandem.topology.TopologyDefinition;

/**
 * GitLab with Geo, after the reference architecture for 200 requests a second (10k_users.md): what Tandem has no word for,
 * Gitaly, Redis and the buckets, is declared, or is a module of the team's own.
 */
public final class GitLab implements TopologyDefinition {

    @Override
    public Topology define() {
        var main = postgres("main").version("16").standbyInAnotherZone().replicaInRecovery();
        var gitaly = gitaly();
        var cache = redis("cache");
        var queues = redis("queues");
        var objects = objects();
        var zone = publicZone("gitlab.example.com");
        var rails = service("rails")
                .instances(3)
                .neededInstances(2)
                .port(8080)
                .certificate(certificate("api.gitlab.example.com").in(zone))
                .uses(main, gitaly, cache, queues, objects);
        var pages = service("pages").port(8090).uses(objects).uses(rails);
        return topology("gitlab")
                .primary(EU_WEST_1, network("10.10.0.0/16"))
                .recovery(EU_CENTRAL_1, network("10.20.0.0/16"))
                .state(stateBucket("gitlab-terraform-state"))
                .strategy(warmStandby())
                .objectives(rto(hours(1)), rpo(minutes(15)))
                .entry(accelerator("git").to(rails))
                .entry(accelerator("sites").to(pages))
                .with(privateZone("gitlab.example.com").name("api", rails))
                .build();
    }

    /** Three nodes outside of any Auto Scaling group, with Praefect before them; Geo copies what is in them. */
    private static External gitaly() {
        return external("gitaly")
                .inZones(3)
                .survivesAZone(seconds(10), seconds(60), "GitLab documentation, Gitaly Cluster: automatic failover")
                .copiedToRecovery(
                        minutes(5),
                        byStep("Promote Geo on each node", "gitlab-ctl geo promote", minutes(5), minutes(20)));
    }

    /** Redis is not copied by Geo: it begins empty. */
    private static TerraformModule redis(String name) {
        return module("redis-" + name, folder("docs/modules/valkey"))
                .takes("name", nameInAws())
                .takes("vpc_id", network().id())
                .takes("subnet_ids", network().dataSubnets())
                .takes("client_security_group_ids", clients())
                .takes("kms_key_arn", key())
                .gives("address")
                .asEndpoint(6379)
                .survivesAZone(
                        seconds(10), seconds(60), "ElastiCache user guide, \"Minimizing downtime with Multi-AZ\"")
                .keepsNothing();
    }

    /** Uploads, artifacts and pages: S3 copies them within fifteen minutes, and both regions write to their own bucket. */
    private static TerraformModule objects() {
        return module("objects", folder("docs/modules/replicated-bucket"))
                .inCoupling()
                .takes("name", nameInAws())
                .grants("s3:GetObject", joined("arn:aws:s3:::", nameInAws(), "-*/*"))
                .grants("s3:PutObject", joined("arn:aws:s3:::", nameInAws(), "-*/*"))
                .survivesAZone(seconds(0), seconds(1), "S3 user guide: objects are in at least three zones")
                .copiedToRecovery(
                        minutes(15),
                        byStep(
                                "Use the bucket of the recovery region",
                                "gitlab-ctl reconfigure",
                                minutes(1),
                                minutes(5)));
    }
}
