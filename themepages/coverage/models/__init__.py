"""The history of coverage, and the links by which municipalities read theirs."""

from .coverage_count import CoverageCount
from .municipality_link import MunicipalityLink


__all__ = ["CoverageCount", "MunicipalityLink"]
