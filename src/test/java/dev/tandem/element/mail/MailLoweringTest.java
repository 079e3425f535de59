package dev.tandem.element.mail;

import static dev.tandem.Tandem.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tandem.aws.Region;
import dev.tandem.lowering.Lowering;
import dev.tandem.topology.Topology;
import org.junit.jupiter.api.Test;

class MailLoweringTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void setsUpBothRegionsAheadEachUnderItsOwnKey() throws JsonProcessingException {
        var modules = stack(bankWith(letters()), "coupling").get("module");
        assertThat(modules.at("/letters/identity").asText()).isEqualTo("bank.example");
        assertThat(modules.at("/letters/providers/aws").asText()).isEqualTo("aws.primary");
        assertThat(modules.at("/letters/kms_key_arn").asText()).isEqualTo("${module.key.key_arn}");
        assertThat(modules.at("/letters_recovery/providers/aws").asText()).isEqualTo("aws.recovery");
        assertThat(modules.at("/letters_recovery/kms_key_arn").asText()).isEqualTo("${module.key_replica.key_arn}");
    }

    @Test
    void usesAChosenKeyInBothRegions() throws JsonProcessingException {
        var modules = stack(bankWith(letters().encryptedWith(key("post"))), "coupling")
                .get("module");
        assertThat(modules.at("/letters/kms_key_arn").asText()).isEqualTo("${module.post.key_arn}");
        assertThat(modules.at("/letters_recovery/kms_key_arn").asText()).isEqualTo("${module.post_replica.key_arn}");
    }

    @Test
    void letsSesUseTheKeys() throws JsonProcessingException {
        assertThat(stack(bankWith(letters()), "coupling").at("/module/key_replica/services"))
                .extracting(JsonNode::asText)
                .contains("ses");
    }

    @Test
    void showsTheRecordsOfBothRegions() throws JsonProcessingException {
        var coupling = stack(bankWith(letters()), "coupling");
        assertThat(coupling.at("/output/letters_dns_records/value").asText())
                .isEqualTo("${merge(module.letters.dns_records, module.letters_recovery.dns_records)}");
        assertThat(coupling.at("/module/letters_dns").isMissingNode()).isTrue();
    }

    @Test
    void makesTheRecordsInAZoneThatIsGiven() throws JsonProcessingException {
        var coupling = stack(bankWith(letters().hostedZone(variable("hosted_zone_id"))), "coupling");
        assertThat(coupling.at("/module/letters_dns/hosted_zone_id").asText()).isEqualTo("${var.hosted_zone_id}");
        assertThat(coupling.at("/variable/hosted_zone_id/type").asText()).isEqualTo("string");
        assertThat(coupling.at("/output/letters_dns_records").isMissingNode()).isTrue();
    }

    @Test
    void makesTheRecordsInAZoneOfTheSystem() throws JsonProcessingException {
        var made = publicZone("bank.example");
        assertThat(stack(bankWith(letters().hostedZone(made)), "coupling")
                        .at("/module/letters_dns/hosted_zone_id")
                        .asText())
                .isEqualTo("${module.bank_example.zone_id}");
        assertThat(stack(bankWith(letters().hostedZone(made.existing())), "coupling")
                        .at("/module/letters_dns/hosted_zone_id")
                        .asText())
                .isEqualTo("${data.aws_route53_zone.bank_example.zone_id}");
    }

    @Test
    void letsAProgramThatKnowsNothingElseSpeakSmtpInItsOwnRegion() throws JsonProcessingException {
        var topology = bankWith(letters().smtp());
        assertThat(stack(topology, "coupling")
                        .at("/module/letters_recovery/smtp/secret_name")
                        .asText())
                .isEqualTo("bank/letters/smtp");
        var service = stack(topology, "recovery").at("/module/accounts");
        assertThat(service.at("/parameters/letters~1smtp_host").asText())
                .isEqualTo("email-smtp.eu-central-1.amazonaws.com");
        assertThat(service.at("/parameters/letters~1smtp_port").asText()).isEqualTo("587");
        assertThat(service.at("/secrets/letters").asText())
                .isEqualTo("${data.aws_secretsmanager_secret.letters_smtp.arn}");
        assertThat(service.at("/reaches_smtp").asBoolean()).isTrue();
        assertThat(stack(bankWith(letters()), "recovery").at("/module/accounts").has("reaches_smtp"))
                .isFalse();
    }

    @Test
    void leavesDnsToTheCouplingStackAlone() throws JsonProcessingException {
        var topology = bankWith(letters().hostedZone(variable("hosted_zone_id")));
        for (var stack : new String[] {"primary", "recovery", "global"}) {
            assertThat(stack(topology, stack).toString()).doesNotContain("dns-records", "modules/ses");
        }
    }

    @Test
    void letsAServiceSendFromItsOwnRegion() throws JsonProcessingException {
        var service = stack(bankWith(letters()), "recovery").at("/module/accounts");
        assertThat(service.at("/policy_arns/letters").asText())
                .isEqualTo(
                        "arn:aws:iam::${data.aws_caller_identity.current.account_id}:policy/bank-letters-eu-central-1");
        assertThat(service.get("parameters").get("letters/sender").asText()).isEqualTo("bank.example");
        assertThat(service.get("parameters").get("letters/configuration_set").asText())
                .isEqualTo("bank-letters");
    }

    @Test
    void receivesInBothRegionsThePrimaryOneFirst() throws JsonProcessingException {
        var topology = bankWith(letters().receives("support@bank.example").receivedKeptFor(days(90)));
        var coupling = stack(topology, "coupling");
        assertThat(coupling.at("/module/letters/receiving/retention_days").asInt())
                .isEqualTo(90);
        assertThat(coupling.at("/module/letters_recovery/receiving/recipients/0")
                        .asText())
                .isEqualTo("support@bank.example");
        assertThat(coupling.at("/output/letters_dns_records/value").asText())
                .contains("\"mx-bank.example\" = {")
                .contains(
                        "[\"10 ${module.letters.mail_exchanger}\", \"20 ${module.letters_recovery.mail_exchanger}\"]");
    }

    @Test
    void receivesOnlyWhereSesDoes() throws JsonProcessingException {
        var letters = letters().receives("in.bank.example");
        var topology = bank(EU_SOUTH_1, letters);
        var coupling = stack(topology, "coupling");
        assertThat(coupling.at("/module/letters/receiving").isMissingNode()).isTrue();
        assertThat(coupling.at("/output/letters_dns_records/value").asText())
                .contains("[\"20 ${module.letters_recovery.mail_exchanger}\"]");
        assertThat(stack(topology, "primary").at("/module/accounts/parameters").has("letters/inbox_bucket"))
                .isFalse();
        assertThat(stack(topology, "recovery")
                        .at("/module/accounts/parameters")
                        .get("letters/inbox_bucket")
                        .asText())
                .isEqualTo("bank-letters-eu-central-1-${data.aws_caller_identity.current.account_id}");
    }

    @Test
    void handsOverWhatTheDomainSays() throws JsonProcessingException {
        var letters = letters()
                .rejectsForgeries()
                .dmarcReportsTo("dmarc@bank.example")
                .ownDkim("tandem", variable("dkim_public_key"))
                .feedbackTo(variable("postmaster"));
        var module = stack(bankWith(letters), "coupling").at("/module/letters_recovery");
        assertThat(module.at("/dmarc/policy").asText()).isEqualTo("reject");
        assertThat(module.at("/dmarc/reports_to").asText()).isEqualTo("dmarc@bank.example");
        assertThat(module.at("/own_dkim/selector").asText()).isEqualTo("tandem");
        assertThat(module.at("/own_dkim/public_key").asText()).isEqualTo("${var.dkim_public_key}");
        assertThat(module.at("/feedback_addresses/0").asText()).isEqualTo("${var.postmaster}");
    }

    @Test
    void leavesADmarcRecordThatIsKeptElsewhere() throws JsonProcessingException {
        var letters = letters().dmarcElsewhere("the mail team keeps it");
        assertThat(stack(bankWith(letters), "coupling")
                        .at("/module/letters/dmarc")
                        .isNull())
                .isTrue();
    }

    @Test
    void needsNoRecordsForAnAddress() throws JsonProcessingException {
        var coupling = stack(bankWith(mail("letters", "alerts@bank.example")), "coupling");
        assertThat(coupling.at("/output/letters_dns_records").isMissingNode()).isTrue();
        assertThat(coupling.at("/module/letters/dmarc").isMissingNode()).isTrue();
    }

    @Test
    void movesBothRegionsWithTheName() throws JsonProcessingException {
        var letters = letters().formerly("post").hostedZone(variable("hosted_zone_id"));
        assertThat(stack(bankWith(letters), "coupling").get("moved"))
                .extracting(move ->
                        move.get("from").asText() + " > " + move.get("to").asText())
                .containsExactly(
                        "module.post > module.letters",
                        "module.post_dns > module.letters_dns",
                        "module.post_recovery > module.letters_recovery");
    }

    private static Mail letters() {
        return mail("letters", "bank.example");
    }

    private static Topology bankWith(Mail mail) {
        return bank(EU_WEST_1, mail);
    }

    private static Topology bank(Region primary, Mail mail) {
        return topology("bank")
                .primary(primary, network("10.10.0.0/16"))
                .recovery(EU_CENTRAL_1, network("10.20.0.0/16"))
                .state(stateBucket("bank-terraform-state"))
                .with(service("accounts").uses(mail))
                .build();
    }

    private static JsonNode stack(Topology topology, String stack) throws JsonProcessingException {
        var document = Lowering.lower(topology).stream()
                .filter(candidate -> candidate.name().equals("bank-" + stack))
                .findFirst()
                .orElseThrow();
        return JSON.readTree(document.json());
    }
}
