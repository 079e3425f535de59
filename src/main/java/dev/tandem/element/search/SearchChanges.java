package dev.tandem.element.search;

import dev.tandem.rules.mending.Change;
import dev.tandem.rules.mending.Price;
import dev.tandem.topology.Standby;
import java.util.stream.Stream;

/** What can be changed about a search domain so that it survives more. */
final class SearchChanges {

    private static final int MASTERS = 3;

    private SearchChanges() {}

    static Stream<Change> of(Search search) {
        return Stream.concat(follower(search), standby(search));
    }

    private static Stream<Change> follower(Search search) {
        var nodes = search.domain().data().count();
        return search.copy().following()
                ? Stream.of()
                : Stream.of(Change.of(
                        search,
                        "Add .followerInRecovery() to " + search.name(),
                        Price.INSTANCE,
                        search.copy().present() ? 0 : nodes + MASTERS,
                        Search::followerInRecovery));
    }

    private static Stream<Change> standby(Search search) {
        return search.domain().standby() instanceof Standby.None
                ? Stream.of(Change.of(
                        search,
                        "Remove .withoutStandby(...) from " + search.name(),
                        Price.SETTING,
                        0,
                        Search::standbyInAnotherZone))
                : Stream.of();
    }
}
