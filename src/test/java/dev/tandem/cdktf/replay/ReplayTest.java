package dev.tandem.cdktf.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.hashicorp.cdktf.App;
import com.hashicorp.cdktf.AppConfig;
import com.hashicorp.cdktf.providers.aws.s3_bucket.S3Bucket;
import dev.tandem.harness.Examples;
import dev.tandem.harness.Node;
import dev.tandem.lowering.Lowering;
import dev.tandem.terraform.Arguments;
import dev.tandem.terraform.Backend;
import dev.tandem.terraform.DataSource;
import dev.tandem.terraform.Document;
import dev.tandem.terraform.Equal;
import dev.tandem.terraform.Manifest;
import dev.tandem.terraform.ModuleCall;
import dev.tandem.terraform.Moved;
import dev.tandem.terraform.Output;
import dev.tandem.terraform.Provider;
import dev.tandem.terraform.ProviderAccess;
import dev.tandem.terraform.Reference;
import dev.tandem.terraform.Removed;
import dev.tandem.terraform.Requirements;
import dev.tandem.terraform.Value;
import dev.tandem.terraform.Variable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** CDKTF and our own writer say the same thing in the same bytes. */
@ResourceLock(Node.RUNTIME)
class ReplayTest {

    private static final String AWKWARD = "${not.a.reference} %{if} \"quoted\" \\ \n\tzwölf € 🏦";

    @BeforeAll
    static void needsNode() {
        Node.orSkip();
    }

    @Test
    void everyKindOfBlockReplaysToTheSameBytes(@TempDir Path scratch) {
        assertSameBytes(List.of(before(), everything()), scratch);
    }

    @Test
    void theExamplesReplayToTheSameBytes(@TempDir Path scratch) {
        var documents = Examples.all().stream()
                .flatMap(example -> Lowering.lower(example).stream())
                .toList();
        assertThat(documents).hasSizeGreaterThan(5 * 5);
        assertSameBytes(documents, scratch);
    }

    @Test
    void aTeamsOwnConstructStandsBesideATopology(@TempDir Path scratch) throws IOException {
        var app = new App(AppConfig.builder().outdir(scratch.toString()).build());
        var stack = Replay.into(app, everything());
        S3Bucket.Builder.create(stack, "reports").bucket("bank-reports").build();
        app.synth();
        var written =
                new ObjectMapper().readTree(Files.readString(scratch.resolve("stacks/sample-primary/cdk.tf.json")));
        assertThat(written.at("/resource/aws_s3_bucket/reports/bucket").asText())
                .isEqualTo("bank-reports");
        assertThat(written.at("/module/ledger/source").asText()).isEqualTo("../../modules/rds");
    }

    private static void assertSameBytes(List<Document> documents, Path scratch) {
        var replayed = CdktfEngine.files(documents, scratch);
        documents.forEach(document ->
                assertThat(replayed.get(Manifest.path(document.name()))).isEqualTo(document.json()));
        assertThat(replayed.get("manifest.json"))
                .isEqualTo(Manifest.of(documents).json());
        assertThat(replayed).hasSize(documents.size() + 1);
    }

    private static Document before() {
        return document("sample-coupling", List.of(), List.of(new Provider("", "eu-south-1", new TreeMap<>())));
    }

    private static Document everything() {
        var providers = List.of(
                new Provider("", "eu-south-1", new TreeMap<>(Map.of("why", AWKWARD))),
                new Provider(
                        "recovery",
                        "eu-central-1",
                        new TreeMap<>(),
                        new ProviderAccess(
                                List.of("111122223333"),
                                Optional.of("arn:aws:iam::111122223333:role/deploy"),
                                "sample-primary",
                                Optional.of("sample"))));
        return document("sample-primary", List.of("sample-coupling"), providers);
    }

    private static Document document(String name, List<String> dependencies, List<Provider> providers) {
        return new Document(
                name,
                dependencies,
                new Requirements(">= 1.11", ">= 5.100, < 7.0"),
                Backend.s3("states", "eu-south-1", name + ".tfstate", "alias/states"),
                providers,
                List.of(variable(), Variable.required("image", "string", "An image.")),
                List.of(key()),
                List.of(module(providers)),
                List.of(
                        new Output("endpoint", AWKWARD, Reference.module("ledger", "endpoint")),
                        new Output("first_password", AWKWARD, Reference.module("ledger", "password"), true)),
                List.of(new Moved("module.books", "module.ledger")),
                List.of(new Removed("module.archive")));
    }

    private static Variable variable() {
        var condition = new Equal(Reference.variable("role"), Value.text("active \"now\""));
        return new Variable(
                "role",
                "string",
                "A role with ${braces}.",
                Optional.of(Value.text("standby")),
                List.of(new Variable.Validation(condition, AWKWARD)));
    }

    private static DataSource key() {
        var arguments = new Arguments().put("key_id", "alias/sample");
        return new DataSource("aws_kms_key", "key", "aws", arguments.tree());
    }

    private static ModuleCall module(List<Provider> providers) {
        var passed = new TreeMap<String, String>();
        providers.forEach(provider -> passed.put(provider.address(), provider.address()));
        var arguments = new Arguments()
                .put("name", AWKWARD)
                .put("count_of_things", 3)
                .put("multi_az", true)
                .put("empty_list", Value.list(List.of()))
                .put("empty_object", new Arguments())
                .put("nested", new Arguments().put("a/b", Value.list(List.of(Value.number(1), Value.flag(false)))))
                .put("arn", Value.template(Value.text("arn:aws:rds:"), Reference.data("aws_kms_key", "key", "arn")));
        return new ModuleCall("ledger", "rds", passed, arguments.tree());
    }
}
