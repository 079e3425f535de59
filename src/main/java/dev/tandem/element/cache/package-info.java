/** Caches of ElastiCache: the element, its Terraform, its failure model and its recovery steps. */
@NullMarked
package dev.tandem.element.cache;

import org.jspecify.annotations.NullMarked;
