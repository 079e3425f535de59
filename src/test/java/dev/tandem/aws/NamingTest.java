package dev.tandem.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NamingTest {

    @ParameterizedTest
    @MethodSource
    void takesWhatAwsTakes(Naming naming, String name) {
        assertThat(naming.refusal(name)).isEmpty();
    }

    static Stream<Arguments> takesWhatAwsTakes() {
        return Stream.of(
                arguments(Naming.RDS_INSTANCE, "ledger"),
                arguments(Naming.RDS_INSTANCE, "l".repeat(63)),
                arguments(Naming.RDS_CLUSTER, "l".repeat(52)),
                arguments(Naming.AURORA_CLUSTER, "bank-ledger-2"),
                arguments(Naming.AURORA_GLOBAL, "bank_ledger:1.2"),
                arguments(Naming.RDS_PARAMETER_GROUP, "ledger-postgres16"),
                arguments(Naming.RDS_PARAMETER_GROUP, "ledger-mysql8.0"),
                arguments(Naming.RDS_SUBNET_GROUP, "bank default"),
                arguments(Naming.LOAD_BALANCER, "bank-Edge-1"),
                arguments(Naming.LOAD_BALANCER, "a".repeat(32)),
                arguments(Naming.TARGET_GROUP, "internal-accounts"),
                arguments(Naming.IAM_ROLE, "bank+accounts=1,a.b@c_d-e"),
                arguments(Naming.IAM_POLICY, "p".repeat(128)),
                arguments(Naming.INSTANCE_PROFILE, "p".repeat(65)),
                arguments(Naming.BUCKET, "bank-terraform-state"),
                arguments(Naming.BUCKET, "bank.eu-south-1"),
                arguments(Naming.BUCKET, "1.2.3.4.5"),
                arguments(Naming.KEY_ALIAS, "alias/bank/ledger"),
                arguments(Naming.SECRET, "bank/ledger-master"),
                arguments(Naming.UNMISTAKABLE_SECRET, "bank/ledger/master"),
                arguments(Naming.PARAMETER, "/bank/primary/endpoint"),
                arguments(Naming.PARAMETER, "/a".repeat(15)),
                arguments(Naming.AUTO_SCALING_GROUP, "bank accounts (a/b)"),
                arguments(Naming.LAUNCH_TEMPLATE, "bank-accounts_(1)/2."),
                arguments(Naming.SECURITY_GROUP, "bank: accounts & [more]"),
                arguments(Naming.SECURITY_GROUP_DESCRIPTION, "sg- is fine in a description!"),
                arguments(Naming.ACCELERATOR, "bank.edge-1"),
                arguments(Naming.SEARCH_DOMAIN, "orders"),
                arguments(Naming.BROKER, "Bank_orders-1"),
                arguments(Naming.QUEUE, "accounts.fifo"),
                arguments(Naming.QUEUE, "q".repeat(80)),
                arguments(Naming.TOPIC, "t".repeat(251) + ".fifo"),
                arguments(Naming.LOG_GROUP, "/aws/vpc/bank#1"),
                arguments(Naming.BACKUP_VAULT, "bank"),
                arguments(Naming.FILE_SYSTEM_TOKEN, "uploads"),
                arguments(Naming.TAG_KEY, "Wäge:1"),
                arguments(Naming.TAG_VALUE, ""));
    }

    @ParameterizedTest
    @MethodSource
    void refusesWhatAwsRefuses(Naming naming, String name, String because) {
        assertThat(naming.refusal(name)).hasValueSatisfying(sentence -> assertThat(sentence)
                .startsWith("\"" + name + "\" cannot name " + naming + ": " + because + "; use " + naming.allowed())
                .endsWith("."));
    }

    static Stream<Arguments> refusesWhatAwsRefuses() {
        return Stream.concat(databases(), Stream.concat(edges(), others()));
    }

    private static Stream<Arguments> databases() {
        return Stream.of(
                arguments(Naming.RDS_INSTANCE, "", "it has no characters"),
                arguments(Naming.RDS_INSTANCE, "l".repeat(64), "it has 64 characters"),
                arguments(Naming.RDS_INSTANCE, "Ledger", "it has \"L\" in it"),
                arguments(Naming.RDS_INSTANCE, "main ledger", "it has a space in it"),
                arguments(Naming.RDS_INSTANCE, "1ledger", "it does not start with a letter"),
                arguments(Naming.RDS_INSTANCE, "ledger-", "it ends with a hyphen"),
                arguments(Naming.RDS_INSTANCE, "led--ger", "it has two hyphens in a row"),
                arguments(Naming.RDS_CLUSTER, "l".repeat(53), "it has 53 characters"),
                arguments(Naming.AURORA_CLUSTER, "ledger_1", "it has \"_\" in it"),
                arguments(Naming.AURORA_GLOBAL, "-ledger", "it does not start with a letter"),
                arguments(Naming.RDS_PARAMETER_GROUP, "ledger--16", "it has two hyphens in a row"),
                arguments(Naming.RDS_SUBNET_GROUP, "default", "it is \"default\", which AWS reserves"));
    }

    private static Stream<Arguments> edges() {
        return Stream.of(
                arguments(Naming.LOAD_BALANCER, "internal-bank", "it starts with \"internal-\", which AWS reserves"),
                arguments(Naming.LOAD_BALANCER, "-bank", "it starts or ends with a hyphen"),
                arguments(Naming.LOAD_BALANCER, "a".repeat(33), "it has 33 characters"),
                arguments(Naming.TARGET_GROUP, "bank-", "it starts or ends with a hyphen"),
                arguments(Naming.TARGET_GROUP, "bank.accounts", "it has \".\" in it"),
                arguments(Naming.IAM_ROLE, "r".repeat(65), "it has 65 characters"),
                arguments(Naming.IAM_ROLE, "bank/role", "it has \"/\" in it"),
                arguments(Naming.ACCELERATOR, "edge.", "it starts or ends with a dot or hyphen"),
                arguments(Naming.ACCELERATOR, "edge_1", "it has \"_\" in it"),
                arguments(Naming.BUCKET, "ab", "it has 2 characters"),
                arguments(Naming.BUCKET, "Bank", "it has \"B\" in it"),
                arguments(Naming.BUCKET, "bank-", "it does not have a letter or digit at both ends"),
                arguments(Naming.BUCKET, "bank..state", "it has two dots in a row"),
                arguments(Naming.BUCKET, "192.168.5.4", "it looks like an IP address"),
                arguments(Naming.BUCKET, "xn--bank", "it starts with \"xn--\", which AWS reserves"),
                arguments(Naming.BUCKET, "sthree-bank", "it starts with \"sthree-\", which AWS reserves"),
                arguments(Naming.BUCKET, "bank-s3alias", "it ends with \"-s3alias\", which AWS reserves"));
    }

    private static Stream<Arguments> others() {
        return Stream.of(
                arguments(Naming.KEY_ALIAS, "bank/ledger", "it does not start with \"alias/\""),
                arguments(Naming.KEY_ALIAS, "alias/aws/bank", "it starts with \"alias/aws/\", which AWS reserves"),
                arguments(Naming.SECRET, "bank ledger", "it has a space in it"),
                arguments(Naming.UNMISTAKABLE_SECRET, "ledger-secret", "it ends with a hyphen and six characters"),
                arguments(Naming.PARAMETER, "bank", "it does not start with a slash or has no name at its end"),
                arguments(Naming.PARAMETER, "/a".repeat(16), "it has more than 15 levels"),
                arguments(Naming.PARAMETER, "/AWS/bank", "it starts with \"/aws\", which AWS reserves"),
                arguments(Naming.AUTO_SCALING_GROUP, "bank:accounts", "it has \":\" in it"),
                arguments(Naming.LAUNCH_TEMPLATE, "ab", "it has 2 characters"),
                arguments(Naming.SECURITY_GROUP, "sg-bank", "it starts with \"sg-\", which AWS reserves"),
                arguments(Naming.SECURITY_GROUP_DESCRIPTION, "from \"a\" to b", "it has \"\"\" in it"),
                arguments(Naming.SEARCH_DOMAIN, "o".repeat(29), "it has 29 characters"),
                arguments(Naming.BROKER, "bank.orders", "it has \".\" in it"),
                arguments(Naming.QUEUE, "q".repeat(76) + ".fifo", "it has 81 characters"),
                arguments(Naming.QUEUE, "a.b", "it has \".\" in it"),
                arguments(Naming.TOPIC, "t".repeat(257), "it has 257 characters"),
                arguments(Naming.LOG_GROUP, "aws/bank", "it starts with \"aws/\", which AWS reserves"),
                arguments(Naming.BACKUP_VAULT, "b", "it has 1 character"),
                arguments(Naming.FILE_SYSTEM_TOKEN, "é", "it has \"é\" in it"),
                arguments(Naming.TAG_KEY, "aws:bank", "it starts with \"aws:\", which AWS reserves"),
                arguments(Naming.TAG_VALUE, "v".repeat(257), "it has 257 characters"));
    }

    @Test
    void refusesInOneSentence() {
        assertThat(Naming.RDS_INSTANCE.refusal("led--ger"))
                .contains("\"led--ger\" cannot name an RDS instance: it has two hyphens in a row; use 1 to 63"
                        + " lower-case letters, digits and single hyphens, starting with a letter.");
    }
}
