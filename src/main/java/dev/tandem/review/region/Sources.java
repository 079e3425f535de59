package dev.tandem.review.region;

import dev.tandem.review.plan.Answer;
import dev.tandem.review.plan.Attribute;
import java.util.List;

/** The attributes that name what a database replicates from. */
final class Sources {

    /** Of RDS instances; of Aurora, Multi-AZ, DocumentDB and Neptune clusters. */
    static final List<String> ATTRIBUTES = List.of("replicate_source_db", "replication_source_identifier");

    private Sources() {}

    /** Whether a text is taken out; the provider reads an empty one as none. */
    static Answer goes(Attribute attribute) {
        if (attribute.before().text().isEmpty()) {
            return Answer.NO;
        }
        return attribute.after().unknown()
                ? Answer.CANNOT_BE_TOLD
                : Answer.of(attribute.after().text().isEmpty());
    }

    /** Whether a text is set where there was none, or becomes another one. */
    static Answer comesOrChanges(Attribute attribute) {
        if (attribute.after().unknown()) {
            return Answer.CANNOT_BE_TOLD;
        }
        var after = attribute.after().text();
        return Answer.of(after.isPresent() && !after.equals(attribute.before().text()));
    }
}
