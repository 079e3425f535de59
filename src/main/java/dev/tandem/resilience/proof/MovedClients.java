package dev.tandem.resilience.proof;

/**
 * A failure at which health checks move clients to the recovery region before anybody decides.
 *
 * @param failed what fails
 * @param stays whether the primary region would serve again without leaving it, so that the move helps nobody
 */
public record MovedClients(String failed, boolean stays) {}
