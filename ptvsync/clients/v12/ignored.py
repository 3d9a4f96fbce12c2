"""Fields of v12 that no record needs: path in the payload → why. Whatever lies below is left out too."""

from __future__ import annotations


_MOVED = "when the item was moved from the old system, asked for only when it has no other time"

_SOURCE = "an address that a person typed is shown like one from the post's list"

IGNORED_FIELDS: dict[str, dict[str, str]] = {
    "service": {
        "migratedAt": _MOVED,
        "languageVersions.*.voucher.voucherType": "the filled part of a voucher tells it",
    },
    "channel": {
        "migratedAt": _MOVED,
        "location.streetAddresses[].addressSource": _SOURCE,
        "contactAddresses.streetAddresses[].addressSource": _SOURCE,
        "deliveryAddresses[].addressSource": _SOURCE,
        "deliveryAddresses[].deliveryAddressType": "which parts are filled tells it",
        "allowedConnectionType": "tells maintainers who may connect services",
    },
    "connection": {
        "migratedAt": _MOVED,
        "contactAddresses.streetAddresses[].addressSource": _SOURCE,
    },
    "organization": {
        "migratedAt": _MOVED,
        "location.streetAddresses[].addressSource": _SOURCE,
        "contactAddresses.streetAddresses[].addressSource": _SOURCE,
        "eInvoiceAddresses": "for suppliers, not for residents",
    },
    "collection": {"migratedAt": _MOVED},
    "general": {
        "migratedAt": _MOVED,
        "organizationContentId": "a ministry, not the provider",
        "generalDescriptionTypes": "tells maintainers whom it is written for",
        "serviceType": "the service has its own",
        "publishedAt": "a full fetch sees its services change with it",
        "languageVersions.*.name": "the service has its own",
        "languageVersions.*.backgroundDescription": "written for maintainers",
        "languageVersions.*.freelyAssignedKeywords": "v11 does not tell them",
    },
}
