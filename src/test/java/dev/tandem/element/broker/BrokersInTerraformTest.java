package dev.tandem.element.broker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.cli.Cli;
import dev.tandem.harness.Terraform;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The real Terraform, with the real AWS provider and no network, accepts the stacks of a topology with brokers. */
class BrokersInTerraformTest {

    private static final String TOPOLOGY = """
            import static dev.tandem.Tandem.*;

            import dev.tandem.topology.*;

            public class Shop implements TopologyDefinition {
                public Topology define() {
                    var clerk = secret("clerk-login").username("clerk");
                    var mail = quorumQueue("mail").boundTo(topicExchange("events"), "order.#");
                    var orders = rabbitMq("orders")
                            .vhost(vhost("shop").queue(mail).permission(permission(clerk).reads(mail)));
                    var news = activeMq("news").protocols(OPENWIRE, MQTT).user(clerk).replicatedToRecovery();
                    var desk = activeMq("desk").singleInstance("a test").storedOnEbs();
                    return topology("shop")
                            .primary(US_EAST_1, network("10.1.0.0/16"))
                            .recovery(US_WEST_2, network("10.2.0.0/16"))
                            .state(stateBucket("shop-terraform-state"))
                            .entry(accelerator("edge").to(service("web").uses(orders, news, desk)))
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
    @ValueSource(strings = {"coupling", "primary", "recovery"})
    void isValid(String name) {
        var terraform = Terraform.orSkip();
        var stack = folder.resolve("out/stacks/shop-" + name);
        terraform.run(stack, "init", "-backend=false", "-no-color").orFail();
        var validation = terraform.run(stack, "validate", "-json").orFail();
        assertThat(validation.output()).contains("\"valid\": true", "\"warning_count\": 0");
    }
}
