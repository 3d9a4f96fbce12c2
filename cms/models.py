"""The frame's models, gathered for Django."""

from cms.region.models import RegionSettings


__all__ = ["RegionSettings"]
