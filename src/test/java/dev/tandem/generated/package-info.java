/** What the examples compile to, tried in Terraform. */
@NullMarked
package dev.tandem.generated;

import org.jspecify.annotations.NullMarked;
