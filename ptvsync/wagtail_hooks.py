"""Registration in Wagtail's admin: policies first, because Wagtail remembers the first it sees."""

from __future__ import annotations

from wagtail.permissions import register_permission_policy
from wagtail.snippets.models import register_snippet

from ptvsync.admin.permissions import ReadOnlyPolicy
from ptvsync.admin.viewsets import RegistryGroup


for viewset in RegistryGroup.items:
    register_permission_policy(viewset.model, ReadOnlyPolicy(viewset.model))

register_snippet(RegistryGroup)
