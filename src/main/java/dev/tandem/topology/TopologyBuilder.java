package dev.tandem.topology;

import dev.tandem.aws.Region;
import dev.tandem.diagnostics.Waiver;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A topology that is being written; each call returns a new one. */
public record TopologyBuilder(
        Identity identity,
        Optional<Site> primary,
        Optional<Site> recovery,
        Optional<StateBucket> state,
        Choices choices,
        List<Element> elements) {

    /** What a topology may leave to its defaults. */
    record Choices(Strategy strategy, Objectives objectives, SortedMap<String, String> tags, List<Waiver> waivers) {

        static final Choices USUAL = new Choices(Strategy.WARM_STANDBY, Objectives.NONE, new TreeMap<>(), List.of());
    }

    /** A topology of which only the name is known. */
    public static TopologyBuilder named(String name) {
        return new TopologyBuilder(
                Identity.named(name), Optional.empty(), Optional.empty(), Optional.empty(), Choices.USUAL, List.of());
    }

    /** The region the system runs in, and its network there. Mandatory. */
    public TopologyBuilder primary(Region region, Network network) {
        var site = new Site(Side.PRIMARY, Slip.given(region, "region"), Slip.given(network, "network"), Origins.here());
        return new TopologyBuilder(identity, Optional.of(site), recovery, state, choices, elements);
    }

    /** The region the system goes on in when the primary one is lost, and its network there. Mandatory. */
    public TopologyBuilder recovery(Region region, Network network) {
        var site =
                new Site(Side.RECOVERY, Slip.given(region, "region"), Slip.given(network, "network"), Origins.here());
        return new TopologyBuilder(identity, primary, Optional.of(site), state, choices, elements);
    }

    /** The buckets that keep Terraform's state. Mandatory. */
    public TopologyBuilder state(StateBucket bucket) {
        return new TopologyBuilder(
                identity, primary, recovery, Optional.of(Slip.given(bucket, "state bucket")), choices, elements);
    }

    /** How much runs in the recovery region on an ordinary day. Default: a warm standby. */
    public TopologyBuilder strategy(Strategy strategy) {
        return with(
                new Choices(Slip.given(strategy, "strategy"), choices.objectives(), choices.tags(), choices.waivers()));
    }

    /** What the business asks of the system. Default: nothing is checked. */
    public TopologyBuilder objectives(Objectives.Objective... asked) {
        var all = choices.objectives();
        for (var objective : Slip.allGiven(asked, "objective")) {
            all = all.and(objective);
        }
        return with(new Choices(choices.strategy(), all, choices.tags(), choices.waivers()));
    }

    /** Where users come in. What it leads to belongs to the topology as well. */
    public TopologyBuilder entry(Accelerator accelerator) {
        return with(accelerator);
    }

    /** Parts of the system that no entry leads to. */
    public TopologyBuilder with(Element... more) {
        var all = new ArrayList<>(elements);
        all.addAll(Slip.allGiven(more, "element"));
        return new TopologyBuilder(identity, primary, recovery, state, choices, List.copyOf(all));
    }

    /** A tag on everything that is built. Default: the topology's name and the stack's. */
    public TopologyBuilder tag(String key, String value) {
        Slip.unless(
                !key.isBlank() && !key.startsWith("aws:"),
                "\"" + key + "\" is not a tag key: it cannot be blank or start with \"aws:\".");
        var tags = new TreeMap<>(choices.tags());
        tags.put(key, Slip.given(value, "value of the tag"));
        return with(new Choices(choices.strategy(), choices.objectives(), tags, choices.waivers()));
    }

    /** Lives with the findings of a rule, for a reason. It cannot cover an error. */
    public TopologyBuilder accept(String rule, String reason) {
        var waivers = new ArrayList<>(choices.waivers());
        waivers.add(new Waiver(rule, Reasons.checked("accept", reason), Origins.here()));
        return with(new Choices(choices.strategy(), choices.objectives(), choices.tags(), List.copyOf(waivers)));
    }

    /**
     * The topology as written.
     *
     * @throws Slip if a region or the state bucket is missing
     */
    public Topology build() {
        return new Topology(
                identity.name(),
                given(primary, "primary(EU_SOUTH_1, network(\"10.10.0.0/16\"))"),
                given(recovery, "recovery(EU_CENTRAL_1, network(\"10.20.0.0/16\"))"),
                given(state, "state(stateBucket(\"" + identity.name() + "-terraform-state\"))"),
                choices.strategy(),
                choices.objectives(),
                elements,
                choices.tags(),
                choices.waivers(),
                identity.origin());
    }

    private <T> T given(Optional<T> part, String call) {
        return part.orElseThrow(
                () -> new Slip("The topology \"" + identity.name() + "\" is not complete: add ." + call + "."));
    }

    private TopologyBuilder with(Choices other) {
        return new TopologyBuilder(identity, primary, recovery, state, other, elements);
    }
}
