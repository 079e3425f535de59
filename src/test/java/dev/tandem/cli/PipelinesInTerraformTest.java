package dev.tandem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.harness.Terraform;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The real Terraform, with the real AWS provider and no network, accepts the stacks of a topology with pipelines and a static site. */
class PipelinesInTerraformTest {

    private static final String TOPOLOGY = """
            import static dev.tandem.Tandem.*;

            import dev.tandem.topology.*;

            public class Shop implements TopologyDefinition {
                public Topology define() {
                    var accounts = service("accounts").port(8082);
                    var web = staticSite("web").errorDocument("missing.html")
                            .domain("www.example.com", variable("web_certificate"));
                    return topology("shop")
                            .primary(EU_WEST_1, network("10.1.0.0/16"))
                            .recovery(EU_CENTRAL_1, network("10.2.0.0/16"))
                            .state(stateBucket("shop-terraform-state"))
                            .entry(accelerator("edge").to(accounts))
                            .entry(web)
                            .with(pipeline("accounts").from(repository("shop/accounts").branch("main")).deploys(accounts))
                            .with(pipeline("web").from(repository("shop/web")).built().publishes(web))
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
