"""The frame's own rows of the governance table."""

from __future__ import annotations

from cms.governance.grants import CollectionGrant, Grant, ModelGrant, Role


_EDITORS = (Role.COMMUNICATIONS, Role.DIGITAL_SERVICES)

GRANTS: tuple[Grant, ...] = (
    *(ModelGrant(role, "wagtailadmin.admin", ("access",)) for role in Role),
    *(
        CollectionGrant(role, model, ("add", "change", "choose"))
        for role in _EDITORS
        for model in ("wagtailimages.image", "wagtaildocs.document")
    ),
    *(
        CollectionGrant(role, "wagtailimages.image", ("add", "choose"))
        for role in (Role.ORGANISERS, Role.THEME_OWNERS)
    ),
    *(
        ModelGrant(role, model, ("add", "change", "delete", "view"))
        for role in _EDITORS
        for model in ("wagtailredirects.redirect", "wagtailcore.collection")
    ),
    *(ModelGrant(role, "wagtail_localize.translation", ("submit",)) for role in _EDITORS),
    ModelGrant(Role.DIGITAL_SERVICES, "cms.regionsettings", ("change",)),
    ModelGrant(Role.DIGITAL_SERVICES, "auth.user", ("add", "change", "delete", "view")),
    ModelGrant(Role.DIGITAL_SERVICES, "auth.group", ("add", "change", "delete", "view")),
    ModelGrant(Role.DIGITAL_SERVICES, "wagtailcore.site", ("add", "change", "delete", "view")),
    ModelGrant(Role.DIGITAL_SERVICES, "wagtailcore.workflow", ("add", "change", "delete")),
    ModelGrant(Role.DIGITAL_SERVICES, "wagtailcore.task", ("add", "change", "delete")),
)
