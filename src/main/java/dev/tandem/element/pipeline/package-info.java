/** Pipelines of CodePipeline: what they are, what they become, and what the runbook says of them. */
@NullMarked
package dev.tandem.element.pipeline;

import org.jspecify.annotations.NullMarked;
