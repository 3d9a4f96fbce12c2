"""Clients of the registry: HTTP and payloads end here, neutral records come out."""

from .base import Known, RegistryClient, Scope
from .errors import RegistryError, RegistryPayloadError, RegistryRefused, RegistryUnavailable
from .factory import registry_client
from .inbox import Draft, Fetched, Inbox, Item, Payload


__all__ = [
    "Draft",
    "Fetched",
    "Inbox",
    "Item",
    "Known",
    "Payload",
    "RegistryClient",
    "RegistryError",
    "RegistryPayloadError",
    "RegistryRefused",
    "RegistryUnavailable",
    "Scope",
    "registry_client",
]
