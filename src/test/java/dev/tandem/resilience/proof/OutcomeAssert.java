package dev.tandem.resilience.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.aws.DurationRange;
import dev.tandem.resilience.proof.FailureOutcome.Bounds;
import dev.tandem.resilience.proof.FailureOutcome.Gone;
import dev.tandem.resilience.proof.FailureOutcome.Way;
import org.assertj.core.api.AbstractAssert;

/** What is claimed of an entry point when something fails. */
final class OutcomeAssert extends AbstractAssert<OutcomeAssert, FailureOutcome> {

    OutcomeAssert(FailureOutcome actual) {
        super(actual, OutcomeAssert.class);
    }

    OutcomeAssert survives() {
        return becomes("survives");
    }

    OutcomeAssert isDegraded() {
        return becomes("degraded");
    }

    OutcomeAssert isRecoverable() {
        return becomes("recoverable");
    }

    OutcomeAssert isLost() {
        return becomes("lost");
    }

    /** How long it is down, at best and at worst. */
    OutcomeAssert takes(DurationRange range) {
        assertThat(time().atBest()).as(actual.toString()).isEqualTo(range.lo().toSeconds());
        assertThat(time().atWorst()).as(actual.toString()).isEqualTo(range.hi().toSeconds());
        return this;
    }

    OutcomeAssert takesLongerThan(FailureOutcome other) {
        assertThat(time().atWorst())
                .as(actual.toString())
                .isGreaterThan(other.time().orElseThrow().atWorst());
        return this;
    }

    /** A step that is taken, and who takes it. */
    OutcomeAssert does(String by, String what) {
        assertThat(actual.steps())
                .extracting(way -> way.by() + ": " + way.what())
                .contains(by + ": " + what);
        return this;
    }

    /** All steps, in the order in which they begin. */
    OutcomeAssert doesOnly(String... what) {
        assertThat(actual.steps()).extracting(Way::what).containsExactly(what);
        return this;
    }

    OutcomeAssert doesNot(String what) {
        assertThat(actual.steps()).extracting(Way::what).doesNotContain(what);
        return this;
    }

    /** A step that begins once the slowest of some others is done. */
    OutcomeAssert doesAfter(String later, String earlier) {
        assertThat(step(later).begins().atWorst())
                .as(actual.toString())
                .isEqualTo(
                        step(earlier).begins().atWorst() + step(earlier).takes().atWorst());
        return this;
    }

    /** Of a store, so much is lost: {@code none}, {@code at most}, {@code typically} or {@code stranded}. */
    OutcomeAssert loses(String store, String extent) {
        assertThat(actual.losses())
                .filteredOn(gone -> gone.store().equals(store))
                .extracting(Gone::extent)
                .containsExactly(extent);
        return this;
    }

    /** Of each store, nothing is lost. */
    OutcomeAssert losesNothing() {
        assertThat(actual.losses()).extracting(Gone::extent).containsOnly("none");
        return this;
    }

    private OutcomeAssert becomes(String verdict) {
        assertThat(actual.verdict()).as(actual.toString()).isEqualTo(verdict);
        return this;
    }

    private Bounds time() {
        return actual.time().orElseThrow();
    }

    private Way step(String what) {
        return actual.steps().stream()
                .filter(way -> way.what().equals(what))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no step \"" + what + "\" in " + actual));
    }
}
