package dev.tandem.element.service;

import dev.tandem.lowering.WorkloadAccess;
import dev.tandem.terraform.Reference;
import dev.tandem.terraform.Value;

/** What a workload is given of a service that it uses: the load balancer inside the network of the region. */
record ServiceGrant(Service service, WorkloadAccess access) {

    void give() {
        var topology = access.stacks().topology();
        var call = InternalBalancerLowering.call(topology, service);
        var named = new InternalAccess(topology, service).name();
        access.parameter("host", named.<Value>map(Value::text).orElseGet(() -> Reference.module(call, "dns_name")));
        open("", "port", call, service.front().listenerPort());
        service.front().furtherPorts().forEach(port -> open(port.name(), port.name() + "_port", call, port.number()));
    }

    private void open(String word, String parameter, String call, int port) {
        access.parameter(parameter, Value.text(Integer.toString(port)));
        access.opens(word, Reference.module(call, "security_group_id"), Value.number(port));
    }
}
