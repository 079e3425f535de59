package dev.tandem.element.search;

import dev.tandem.topology.InvalidDefinitionException;
import dev.tandem.topology.Standby;
import java.util.Optional;

/**
 * What a search domain runs on.
 *
 * @param version of OpenSearch, major and minor
 * @param data the nodes that hold the data, in the primary region
 * @param warm the nodes that keep old indexes in S3, if there are any
 * @param standby whether one of three zones stands by
 * @param offPeakHour UTC, when AWS may begin to maintain it
 * @param users whom it lets in
 */
public record SearchDomain(
        String version,
        Nodes data,
        MasterNodes masterNodes,
        Optional<Nodes> warm,
        SearchVolume volume,
        Standby standby,
        int offPeakHour,
        SearchUsers users) {

    /** The most data nodes that the default quota allows. */
    private static final int MOST = 80;

    static final SearchDomain USUAL = new SearchDomain(
            "2.19",
            new Nodes(3, "r6g.large.search"),
            new MasterNodes.Dedicated(new Nodes(3, "m6g.large.search")),
            Optional.empty(),
            SearchVolume.USUAL,
            new Standby.InAnotherZone(),
            22,
            SearchUsers.ROLES);

    /** The name of the version in AWS: {@code OpenSearch_2.19}. */
    public String engineVersion() {
        return "OpenSearch_" + version;
    }

    /** Whether its version is at least that one. */
    public boolean atLeast(int major, int minor) {
        var parts = version.split("\\.", -1);
        var own = Integer.parseInt(parts[0]);
        return own > major || (own == major && Integer.parseInt(parts[1]) >= minor);
    }

    static int checked(int dataNodes) {
        InvalidDefinitionException.unless(
                dataNodes >= 1 && dataNodes <= MOST,
                dataNodes + " data nodes are not possible: give 1 to " + MOST + ".");
        return dataNodes;
    }

    SearchDomain version(String other) {
        InvalidDefinitionException.unless(
                other.matches("[1-9]\\d?\\.\\d{1,2}"),
                "\"" + other + "\" is not a version of OpenSearch: give major and minor, such as \"2.19\".");
        return new SearchDomain(other, data, masterNodes, warm, volume, standby, offPeakHour, users);
    }

    SearchDomain data(Nodes other) {
        checked(other.count());
        return new SearchDomain(version, other, masterNodes, warm, volume, standby, offPeakHour, users);
    }

    SearchDomain masterNodes(MasterNodes other) {
        other.dedicated()
                .map(Nodes::count)
                .ifPresent(count -> InvalidDefinitionException.unless(
                        count == 3 || count == 5,
                        count + " dedicated masters are not possible: give 3 or 5, so that a majority remains."));
        return new SearchDomain(version, data, other, warm, volume, standby, offPeakHour, users);
    }

    SearchDomain warm(Nodes other) {
        InvalidDefinitionException.unless(
                other.count() >= 2 && other.count() <= 150,
                other.count() + " warm nodes are not possible: give 2 to 150.");
        return new SearchDomain(version, data, masterNodes, Optional.of(other), volume, standby, offPeakHour, users);
    }

    SearchDomain volume(SearchVolume other) {
        return new SearchDomain(version, data, masterNodes, warm, other, standby, offPeakHour, users);
    }

    SearchDomain standby(Standby other) {
        return new SearchDomain(version, data, masterNodes, warm, volume, other, offPeakHour, users);
    }

    SearchDomain offPeakHour(int other) {
        InvalidDefinitionException.unless(
                other >= 0 && other <= 23, "Hour " + other + " does not exist: give 0 to 23.");
        return new SearchDomain(version, data, masterNodes, warm, volume, standby, other, users);
    }

    SearchDomain users(SearchUsers other) {
        return new SearchDomain(version, data, masterNodes, warm, volume, standby, offPeakHour, other);
    }
}
