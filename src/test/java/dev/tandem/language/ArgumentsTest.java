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
class ArgumentsTest {

    private static final String ONE_REGION = " Topologies in one region cannot be built; for development,"
            + " .strategy(backupAndRestore()) runs no instances of services in the second one.";

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
                .isInstanceOfSatisfying(InvalidDefinitionException.class, fault -> {
                    assertThat(fault.origin().file()).isEqualTo("ArgumentsTest.java");
                    assertThat(fault.origin().line()).isEqualTo(line);
                });
    }

    @Test
    void pointsToTheUsersLineWhenTheFrontDoorRefuses() {
        assertThatThrownBy(() -> region("eu-north-9"))
                .isInstanceOfSatisfying(
                        InvalidDefinitionException.class,
                        fault -> assertThat(fault.origin().file()).isEqualTo("ArgumentsTest.java"));
    }

    static Stream<Arguments> names() {
        return Stream.of(
                fault("\"\"" + NAME_RULE, () -> service("")),
                fault("\"  \"" + NAME_RULE, () -> postgres("  ")),
                fault("\"Ledger\"" + NAME_RULE, () -> postgres("Ledger")),
                fault("\"led_ger\"" + NAME_RULE, () -> mysql("led_ger")),
                fault("\"led--ger\"" + NAME_RULE, () -> key("led--ger")),
                fault("\"-ledger\"" + NAME_RULE, () -> secret("-ledger")),
                fault("\"ledger-\"" + NAME_RULE, () -> accelerator("ledger-")),
                fault("\"1ledger\"" + NAME_RULE, () -> topology("1ledger")),
                fault("\"${ledger}\"" + NAME_RULE, () -> postgres("${ledger}")),
                fault("\"Grundbücher\"" + NAME_RULE, () -> postgres("Grundbücher")),
                fault("\"Old\"" + NAME_RULE, () -> service("new").formerly("Old")),
                fault("\"new\" cannot have been called so before: give its former name.", () -> service("new")
                        .formerly("new")),
                fault(
                        "\"server-image\" is not a variable name: use lower-case letters, digits and underscores, starting"
                                + " with a letter, such as \"service_image\".",
                        () -> variable("server-image")),
                fault(
                        "\"count\" cannot be the name of a variable, because Terraform or Tandem uses it: choose another,"
                                + " such as \"service_image\".",
                        () -> variable("count")),
                fault(
                        "\"role\" cannot be the name of a variable, because Terraform or Tandem uses it: choose another,"
                                + " such as \"service_image\".",
                        () -> variable("role")),
                fault(
                        "A state bucket needs a name, such as \"bank-terraform-state\"; it is blank.",
                        () -> stateBucket(" ")));
    }

    static Stream<Arguments> addresses() {
        return Stream.of(
                fault(
                        "\"10.10.0.0\" is not an IPv4 CIDR: it takes four numbers and a prefix, such as 10.10.0.0/16.",
                        () -> network("10.10.0.0")),
                fault(
                        "\"\" is not an IPv4 CIDR: it takes four numbers and a prefix, such as 10.10.0.0/16.",
                        () -> network("")),
                fault(
                        "\"fd00::/8\" is not an IPv4 CIDR: it takes four numbers and a prefix, such as 10.10.0.0/16.",
                        () -> network("fd00::/8")),
                fault(
                        "\"10.10.0.256/16\" is not an IPv4 CIDR: it takes numbers from 0 to 255.",
                        () -> network("10.10.0.256/16")),
                fault(
                        "\"10.10.0.0/33\" is not an IPv4 CIDR: it takes a prefix from 0 to 32.",
                        () -> network("10.10.0.0/33")),
                fault(
                        "\"10.10.1.0/16\" is not an IPv4 CIDR: it takes no address bits behind the prefix; did you mean"
                                + " 10.10.0.0/16?",
                        () -> network("10.10.1.0/16")));
    }

    static Stream<Arguments> numbers() {
        return Stream.concat(numbersOfServices(), numbersOfStoresAndNetworks());
    }

    private static Stream<Arguments> numbersOfServices() {
        return Stream.of(
                fault("Port 0 does not exist: ports are from 1 to 65535.", () -> service("a")
                        .port(0)),
                fault("Port 65536 does not exist: ports are from 1 to 65535.", () -> service("a")
                        .port(65_536)),
                fault("-1 instances are not possible: give 0 or more.", () -> service("a")
                        .instances(-1)),
                fault(
                        "A service of 3 instances cannot be limited to 2: the limit is at least its size, and at least 1.",
                        () -> service("a").instances(3, 2)),
                fault("-2 instances are not possible: give 0 or more.", () -> service("a")
                        .inRecovery(recovery -> recovery.instances(-2))),
                fault("A limit of 0 instances is not possible: give 1 or more.", () -> service("a")
                        .inRecovery(recovery -> recovery.atMost(0))),
                fault("A root volume of 7 GiB is too small: give at least 8.", () -> service("a")
                        .disk(7)),
                fault("A disk of 0 GiB is not possible: give at least 1.", () -> postgres("a")
                        .storage(0, 10)),
                fault(
                        "A disk of 100 GiB cannot be limited to 50 GiB: the limit is at least its size.",
                        () -> postgres("a").storage(100, 50)));
    }

    private static Stream<Arguments> numbersOfStoresAndNetworks() {
        return Stream.of(
                fault("16 read replicas are not possible: give from 1 to 15.", () -> postgres("a")
                        .readReplicas(16)),
                fault("0 instances are not possible: an Aurora cluster has from 1 to 16.", () -> auroraMysql("a")
                        .instances(0)),
                fault("17 instances are not possible: an Aurora cluster has from 1 to 16.", () -> auroraMysql("a")
                        .inRecovery(recovery -> recovery.instances(17))),
                fault(
                        "Serverless instances cannot go from 8 to 4 capacity units: give two numbers from 1 to 256, the"
                                + " smaller first.",
                        () -> auroraPostgres("a").serverless(8, 4)),
                fault(
                        "Serverless instances cannot go from 1 to 257 capacity units: give two numbers from 1 to 256, the"
                                + " smaller first.",
                        () -> auroraPostgres("a").inRecovery(recovery -> recovery.serverless(1, 257))),
                fault("0 zones are not possible: a network spans at least one.", () -> network("10.10.0.0/16")
                        .zones(0)),
                fault("A network needs at least one zone id, such as \"eus1-az1\".", () -> network("10.10.0.0/16")
                        .zones(new String[0])),
                fault("Password version 0 is not allowed: versions count from 1.", () -> secret("a")
                        .passwordVersion(0)));
    }

    static Stream<Arguments> durations() {
        return Stream.of(
                fault(
                        "Backups cannot be kept for 0 days: RDS counts whole days, from 1. For none, say"
                                + " withoutBackups(\"reason\").",
                        () -> keptFor(days(0))),
                fault(
                        "Backups cannot be kept for 36 hours: RDS counts whole days, from 1. For none, say"
                                + " withoutBackups(\"reason\").",
                        () -> keptFor(hours(36))),
                fault(
                        "Backups cannot be kept for -1 days: RDS counts whole days, from 1. For none, say"
                                + " withoutBackups(\"reason\").",
                        () -> keptFor(days(-1))),
                fault("A key cannot be deleted after 6 days: KMS waits from 7 to 30 days.", () -> key("a").deletedAfter(
                                days(6))),
                fault(
                        "A key cannot be deleted after 31 days: KMS waits from 7 to 30 days.",
                        () -> key("a").deletedAfter(days(31))),
                fault("An RTO of -15 minutes is not possible: give 0 or more.", () -> topology("a")
                        .objectives(rto(minutes(-15)))),
                fault("An RPO of -1 seconds is not possible: give 0 or more.", () -> topology("a")
                        .objectives(rpo(seconds(-1)))),
                fault("A skew of -1 seconds is not possible: give 0 or more.", () -> topology("a")
                        .objectives(skew(seconds(-1)))),
                fault(
                        "An availability of 100.0 % cannot be promised: give more than 0 and less than 100, such as"
                                + " 99.9.",
                        () -> topology("a").objectives(availability(100))));
    }

    static Stream<Arguments> words() {
        return Stream.of(
                fault("There is no Web Edition of Oracle Standard Edition 2: leave the call out.", () -> oracle("a")
                        .webEdition()),
                fault("There is no Enterprise Edition of PostgreSQL: leave the call out.", () -> postgres("a")
                        .enterpriseEdition()),
                fault(
                        "PostgreSQL takes no licence of your own: only Oracle does. Leave the call out.",
                        () -> postgres("a").bringYourOwnLicense()),
                fault("MySQL has no Active Data Guard: only Oracle does. Leave the call out.", () -> mysql("a")
                        .activeDataGuard()),
                fault("An option cannot be blank: give its name in RDS.", () -> mysql("a")
                        .option(" ", Map.of())),
                fault(
                        "SQL Server creates no database with the instance: leave .databaseName(...) out.",
                        () -> sqlServer("a").databaseName("b")),
                fault(reasonFor("withoutBackups"), () -> postgres("a").withoutBackups(" ")),
                fault(reasonFor("withoutStandby"), () -> postgres("a").withoutStandby("")),
                fault(reasonFor("clearText"), () -> service("a").clearText("\n")),
                fault(reasonFor("singleNatGateway"), () -> network("10.10.0.0/16")
                        .singleNatGateway("")),
                fault(reasonFor("accept"), () -> topology("a").accept("data/standby", " ")),
                fault("A database name cannot be blank: give one, or leave the call out.", () -> postgres("a")
                        .databaseName(" ")),
                fault("A secret's user name cannot be blank: give one, or leave the call out.", () -> secret("a")
                        .username("")),
                fault("\"health\" is not a path: it starts with \"/\", such as \"/health\".", () -> service("a")
                        .healthPath("health")),
                fault("\"\" is not a tag key: it cannot be blank or start with \"aws:\".", () -> topology("a")
                        .tag("", "x")),
                fault("\"aws:owner\" is not a tag key: it cannot be blank or start with \"aws:\".", () -> topology("a")
                        .tag("aws:owner", "x")));
    }

    /** Java lets a user write null, and the sentence says where. */
    @SuppressWarnings("NullAway")
    static Stream<Arguments> nothings() {
        return Stream.of(
                fault(nothing("name"), () -> postgres(null)),
                fault(nothing("CIDR"), () -> network((String) null)),
                fault(nothing("region"), () -> topology("a").primary(null, network("10.10.0.0/16"))),
                fault(nothing("network"), () -> topology("a").recovery(EU_WEST_1, null)),
                fault(nothing("state bucket"), () -> topology("a").state(null)),
                fault(nothing("strategy"), () -> topology("a").strategy(null)),
                fault(nothing("element"), () -> topology("a").with(key("b"), null)),
                fault(nothing("element"), () -> topology("a").entry(null)),
                fault(nothing("value of the tag"), () -> topology("a").tag("owner", null)),
                fault(nothing("dependency"), () -> service("a").uses(secret("b"), null)),
                fault(nothing("service"), () -> accelerator("a").to(service("b"), null)),
                fault(nothing("variable"), () -> service("a").image((InputVariable) null)),
                fault(nothing("variable"), () -> copiedToRecovery(null)),
                fault(nothing("image"), () -> service("a").image((Image) null)),
                fault(nothing("key"), () -> auroraMysql("a").encryptedWith(null)),
                fault(nothing("key"), () -> postgres("a").encryptedWith(null)));
    }

    static Stream<Arguments> topologies() {
        var empty = topology("bank");
        var primary = empty.primary(EU_SOUTH_1, network("10.10.0.0/16"));
        var both = primary.recovery(EU_CENTRAL_1, network("10.20.0.0/16"));
        return Stream.of(
                fault(incomplete("primary(EU_SOUTH_1, network(\"10.10.0.0/16\"))"), empty::build),
                fault(incomplete("recovery(EU_CENTRAL_1, network(\"10.20.0.0/16\"))") + ONE_REGION, primary::build),
                fault(incomplete("state(stateBucket(\"bank-terraform-state\"))"), both::build));
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

    private static Arguments fault(String sentence, ThrowingCallable call) {
        return arguments(sentence, call);
    }
}
