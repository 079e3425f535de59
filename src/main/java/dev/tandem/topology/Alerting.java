package dev.tandem.topology;

/** The recipients of alarms on the elements of a topology. */
public interface Alerting extends Element {}
