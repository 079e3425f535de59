package dev.tandem.resilience.derived;

import dev.tandem.resilience.RecoveryStep;
import dev.tandem.topology.Element;
import java.util.Optional;

/**
 * What operators do about an element of a kind before they make the recovery region active.
 *
 * @param <E> the elements
 */
public interface Opening<E extends Element> {

    /** The step that makes an element take writes there, if there is one. */
    Optional<RecoveryStep> opening(E element, RecoverySteps steps);
}
