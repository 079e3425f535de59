package dev.tandem.element.module;

/** What the operator of a module is woken for. */
public record ModuleAlarm(String what, Watch watch, String description) {}
