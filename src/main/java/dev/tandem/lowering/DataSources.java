package dev.tandem.lowering;

import dev.tandem.aws.InstanceType;
import dev.tandem.terraform.Arguments;
import dev.tandem.terraform.DataSource;
import dev.tandem.terraform.Reference;
import dev.tandem.terraform.Value;
import dev.tandem.topology.Element;
import dev.tandem.topology.EncryptionKey;
import dev.tandem.topology.IssuedCertificate;
import dev.tandem.topology.KeyChoice;
import dev.tandem.topology.RegionRole;
import dev.tandem.topology.Store;
import java.util.List;

/** What a regional stack looks up in its own region, and nowhere else. */
public final class DataSources {

    private static final Value.Tree NOTHING = new Arguments().tree();

    private final Stacks stacks;

    /** Looks things up in the stacks that are being written. */
    public DataSources(Stacks stacks) {
        this.stacks = stacks;
    }

    /** The ARN, in a region, of the key that a choice comes down to. */
    public Reference keyArn(RegionRole side, KeyChoice choice) {
        var alias = new Arguments().put("key_id", Value.text("alias/" + keyName(choice)));
        return stacks.builderOf(side)
                .data(new DataSource("aws_kms_key", callOf(choice), "aws", alias.tree()))
                .get("arn");
    }

    /** The ARN, in a region, of the key that a choice comes down to, for the stack that makes keys in both regions. */
    public Reference keyArnInCoupling(RegionRole side, KeyChoice choice) {
        var call = callOf(choice);
        var replica = side == RegionRole.PRIMARY ? "" : "_replica";
        if (!(choice instanceof KeyChoice.Chosen chosen)
                || chosen.key().existingName().isEmpty()) {
            return Reference.module(call + replica, "key_arn");
        }
        var alias = new Arguments().put("key_id", Value.text("alias/" + keyName(choice)));
        return stacks.builderOf(Stack.COUPLING)
                .data(new DataSource("aws_kms_key", call + replica, "aws." + side.word(), alias.tree()))
                .get("arn");
    }

    /** The ARN, in a region, of a secret by its name. */
    public Reference secretArn(RegionRole side, String call, String name) {
        var arguments = new Arguments().put("name", name);
        return stacks.builderOf(side)
                .data(new DataSource("aws_secretsmanager_secret", call, "aws", arguments.tree()))
                .get("arn");
    }

    /** The ARN, in a region, of an SNS topic by its name. */
    public Reference topicArn(RegionRole side, String call, String name) {
        var arguments = new Arguments().put("name", name);
        return stacks.builderOf(side)
                .data(new DataSource("aws_sns_topic", call, "aws", arguments.tree()))
                .get("arn");
    }

    /** What the source of a database takes its master user from. */
    public Arguments credentials(Element database) {
        var secret = secretArn(
                RegionRole.PRIMARY, Credentials.call(database), stacks.names().credentials(database));
        return new Arguments()
                .put("secret_arn", secret)
                .put("username", Credentials.USERNAME)
                .put("password_version", database instanceof Store store ? store.passwordVersion() : 1);
    }

    /** The ARN, in a region, of a certificate by its name and topology, once it is issued. */
    public Reference certificateArn(RegionRole side, IssuedCertificate certificate) {
        var tags = new Arguments().put("tandem:topology", stacks.topology().name());
        var arguments = new Arguments()
                .put("domain", certificate.name())
                .put("most_recent", true)
                .put("statuses", Value.texts(List.of("ISSUED")))
                .put("tags", tags);
        return stacks.builderOf(side)
                .data(new DataSource("aws_acm_certificate", TerraformNames.call(certificate), "aws", arguments.tree()))
                .get("arn");
    }

    /** The newest Amazon Linux 2023 of a region, by the public parameter that AWS keeps (EC2 User Guide). */
    Reference amazonLinux(RegionRole side, InstanceType type) {
        var architecture = type.graviton() ? "arm64" : "x86_64";
        var name = "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-" + architecture;
        return publicParameter(side, "amazon_linux_" + architecture, name);
    }

    /** The newest Ubuntu 24.04 LTS of a region, by the public parameter that Canonical keeps (Ubuntu on AWS, "Find images"). */
    Reference ubuntu(RegionRole side, InstanceType type) {
        var architecture = type.graviton() ? "arm64" : "amd64";
        var name = "/aws/service/canonical/ubuntu/server/24.04/stable/current/" + architecture + "/hvm/ebs-gp3/ami-id";
        return publicParameter(side, "ubuntu_" + architecture, name);
    }

    private Reference publicParameter(RegionRole side, String call, String name) {
        var arguments = new Arguments().put("name", name);
        return stacks.builderOf(side)
                .data(new DataSource("aws_ssm_parameter", call, "aws", arguments.tree()))
                .get("insecure_value");
    }

    /** The account that a stack is applied in. */
    public Reference account(RegionRole side) {
        return stacks.builderOf(side)
                .data(new DataSource("aws_caller_identity", "current", "aws", NOTHING))
                .get("account_id");
    }

    /** The account that the stack which spans both regions is applied in, by way of the recovery region. */
    public Reference accountOfCoupling() {
        return stacks.builderOf(Stack.COUPLING)
                .data(new DataSource("aws_caller_identity", "current", "aws.recovery", NOTHING))
                .get("account_id");
    }

    /** The account that the global stack is applied in, by way of the recovery region. */
    public Reference accountOfGlobal() {
        return stacks.builderOf(Stack.GLOBAL)
                .data(new DataSource("aws_caller_identity", "current", "aws", NOTHING))
                .get("account_id");
    }

    /** The account that the stack for the two finished regions is applied in, by way of the recovery region. */
    public Reference accountOfConnections() {
        return stacks.builderOf(Stack.CONNECTIONS)
                .data(new DataSource("aws_caller_identity", "current", "aws.recovery", NOTHING))
                .get("account_id");
    }

    /** The ARN, in a region, of the topology's own key, for the stack that has both regions at hand. */
    public Reference keyArnForConnections(RegionRole side) {
        var alias = new Arguments().put("key_id", Value.text("alias/" + keyName(new KeyChoice.OfTopology())));
        return stacks.builderOf(Stack.CONNECTIONS)
                .data(new DataSource("aws_kms_key", "key_" + side.word(), "aws." + side.word(), alias.tree()))
                .get("arn");
    }

    /** The name, without {@code alias/}, that a key has in both regions. */
    String keyName(KeyChoice choice) {
        return choice instanceof KeyChoice.Chosen chosen
                ? nameOf(chosen.key())
                : stacks.topology().name();
    }

    private String nameOf(EncryptionKey key) {
        return key.existingName().orElseGet(() -> stacks.names().aws(key));
    }

    private static String callOf(KeyChoice choice) {
        return choice instanceof KeyChoice.Chosen chosen ? TerraformNames.call(chosen.key()) : "key";
    }
}
