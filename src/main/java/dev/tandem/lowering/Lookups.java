package dev.tandem.lowering;

import dev.tandem.aws.InstanceType;
import dev.tandem.terraform.Arguments;
import dev.tandem.terraform.DataSource;
import dev.tandem.terraform.Reference;
import dev.tandem.terraform.Value;
import dev.tandem.topology.Key;
import dev.tandem.topology.KeyChoice;
import dev.tandem.topology.RelationalDatabase;
import dev.tandem.topology.Side;

/** What a regional stack looks up in its own region, and nowhere else. */
final class Lookups {

    private static final Value.Tree NOTHING = new Arguments().tree();

    private final Stacks stacks;

    Lookups(Stacks stacks) {
        this.stacks = stacks;
    }

    /** The ARN, in a region, of the key that a choice comes down to. */
    Reference keyArn(Side side, KeyChoice choice) {
        var alias = new Arguments().put("key_id", Value.text("alias/" + keyName(choice)));
        return stacks.draftOf(side)
                .data(new DataSource("aws_kms_key", callOf(choice), "aws", alias.tree()))
                .get("arn");
    }

    /** The ARN, in a region, of a secret by its name. */
    Reference secretArn(Side side, String call, String name) {
        var arguments = new Arguments().put("name", name);
        return stacks.draftOf(side)
                .data(new DataSource("aws_secretsmanager_secret", call, "aws", arguments.tree()))
                .get("arn");
    }

    /** The id, in a region, of a file system by its name, which unlike its creation token it can change. */
    Reference fileSystemId(Side side, String call, String name) {
        var tags = new Arguments()
                .put("Name", name)
                .put("tandem:topology", stacks.topology().name());
        var arguments = new Arguments().put("tags", tags);
        return stacks.draftOf(side)
                .data(new DataSource("aws_efs_file_system", call, "aws", arguments.tree()))
                .get("file_system_id");
    }

    /** What the source of a database takes its master user from. */
    Arguments credentials(RelationalDatabase database) {
        var secret = secretArn(
                Side.PRIMARY, Credentials.call(database), stacks.names().credentials(database));
        return new Arguments()
                .put("secret_arn", secret)
                .put("username", Credentials.USERNAME)
                .put("password_version", Credentials.VERSION);
    }

    /** The newest Amazon Linux 2023 of a region, by the public parameter that AWS keeps (EC2 User Guide). */
    Reference amazonLinux(Side side, InstanceType type) {
        var architecture = type.graviton() ? "arm64" : "x86_64";
        var name = "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-" + architecture;
        var call = "amazon_linux_" + architecture;
        return stacks.draftOf(side)
                .data(new DataSource(
                        "aws_ssm_parameter",
                        call,
                        "aws",
                        new Arguments().put("name", name).tree()))
                .get("insecure_value");
    }

    /** The account that a stack is applied in. */
    Reference account(Side side) {
        return stacks.draftOf(side)
                .data(new DataSource("aws_caller_identity", "current", "aws", NOTHING))
                .get("account_id");
    }

    /** The account that the stack which spans both regions is applied in, by way of the recovery region. */
    Reference accountOfCoupling() {
        return stacks.draftOf(Stack.COUPLING)
                .data(new DataSource("aws_caller_identity", "current", "aws.recovery", NOTHING))
                .get("account_id");
    }

    /** The account that the global stack is applied in, by way of the recovery region. */
    Reference accountOfGlobal() {
        return stacks.draftOf(Stack.GLOBAL)
                .data(new DataSource("aws_caller_identity", "current", "aws", NOTHING))
                .get("account_id");
    }

    /** The name, without {@code alias/}, that a key has in both regions. */
    String keyName(KeyChoice choice) {
        return choice instanceof KeyChoice.Chosen chosen
                ? nameOf(chosen.key())
                : stacks.topology().name();
    }

    private String nameOf(Key key) {
        return stacks.names().aws(key);
    }

    private static String callOf(KeyChoice choice) {
        return choice instanceof KeyChoice.Chosen chosen ? Names.call(chosen.key()) : "key";
    }
}
