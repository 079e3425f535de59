package dev.tandem.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Releases, in their order. */
class ReleaseTest {

    @Test
    void theCurrentOneIsThatOfTheBuild() throws IOException {
        assertThat(Files.readString(Path.of("pom.xml")))
                .contains("<artifactId>tandem</artifactId>\n  <version>" + Release.CURRENT.version() + "</version>");
    }

    @ParameterizedTest
    @CsvSource({"0.2.0,0.10.0", "0.9.9,1.0.0", "0.2.0-SNAPSHOT,0.2.0", "0.2.0-alpha,0.2.0-beta", "0.1.9,0.2.0-SNAPSHOT"
    })
    void anEarlierOneComesFirst(String earlier, String later) {
        assertThat(new Release(earlier)).isLessThan(new Release(later));
        assertThat(new Release(later)).isGreaterThan(new Release(earlier));
    }

    @Test
    void refusesWhatIsNoVersion() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Release("new"))
                .withMessageContaining("\"new\" is not a version");
    }
}
