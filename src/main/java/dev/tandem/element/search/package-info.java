/** Search domains on OpenSearch Service: what they are, what they become, how they fail, and what somebody does about it. */
@NullMarked
package dev.tandem.element.search;

import org.jspecify.annotations.NullMarked;
