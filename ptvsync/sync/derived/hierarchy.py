"""Which organisation is part of which, and who is behind it in the words of residents."""

from __future__ import annotations

from ptvsync.overrides import outdated_types, set_provider_type
from ptvsync.sync.statements import execute


PARENTS = """
    UPDATE {organizations} held SET parent_id = parent.id
    FROM {organizations} child
    LEFT JOIN {organizations} parent ON parent.registry_id = (child.record ->> 'parent_id')::uuid
    WHERE held.id = child.id AND held.parent_id IS DISTINCT FROM parent.id
"""


def save_hierarchy() -> set[int]:
    """Bring parents and provider types up to date; gives the keys of the services that changed."""
    execute(PARENTS)
    services = [set_provider_type(kind, keys) for kind, keys in outdated_types().items()]
    return set().union(*services)
