/** Kubernetes clusters on EKS: what they are, what they become, how they fail, and what runs in them to watch the system. */
@NullMarked
package dev.tandem.element.kubernetes;

import org.jspecify.annotations.NullMarked;
