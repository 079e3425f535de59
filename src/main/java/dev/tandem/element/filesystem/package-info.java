/** File systems on EFS: what they are, what they become, how they fail, and what somebody does about it. */
@NullMarked
package dev.tandem.element.filesystem;

import org.jspecify.annotations.NullMarked;
