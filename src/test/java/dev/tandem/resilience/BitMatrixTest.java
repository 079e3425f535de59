package dev.tandem.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Words that are turned keep their bits, in rows instead of columns. */
class BitMatrixTest {

    @Test
    void everyBitIsWhereItsColumnSays() {
        var words = new Random(7).longs(100).toArray();
        var turned = BitMatrix.turned(words, 64);
        assertThat(turned).hasSize(64);
        for (int lane = 0; lane < 64; lane++) {
            for (int word = 0; word < 64; word++) {
                long expected = 64 + word < words.length ? words[64 + word] >>> lane & 1 : 0;
                assertThat(turned[lane] >>> word & 1)
                        .as("bit %d of lane %d", word, lane)
                        .isEqualTo(expected);
            }
        }
    }
}
