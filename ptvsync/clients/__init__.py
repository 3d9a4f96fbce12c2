"""Clients of the registry: HTTP and payloads end here, neutral records come out."""

from .base import Known, RegistryClient, Scope
from .draft import Draft, LeftOut, Payload
from .errors import RegistryError, RegistryPayloadError, RegistryRefused, RegistryUnavailable
from .factory import registry_client
from .inbox import Fetched, Inbox, Item


__all__ = [
    "Draft",
    "Fetched",
    "Inbox",
    "Item",
    "Known",
    "LeftOut",
    "Payload",
    "RegistryClient",
    "RegistryError",
    "RegistryPayloadError",
    "RegistryRefused",
    "RegistryUnavailable",
    "Scope",
    "registry_client",
]
