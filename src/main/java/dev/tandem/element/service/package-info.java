/**
 * Services and the load balancers that they share: what they are, what they become, how they fail, and what somebody does
 * about it.
 */
@NullMarked
package dev.tandem.element.service;

import org.jspecify.annotations.NullMarked;
