/** Conditions on what Terraform knows of objects: moves, imports, forgotten objects, drift. */
@NullMarked
package dev.tandem.review.bookkeeping;

import org.jspecify.annotations.NullMarked;
