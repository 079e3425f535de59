package dev.tandem.cdktf;

import com.hashicorp.cdktf.TerraformHclModule;
import com.hashicorp.cdktf.TerraformStack;
import com.hashicorp.cdktf.Token;
import dev.tandem.lowering.Stack;
import dev.tandem.topology.RegionRole;
import dev.tandem.topology.Topology;
import java.util.List;

/**
 * What a topology has in one region, for constructs of your own. The values are tokens of CDKTF: in the same stack they
 * become references to modules; in another stack CDKTF reads them from this one's state.
 */
@SuppressWarnings("exports") // CDKTF has no module: this package runs on the class path
public final class RegionStack {

    private static final String NETWORK = "network";

    private final TerraformStack stack;
    private final ElementCalls calls;

    RegionStack(Topology topology, RegionRole side, TerraformStack stack) {
        this.stack = stack;
        this.calls = new ElementCalls(topology, Stack.of(side));
    }

    /** The stack itself, as the scope of constructs in the same state. */
    public TerraformStack stack() {
        return stack;
    }

    /** The id of the VPC. */
    public String vpcId() {
        return module(NETWORK).getString("vpc_id");
    }

    /** The ids of the subnets with a route from the internet, one in each zone. */
    public List<String> publicSubnetIds() {
        return Token.asList(module(NETWORK).get("public_subnet_ids"));
    }

    /** The ids of the subnets in which services run, one in each zone. */
    public List<String> privateSubnetIds() {
        return Token.asList(module(NETWORK).get("private_subnet_ids"));
    }

    /** The ids of the subnets in which data is kept, one in each zone. */
    public List<String> dataSubnetIds() {
        return Token.asList(module(NETWORK).get("data_subnet_ids"));
    }

    /**
     * The id of the security group of an element, such as a service or a database.
     *
     * @throws dev.tandem.topology.InvalidDefinitionException if there is no such element in this region, or it has no
     *     security group
     */
    public String securityGroupId(String element) {
        return output(element, "security_group_id", "security group");
    }

    /**
     * The name of the IAM role of the instances of an element, to which policies are attached.
     *
     * @throws dev.tandem.topology.InvalidDefinitionException if there is no such element in this region, or it has no
     *     role
     */
    public String roleName(String element) {
        return output(element, "role_name", "role with a name to attach policies to");
    }

    /**
     * The ARN of the IAM role of an element.
     *
     * @throws dev.tandem.topology.InvalidDefinitionException if there is no such element in this region, or it has no
     *     role
     */
    public String roleArn(String element) {
        return output(element, "role_arn", "role");
    }

    /**
     * The call of the module that an element became, for its other outputs.
     *
     * @throws dev.tandem.topology.InvalidDefinitionException if there is no such element in this region
     */
    public TerraformHclModule moduleOf(String element) {
        return module(calls.of(element).get(0));
    }

    private String output(String element, String output, String what) {
        return module(calls.with(element, output, what)).getString(output);
    }

    private TerraformHclModule module(String call) {
        return (TerraformHclModule) stack.getNode().findChild(call);
    }
}
