package dev.tandem.element.broker;

/** What a queue gets from an exchange. */
public record Binding(Exchange exchange, String routingKey) {}
