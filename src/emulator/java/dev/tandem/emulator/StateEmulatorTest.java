package dev.tandem.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.harness.Command;
import dev.tandem.harness.Emulator;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The state buckets: made as the guide says, however often, and locked while in use. */
class StateEmulatorTest {

    private static final Page GUIDE = Page.read("docs/guide.md");
    private static final String BOOTSTRAP = "Making the state buckets";

    @TempDir
    Path folder;

    private Emulator emulator;
    private Border border;
    private Deployment bank;

    @BeforeEach
    void clone(@TempDir Path clone) {
        emulator = Emulator.orSkip();
        border = Border.before(emulator);
        bank = Deployment.of("bank", clone, border.environment());
    }

    @AfterEach
    void stop() {
        if (emulator != null) {
            border.close();
            emulator.close();
        }
    }

    @Test
    void makingThemAgainChangesNothingFromThisCloneOrAnother() {
        bank.follow(GUIDE, BOOTSTRAP).orFail();
        assertThat(bank.follow(GUIDE, BOOTSTRAP).orFail().output()).contains("No changes.");
        var another = Deployment.of("bank", folder, border.environment());
        assertThat(another.follow(GUIDE, BOOTSTRAP).orFail().output()).contains("No changes.");
    }

    @Test
    void ofTwoAppliesAtOnceOneIsRefusedAndTheOtherIsWhole() {
        bank.follow(GUIDE, BOOTSTRAP).orFail();
        bank.init("coupling").orFail();
        var gate = Gate.against("CreateKey");
        border.put(gate);
        var first = CompletableFuture.supplyAsync(this::applyCoupling);
        gate.awaitArrival();
        var second = applyCoupling();
        gate.open();
        assertThat(second.exit()).isEqualTo(1);
        assertThat(second.output()).contains("Error acquiring the state lock");
        assertThat(first.join().exit()).as(first.join().output()).isZero();
        assertThat(bank.plan("coupling", Map.of()).exit()).isZero();
    }

    private Command.Result applyCoupling() {
        return bank.run("coupling", "apply", "-auto-approve", "-no-color");
    }
}
