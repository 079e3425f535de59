package dev.tandem.element.search;

import dev.tandem.rules.remediation.CostTier;
import dev.tandem.rules.remediation.SuggestedFix;
import dev.tandem.topology.Standby;
import java.util.stream.Stream;

/** What can be changed about a search domain so that it survives more. */
final class SearchChanges {

    private static final int MASTERS = 3;

    private SearchChanges() {}

    static Stream<SuggestedFix> of(Search search) {
        return Stream.concat(follower(search), standby(search));
    }

    private static Stream<SuggestedFix> follower(Search search) {
        var nodes = search.domain().data().count();
        return search.copy().following()
                ? Stream.of()
                : Stream.of(SuggestedFix.of(
                        search,
                        "Add .followerInRecovery() to " + search.name(),
                        CostTier.INSTANCE,
                        search.copy().present() ? 0 : nodes + MASTERS,
                        Search::followerInRecovery));
    }

    private static Stream<SuggestedFix> standby(Search search) {
        return search.domain().standby() instanceof Standby.None
                ? Stream.of(SuggestedFix.of(
                        search,
                        "Remove .withoutStandby(...) from " + search.name(),
                        CostTier.SETTING,
                        0,
                        Search::standbyInAnotherZone))
                : Stream.of();
    }
}
