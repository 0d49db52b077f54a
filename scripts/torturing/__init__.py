"""The parts of scripts/torture: a module a promise."""
