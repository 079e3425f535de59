# An image cannot be changed in place, and two of one region cannot share a name, so the source is part of it: the new
# copy is there before the old one goes.
resource "aws_ami_copy" "this" {
  name              = "${var.name}-${var.source_image}"
  description       = "Copy of ${var.source_image} from ${var.source_region}"
  source_ami_id     = var.source_image
  source_ami_region = var.source_region
  encrypted         = true
  kms_key_id        = var.kms_key_arn

  # What starts instances in this region finds the copy by its tag.
  tags = merge(var.tags, { Name = var.name })

  lifecycle {
    create_before_destroy = true
  }
}
