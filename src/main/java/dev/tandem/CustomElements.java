package dev.tandem;

import dev.tandem.element.external.External;
import dev.tandem.element.external.Takeover;
import dev.tandem.element.module.Input;
import dev.tandem.element.module.ModuleFolder;
import dev.tandem.element.module.NetworkInputs;
import dev.tandem.element.module.TerraformModule;
import dev.tandem.element.module.Watch;
import dev.tandem.topology.Account;
import dev.tandem.topology.ExistingNetwork;
import dev.tandem.topology.InputVariable;
import dev.tandem.topology.Lookup;
import dev.tandem.topology.Network;
import java.time.Duration;
import java.util.Arrays;

/**
 * What Tandem does not make: the user's own Terraform modules, systems that are built elsewhere, and what the user's
 * account has already.
 */
public abstract sealed class CustomElements extends Constants permits Stores {

    CustomElements() {}

    /** For {@code accounts(...)}: the AWS account of a topology, by its 12 digits. */
    public static Account account(String id) {
        return Account.of(id);
    }

    /**
     * For {@code network(...)}: a VPC and its private subnets that exist already, found by {@link #byId} or {@link #byTag}.
     *
     * @param cidr a range that the VPC has
     */
    public static ExistingNetwork existing(String cidr, Lookup vpc, Lookup privateSubnets) {
        return ExistingNetwork.of(cidr, vpc, privateSubnets);
    }

    /** For {@code primary(...)} and {@code recovery(...)}: a network that exists already. */
    public static Network network(ExistingNetwork existing) {
        return Network.of(existing);
    }

    /** Found by an id, or for subnets by a list of ids, that each stack asks for. */
    public static Lookup byId(InputVariable variable) {
        return Lookup.byId(variable);
    }

    /** Found by a tag. */
    public static Lookup byTag(String key, String value) {
        return Lookup.byTag(key, value);
    }

    /**
     * One of the user's own Terraform modules, called with typed inputs and counted by proof, objectives and runbook.
     */
    public static TerraformModule module(String name, ModuleFolder folder) {
        return TerraformModule.of(name, folder);
    }

    /** The folder of a Terraform module, such as {@code folder("infra/modules/valkey")}, from where Tandem runs. */
    public static ModuleFolder folder(String path) {
        return ModuleFolder.at(path);
    }

    /** For a module: the network of the region. */
    public static NetworkInputs network() {
        return NetworkInputs.HERE;
    }

    /** For a module: the security groups of the workloads that use it, as a list or, for a variable that is a map, by name. */
    public static Input clients() {
        return new Input.Clients();
    }

    /** For a module: the ARN of the key that encrypts the topology's data in the region. */
    public static Input key() {
        return new Input.OwnKey(false);
    }

    /** For a module in the stack that spans both regions: the ARN of that key in the recovery region. */
    public static Input recoveryKey() {
        return new Input.OwnKey(true);
    }

    /** For a module: an output of itself, as in {@code .grants("elasticache:Connect", output("arn"))}. */
    public static Input output(String name) {
        return new Input.Own(name);
    }

    /** For a module in the recovery region: an output that it has in the primary region. In the primary region: nothing. */
    public static Input fromPrimary(String output) {
        return new Input.FromPrimary(output);
    }

    /** For a module: the name of its element with that of the topology before it, such as {@code shop-sessions}. */
    public static Input nameInAws() {
        return new Input.NameInAws();
    }

    /** For a module: one text of several, as in {@code joined("arn:aws:s3:::", nameInAws(), "/*")}. */
    public static Input joined(Object... parts) {
        return new Input.Joined(Arrays.stream(parts)
                .map(part -> part instanceof Input input ? input : new Input.Literal(String.valueOf(part)))
                .toList());
    }

    /** A metric that an alarm of a module watches, such as {@code watch("AWS/ElastiCache", "EngineCPUUtilization")}. */
    public static Watch watch(String namespace, String metric) {
        return Watch.of(namespace, metric);
    }

    /** Something the system rests on that Tandem does not build: counted by proof, objectives and runbook. */
    public static External external(String name) {
        return External.named(name);
    }

    /** A step by which something takes over that Tandem does not build: its title, its command, how long it takes. */
    public static Takeover byStep(String title, String command, Duration atBest, Duration atWorst) {
        return Takeover.byStep(title, command, atBest, atWorst);
    }
}
