"""Fuzzing of the parsers."""
