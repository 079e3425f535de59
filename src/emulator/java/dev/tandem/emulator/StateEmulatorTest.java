package dev.tandem.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.harness.Command;
import dev.tandem.harness.Emulator;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The state buckets: made as the guide says, however often and however interrupted, and locked while in use. */
class StateEmulatorTest {

    private static final Page GUIDE = Page.read("docs/guide.md");
    private static final String BOOTSTRAP = "Making the state buckets";

    /** Has the provider try once, which otherwise tries 25 times, whatever AWS_MAX_ATTEMPTS says. */
    private static final String IMPATIENT = """
            {"provider": {"aws": [{"alias": "primary", "region": "eu-south-1", "max_retries": 1},
              {"alias": "recovery", "region": "eu-central-1", "max_retries": 1}]}}""";

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

    /**
     * The other region is lost between the plan and the first thing made: of the key AWS makes a replica that nobody
     * sees. Its bucket is held back as well, since Terraform waits for twenty minutes for one that it has ordered.
     */
    @Test
    void cutShortInTheMiddleTheyAreCompletedByTheSameCommands() throws InterruptedException {
        bank.override("state", IMPATIENT);
        var gate = Gate.against("CreateKey", "PUT /bank-terraform-state-eu-central-1");
        border.put(gate);
        var cut = CompletableFuture.supplyAsync(() -> bank.duringOutage().follow(GUIDE, BOOTSTRAP));
        gate.awaitArrival();
        border.startOutage("eu-central-1");
        gate.open();
        assertThat(cut.join().exit()).isNotZero();
        assertThat(bank.stack("state").resolve("terraform.tfstate"))
                .content()
                .contains("bank-terraform-state-eu-south-1", "\"status\": \"tainted\"");
        border.light();
        bank.withdrawOverride("state");
        assertCompletedByTheSameCommands();
    }

    /** Terraform is killed when all that AWS has heard of is in its state. */
    @Test
    void afterACrashInTheMiddleTheyAreCompletedByTheSameCommands() throws InterruptedException {
        var gate = Gate.against("CreateAlias", "ReplicateKey");
        border.put(gate);
        var operator = Executors.newSingleThreadExecutor();
        var crash = operator.submit(() -> bank.follow(GUIDE, BOOTSTRAP));
        gate.awaitArrival();
        operator.shutdownNow();
        assertThat(crash).failsWithin(1, TimeUnit.MINUTES).withThrowableThat().withMessageContaining("Interrupted");
        border.put(Gate.OPEN);
        assertCompletedByTheSameCommands();
    }

    @Test
    void ofTwoAppliesAtOnceOneIsRefusedAndTheOtherIsWhole() throws InterruptedException {
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

    private void assertCompletedByTheSameCommands() {
        bank.follow(GUIDE, BOOTSTRAP).orFail();
        assertThat(bank.plan("state", Map.of()).exit()).isZero();
        for (var region : List.of("eu-south-1", "eu-central-1")) {
            assertThat(Cloud.of(emulator, region).kms().listKeys().keys()).hasSize(1);
        }
    }

    private Command.Result applyCoupling() {
        return bank.run("coupling", "apply", "-auto-approve", "-no-color");
    }
}
