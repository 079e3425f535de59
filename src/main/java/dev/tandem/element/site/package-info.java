/** Static sites on S3 and CloudFront: what they are, what they become, how they fail, and what the runbook says of them. */
@NullMarked
package dev.tandem.element.site;

import org.jspecify.annotations.NullMarked;
