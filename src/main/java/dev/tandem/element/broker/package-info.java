/** Brokers on Amazon MQ: the elements, their Terraform, their failure model and their recovery steps. */
@NullMarked
package dev.tandem.element.broker;

import org.jspecify.annotations.NullMarked;
