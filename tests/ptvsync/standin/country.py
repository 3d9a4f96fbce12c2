"""How large the generated country of the tests is, and what is asked of it."""

from __future__ import annotations


SERVICES = 4000


def addresses(country):
    return [item for channel in country.channels.values() for item in channel.contact.addresses]


def share(items, condition):
    found = list(items)
    return sum(1 for item in found if condition(item)) / len(found)
