/** Keys of KMS that a user declares: what they are made of, who may do what with them, and what they become. */
@NullMarked
package dev.tandem.element.key;

import org.jspecify.annotations.NullMarked;
