# Both windows in minutes since Monday 00:00 UTC, on a circle of a week. Malformed ones are refused by their own
# validations; the fallbacks keep those the only complaint.
locals {
  days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
  week = 7 * 24 * 60

  backup_edges      = try([for edge in split("-", var.backup.window) : split(":", edge)[0] * 60 + split(":", edge)[1]], [0, 30])
  backup_start      = local.backup_edges[0]
  backup_length     = (local.backup_edges[1] - local.backup_start + 1440) % 1440
  maintenance_edges = try([for edge in split("-", var.maintenance_window) : index(local.days, split(":", edge)[0]) * 1440 + split(":", edge)[1] * 60 + split(":", edge)[2]], [720, 750])

  maintenance_start  = local.maintenance_edges[0]
  maintenance_length = (local.maintenance_edges[1] - local.maintenance_start + local.week) % local.week

  windows_overlap = anytrue(flatten([for day in range(7) : [
    (local.maintenance_start - day * 1440 - local.backup_start + local.week) % local.week < local.backup_length,
    (day * 1440 + local.backup_start - local.maintenance_start + local.week) % local.week < local.maintenance_length,
  ]]))
}
