package dev.tandem.topology;

import dev.tandem.aws.DurationRange;
import dev.tandem.aws.Estimate;
import dev.tandem.aws.EvidenceLevel;
import dev.tandem.aws.Rate;
import dev.tandem.aws.Recovery;
import dev.tandem.aws.Region;
import dev.tandem.diagnostics.Origin;
import dev.tandem.diagnostics.Waiver;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** A topology that is being written; each call returns a new one. */
public record TopologyBuilder(
        Identity identity,
        Optional<Site> primary,
        Optional<Site> recovery,
        Optional<StateBucket> state,
        Choices choices,
        List<Element> elements) {

    /** Once an hour: what fails more often than that never works. */
    private static final int MOST_PER_YEAR = 8760;

    /** A topology of which only the name is known. */
    public static TopologyBuilder named(String name) {
        return new TopologyBuilder(
                Identity.named(name), Optional.empty(), Optional.empty(), Optional.empty(), Choices.USUAL, List.of());
    }

    /** The region the system runs in, and its network there. Mandatory. */
    public TopologyBuilder primary(Region region, Network network) {
        var site = new Site(
                RegionRole.PRIMARY,
                InvalidDefinitionException.given(region, "region"),
                InvalidDefinitionException.given(network, "network"),
                Origins.here());
        return new TopologyBuilder(identity, Optional.of(site), recovery, state, choices, elements);
    }

    /** The region the system goes on in when the primary one is lost, and its network there. Mandatory. */
    public TopologyBuilder recovery(Region region, Network network) {
        var site = new Site(
                RegionRole.RECOVERY,
                InvalidDefinitionException.given(region, "region"),
                InvalidDefinitionException.given(network, "network"),
                Origins.here());
        return new TopologyBuilder(identity, primary, Optional.of(site), state, choices, elements);
    }

    /** The buckets that keep Terraform's state. Mandatory. */
    public TopologyBuilder state(StateBucket bucket) {
        return new TopologyBuilder(
                identity,
                primary,
                recovery,
                Optional.of(InvalidDefinitionException.given(bucket, "state bucket")),
                choices,
                elements);
    }

    /** How much runs in the recovery region on an ordinary day. Default: a warm standby. */
    public TopologyBuilder strategy(Strategy strategy) {
        return with(choices.strategy(InvalidDefinitionException.given(strategy, "strategy")));
    }

    /**
     * How long all of its logs are kept, in CloudWatch Logs and in the buckets of access logs, such as
     * {@code logs(keptFor(days(365)))}. Default: logs of RDS, Aurora, OpenSearch and release gates for 365 days, all
     * others for 90.
     *
     * @throws InvalidDefinitionException if CloudWatch Logs does not offer that number of days
     */
    public TopologyBuilder logs(Backups kept) {
        return with(choices.logs(LogRetention.of(InvalidDefinitionException.given(kept, "logs"))));
    }

    /** What the business asks of the system. Default: nothing is checked. */
    public TopologyBuilder objectives(Objectives.Objective... asked) {
        var all = choices.objectives();
        for (var objective : InvalidDefinitionException.allGiven(asked, "objective")) {
            all = all.and(objective);
        }
        return with(choices.objectives(all));
    }

    /**
     * What a game day of this system showed: how long something takes, at best and at worst. Default: the usual figure,
     * with its source, as {@link Recovery} has it.
     */
    public TopologyBuilder measured(Recovery what, Duration atBest, Duration atWorst) {
        return estimate(what, atBest, atWorst, EvidenceLevel.MEASURED);
    }

    /** What you assume instead of the usual figure: how long something takes, at best and at worst. */
    public TopologyBuilder assumed(Recovery what, Duration atBest, Duration atWorst) {
        return estimate(what, atBest, atWorst, EvidenceLevel.ASSUMED);
    }

    /**
     * What you assume instead of the usual rate: how often something fails in a year, and for how long each time, such as
     * {@code assumed(Rate.ZONE, 0.5, hours(6))}.
     */
    public TopologyBuilder assumed(Rate what, double timesPerYear, Duration outage) {
        InvalidDefinitionException.unless(
                timesPerYear >= 0 && timesPerYear <= MOST_PER_YEAR,
                "Failing " + timesPerYear + " times a year is not possible: give from 0 to " + MOST_PER_YEAR + ".");
        InvalidDefinitionException.unless(
                !outage.isNegative() && !outage.isZero(),
                "An outage of " + DurationFormat.duration(outage) + " is not possible: give more than nothing.");
        var rates = new ArrayList<>(choices.rates());
        var origin = Origins.here();
        rates.add(new Stated<>(
                InvalidDefinitionException.given(what, "rate").stated(timesPerYear, outage, at(origin)), origin));
        return with(choices.rates(rates));
    }

    private TopologyBuilder estimate(Recovery what, Duration atBest, Duration atWorst, EvidenceLevel evidence) {
        InvalidDefinitionException.unless(
                !atBest.isNegative() && atBest.compareTo(atWorst) <= 0,
                "From " + DurationFormat.duration(atBest) + " to " + DurationFormat.duration(atWorst)
                        + " is not possible: what it takes at best is not negative, and not longer than at worst.");
        var estimates = new ArrayList<>(choices.estimates());
        var origin = Origins.here();
        var estimate = new Estimate(new DurationRange(atBest, atWorst), evidence);
        estimates.add(
                new Stated<>(InvalidDefinitionException.given(what, "figure").stated(estimate, at(origin)), origin));
        return with(choices.estimates(estimates));
    }

    private static String at(Origin origin) {
        return "stated at " + origin;
    }

    /** Where users come in. What it leads to belongs to the topology as well. */
    public TopologyBuilder entry(Entry entry) {
        return with(entry);
    }

    /** The recipients of alarms on the elements of the topology. Default: no alarms. */
    public TopologyBuilder alerts(Alerting alerts) {
        return with(alerts);
    }

    /** Parts of the system that no entry leads to. */
    public TopologyBuilder with(Element... more) {
        var all = new ArrayList<>(elements);
        all.addAll(InvalidDefinitionException.allGiven(more, "element"));
        return new TopologyBuilder(identity, primary, recovery, state, choices, List.copyOf(all));
    }

    /** A tag on everything that is built, instances and volumes included. Default: the topology's name and the stack's. */
    public TopologyBuilder tag(String key, String value) {
        InvalidDefinitionException.unless(
                !key.isBlank() && !key.startsWith("aws:"),
                "\"" + key + "\" is not a tag key: it cannot be blank or start with \"aws:\".");
        var tags = new TreeMap<>(choices.tags());
        tags.put(key, InvalidDefinitionException.given(value, "value of the tag"));
        return with(choices.tags(tags));
    }

    /**
     * The releases of the AWS provider that the stacks may be applied with, as a constraint of Terraform's, such as {@code
     * ~> 6.66}. Default: from 5.100 up to and without 7.0, without releases that are known to fail.
     *
     * @throws InvalidDefinitionException if it is not a constraint
     */
    public TopologyBuilder provider(String constraint) {
        return with(choices.provider(ProviderRange.of(constraint)));
    }

    /**
     * The account that everything is built in, how Terraform gets into it, and what it asks of roles, such as {@code
     * accounts(account("111122223333").permissionsBoundary(...))}. Default: the account of the credentials that Terraform
     * finds.
     */
    public TopologyBuilder accounts(Account account) {
        return with(choices.account(InvalidDefinitionException.given(account, "account")));
    }

    /** Lives with the findings of a rule, for a reason. It cannot cover an error. */
    public TopologyBuilder accept(String rule, String reason) {
        var waivers = new ArrayList<>(choices.waivers());
        waivers.add(new Waiver(rule, Justification.checked("accept", reason), Origins.here()));
        return with(choices.waivers(waivers));
    }

    /**
     * Gives up an element with data, for a reason. Terraform forgets it at the next apply of every stack and destroys
     * nothing; the element stays in AWS until you delete it there. Remove the call once every stack is applied.
     *
     * @param name the name that the element has in the committed output; the element itself has to be gone
     */
    public TopologyBuilder retired(String name, String reason) {
        var all = new ArrayList<>(choices.retired());
        InvalidDefinitionException.unless(
                !InvalidDefinitionException.given(name, "name").isBlank(),
                "A retired element needs the name it had, such as \"orders\"; it is blank.");
        InvalidDefinitionException.unless(
                all.stream().noneMatch(earlier -> earlier.name().equals(name)),
                "\"" + name + "\" is retired twice: say it once.");
        all.add(new Retired(name, Justification.checked("retired", reason), Origins.here()));
        return with(choices.lifetime(new Lifetime(all, choices.lifetime().disposable())));
    }

    /**
     * Has {@code terraform destroy} end in every stack and take the data with it, for a reason: nothing is protected from
     * deletion, buckets are emptied, and no last snapshot is taken. For environments that pipelines build and take down.
     * Default: what holds data is protected.
     */
    public TopologyBuilder disposable(String reason) {
        var disposable = new Disposable(Justification.checked("disposable", reason), Origins.here());
        return with(choices.lifetime(new Lifetime(choices.retired(), Optional.of(disposable))));
    }

    /**
     * Gives a variable of the module that builds an element another value, in both regions, where the language has no word
     * for it. What the proof then no longer knows, it does not claim. Default: what Tandem gives, or the module's default.
     *
     * @param element any value of that kind and name
     * @param value text, a whole number, true or false, or a list or map of these
     */
    public TopologyBuilder override(Element element, String variable, Object value) {
        return override(element, Optional.empty(), variable, value);
    }

    /** The same, in the primary region only. */
    public TopologyBuilder overrideInPrimary(Element element, String variable, Object value) {
        return override(element, Optional.of(RegionRole.PRIMARY), variable, value);
    }

    /** The same, in the recovery region only. */
    public TopologyBuilder overrideInRecovery(Element element, String variable, Object value) {
        return override(element, Optional.of(RegionRole.RECOVERY), variable, value);
    }

    private TopologyBuilder override(Element element, Optional<RegionRole> side, String variable, Object value) {
        var all = new ArrayList<>(choices.overrides());
        all.add(new VariableOverride(
                InvalidDefinitionException.given(element, "element"), side, variable, value, Origins.here()));
        return with(choices.overrides(all));
    }

    /**
     * The topology as written.
     *
     * @throws InvalidDefinitionException if a region or the state bucket is missing
     */
    public Topology build() {
        return new Topology(
                identity.name(),
                given(primary, "primary(EU_SOUTH_1, network(\"10.10.0.0/16\"))"),
                recovery.orElseThrow(this::inOneRegion),
                given(state, "state(stateBucket(\"" + identity.name() + "-terraform-state\"))"),
                choices.strategy(),
                choices.objectives(),
                choices.estimates(),
                choices.rates(),
                elements,
                choices.tags(),
                choices.waivers(),
                choices.overrides(),
                choices.lifetime(),
                choices.provider(),
                choices.logs(),
                choices.account(),
                identity.origin());
    }

    private <T> T given(Optional<T> part, String call) {
        return part.orElseThrow(() -> new InvalidDefinitionException(incomplete(call)));
    }

    private InvalidDefinitionException inOneRegion() {
        return new InvalidDefinitionException(incomplete("recovery(EU_CENTRAL_1, network(\"10.20.0.0/16\"))")
                + " Topologies in one region cannot be built; for development, .strategy(backupAndRestore()) runs no"
                + " instances of services in the second one.");
    }

    private String incomplete(String call) {
        return "The topology \"" + identity.name() + "\" is not complete: add ." + call + ".";
    }

    private TopologyBuilder with(Choices other) {
        return new TopologyBuilder(identity, primary, recovery, state, other, elements);
    }
}
