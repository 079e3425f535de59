package dev.tandem.topology;

/** A key that encrypts other elements, and that workloads may use themselves. */
public interface EncryptionKey extends Element, Dependency {}
