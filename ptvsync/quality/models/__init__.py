"""Flags, what was asked about, and how many there were on each day."""

from .checked_service import CheckedService, Origin
from .quality_count import QualityCount
from .quality_flag import QualityFlag, QualityFlagQuerySet


__all__ = ["CheckedService", "Origin", "QualityCount", "QualityFlag", "QualityFlagQuerySet"]
