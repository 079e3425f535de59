package dev.tandem.ownfiles;

import static dev.tandem.Tandem.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import bank.Bank;
import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.lowering.Lowering;
import dev.tandem.ownfiles.OwnChange.Effect;
import dev.tandem.terraform.source.OwnFiles;
import dev.tandem.topology.Topology;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What files of the user's own do to a proof: what is harmless, what is not counted, and what voids which claims. */
class OwnFilesCheckTest {

    private static final Topology BANK = new Bank().define();
    private static final Topology TWO_ENTRIES = twoEntries();

    private static final String LOCK = """
            provider "registry.terraform.io/hashicorp/aws" {
              version = "5.100.0"
            }
            """;

    @ParameterizedTest(name = "{0}")
    @MethodSource("harmless")
    void hasNothingAgainst(String text) {
        var proof = in(BANK, "stacks/bank-recovery/extra.tf", text);
        assertThat(proof.changes()).isEmpty();
        assertThat(proof.findings()).isEmpty();
    }

    static Stream<String> harmless() {
        return Stream.of(
                "output \"address\" {\n  value = module.ledger.address\n}",
                "locals {\n  ledger = module.ledger.arn\n}",
                "variable \"image\" {\n  type = string\n}",
                "data \"aws_caller_identity\" \"me\" {}",
                "provider \"aws\" {\n  alias  = \"logs\"\n  region = \"eu-central-1\"\n}",
                "terraform {\n  required_providers {\n    random = { source = \"hashicorp/random\" }\n  }\n}",
                "check \"ledger\" {\n  assert {\n    condition = module.ledger.port == 5432\n    error_message = \"x\"\n  }\n}");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("added")
    void doesNotCountWhatIsAdded(String text) {
        var proof = in(BANK, "stacks/bank-recovery/extra.tf", text);
        assertThat(proof.changes()).extracting(OwnChange::effect).containsExactly(Effect.ADDS);
        assertThat(proof.unproved()).isEmpty();
        assertThat(proof.findings())
                .extracting(Finding::rule, Finding::severity)
                .containsExactly(tuple("files/are-counted", Severity.NOTE));
    }

    static Stream<String> added() {
        return Stream.of(
                "resource \"aws_sqs_queue\" \"spare\" {}",
                "resource \"aws_cloudwatch_metric_alarm\" \"slow\" {\n  dimensions = { DB = module.ledger.identifier }\n}",
                "module \"reports\" {\n  source = \"./reports\"\n}");
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("changing")
    void voidsWhatIsChanged(String file, String text, List<String> calls) {
        var proof = in(BANK, "stacks/bank-recovery/" + file, text);
        assertThat(proof.changes()).extracting(OwnChange::effect).contains(Effect.CHANGES);
        assertThat(proof.changes()).flatExtracting(OwnChange::calls).containsExactlyElementsOf(calls);
        var every = BANK.entries().stream().map(entry -> BANK.subject(entry.name()));
        assertThat(calls.isEmpty() ? every.toList() : List.of("bank/edge"))
                .isSubsetOf(proof.unproved().keySet());
        assertThat(proof.findings()).extracting(Finding::rule).containsExactly("files/change-nothing-proved");
        assertThat(proof.findings().get(0).summary()).contains("nothing is proved of ", "bank/edge");
    }

    static Stream<Arguments> changing() {
        var rule = "resource \"aws_vpc_security_group_ingress_rule\" \"all\" {\n  security_group_id = %s\n}";
        return Stream.of(
                arguments("size_override.tf", "module \"ledger\" {\n  multi_az = false\n}", List.of("ledger")),
                arguments("override.tf.json", "{\"module\": {\"ledger\": {\"multi_az\": false}}}", List.of("ledger")),
                arguments("x_override.tf", "provider \"aws\" {\n  profile = \"other\"\n}", List.of()),
                arguments("x.tf", String.format(rule, "module.ledger.security_group_id"), List.of("ledger")),
                arguments("x.tf", String.format(rule, "\"sg-0123456789abcdef0\""), List.of()),
                arguments(
                        "x.tf",
                        "locals {\n  a = local.b\n  b = module.ledger.id\n}\n" + String.format(rule, "local.a"),
                        List.of("ledger")),
                arguments("x.tf", "removed {\n  from = module.ledger\n}", List.of("ledger")),
                arguments("x.tf", "terraform {\n  backend \"local\" {}\n}", List.of()),
                arguments(
                        "x.tf",
                        "resource \"aws_db_parameter_group\" \"x\" {\n  name = data.aws_db_instance.ledger.id\n}",
                        List.of()));
    }

    @Test
    void leavesAloneWhatDoesNotStandOnWhatIsChanged() {
        var ledger = in(TWO_ENTRIES, "stacks/two-primary/override.tf", "module \"ledger\" {\n  multi_az = false\n}");
        assertThat(ledger.unproved()).containsOnlyKeys("two/shop");
        var network = in(TWO_ENTRIES, "stacks/two-primary/override.tf", "module \"network\" {\n  nat = false\n}");
        assertThat(network.unproved()).containsOnlyKeys("two/shop", "two/news");
    }

    @Test
    void saysOfAFileThatCannotBeReadWhy() {
        var proof = in(BANK, "stacks/bank-recovery/extra.tf", "resource \"aws_sqs_queue\" \"spare\" {");
        assertThat(proof.findings()).extracting(Finding::rule).containsExactly("files/are-readable");
        assertThat(proof.findings().get(0).severity()).isEqualTo(Severity.ERROR);
        assertThat(proof.findings().get(0).summary())
                .startsWith("The file stacks/bank-recovery/extra.tf is not Terraform configuration: ");
    }

    @Test
    void looksIntoNoOtherTopologysStacks() {
        var proof = in(BANK, "stacks/banks-recovery/override.tf", "module \"ledger\" {\n  multi_az = false\n}");
        assertThat(proof.findings()).isEmpty();
    }

    private static OwnProof in(Topology topology, String path, String text) {
        var texts = new TreeMap<>(Map.of(path, text));
        Lowering.lower(topology).forEach(stack -> texts.put(OwnFiles.lockPath(stack.name()), LOCK));
        return OwnFilesCheck.of(topology, new OwnFiles(true, texts));
    }

    private static Topology twoEntries() {
        return topology("two")
                .primary(EU_WEST_1, network("10.10.0.0/16"))
                .recovery(EU_CENTRAL_1, network("10.20.0.0/16"))
                .state(stateBucket("two-state"))
                .entry(accelerator("shop")
                        .to(service("web").uses(postgres("ledger").replicaInRecovery())))
                .entry(accelerator("news").to(service("pages").port(8081)))
                .build();
    }
}
