package dev.tandem.cdktf;

import static dev.tandem.Tandem.accelerator;
import static dev.tandem.Tandem.network;
import static dev.tandem.Tandem.postgres;
import static dev.tandem.Tandem.queue;
import static dev.tandem.Tandem.service;
import static dev.tandem.Tandem.stateBucket;
import static dev.tandem.Tandem.topology;
import static dev.tandem.aws.Region.EU_CENTRAL_1;
import static dev.tandem.aws.Region.EU_WEST_1;
import static dev.tandem.aws.Region.US_EAST_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.hashicorp.cdktf.App;
import com.hashicorp.cdktf.AppConfig;
import com.hashicorp.cdktf.TerraformOutput;
import com.hashicorp.cdktf.TerraformStack;
import com.hashicorp.cdktf.providers.aws.iam_role_policy_attachment.IamRolePolicyAttachment;
import com.hashicorp.cdktf.providers.aws.lambda_function.LambdaFunction;
import com.hashicorp.cdktf.providers.aws.lambda_function.LambdaFunctionVpcConfig;
import dev.tandem.compiler.Analysis;
import dev.tandem.harness.Examples;
import dev.tandem.harness.Node;
import dev.tandem.lowering.Lowering;
import dev.tandem.lowering.Stack;
import dev.tandem.terraform.source.OwnFiles;
import dev.tandem.topology.InvalidDefinitionException;
import dev.tandem.topology.Topology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Topologies in a CDKTF app, beside constructs of a team's own. */
@ResourceLock(Node.RUNTIME)
class TandemStacksTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private App app;

    @BeforeAll
    static void needsNode() {
        Node.orSkip();
    }

    @BeforeEach
    void begin() {
        app = new App(AppConfig.builder().outdir(folder.toString()).build());
    }

    @Test
    void theExamplesHaveTheStacksOfTheDirectWriterWithModulesRunbooksAndProofs() throws IOException {
        var examples = Examples.all();
        assertThat(TandemStacks.into(app, examples)).hasSameSizeAs(examples);
        app.synth();
        for (var example : examples) {
            for (var document : Lowering.lower(example)) {
                assertThat(stack(document.name())).isEqualTo(withoutComments(JSON.readTree(document.json())));
                document.modules().forEach(call -> assertThat(folder.resolve("modules/" + call.module() + "/main.tf"))
                        .exists());
            }
            assertThat(folder.resolve("runbooks/" + example.name() + ".md"))
                    .content()
                    .contains(example.name() + "-recovery");
            assertThat(folder.resolve("proofs/" + example.name() + ".txt"))
                    .content()
                    .contains(example.name() + "/", "max downtime", "Constructs that the app adds");
        }
    }

    @Test
    void handlesAreReferencesInTheStackOfTheirRegion() throws IOException {
        var shop = TandemStacks.into(app, shop("shop"));
        var region = shop.in(EU_CENTRAL_1);
        LambdaFunction.Builder.create(region.stack(), "reports")
                .functionName("reports")
                .role(region.roleArn("web"))
                .vpcConfig(LambdaFunctionVpcConfig.builder()
                        .subnetIds(region.privateSubnetIds())
                        .securityGroupIds(List.of(region.securityGroupId("web"), region.securityGroupId("orders")))
                        .build())
                .build();
        IamRolePolicyAttachment.Builder.create(region.stack(), "audit")
                .role(region.roleName("web"))
                .policyArn("arn:aws:iam::aws:policy/SecurityAudit")
                .build();
        app.synth();
        var recovery = stack("shop-recovery");
        assertThat(recovery.at("/resource/aws_lambda_function/reports/vpc_config/subnet_ids")
                        .asText())
                .isEqualTo("${module.network.private_subnet_ids}");
        assertThat(recovery.at("/resource/aws_lambda_function/reports/vpc_config/security_group_ids"))
                .extracting(JsonNode::asText)
                .containsExactly("${module.web.security_group_id}", "${module.orders.security_group_id}");
        assertThat(recovery.at("/resource/aws_lambda_function/reports/role").asText())
                .isEqualTo("${module.web.role_arn}");
        assertThat(recovery.at("/resource/aws_iam_role_policy_attachment/audit/role")
                        .asText())
                .isEqualTo("${module.web.role_name}");
    }

    @Test
    void aStackOfOnesOwnReadsThemFromTheState() throws IOException {
        var region = TandemStacks.into(app, shop("shop")).primary();
        var own = new TerraformStack(app, "own");
        TerraformOutput.Builder.create(own, "vpc").value(region.vpcId()).build();
        TerraformOutput.Builder.create(own, "data")
                .value(region.dataSubnetIds())
                .build();
        TerraformOutput.Builder.create(own, "address")
                .value(region.moduleOf("orders").getString("address"))
                .build();
        TerraformOutput.Builder.create(own, "open")
                .value(region.publicSubnetIds())
                .build();
        app.synth();
        var read = JSON.readTree(Files.readString(folder.resolve("stacks/own/cdk.tf.json")))
                .path("data")
                .path("terraform_remote_state")
                .elements()
                .next();
        assertThat(read.at("/config/bucket").asText()).isEqualTo("shop-terraform-state-eu-west-1");
        assertThat(read.at("/config/key").asText()).isEqualTo("shop/primary.tfstate");
        assertThat(read.at("/config/region").asText()).isEqualTo("eu-west-1");
        assertThat(stack("shop-primary").path("output").properties())
                .filteredOn(output -> output.getKey().startsWith("cross-stack-output"))
                .extracting(output -> output.getValue().path("value").asText())
                .containsExactlyInAnyOrder(
                        "${module.network.vpc_id}",
                        "${module.network.data_subnet_ids}",
                        "${module.network.public_subnet_ids}",
                        "${module.orders.address}");
    }

    @Test
    void severalTopologiesOfOneDefinitionHaveTheirOwnStacks() {
        var systems = TandemStacks.into(app, List.of(shop("shop"), shop("shop-staging")));
        app.synth();
        assertThat(systems).containsOnlyKeys("shop", "shop-staging");
        assertThat(folder.resolve("stacks/shop-primary/cdk.tf.json")).exists();
        assertThat(folder.resolve("stacks/shop-staging-primary/cdk.tf.json")).exists();
        assertThat(folder.resolve("proofs/shop-staging.txt")).exists();
    }

    @Test
    void errorsAreOneExceptionAndNothingIsAddedOrWritten() {
        var wrong = topology("wrong")
                .primary(EU_WEST_1, network("10.1.0.0/16"))
                .recovery(EU_CENTRAL_1, network("10.1.0.0/16"))
                .state(stateBucket("wrong-terraform-state"))
                .entry(accelerator("edge").to(service("web")))
                .build();
        assertThatThrownBy(() -> TandemStacks.into(app, List.of(shop("shop"), wrong)))
                .isInstanceOfSatisfying(RejectedTopologyException.class, rejected -> assertThat(rejected.findings())
                        .isNotEmpty()
                        .allSatisfy(finding -> assertThat(finding.subject()).startsWith("wrong")))
                .hasMessageContaining("because of errors in wrong.")
                .hasMessageContaining("fix: ");
        assertThat(app.getNode().getChildren()).isEmpty();
        assertThat(folder.resolve("modules")).doesNotExist();
        assertThat(folder.resolve("proofs")).doesNotExist();
    }

    @Test
    void givesFindingsThatAreNoErrors() {
        assertThat(TandemStacks.into(app, shop("shop")).findings())
                .isEqualTo(Analysis.of(shop("shop"), OwnFiles.UNREAD).verdict().findings())
                .isNotEmpty();
    }

    @Test
    void wrongQuestionsAreAnsweredInOneSentence() {
        var shop = TandemStacks.into(app, shop("shop"));
        var primary = shop.primary();
        refuses(
                () -> shop.in(US_EAST_1),
                "The topology shop is not in us-east-1: its regions are eu-west-1 and eu-central-1.");
        refuses(
                () -> shop.stack(Stack.CONNECTIONS),
                "The topology shop has no stack shop-connections: it has shop-coupling, shop-global, shop-primary,"
                        + " shop-recovery, shop-state.");
        refuses(
                () -> primary.roleArn("wob"),
                "The stack shop-primary has no element \"wob\": it has jobs, orders, web.");
        refuses(
                () -> primary.securityGroupId("jobs"),
                "The element \"jobs\" has no security group in the stack shop-primary: elements that have one are orders, web.");
        refuses(
                () -> primary.roleName("orders"),
                "The element \"orders\" has no role with a name to attach policies to in the stack shop-primary: elements"
                        + " that have one are web.");
    }

    @Test
    void refusesATopologyThatTheAppHasAlready() {
        TandemStacks.into(app, shop("shop"));
        refuses(
                () -> TandemStacks.into(app, shop("shop")),
                "The app has a construct \"shop-state\" already: add each topology once, and name constructs of your own"
                        + " otherwise.");
        refuses(
                () -> TandemStacks.into(app, List.of(shop("other"), shop("other"))),
                "Two topologies are named \"other\": give each a different name, because their stacks are named after them.");
    }

    @Test
    void refusesConfigurationThatAnotherReleaseLeftInAModule() throws IOException {
        Files.createDirectories(folder.resolve("modules/network"));
        Files.writeString(folder.resolve("modules/network/removed.tf"), "");
        refuses(
                () -> TandemStacks.into(app, shop("shop")),
                "The file " + folder.resolve("modules/network/removed.tf")
                        + " is not part of the module in its folder: delete it, because Terraform would read it as well.");
        assertThat(folder.resolve("runbooks")).doesNotExist();
    }

    private static void refuses(Runnable call, String sentence) {
        assertThatThrownBy(call::run)
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessage(sentence);
    }

    private static Topology shop(String name) {
        var orders = postgres("orders").version("16").replicaInRecovery();
        var jobs = queue("jobs");
        return topology(name)
                .primary(EU_WEST_1, network("10.1.0.0/16"))
                .recovery(EU_CENTRAL_1, network("10.2.0.0/16"))
                .state(stateBucket(name + "-terraform-state"))
                .entry(accelerator("edge").to(service("web").uses(orders).consumes(jobs)))
                .build();
    }

    private JsonNode stack(String name) throws IOException {
        return withoutComments(JSON.readTree(Files.readString(folder.resolve("stacks/" + name + "/cdk.tf.json"))));
    }

    private static JsonNode withoutComments(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove("//");
        }
        node.forEach(TandemStacksTest::withoutComments);
        return node;
    }
}
