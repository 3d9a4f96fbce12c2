"""Faults of the real PTV that can be switched on by name."""

from .switches import FAULTS, Faults


__all__ = ["FAULTS", "Faults"]
