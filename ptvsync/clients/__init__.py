"""Clients of the registry: HTTP and payloads end here, neutral records come out."""

from .base import Fetched, Item, RegistryClient, Scope
from .errors import RegistryError, RegistryPayloadError, RegistryRefused, RegistryUnavailable
from .factory import registry_client


__all__ = [
    "Fetched",
    "Item",
    "RegistryClient",
    "RegistryError",
    "RegistryPayloadError",
    "RegistryRefused",
    "RegistryUnavailable",
    "Scope",
    "registry_client",
]
