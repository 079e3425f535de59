package dev.tandem.lowering;

import dev.tandem.terraform.Arguments;
import dev.tandem.terraform.Backend;
import dev.tandem.terraform.DataSource;
import dev.tandem.terraform.Document;
import dev.tandem.terraform.ModuleCall;
import dev.tandem.terraform.Provider;
import dev.tandem.terraform.ProviderAccess;
import dev.tandem.terraform.Reference;
import dev.tandem.terraform.Requirements;
import dev.tandem.terraform.Value;
import dev.tandem.topology.Account;
import dev.tandem.topology.Element;
import dev.tandem.topology.RegionRole;
import dev.tandem.topology.Topology;
import dev.tandem.topology.TrafficTarget;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The stacks of a topology while its elements are being translated into them. */
public final class Stacks {

    /** Lock files for the state in S3 came with Terraform 1.10 and OpenTofu 1.10, write-only arguments with 1.11 of both. */
    private static final String BINARY = ">= 1.11";

    private static final int LONGEST_SESSION = 64;

    private final Topology topology;
    private final TerraformNames names;
    private final Claims claims = new Claims();
    private final Overrides overrides;
    private final Map<Stack, StackBuilder> builders = new EnumMap<>(Stack.class);

    Stacks(Topology topology) {
        this.topology = topology;
        this.names = new TerraformNames(topology.name());
        this.overrides = new Overrides(topology);
        Arrays.stream(Stack.values()).forEach(stack -> builders.put(stack, builder(stack)));
    }

    /** The topology that is being translated. */
    public Topology topology() {
        return topology;
    }

    /** How its elements are called in Terraform and in AWS. */
    public TerraformNames names() {
        return names;
    }

    Claims claims() {
        return claims;
    }

    Overrides overrides() {
        return overrides;
    }

    /** A stack, to write into. */
    public StackBuilder builderOf(Stack stack) {
        return Objects.requireNonNull(builders.get(stack));
    }

    /** The stack of a region, to write into. */
    public StackBuilder builderOf(RegionRole side) {
        return builderOf(Stack.of(side));
    }

    List<Document> documents() {
        return builders.entrySet().stream()
                .filter(entry ->
                        entry.getKey() != Stack.CONNECTIONS || entry.getValue().hasCalls())
                .map(entry -> entry.getValue().document())
                .toList();
    }

    /** Where a stack keeps its state. */
    String stateKey(Stack stack) {
        return topology.name() + "/" + stack.word() + ".tfstate";
    }

    /** The state of a region as the recovery bucket has it: its own, or the copy that S3 made of the primary's. */
    public DataSource state(Stack reader, RegionRole side) {
        var recovery = topology.recovery().region();
        var config = new Arguments()
                .put("bucket", topology.state().in(recovery))
                .put("key", stateKey(Stack.of(side)))
                .put("region", recovery.id());
        var arguments = new Arguments().put("backend", Value.verbatim("s3")).put("config", config);
        return builderOf(reader).data(new DataSource("terraform_remote_state", side.word(), "aws", arguments.tree()));
    }

    /** Calls a module in the stack of a region. */
    public ModuleCall callIn(RegionRole side, String name, String module, Arguments arguments) {
        return builderOf(side).call(new ModuleCall(name, module, providers("aws", "aws"), arguments.tree()));
    }

    /** Calls a module for one of the two regions in the stack that spans both. */
    public ModuleCall callInCoupling(RegionRole side, String name, String module, Arguments arguments) {
        var providers = providers("aws", "aws." + side.word());
        return builderOf(Stack.COUPLING).call(new ModuleCall(name, module, providers, arguments.tree()));
    }

    /** Calls a module in the stack of what is in no region. */
    public ModuleCall callInGlobal(String name, String module, Arguments arguments) {
        return builderOf(Stack.GLOBAL).call(new ModuleCall(name, module, providers("aws", "aws"), arguments.tree()));
    }

    /** Calls a module in a stack with one of the stack's providers, by its address. */
    public ModuleCall callWith(String provider, Stack stack, String name, String module, Arguments arguments) {
        return builderOf(stack).call(new ModuleCall(name, module, providers("aws", provider), arguments.tree()));
    }

    /** The address of a provider for what is in no region, in another account; it asks in the recovery region. */
    public String provider(Stack stack, String alias, Account account) {
        var name = stack.nameIn(topology.name());
        return builderOf(stack)
                .provider(provider(alias, RegionRole.RECOVERY, name, access(account, RegionRole.RECOVERY, name)));
    }

    /** What the stack of a region puts out about the load balancer of an element, for the global stack. */
    public Reference balancer(RegionRole side, TrafficTarget target, String attribute) {
        var output = TerraformNames.balancer(target) + "_" + attribute;
        return state(Stack.GLOBAL, side).get("outputs." + output);
    }

    /** Calls a module for the primary region in the stack for the two finished regions. */
    public ModuleCall callInConnections(String name, String module, Arguments arguments) {
        return callInConnections(RegionRole.PRIMARY, name, module, arguments);
    }

    /** Calls a module for one of the two regions in the stack for the two finished regions. */
    public ModuleCall callInConnections(RegionRole side, String name, String module, Arguments arguments) {
        var providers = providers("aws", "aws." + side.word());
        return builderOf(Stack.CONNECTIONS).call(new ModuleCall(name, module, providers, arguments.tree()));
    }

    /** The tags that name the element which a resource was built for. */
    public static Arguments tags(String element) {
        return new Arguments().put("tandem:element", element);
    }

    /** Says that an element's calls in a stack, those ending in the given suffixes, had other names: one after the other. */
    public void moved(Stack stack, Element element, String... suffixes) {
        var names = Stream.concat(element.formerNames().stream(), Stream.of(element.name()))
                .map(TerraformNames::call)
                .toList();
        for (var suffix : suffixes) {
            IntStream.range(1, names.size())
                    .forEach(later -> builderOf(stack).moved(names.get(later - 1) + suffix, names.get(later) + suffix));
        }
    }

    static SortedMap<String, String> providers(String name, String address) {
        return new TreeMap<>(Map.of(name, address));
    }

    private StackBuilder builder(Stack stack) {
        var name = stack.nameIn(topology.name());
        var region = topology.site(stack.home()).region();
        var backend = Backend.s3(
                topology.state().in(region),
                region.id(),
                stateKey(stack),
                topology.state().alias());
        var requirements = new Requirements(BINARY, topology.provider().constraint());
        var dependencies = stack.after().stream()
                .map(earlier -> earlier.nameIn(topology.name()))
                .toList();
        return new StackBuilder(
                claims, overrides, stack.side(), name, dependencies, requirements, backend, providers(stack, name));
    }

    private List<Provider> providers(Stack stack, String name) {
        return switch (stack) {
            case STATE, COUPLING, CONNECTIONS ->
                List.of(provider("primary", RegionRole.PRIMARY, name), provider("recovery", RegionRole.RECOVERY, name));
            case PRIMARY -> List.of(provider("", RegionRole.PRIMARY, name));
            case RECOVERY, GLOBAL -> List.of(provider("", RegionRole.RECOVERY, name));
        };
    }

    private Provider provider(String alias, RegionRole side, String stack) {
        var access =
                topology.account().map(account -> access(account, side, stack)).orElse(ProviderAccess.OF_ENVIRONMENT);
        return provider(alias, side, stack, access);
    }

    private Provider provider(String alias, RegionRole side, String stack, ProviderAccess access) {
        var tags = new TreeMap<>(topology.tags());
        tags.put("tandem:topology", topology.name());
        tags.put("tandem:stack", stack);
        return new Provider(alias, topology.site(side).region().id(), tags, access);
    }

    private static ProviderAccess access(Account account, RegionRole side, String stack) {
        var access = account.access(side);
        return new ProviderAccess(List.of(account.id()), access.role(), session(stack), access.profile());
    }

    /** The name of a session has at most 64 characters (STS, "AssumeRole"). */
    private static String session(String stack) {
        return stack.length() <= LONGEST_SESSION ? stack : stack.substring(stack.length() - LONGEST_SESSION);
    }
}
