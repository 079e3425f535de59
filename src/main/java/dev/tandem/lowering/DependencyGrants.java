package dev.tandem.lowering;

import dev.tandem.element.Kinds;
import dev.tandem.lowering.NameClash.Kind;
import dev.tandem.terraform.Arguments;
import dev.tandem.terraform.Value;
import dev.tandem.topology.Dependency;
import dev.tandem.topology.Element;
import dev.tandem.topology.KeyChoice;
import dev.tandem.topology.RegionRole;
import dev.tandem.topology.Workload;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What follows, for a workload in a region, from each thing that it uses: a way there, rights, and where to find it. */
public final class DependencyGrants {

    private static final String SECRET_ARN = "secret_arn";

    private final Stacks stacks;
    private final DataSources dataSources;
    private final RegionRole side;
    private final Workload workload;
    private final Arguments parameters = new Arguments();
    private final Arguments secrets = new Arguments();
    private final Arguments keys = new Arguments();
    private final Arguments destinations = new Arguments();
    private final SortedMap<String, Arguments> others = new TreeMap<>();
    private boolean reachesSmtp;

    /** The wiring of a workload in the stack of a region. */
    public DependencyGrants(Stacks stacks, DataSources dataSources, RegionRole side, Workload workload) {
        this.stacks = stacks;
        this.dataSources = dataSources;
        this.side = side;
        this.workload = workload;
    }

    /** Tells its instances something of themselves, beside what they use. */
    public DependencyGrants parameter(String parameter, Value value) {
        parameters.put(parameter, value);
        return this;
    }

    /** Puts it into the arguments of the workload's module. */
    public void into(Arguments arguments) {
        workload.uses().stream().distinct().forEach(dependency -> stacks.claims()
                .during(dependency.element(), () -> wire(dependency)));
        arguments
                .put("parameter_prefix", stacks.names().parameters(workload))
                .put("parameters", parameters)
                .put("secrets", secrets)
                .put("decrypt_key_arns", keys)
                .put("destinations", destinations);
        others.forEach(arguments::put);
        if (reachesSmtp) {
            arguments.put("reaches_smtp", true);
        }
    }

    private void wire(Dependency dependency) {
        var used = dependency.element();
        Kinds.<Granting<Element>>facet(used, Granting.class).ifPresent(kind -> kind.grant(used, new Given(used)));
    }

    private void secret(String name, String call, String secretName, KeyChoice key) {
        var arn = dataSources.secretArn(side, call, secretName);
        parameter(name, SECRET_ARN, arn);
        secret(name, arn, Optional.of(key));
    }

    private void secret(String name, Value arn, Optional<KeyChoice> key) {
        secrets.put(name, arn);
        key.ifPresent(choice -> keys.put(name, dataSources.keyArn(side, choice)));
    }

    /** What the workload is given of one element. */
    private final class Given implements WorkloadAccess {

        private final Element used;

        Given(Element used) {
            this.used = used;
        }

        @Override
        public RegionRole side() {
            return side;
        }

        @Override
        public Stacks stacks() {
            return stacks;
        }

        @Override
        public void parameter(String property, Value value) {
            DependencyGrants.this.parameter(used.name(), property, value);
        }

        @Override
        public void argument(String argument, Value value) {
            others.computeIfAbsent(argument, first -> new Arguments()).put(used.name(), value);
        }

        @Override
        public void secret(String call, String name, KeyChoice key) {
            DependencyGrants.this.secret(used.name(), call, name, key);
        }

        @Override
        public void secret(String word, Value arn, Optional<KeyChoice> key) {
            var name = word.isEmpty() ? used.name() : used.name() + "-" + word;
            DependencyGrants.this.secret(name, arn, key);
            parameter(word.isEmpty() ? SECRET_ARN : word + "_" + SECRET_ARN, arn);
        }

        @Override
        public void opens(String word, Value securityGroup, Value port) {
            DependencyGrants.this.destination(
                    word.isEmpty() ? used.name() : used.name() + "-" + word,
                    new Arguments().put("security_group_id", securityGroup).put("port", port));
        }

        @Override
        public void reachesSmtp() {
            reachesSmtp = true;
        }
    }

    /** A rule that lets the workload connect; rules go by what they lead to. */
    private void destination(String name, Arguments destination) {
        if (stacks.builderOf(side).take(Kind.DESTINATION, workload.name() + "/" + name)) {
            destinations.put(name, destination);
        }
    }

    private void parameter(String element, String property, Value value) {
        parameters.put(element + "/" + property, value);
    }
}
