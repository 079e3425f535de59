package dev.tandem.lowering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.compiler.NameClashes;
import dev.tandem.diagnostics.Severity;
import dev.tandem.element.broker.Broker;
import dev.tandem.element.database.Database;
import dev.tandem.element.filesystem.FileSystem;
import dev.tandem.element.key.Key;
import dev.tandem.element.mail.Mail;
import dev.tandem.element.messaging.Queue;
import dev.tandem.element.pipeline.Pipeline;
import dev.tandem.element.search.Search;
import dev.tandem.element.service.Service;
import dev.tandem.element.site.StaticSite;
import dev.tandem.harness.Seeds;
import dev.tandem.rules.Rules;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The topologies that nobody thought of are judged, and are of every kind. */
class RandomTopologyTest {

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("allSeeds")
    void judgesEveryTopologyWithoutAnException(long seed) {
        var verdict = Rules.check(RandomTopology.of(seed), NameClashes::of);
        assertThat(verdict.findings()).allSatisfy(finding -> {
            assertThat(finding.origin().file()).matches("Random(Topology|Data|Workloads).java");
            assertThat(finding.fix()).endsWith(".").doesNotContain("\n");
        });
    }

    @Test
    void triesTopologiesOfEveryKind() {
        var topologies = soundSeeds().mapToObj(RandomTopology::of).toList();
        assertThat(topologies).anyMatch(topology -> topology.all(Database.class).count() == 3);
        assertThat(topologies)
                .anyMatch(topology -> topology.all(Service.class).toList().size() == 4);
        assertThat(topologies).anyMatch(topology -> topology.all(Key.class).count() == 2);
        assertThat(topologies)
                .anyMatch(topology -> topology.all(FileSystem.class).count() == 2);
        assertThat(topologies).anyMatch(topology -> topology.all(Mail.class).count() == 2);
        assertThat(topologies).anyMatch(topology -> topology.all(Search.class).count() == 2);
        assertThat(topologies).anyMatch(topology -> topology.all(Queue.class)
                .anyMatch(queue -> queue.ordered() && !queue.topics().isEmpty()));
        assertThat(topologies)
                .anyMatch(topology -> topology.all(StaticSite.class).count() == 2);
        assertThat(topologies).anyMatch(topology -> topology.all(Pipeline.class).anyMatch(Pipeline::deploying));
        assertThat(topologies)
                .anyMatch(topology -> topology.all(Pipeline.class).anyMatch(pipeline -> !pipeline.deploying()));
        assertThat(topologies).anyMatch(topology -> topology.all(Broker.class).anyMatch(Broker::replicated));
        assertThat(topologies).anyMatch(topology -> topology.elements().stream()
                .anyMatch(e -> !e.formerNames().isEmpty()));
        assertThat(allSeeds()).anyMatch(seed -> Rules.check(RandomTopology.of(seed), NameClashes::of)
                .atLeast(Severity.ERROR)
                .findAny()
                .isPresent());
    }

    private static LongStream soundSeeds() {
        return RandomTopology.soundSeeds(Seeds.COUNT);
    }

    static LongStream allSeeds() {
        return LongStream.rangeClosed(1, Seeds.COUNT);
    }
}
