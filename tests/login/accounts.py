"""Accounts and what they belong to."""

from __future__ import annotations

from tests.factories import make_user


def make_account(address, **fields):
    user = make_user(**fields)
    user.email = address
    user.save()
    return user


def groups_of(user):
    return set(user.groups.values_list("name", flat=True))
