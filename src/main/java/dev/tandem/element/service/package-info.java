/**
 * Services and the load balancers that they share: the elements, their Terraform, their failure model and their
 * recovery steps.
 */
@NullMarked
package dev.tandem.element.service;

import org.jspecify.annotations.NullMarked;
