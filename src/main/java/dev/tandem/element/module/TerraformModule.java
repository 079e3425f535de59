package dev.tandem.element.module;

import dev.tandem.element.external.Declaration;
import dev.tandem.element.external.Declaration.InRecovery;
import dev.tandem.element.external.Declared;
import dev.tandem.element.external.Takeover;
import dev.tandem.element.secret.Secret;
import dev.tandem.topology.Element;
import dev.tandem.topology.EncryptionKey;
import dev.tandem.topology.Identity;
import dev.tandem.topology.InputVariable;
import dev.tandem.topology.InvalidDefinitionException;
import dev.tandem.topology.RegionRole;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A Terraform module of the user's own as an element. Its folder is copied beside the modules of Tandem, and what is not
 * declared of it is taken to be bad: it fails with any zone, its data is nowhere else, and it needs every service of which
 * it has resources. Every figure that comes from here is marked {@code DECLARED}.
 *
 * @param placement in which stacks it is called
 * @param inputs what its variables are given
 * @param inputsInRecovery what some of them are given in the recovery region instead
 * @param given what whoever uses it is given
 * @param alarms what its operator is woken for
 * @param services the services that it needs to serve; nothing if nobody said
 * @param kept what was declared of the recovery region; nothing if nobody said
 */
public record TerraformModule(
        Identity identity,
        Placement placement,
        ModuleInputs inputs,
        SortedMap<String, Input> inputsInRecovery,
        List<Given> given,
        List<ModuleAlarm> alarms,
        Optional<List<String>> services,
        Optional<Declaration.ZoneFailover> zoneFailover,
        Optional<InRecovery> kept)
        implements Declared {

    /**
     * Copies the maps and the lists.
     *
     * @throws InvalidDefinitionException if it names outputs that the module does not have, gives its users one parameter twice, or declares a copy
     *     where it is called in one region alone
     */
    public TerraformModule {
        inputsInRecovery = Collections.unmodifiableSortedMap(new TreeMap<>(inputsInRecovery));
        given = List.copyOf(given);
        alarms = List.copyOf(alarms);
        services = services.map(List::copyOf);
        Givens.check(identity.name(), given);
        checkInputs(identity.name(), inputs, inputsInRecovery);
        InvalidDefinitionException.unless(
                (placement != Placement.PRIMARY && placement != Placement.RECOVERY)
                        || kept.filter(InRecovery.Copy.class::isInstance).isEmpty(),
                "\"" + identity.name()
                        + "\" is called in one region alone, where nothing takes over from the other: call it"
                        + " .inEachRegion(), or remove .copiedToRecovery(...).");
    }

    private static void checkInputs(String name, ModuleInputs inputs, SortedMap<String, Input> inputsInRecovery) {
        Stream.concat(inputs.values().values().stream(), inputsInRecovery.values().stream())
                .flatMap(Input::flattened)
                .filter(Input.Own.class::isInstance)
                .map(Input.Own.class::cast)
                .forEach(own -> {
                    throw new InvalidDefinitionException(
                            "A variable of \"" + name + "\" cannot be given its own output \"" + own.output()
                                    + "\", which is known only afterwards: give it something else.");
                });
    }

    /** A module that is called in each region, with nothing declared. */
    public static TerraformModule of(String name, ModuleFolder folder) {
        return new TerraformModule(
                Identity.named(name),
                Placement.EACH_REGION,
                new ModuleInputs(InvalidDefinitionException.given(folder, "folder"), new TreeMap<>()),
                new TreeMap<>(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same, deployed before under another name. Default: it is new. */
    public TerraformModule formerly(String name) {
        return new ModuleBuilder(this).identity(identity.renamedFrom(name)).module();
    }

    /** Calls the module in the stack of each region, which is the default. */
    public TerraformModule inEachRegion() {
        return new ModuleBuilder(this).placement(Placement.EACH_REGION).module();
    }

    /** Calls the module in the primary region alone. Default: in each region. */
    public TerraformModule onlyInPrimary() {
        return new ModuleBuilder(this).placement(Placement.PRIMARY).module();
    }

    /** Calls the module in the recovery region alone; the primary region does without. Default: in each region. */
    public TerraformModule onlyInRecovery() {
        return new ModuleBuilder(this).placement(Placement.RECOVERY).module();
    }

    /**
     * Calls the module once in the stack that spans both regions and is applied before theirs, with {@code aws.primary} and
     * {@code aws.recovery} where it asks for these. Default: in each region.
     */
    public TerraformModule inCoupling() {
        return new ModuleBuilder(this).placement(Placement.COUPLING).module();
    }

    /** Calls the module once in the stack of what belongs to no region, whose state is in the recovery region. */
    public TerraformModule global() {
        return new ModuleBuilder(this).placement(Placement.GLOBAL).module();
    }

    /**
     * Gives a variable something of the region, such as {@code network().dataSubnets()}. Default: the variable's own.
     *
     * @throws InvalidDefinitionException if the module has no such variable, or if its type is another
     */
    public TerraformModule takes(String variable, Input input) {
        return with(inputs.takes(variable, checked(input)));
    }

    /** Gives a variable a text. */
    public TerraformModule takes(String variable, String text) {
        return with(inputs.takes(variable, text));
    }

    /** Gives a variable a whole number. */
    public TerraformModule takes(String variable, long number) {
        return with(inputs.takes(variable, number));
    }

    /** Gives a variable true or false. */
    public TerraformModule takes(String variable, boolean flag) {
        return with(inputs.takes(variable, flag));
    }

    /** Gives a variable a list of texts, whole numbers, flags, lists or maps. */
    public TerraformModule takes(String variable, List<?> list) {
        return with(inputs.takes(variable, list));
    }

    /** Gives a variable a map or an object of texts, whole numbers, flags, lists or maps. */
    public TerraformModule takes(String variable, Map<String, ?> map) {
        return with(inputs.takes(variable, map));
    }

    /** Gives a variable the ARN of a key in the region. */
    public TerraformModule takes(String variable, EncryptionKey key) {
        return with(inputs.takes(variable, key));
    }

    /** Gives a variable the ARN of a secret in the region. */
    public TerraformModule takes(String variable, Secret secret) {
        return with(inputs.takes(variable, secret));
    }

    /** Gives a variable a value that only the user's account knows. */
    public TerraformModule takes(String variable, InputVariable asked) {
        return with(inputs.takes(variable, asked));
    }

    /** Gives variables other values in the recovery region. Default: the same as in the primary region. */
    public TerraformModule inRecovery(UnaryOperator<ModuleInputs> change) {
        var before = new ModuleInputs(inputs.folder(), inputsInRecovery);
        var after = change.apply(before).values();
        after.values().forEach(this::checked);
        return new ModuleBuilder(this).inRecovery(after).module();
    }

    /**
     * Says what an output is, so that whoever uses the module is given it.
     *
     * @throws InvalidDefinitionException if the module has no such output
     */
    public ModuleOutput gives(String output) {
        return new ModuleOutput(this, folder().output(output));
    }

    /** Tells instances that use it a parameter, such as a name that is computed. */
    public TerraformModule parameter(String parameter, Input value) {
        return giving(new Given.Parameter(InvalidDefinitionException.given(parameter, "parameter"), checked(value)));
    }

    /** Lets instances that use it do something, such as {@code elasticache:Connect}, to the resource of an ARN. */
    public TerraformModule grants(String action, Input arn) {
        InvalidDefinitionException.unless(
                InvalidDefinitionException.given(action, "action").matches("[a-z0-9-]+:[A-Za-z0-9*]+"),
                "\"" + action + "\" is not an action of IAM: write one such as \"elasticache:Connect\".");
        return giving(new Given.Right(action, checked(arn)));
    }

    /** Wakes its operator for a metric, with what to do about it. Default: nobody watches it. */
    public TerraformModule alarm(String name, Watch watch, String whatToDo) {
        InvalidDefinitionException.given(watch, "metric").dimensions().values().forEach(this::checked);
        var more = new ArrayList<>(alarms);
        more.add(new ModuleAlarm(
                Identity.named(name).name(), watch, InvalidDefinitionException.given(whatToDo, "what to do")));
        return new ModuleBuilder(this).alarms(more).module();
    }

    /**
     * The services that it needs to serve, by their short names in the AWS command line. Default: every regional service of
     * which the module has resources.
     */
    public TerraformModule needs(String... services) {
        return new ModuleBuilder(this)
                .services(InvalidDefinitionException.allGiven(services, "service"))
                .module();
    }

    /** Goes on without one zone, after so long. Default: it fails with any zone of its region's network. */
    public TerraformModule survivesAZone(Duration atBest, Duration atWorst, String source) {
        var failover =
                declaration().survivingAZone(name(), atBest, atWorst, source).zoneFailover();
        return new ModuleBuilder(this).zoneFailover(failover).module();
    }

    /** Keeps a copy of its data in the recovery region, which takes over by a step. Default: the data stays behind. */
    public TerraformModule copiedToRecovery(Duration lag, Takeover takeover) {
        return new ModuleBuilder(this)
                .kept(declaration().copied(name(), lag, takeover).inRecovery())
                .module();
    }

    /** Keeps no data that would be missed. Default: its data stays behind in a region that is lost. */
    public TerraformModule keepsNothing() {
        return new ModuleBuilder(this).kept(new InRecovery.Running(false)).module();
    }

    /** An output of the module, as an input of another in the same stack. */
    public Input output(String output) {
        return new Input.Other(this, folder().output(output));
    }

    @Override
    public Declaration declaration() {
        InRecovery usual =
                switch (placement) {
                    case PRIMARY -> new InRecovery.Nothing();
                    case RECOVERY -> new InRecovery.Running(false);
                    case EACH_REGION, COUPLING, GLOBAL -> new InRecovery.Running(true);
                };
        return new Declaration(Integer.MAX_VALUE, zoneFailover, kept.orElse(usual));
    }

    /** Whether the module is called for a region. */
    public boolean calledIn(RegionRole side) {
        return switch (placement) {
            case PRIMARY -> side == RegionRole.PRIMARY;
            case RECOVERY -> side == RegionRole.RECOVERY;
            case EACH_REGION, COUPLING, GLOBAL -> true;
        };
    }

    @Override
    public boolean presentIn(RegionRole side) {
        return calledIn(side);
    }

    @Override
    public boolean hasSecret() {
        return given.stream().anyMatch(Given.SecretArn.class::isInstance);
    }

    /** Rights are for calls to AWS, and what is outside of a region's network is called outside of it; nobody said otherwise. */
    @Override
    public boolean calledOverInternet() {
        return placement == Placement.COUPLING
                || placement == Placement.GLOBAL
                || given.stream().anyMatch(Given.Right.class::isInstance);
    }

    @Override
    public String copyingCall() {
        return ".copiedToRecovery(...) with the step by which the copy takes over, or .keepsNothing() if it keeps no data";
    }

    @Override
    public String kind() {
        return "module";
    }

    @Override
    public Stream<Element> references() {
        return everyInput().flatMap(Input::references).distinct();
    }

    @Override
    public Stream<InputVariable> variables() {
        return everyInput().flatMap(Input::variables).distinct();
    }

    /** The folder that it was read from. */
    ModuleFolder folder() {
        return inputs.folder();
    }

    /** What its variables are given in a region. */
    ModuleInputs inputsIn(RegionRole side) {
        return side == RegionRole.PRIMARY ? inputs : inputs.with(inputsInRecovery);
    }

    /** Every input, of variables, parameters, rights and alarms. */
    Stream<Input> everyInput() {
        var described = given.stream().flatMap(TerraformModule::inputsOf);
        var watched = alarms.stream().flatMap(alarm -> alarm.watch().dimensions().values().stream());
        return Stream.of(inputs.values().values().stream(), inputsInRecovery.values().stream(), described, watched)
                .flatMap(some -> some);
    }

    TerraformModule giving(Given more) {
        var all = new ArrayList<>(given);
        all.add(more);
        return new ModuleBuilder(this).given(all).module();
    }

    private TerraformModule with(ModuleInputs others) {
        return new ModuleBuilder(this).inputs(others).module();
    }

    private static Stream<Input> inputsOf(Given given) {
        if (given instanceof Given.Parameter parameter) {
            return Stream.of(parameter.value());
        }
        return given instanceof Given.Right right ? Stream.of(right.resource()) : Stream.empty();
    }

    /** An input whose outputs of this module are there. */
    private Input checked(Input input) {
        InvalidDefinitionException.given(input, "input").flattened().forEach(part -> {
            if (part instanceof Input.Own own) {
                folder().output(own.output());
            }
            if (part instanceof Input.FromPrimary from) {
                folder().output(from.output());
            }
        });
        return input;
    }
}
