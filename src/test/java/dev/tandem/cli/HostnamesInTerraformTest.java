package dev.tandem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.harness.Terraform;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The real Terraform, with the real AWS provider and no network, accepts the stacks of a topology with names, zones, a certificate and a shared load balancer. */
class HostnamesInTerraformTest {

    private static final String TOPOLOGY = """
            import static dev.tandem.Tandem.*;

            import dev.tandem.topology.*;

            public class Shop implements TopologyDefinition {
                public Topology define() {
                    var zone = publicZone("example.com");
                    var other = publicZone("example.net").existing().inAccount(account("444455556666")
                            .assumesRole("arn:aws:iam::444455556666:role/dns"));
                    var issued = certificate("pay.example.net").in(other);
                    var certificate = certificate("example.com").in(zone).andNamed("*.example.com");
                    var web = service("web").port(443).healthPath("/ping").certificate(certificate);
                    var plain = service("plain").port(80).clearText("a test");
                    var blogs = mysql("blogs").readReplicas(2).replicaInRecovery();
                    var blog = service("blog").scalesOnRequests(1000);
                    var shared = loadBalancer("shared").certificate(certificate).redirectsHttp()
                            .host("dev.example.com", service("dev")).host("blog.example.com", blog)
                            .path("/api/*", service("api").tlsToInstances());
                    return topology("shop")
                            .primary(EU_WEST_1, network("10.1.0.0/16"))
                            .recovery(EU_CENTRAL_1, network("10.2.0.0/16"))
                            .state(stateBucket("shop-terraform-state"))
                            .entry(hostname("@").in(zone).to(web))
                            .entry(hostname("app").in(zone).to(web))
                            .entry(hostname("dev").in(zone).to(shared))
                            .entry(accelerator("edge").to(shared))
                            .with(privateZone("shop.internal").name("db", blogs)
                                    .name("db-replica", blogs.readersWeighted())
                                    .name("queue", rabbitMq("events"))
                                    .name("files", fileSystem("uploads").replicaInRecovery()))
                            .entry(hostname("plain").in(other).to(plain))
                            .entry(hostname("pay").in(other).to(service("pay").port(443).certificate(issued)))
                            .with(mail("post", "example.net").hostedZone(other))
                            .build();
                }
            }
            """;

    @TempDir
    static Path folder;

    @BeforeAll
    static void synthesise() {
        var synth = Cli.synth(folder, TOPOLOGY);
        assertThat(synth.exit()).as(synth.err()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"coupling", "primary", "recovery", "global", "connections"})
    void isValid(String name) {
        var terraform = Terraform.orSkip();
        var stack = folder.resolve("out/stacks/shop-" + name);
        terraform.run(stack, "init", "-backend=false", "-no-color").orFail();
        var validation = terraform.run(stack, "validate", "-json").orFail();
        assertThat(validation.output()).contains("\"valid\": true", "\"warning_count\": 0");
    }
}
