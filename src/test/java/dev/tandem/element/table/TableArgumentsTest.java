package dev.tandem.element.table;

import static dev.tandem.Tandem.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.topology.InvalidDefinitionException;
import org.junit.jupiter.api.Test;

class TableArgumentsTest {

    @Test
    void isFoundByItsIdAndRestorableForFiveWeeks() {
        var orders = table("orders");
        assertThat(orders.keys().partition()).isEqualTo("id");
        assertThat(orders.keys().sort()).isEmpty();
        assertThat(orders.backups().days()).isEqualTo(35);
        assertThat(orders.copiedToRecovery()).isFalse();
    }

    @Test
    void refusesOneAttributeForBothKeys() {
        var orders = table("orders");
        assertThatThrownBy(() -> orders.sortKey("id"))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessage("\"id\" cannot be partition key and sort key: give another attribute.");
        assertThatThrownBy(() -> orders.index("by-customer", "customer", "customer"))
                .hasMessageContaining("\"customer\" cannot be partition key and sort key");
        assertThatThrownBy(() -> orders.partitionKey(" ")).hasMessageContaining("1 to 255 characters");
    }

    @Test
    void refusesAnIndexThatIsGivenTwice() {
        var orders = table("orders").index("by-customer", "customer");
        assertThatThrownBy(() -> orders.index("by-customer", "status"))
                .hasMessage("The index \"by-customer\" is given twice: give it once.");
    }

    @Test
    void refusesToBeRestorableForLongerThanDynamoDbKeeps() {
        var orders = table("orders").backups(keptFor(days(35)));
        assertThatThrownBy(() -> orders.backups(keptFor(days(36))))
                .hasMessage("A table cannot be restored to 36 days ago: give 1 to 35 days.");
    }

    @Test
    void isTheSameInWhateverOrderItIsWritten() {
        assertThat(table("orders").index("a-one", "a").index("b-two", "b").numbers("b", "a"))
                .isEqualTo(table("orders")
                        .numbers("a")
                        .numbers("b")
                        .index("b-two", "b")
                        .index("a-one", "a"));
    }
}
