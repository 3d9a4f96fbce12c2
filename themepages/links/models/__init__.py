"""Links of the catalogue, and what the check knows of their addresses."""

from .address_check import AddressCheck
from .catalogue_link import CatalogueLink, CatalogueLinkQuerySet, worst_is


__all__ = ["AddressCheck", "CatalogueLink", "CatalogueLinkQuerySet", "worst_is"]
