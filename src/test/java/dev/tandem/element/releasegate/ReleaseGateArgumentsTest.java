package dev.tandem.element.releasegate;

import static dev.tandem.Tandem.*;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.topology.InvalidDefinitionException;
import org.junit.jupiter.api.Test;

class ReleaseGateArgumentsTest {

    @Test
    void copiesNothingToItself() {
        var gate = releaseGate("publish").of(mysql("wordpress"));
        assertThatThrownBy(() -> gate.syncs(fileSystem("files"), fileSystem("files")))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessage(
                        "\"files\" cannot be copied to itself: name the file system that is written first, and the one"
                                + " that is served second.");
    }

    @Test
    void excludesFromWhatIsCopied() {
        var gate = releaseGate("publish").of(mysql("wordpress"));
        assertThatThrownBy(() -> gate.excluding("wp-config.php"))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessage("excluding(...) comes after syncs(...): \"publish\" copies no files yet.");
    }

    @Test
    void excludesPlainPatterns() {
        var gate = releaseGate("publish").of(mysql("wordpress")).syncs(fileSystem("dev"), fileSystem("prod"));
        assertThatThrownBy(() -> gate.excluding("a' -rf"))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessage("\"a' -rf\" cannot be excluded: use letters, digits, dots, underscores, slashes, stars and"
                        + " hyphens, such as \"wp-config.php\".");
    }
}
