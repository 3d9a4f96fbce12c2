"""Links of the catalogue, what the check knows of their addresses, and imports of lists."""

from .address_check import AddressCheck
from .catalogue_link import CatalogueLink, CatalogueLinkQuerySet, worst_is
from .list_import import ImportState, ListImport


__all__ = [
    "AddressCheck",
    "CatalogueLink",
    "CatalogueLinkQuerySet",
    "ImportState",
    "ListImport",
    "worst_is",
]
