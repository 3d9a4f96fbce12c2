"""Benchmarks: what matters is printed as ratios of one run, so that the machine's speed cancels out."""
