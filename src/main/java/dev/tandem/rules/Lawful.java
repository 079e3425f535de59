package dev.tandem.rules;

import java.util.List;

/** A kind of element that has its own rules. */
public interface Lawful {

    /** The rules that are about elements of this kind alone. */
    List<Rule> laws();
}
