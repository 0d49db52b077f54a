"""What scripts/benchmark and scripts/torture share."""
