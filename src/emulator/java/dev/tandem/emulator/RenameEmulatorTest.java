package dev.tandem.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.changes.ExampleSource;
import dev.tandem.cli.Cli;
import dev.tandem.cli.UserTopology;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Elements of kinds that Corda lacks are renamed where they are deployed: nothing that bears data is destroyed or replaced. */
class RenameEmulatorTest {

    @Test
    void elementsKeepWhatTheyHold(@TempDir Path folder) {
        var source = ExampleSource.file(ExampleSource.EVERY_KIND);
        var written = folder.resolve("written");
        var synth = Cli.run("synth", source.toString(), "-o", written.toString());
        assertThat(synth.exit()).as(synth.err()).isZero();
        var clone = folder.resolve("clone");
        try (var drill = RegionOutageDrill.of(UserTopology.in(source), written, clone)) {
            drill.build();
            Drills.assertSettled(drill);
            new RenameDrill(drill, clone).assertNothingIsLost();
        }
    }
}
