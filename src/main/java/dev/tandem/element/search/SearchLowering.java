package dev.tandem.element.search;

import dev.tandem.aws.SearchNode;
import dev.tandem.lowering.Credentials;
import dev.tandem.lowering.DataSources;
import dev.tandem.lowering.SecretLowering;
import dev.tandem.lowering.Stack;
import dev.tandem.lowering.Stacks;
import dev.tandem.lowering.TerraformNames;
import dev.tandem.terraform.Absent;
import dev.tandem.terraform.Arguments;
import dev.tandem.terraform.ModuleCall;
import dev.tandem.terraform.Reference;
import dev.tandem.terraform.Value;
import dev.tandem.topology.RegionRole;
import dev.tandem.topology.Workload;
import java.util.Map;
import java.util.TreeMap;

/** A search domain becomes a domain in each region that has one, and a connection if one follows the other. */
final class SearchLowering {

    private static final Map<String, String> BOTH = Map.of("aws.follower", "aws.recovery", "aws.leader", "aws.primary");

    private final Stacks stacks;
    private final DataSources dataSources;

    SearchLowering(Stacks stacks) {
        this.stacks = stacks;
        this.dataSources = new DataSources(stacks);
    }

    void lower(Search search) {
        if (search.hasInternalUsers()) {
            new SecretLowering(stacks).lowerCredentials(search, search.key(), "First user of ");
        }
        for (var side : stacks.topology().sides()) {
            if (search.presentIn(side)) {
                lowerIn(side, search);
            }
        }
        if (search.copy() instanceof SearchCopy.Follower) {
            connect(search);
        }
    }

    private void lowerIn(RegionRole side, Search search) {
        var call = TerraformNames.call(search);
        var module = stacks.callIn(side, call, "opensearch", arguments(side, search));
        stacks.moved(Stack.of(side), search, "");
        var builder = stacks.builderOf(side);
        builder.output(call + "_host", "Where " + search.name() + " answers in this region.", module.get("host"));
        if (!search.hasInternalUsers()) {
            builder.output(
                    call + "_master_role_arn",
                    "Role that administers " + search.name() + " in this region.",
                    module.get("master_role_arn"));
        }
        if (search.endpoint() instanceof SearchEndpoint.Custom) {
            builder.output(
                    call + "_endpoint",
                    "Where the DNS record of " + search.name() + " has to lead in this region.",
                    module.get("endpoint"));
        }
    }

    private Arguments arguments(RegionRole side, Search search) {
        var arguments = nodes(side, search)
                .put("name", stacks.names().aws(search))
                .put("engine_version", search.domain().engineVersion())
                .put("multi_az_with_standby", search.domain().standby().present())
                .put("off_peak_start_hour", search.domain().offPeakHour())
                .put("vpc_id", Reference.module("network", "vpc_id"))
                .put("subnet_ids", subnets(side, search))
                .put("kms_key_arn", dataSources.keyArn(side, search.key()))
                .put("clients", clients(search))
                .put("tags", Stacks.tags(search.name()));
        if (search.hasInternalUsers()) {
            arguments.put("master_username", Credentials.USERNAME);
        }
        if (search.copy() instanceof SearchCopy.Follower) {
            arguments.put("replication", side == RegionRole.PRIMARY ? "leader" : "follower");
        }
        if (search.endpoint() instanceof SearchEndpoint.Custom custom) {
            arguments.put("custom_endpoint", endpoint(side, custom));
        }
        return arguments;
    }

    private static Arguments nodes(RegionRole side, Search search) {
        var domain = search.domain();
        var data = search.dataIn(side);
        var arguments = new Arguments()
                .put("data_nodes", nodes(data))
                .put("volume", volume(data, domain.volume()))
                .put("dedicated_masters", masterNodes(domain.masterNodes()));
        domain.warm().ifPresent(warm -> arguments.put("warm_nodes", nodes(warm)));
        return arguments;
    }

    private static Value masterNodes(MasterNodes masterNodes) {
        return masterNodes.dedicated().<Value>map(nodes -> nodes(nodes).tree()).orElse(Absent.NULL);
    }

    private static Arguments nodes(Nodes nodes) {
        return new Arguments().put("count", nodes.count()).put("instance_type", nodes.instanceType());
    }

    /** None where the nodes have local disks, to which AWS refuses to add a volume. */
    private static Value volume(Nodes data, SearchVolume volume) {
        if (SearchNode.of(data.instanceType()).filter(SearchNode::diskful).isPresent()) {
            return Absent.NULL;
        }
        var arguments = new Arguments().put("size_gb", volume.gibibytes());
        volume.iops().ifPresent(iops -> arguments.put("iops", iops));
        volume.throughput().ifPresent(throughput -> arguments.put("throughput", throughput));
        return arguments.tree();
    }

    private Arguments subnets(RegionRole side, Search search) {
        var ids = Reference.module("network", "data_subnet_ids");
        var subnets = new Arguments();
        search.zonesIn(stacks.topology().site(side)).forEach(zone -> subnets.put(zone.id(), ids.at(zone.id())));
        return subnets;
    }

    private Arguments clients(Search search) {
        var clients = new Arguments();
        stacks.topology().usersOf(search).forEach(workload -> clients.put(workload.deployedName(), client(workload)));
        return clients;
    }

    private static Arguments client(Workload workload) {
        var call = TerraformNames.call(workload);
        return new Arguments()
                .put("security_group_id", Reference.module(call, "security_group_id"))
                .put("role_arn", Reference.module(call, "role_arn"));
    }

    private Arguments endpoint(RegionRole side, SearchEndpoint.Custom custom) {
        return new Arguments()
                .put("host", custom.host())
                .put("certificate_arn", stacks.builderOf(side).variable(custom.certificate()));
    }

    /** Where both regions are at hand and both domains are there: neither is true of any other stack. */
    private void connect(Search search) {
        var call = TerraformNames.call(search);
        var name = stacks.names().aws(search);
        var arguments = new Arguments()
                .put("alias", name)
                .put("leader_domain_name", name)
                .put("follower_domain_name", name);
        var builder = stacks.builderOf(Stack.CONNECTIONS);
        var module = builder.call(new ModuleCall(call, "opensearch-connection", new TreeMap<>(BOTH), arguments.tree()));
        stacks.moved(Stack.CONNECTIONS, search, "");
        builder.output(call + "_alias", "Name that " + search.name() + " knows its leader by.", module.get("alias"));
    }
}
