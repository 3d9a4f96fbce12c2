"""The rule on accounts of superusers."""

from __future__ import annotations

from collections.abc import Iterable

from django.contrib.auth.models import AnonymousUser, User
from django.core.exceptions import PermissionDenied


def may_keep(keeper: User | AnonymousUser, account: User) -> bool:
    """Whether the keeper may change or remove the account, as far as it is a superuser's."""
    return keeper.is_superuser or not account.is_superuser


def require_may_keep(keeper: User | AnonymousUser, accounts: Iterable[User]) -> None:
    """PermissionDenied when one of the accounts is not the keeper's to change."""
    if not all(may_keep(keeper, account) for account in accounts):
        raise PermissionDenied
