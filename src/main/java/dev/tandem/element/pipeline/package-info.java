/** Pipelines of CodePipeline: the element, its Terraform and its chapter of the runbook. */
@NullMarked
package dev.tandem.element.pipeline;

import org.jspecify.annotations.NullMarked;
