package dev.tandem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.harness.Command;
import dev.tandem.resilience.proof.Estate;
import dev.tandem.topology.Topology;
import dev.tandem.topology.TopologyDefinition;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A system that is too large for the memory there is ends with a sentence, not with an error of the virtual machine. */
class SmallMemoryTest {

    /** A thousand services, whose proof needs several hundred megabytes. */
    public static final class Large implements TopologyDefinition {

        @Override
        public Topology define() {
            return Estate.of(1_000);
        }
    }

    @Test
    void saysWhatToDoWhenTheMemoryIsExhausted() {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var result = Command.run(
                Path.of("."),
                Map.of("JAVA_TOOL_OPTIONS", ""),
                List.of(
                        java,
                        "-Xmx40m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "prove",
                        Large.class.getName()));
        assertThat(result.exit()).as(result.output()).isEqualTo(Exit.ENVIRONMENT);
        assertThat(result.output().lines().filter(line -> !line.startsWith("Picked up")))
                .containsExactly("tandem: The memory of the Java virtual machine is exhausted: give it more, such as"
                        + " JAVA_TOOL_OPTIONS=-Xmx8g, or name fewer topologies.");
    }
}
