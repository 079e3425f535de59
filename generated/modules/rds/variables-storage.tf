variable "storage" {
  type = object({
    type        = optional(string, "gp3")
    size_gb     = number
    max_size_gb = optional(number)
    iops        = optional(number)
    throughput  = optional(number)
  })
  description = "Volume of the instance; it is always encrypted. max_size_gb lets it grow by itself, iops and throughput (MiB/s) buy more than the type includes. A replica begins with the size of its source; raise that of the replica first, because a full one stops following."
  nullable    = false

  validation {
    condition     = contains(["gp2", "gp3", "io1", "io2"], var.storage.type)
    error_message = "storage.type must be gp2, gp3, io1 or io2."
  }

  validation {
    condition     = var.storage.size_gb >= (startswith(var.storage.type, "io") ? 100 : 20) && var.storage.size_gb <= local.traits.most_gb
    error_message = "storage.size_gb must be from 20 (100 for io1 and io2) to 65536, or 16384 for SQL Server."
  }

  validation {
    condition     = var.storage.max_size_gb == null || try(var.storage.max_size_gb * 10 >= var.storage.size_gb * 11 && var.storage.max_size_gb <= local.traits.most_gb, false)
    error_message = "storage.max_size_gb must be at least 10 percent above storage.size_gb, and at most 65536, or 16384 for SQL Server: RDS refuses to autoscale into less."
  }

  validation {
    condition     = !startswith(var.storage.type, "io") || var.storage.iops != null
    error_message = "storage.iops is needed with io1 and io2."
  }

  validation {
    condition     = var.storage.type != "gp2" || var.storage.iops == null
    error_message = "storage.iops cannot be set with gp2, whose rate follows its size."
  }

  validation {
    condition     = var.storage.type == "gp3" || var.storage.throughput == null
    error_message = "storage.throughput can be set with gp3 only."
  }

  validation {
    condition     = var.storage.type != "gp3" || (var.storage.iops == null && var.storage.throughput == null) || var.storage.size_gb >= local.traits.scaled_gp3_gb
    error_message = "storage.iops and storage.throughput cannot be set with gp3 below 400 GB, or 200 for Oracle, where RDS includes a fixed 3000 and 125."
  }

  validation {
    condition     = var.storage.type != "gp3" || var.storage.iops == null || try(var.storage.iops >= local.traits.iops[0] && var.storage.iops <= local.traits.iops[1], false)
    error_message = "storage.iops must be from 12000 to 64000 with gp3, or 3000 to 16000 for SQL Server."
  }

  validation {
    condition     = var.storage.throughput == null || try(var.storage.throughput >= local.traits.throughput[0] && var.storage.throughput <= local.traits.throughput[1] && var.storage.throughput * 4 <= coalesce(var.storage.iops, local.traits.iops[0]), false)
    error_message = "storage.throughput must be from 500 to 4000 MiB/s, or 125 to 1000 for SQL Server, and at most a quarter of storage.iops."
  }

  validation {
    condition     = !startswith(var.storage.type, "io") || try(var.storage.iops >= 1000 && var.storage.iops <= 256000 && (var.storage.type == "io2" || var.storage.iops <= var.storage.size_gb * 50), true)
    error_message = "storage.iops must be from 1000 to 256000 with io1 and io2, and with io1 at most 50 for each GB."
  }
}

variable "multi_az" {
  type        = bool
  description = "Whether a standby in another zone takes over when the zone of the instance fails. Turn it off where the recovery region is standby enough."
  default     = true
  nullable    = false

  validation {
    condition     = !var.multi_az || local.traits.standby
    error_message = "multi_az must be false for sqlserver-ex: Express Edition has no standby."
  }
}
