package dev.tandem.topology;

/** Who is told when something is wrong with whatever is in a topology. */
public interface Alerting extends Element {}
