package dev.tandem.element.dns;

import static dev.tandem.Tandem.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.topology.InvalidDefinitionException;
import org.junit.jupiter.api.Test;

/** What is said of a private zone that cannot be. */
class PrivateZoneArgumentsTest {

    private static final PrivateZone ZONE = privateZone("shop.internal");

    @Test
    void aZoneIsADomain() {
        assertThatThrownBy(() -> privateZone("internal"))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessage(
                        "\"internal\" is not the domain of a private zone: give one such as \"example.com\", in lower"
                                + " case and without a dot at its end.");
    }

    @Test
    void theZoneItselfLeadsNowhere() {
        assertThatThrownBy(() -> ZONE.name("@", postgres("ledger")))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessage(
                        "\"@\" is the zone shop.internal itself, which cannot lead to another name: give one such as"
                                + " \"db\".");
    }

    @Test
    void aNameStandsWithinItsZone() {
        assertThatThrownBy(() -> ZONE.name("db.shop.internal", postgres("ledger")))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessageContaining("write it as it stands within shop.internal");
    }

    @Test
    void aNameLeadsToOneThing() {
        assertThatThrownBy(() -> ZONE.name("db", postgres("ledger")).name("db", mysql("blog")))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessage("\"db.shop.internal\" leads to ledger already: give the other one another name.");
    }

    @Test
    void aNameMayBeSaidTwice() {
        var named = ZONE.name("db", postgres("ledger"));
        assertThat(named.name("db", postgres("ledger"))).isEqualTo(named);
    }

    @Test
    void aPairOfBrokersHasTwoHosts() {
        assertThatThrownBy(() -> ZONE.name("queue", activeMq("events")))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessage("\"queue\" cannot lead to events: an ActiveMQ broker in two zones has two hosts, of which"
                        + " clients have to know both. Let them use the hosts in their parameters.");
        assertThat(ZONE.name("queue", activeMq("events").singleInstance("a test"))
                        .names())
                .containsOnlyKeys("queue");
    }

    @Test
    void readersHaveToBeThere() {
        assertThatThrownBy(() -> postgres("ledger").readersWeighted())
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessage("The database \"ledger\" has no read replicas to share a name: add .readReplicas(2) before"
                        + " .readersWeighted().");
    }
}
