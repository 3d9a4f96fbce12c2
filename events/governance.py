"""Rights on the calendar: organisers post and editors approve (by the workflow of the home page)."""

from __future__ import annotations

from cms.governance.grants import Grant, ModelGrant, PageGrant, Role


GRANTS: tuple[Grant, ...] = (
    # With "add" alone they edit only pages of their own, and do not publish.
    PageGrant(Role.ORGANISERS, "events.EventIndexPage", ("add",)),
    *(
        ModelGrant(role, "events.groupprogramme", ("add", "change", "delete", "view"))
        for role in (Role.COMMUNICATIONS, Role.DIGITAL_SERVICES)
    ),
)
