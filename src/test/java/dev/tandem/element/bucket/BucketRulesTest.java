package dev.tandem.element.bucket;

import static dev.tandem.Tandem.*;
import static dev.tandem.rules.Healthy.findings;
import static dev.tandem.rules.Healthy.sites;
import static dev.tandem.rules.Healthy.summaries;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.topology.Topology;
import org.junit.jupiter.api.Test;

class BucketRulesTest {

    @Test
    void reportsADeletionBeforeTheMove() {
        var papers = bucket("papers").infrequentAccessAfter(days(90)).expiresAfter(days(90));
        assertThat(summaries(new ExpirationComesLast(), with(papers)))
                .containsExactly("Objects are deleted on day 90 and moved to Standard-IA on day 90: S3 refuses a"
                        + " lifecycle in which the deletion does not come later.");
    }

    @Test
    void staysQuietOnADeletionAfterTheMove() {
        var papers = bucket("papers").infrequentAccessAfter(days(90)).expiresAfter(days(91));
        assertThat(findings(new ExpirationComesLast(), with(papers))).isEmpty();
    }

    @Test
    void staysQuietOnADeletionWithoutAMove() {
        assertThat(findings(new ExpirationComesLast(), with(bucket("papers").expiresAfter(days(1)))))
                .isEmpty();
    }

    private static Topology with(Bucket papers) {
        return sites().with(papers).build();
    }
}
