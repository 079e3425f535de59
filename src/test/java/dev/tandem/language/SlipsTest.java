package dev.tandem.language;

import static dev.tandem.Tandem.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.tandem.topology.Image;
import dev.tandem.topology.InputVariable;
import dev.tandem.topology.InvalidDefinitionException;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each call that can never be right is refused on the spot, in one sentence with the value and what is allowed. */
class SlipsTest {

    private static final String NAME_RULE =
            " is not a name: use lower-case letters and digits in words joined by single"
                    + " hyphens, starting with a letter, such as \"ledger\" or \"order-history\".";

    @ParameterizedTest(name = "{0}")
    @MethodSource({"names", "addresses", "numbers", "durations", "words", "nothings", "topologies"})
    void isRefusedInOneSentence(String sentence, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(InvalidDefinitionException.class).hasMessage(sentence);
    }

    @Test
    void pointsToTheLineThatSlipped() {
        var line = new Throwable().getStackTrace()[0].getLineNumber() + 1;
        assertThatThrownBy(() -> service("accounts").port(0))
                .isInstanceOfSatisfying(InvalidDefinitionException.class, slip -> {
                    assertThat(slip.origin().file()).isEqualTo("SlipsTest.java");
                    assertThat(slip.origin().line()).isEqualTo(line);
                });
    }

    @Test
    void pointsToTheUsersLineWhenTheFrontDoorRefuses() {
        assertThatThrownBy(() -> region("eu-north-9"))
                .isInstanceOfSatisfying(
                        InvalidDefinitionException.class,
                        slip -> assertThat(slip.origin().file()).isEqualTo("SlipsTest.java"));
    }

    static Stream<Arguments> names() {
        return Stream.of(
                slip("\"\"" + NAME_RULE, () -> service("")),
                slip("\"  \"" + NAME_RULE, () -> postgres("  ")),
                slip("\"Ledger\"" + NAME_RULE, () -> postgres("Ledger")),
                slip("\"led_ger\"" + NAME_RULE, () -> mysql("led_ger")),
                slip("\"led--ger\"" + NAME_RULE, () -> key("led--ger")),
                slip("\"-ledger\"" + NAME_RULE, () -> secret("-ledger")),
                slip("\"ledger-\"" + NAME_RULE, () -> accelerator("ledger-")),
                slip("\"1ledger\"" + NAME_RULE, () -> topology("1ledger")),
                slip("\"${ledger}\"" + NAME_RULE, () -> postgres("${ledger}")),
                slip("\"Grundbücher\"" + NAME_RULE, () -> postgres("Grundbücher")),
                slip("\"Old\"" + NAME_RULE, () -> service("new").formerly("Old")),
                slip("\"new\" cannot have been called so before: give its former name.", () -> service("new")
                        .formerly("new")),
                slip(
                        "\"server-image\" is not a variable name: use lower-case letters, digits and underscores, starting"
                                + " with a letter, such as \"service_image\".",
                        () -> variable("server-image")),
                slip(
                        "\"count\" cannot be the name of a variable, because Terraform or Tandem uses it: choose another,"
                                + " such as \"service_image\".",
                        () -> variable("count")),
                slip(
                        "\"role\" cannot be the name of a variable, because Terraform or Tandem uses it: choose another,"
                                + " such as \"service_image\".",
                        () -> variable("role")),
                slip(
                        "A state bucket needs a name, such as \"bank-terraform-state\"; it is blank.",
                        () -> stateBucket(" ")));
    }

    static Stream<Arguments> addresses() {
        return Stream.of(
                slip(
                        "\"10.10.0.0\" is not an IPv4 CIDR: it takes four numbers and a prefix, such as 10.10.0.0/16.",
                        () -> network("10.10.0.0")),
                slip(
                        "\"\" is not an IPv4 CIDR: it takes four numbers and a prefix, such as 10.10.0.0/16.",
                        () -> network("")),
                slip(
                        "\"fd00::/8\" is not an IPv4 CIDR: it takes four numbers and a prefix, such as 10.10.0.0/16.",
                        () -> network("fd00::/8")),
                slip(
                        "\"10.10.0.256/16\" is not an IPv4 CIDR: it takes numbers from 0 to 255.",
                        () -> network("10.10.0.256/16")),
                slip(
                        "\"10.10.0.0/33\" is not an IPv4 CIDR: it takes a prefix from 0 to 32.",
                        () -> network("10.10.0.0/33")),
                slip(
                        "\"10.10.1.0/16\" is not an IPv4 CIDR: it takes no address bits behind the prefix; did you mean"
                                + " 10.10.0.0/16?",
                        () -> network("10.10.1.0/16")));
    }

    static Stream<Arguments> numbers() {
        return Stream.concat(numbersOfServices(), numbersOfStoresAndNetworks());
    }

    private static Stream<Arguments> numbersOfServices() {
        return Stream.of(
                slip("Port 0 does not exist: ports are from 1 to 65535.", () -> service("a")
                        .port(0)),
                slip("Port 65536 does not exist: ports are from 1 to 65535.", () -> service("a")
                        .port(65_536)),
                slip("-1 instances are not possible: give 0 or more.", () -> service("a")
                        .instances(-1)),
                slip(
                        "A service of 3 instances cannot be limited to 2: the limit is at least its size, and at least 1.",
                        () -> service("a").instances(3, 2)),
                slip("-2 instances are not possible: give 0 or more.", () -> service("a")
                        .inRecovery(recovery -> recovery.instances(-2))),
                slip("A limit of 0 instances is not possible: give 1 or more.", () -> service("a")
                        .inRecovery(recovery -> recovery.atMost(0))),
                slip("A root volume of 7 GiB is too small: give at least 8.", () -> service("a")
                        .disk(7)),
                slip("A disk of 0 GiB is not possible: give at least 1.", () -> postgres("a")
                        .storage(0, 10)),
                slip(
                        "A disk of 100 GiB cannot be limited to 50 GiB: the limit is at least its size.",
                        () -> postgres("a").storage(100, 50)));
    }

    private static Stream<Arguments> numbersOfStoresAndNetworks() {
        return Stream.of(
                slip("16 read replicas are not possible: give from 1 to 15.", () -> postgres("a")
                        .readReplicas(16)),
                slip("0 instances are not possible: an Aurora cluster has from 1 to 16.", () -> auroraMysql("a")
                        .instances(0)),
                slip("17 instances are not possible: an Aurora cluster has from 1 to 16.", () -> auroraMysql("a")
                        .inRecovery(recovery -> recovery.instances(17))),
                slip(
                        "Serverless instances cannot go from 8 to 4 capacity units: give two numbers from 1 to 256, the"
                                + " smaller first.",
                        () -> auroraPostgres("a").serverless(8, 4)),
                slip(
                        "Serverless instances cannot go from 1 to 257 capacity units: give two numbers from 1 to 256, the"
                                + " smaller first.",
                        () -> auroraPostgres("a").inRecovery(recovery -> recovery.serverless(1, 257))),
                slip("0 zones are not possible: a network spans at least one.", () -> network("10.10.0.0/16")
                        .zones(0)),
                slip("A network needs at least one zone id, such as \"eus1-az1\".", () -> network("10.10.0.0/16")
                        .zones(new String[0])),
                slip("Password version 0 is not allowed: versions count from 1.", () -> secret("a")
                        .passwordVersion(0)));
    }

    static Stream<Arguments> durations() {
        return Stream.of(
                slip(
                        "Backups cannot be kept for 0 days: RDS counts whole days, from 1. For none, say"
                                + " withoutBackups(\"reason\").",
                        () -> keptFor(days(0))),
                slip(
                        "Backups cannot be kept for 36 hours: RDS counts whole days, from 1. For none, say"
                                + " withoutBackups(\"reason\").",
                        () -> keptFor(hours(36))),
                slip(
                        "Backups cannot be kept for -1 days: RDS counts whole days, from 1. For none, say"
                                + " withoutBackups(\"reason\").",
                        () -> keptFor(days(-1))),
                slip("A key cannot be deleted after 6 days: KMS waits from 7 to 30 days.", () -> key("a").deletedAfter(
                                days(6))),
                slip("A key cannot be deleted after 31 days: KMS waits from 7 to 30 days.", () -> key("a").deletedAfter(
                                days(31))),
                slip("An RTO of -15 minutes is not possible: give 0 or more.", () -> topology("a")
                        .objectives(rto(minutes(-15)))),
                slip("An RPO of -1 seconds is not possible: give 0 or more.", () -> topology("a")
                        .objectives(rpo(seconds(-1)))),
                slip("A skew of -1 seconds is not possible: give 0 or more.", () -> topology("a")
                        .objectives(skew(seconds(-1)))),
                slip(
                        "An availability of 100.0 % cannot be promised: give more than 0 and less than 100, such as"
                                + " 99.9.",
                        () -> topology("a").objectives(availability(100))));
    }

    static Stream<Arguments> words() {
        return Stream.of(
                slip("There is no Web Edition of Oracle Standard Edition 2: leave the call out.", () -> oracle("a")
                        .webEdition()),
                slip("There is no Enterprise Edition of PostgreSQL: leave the call out.", () -> postgres("a")
                        .enterpriseEdition()),
                slip(
                        "PostgreSQL takes no licence of your own: only Oracle does. Leave the call out.",
                        () -> postgres("a").bringYourOwnLicense()),
                slip("MySQL has no Active Data Guard: only Oracle does. Leave the call out.", () -> mysql("a")
                        .activeDataGuard()),
                slip("An option cannot be blank: give its name in RDS.", () -> mysql("a")
                        .option(" ", Map.of())),
                slip(
                        "SQL Server creates no database with the instance: leave .databaseName(...) out.",
                        () -> sqlServer("a").databaseName("b")),
                slip(reasonFor("withoutBackups"), () -> postgres("a").withoutBackups(" ")),
                slip(reasonFor("withoutStandby"), () -> postgres("a").withoutStandby("")),
                slip(reasonFor("clearText"), () -> service("a").clearText("\n")),
                slip(reasonFor("singleNatGateway"), () -> network("10.10.0.0/16")
                        .singleNatGateway("")),
                slip(reasonFor("accept"), () -> topology("a").accept("data/standby", " ")),
                slip("A database name cannot be blank: give one, or leave the call out.", () -> postgres("a")
                        .databaseName(" ")),
                slip("A secret's user name cannot be blank: give one, or leave the call out.", () -> secret("a")
                        .username("")),
                slip("\"health\" is not a path: it starts with \"/\", such as \"/health\".", () -> service("a")
                        .healthPath("health")),
                slip("\"\" is not a tag key: it cannot be blank or start with \"aws:\".", () -> topology("a")
                        .tag("", "x")),
                slip("\"aws:owner\" is not a tag key: it cannot be blank or start with \"aws:\".", () -> topology("a")
                        .tag("aws:owner", "x")));
    }

    /** Java lets a user write null, and the sentence says where. */
    @SuppressWarnings("NullAway")
    static Stream<Arguments> nothings() {
        return Stream.of(
                slip(nothing("name"), () -> postgres(null)),
                slip(nothing("CIDR"), () -> network(null)),
                slip(nothing("region"), () -> topology("a").primary(null, network("10.10.0.0/16"))),
                slip(nothing("network"), () -> topology("a").recovery(EU_WEST_1, null)),
                slip(nothing("state bucket"), () -> topology("a").state(null)),
                slip(nothing("strategy"), () -> topology("a").strategy(null)),
                slip(nothing("element"), () -> topology("a").with(key("b"), null)),
                slip(nothing("element"), () -> topology("a").entry(null)),
                slip(nothing("value of the tag"), () -> topology("a").tag("owner", null)),
                slip(nothing("dependency"), () -> service("a").uses(secret("b"), null)),
                slip(nothing("service"), () -> accelerator("a").to(service("b"), null)),
                slip(nothing("variable"), () -> service("a").image((InputVariable) null)),
                slip(nothing("variable"), () -> copiedToRecovery(null)),
                slip(nothing("image"), () -> service("a").image((Image) null)),
                slip(nothing("key"), () -> auroraMysql("a").encryptedWith(null)),
                slip(nothing("key"), () -> postgres("a").encryptedWith(null)));
    }

    static Stream<Arguments> topologies() {
        var empty = topology("bank");
        var primary = empty.primary(EU_SOUTH_1, network("10.10.0.0/16"));
        var both = primary.recovery(EU_CENTRAL_1, network("10.20.0.0/16"));
        return Stream.of(
                slip(incomplete("primary(EU_SOUTH_1, network(\"10.10.0.0/16\"))"), empty::build),
                slip(incomplete("recovery(EU_CENTRAL_1, network(\"10.20.0.0/16\"))"), primary::build),
                slip(incomplete("state(stateBucket(\"bank-terraform-state\"))"), both::build));
    }

    private static String nothing(String what) {
        return "The " + what + " must not be null.";
    }

    private static String reasonFor(String call) {
        return "The call " + call + "(...) needs a reason that a reviewer can judge; it is blank.";
    }

    private static String incomplete(String call) {
        return "The topology \"bank\" is not complete: add ." + call + ".";
    }

    private static Arguments slip(String sentence, ThrowingCallable call) {
        return arguments(sentence, call);
    }
}
