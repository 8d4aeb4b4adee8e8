"""Fuzzers that follow coverage: `python -m tests.fuzz.request -max_total_time=60` (the `fuzz` extra)."""
