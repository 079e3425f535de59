package dev.tandem.runbook;

import dev.tandem.topology.Element;

/**
 * How backups of an element of a kind are found in a vault.
 *
 * @param <E> the elements
 */
public interface Restorable<E extends Element> {

    /** The condition of JMESPath that the recovery points of an element meet: {@code ResourceName=='bank-files'}. */
    String recoveryPoints(E element, OperatorContext operator);
}
