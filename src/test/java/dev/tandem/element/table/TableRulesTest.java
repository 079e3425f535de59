package dev.tandem.element.table;

import static dev.tandem.Tandem.*;
import static dev.tandem.rules.Healthy.findings;
import static dev.tandem.rules.Healthy.sites;
import static dev.tandem.rules.Healthy.summaries;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.topology.Topology;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TableRulesTest {

    @Test
    void reportsANumberThatIsNoKey() {
        assertThat(summaries(new NumbersAreKeys(), with(table("orders").numbers("placed_at"))))
                .containsExactly("The attribute \"placed_at\" is declared a number, but no key of the table or its"
                        + " indexes has it: id.");
    }

    @Test
    void staysQuietOnNumbersThatAreKeys() {
        var orders = table("orders").sortKey("placed_at").index("by-customer", "customer");
        assertThat(findings(new NumbersAreKeys(), with(orders.numbers("placed_at", "customer"))))
                .isEmpty();
    }

    @Test
    void reportsMoreIndexesThanTheQuota() {
        assertThat(summaries(new IndexesWithinQuota(), with(indexes(21))))
                .containsExactly("The table has 21 global secondary indexes: the default quota is 20.");
    }

    @Test
    void staysQuietWithinTheQuota() {
        assertThat(findings(new IndexesWithinQuota(), with(indexes(20)))).isEmpty();
    }

    private static Table indexes(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> "by-" + number)
                .reduce(table("orders"), (orders, name) -> orders.index(name, name), (one, other) -> other);
    }

    private static Topology with(Table orders) {
        return sites().with(orders).build();
    }
}
