package dev.tandem.review.data;

import dev.tandem.review.plan.ResourceChange;

/** A database that copies another one, so that its loss is no loss of data as long as its source is there. */
final class ReadReplica {

    private ReadReplica() {}

    static boolean is(ResourceChange change) {
        return change.before().at("replicate_source_db").text().isPresent()
                || change.before().at("replication_source_identifier").text().isPresent();
    }
}
