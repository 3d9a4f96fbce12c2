"""The table: who reaches which address of the admin. A superuser reaches all that anybody may.

A new address needs a row here: in MODELS when a viewset of Wagtail makes it, otherwise in ADDRESSES.
"""

from __future__ import annotations

from dataclasses import dataclass

from cms.governance.grants import Role


OWNERS = {Role.DIGITAL_SERVICES}
KEEPERS = {Role.COMMUNICATIONS, *OWNERS}
THEMES = {*KEEPERS, Role.THEME_OWNERS}
WRITERS = {*THEMES, Role.ORGANISERS}
READERS = {*THEMES, Role.MUNICIPALITIES}
EDITORS = set(Role)
SUPERUSER = set()
NOBODY = None


@dataclass(frozen=True)
class Row:
    """``who`` reaches the address of ``name``; ``row`` is what of the world it is about.

    ``method`` post: what does something. NOBODY: not even a superuser. ``public``: also without logging in.
    """

    name: str
    who: set | None
    row: str = ""
    args: tuple = ()
    method: str = "get"
    public: bool = False


@dataclass(frozen=True)
class Model:
    """The rights on a model's addresses; ``read`` is for those who see its list."""

    row: str
    read: set | None
    add: set | None
    change: set | None
    delete: set | None
    history: set | None = frozenset({"as read"})
    usage: set | None = frozenset({"as read"})
    choose: set | None = frozenset(EDITORS)


# The names that Wagtail's viewsets give → the right that they need.
VIEWS = {
    "index": "read",
    "index_results": "read",
    "list": "read",
    "list_results": "read",
    "inspect": "read",
    "add": "add",
    "copy": "add",
    "create": "add",
    "edit": "change",
    "delete": "delete",
    "history": "history",
    "history_results": "history",
    "usage": "usage",
    "choose": "choose",
    "choose_results": "choose",
    "chosen": "choose",
    "chosen_multiple": "choose",
}
WITHOUT_ROW = {"index", "index_results", "list", "list_results", "add", "create"} | {
    "choose",
    "choose_results",
    "chosen_multiple",
}


def _read_only(row, read=READERS):
    return Model(row, read, NOBODY, NOBODY, NOBODY, history=NOBODY)


def _kept(row, keepers=KEEPERS):
    return Model(row, keepers, keepers, keepers, keepers)


MODELS = {
    "events_groupprogramme": _kept("programme"),
    "links_cataloguelink": Model("link", THEMES, THEMES, THEMES, KEEPERS),
    "search_synonym": _kept("synonym"),
    "search_zeroresultterm": Model(
        "term", KEEPERS, SUPERUSER, SUPERUSER, KEEPERS, history=KEEPERS, usage=SUPERUSER
    ),
    "coordinators_coordinatorturn": Model(
        "turn", READERS, KEEPERS, KEEPERS, KEEPERS, history=KEEPERS, usage=KEEPERS
    ),
    "ptvsync_service": _read_only("service"),
    "ptvsync_organization": _read_only("organization"),
    "ptvsync_servicechannel": _read_only("channel"),
    "ptvsync_servicecollection": _read_only("collection"),
    "ptvsync_municipality": _read_only("municipality"),
    "ptvsync_syncrun": _read_only("sync_run", KEEPERS),
    "feedback_queue": Model("feedback", KEEPERS, NOBODY, KEEPERS, KEEPERS),
    "ptvsync_additions": _kept("addition"),
    "ptvsync_overrides": _kept("override", OWNERS),
    "wagtailusers_users": _kept("account", OWNERS),
}

_SYNC = "wagtailsnippets_ptvsync_syncrun"
ADDRESSES = (
    # Logging in
    Row("account_login", EDITORS, public=True),
    Row("openid_connect_login", EDITORS, args=("oidc",), public=True),
    Row("openid_connect_callback", NOBODY, args=("oidc",)),
    Row("account_reset_password", EDITORS, public=True),
    Row("mfa_activate_totp", EDITORS),
    # The frame
    Row("cms_plugins", OWNERS),
    Row("wagtailsettings:edit cms.regionsettings", OWNERS, "site"),
    Row("wagtailsettings:edit keepers.themeapproval", OWNERS, "site"),
    Row("governance_report", KEEPERS),
    Row("people_report", OWNERS),
    Row("people_report_results", OWNERS),
    Row("translations_behind", KEEPERS),
    Row("dashboard_drafts", WRITERS),
    Row("dashboard_drafts_results", WRITERS),
    Row("contentcheck_report", WRITERS),
    Row("contentcheck_report_results", WRITERS),
    Row("addresses_missed", KEEPERS),
    Row("addresses_missed_results", KEEPERS),
    Row("addresses_add_redirect", KEEPERS),
    Row("addresses_aliases", KEEPERS, "theme"),
    # PTV
    Row("wagtailsnippets_ptvsync_service:refresh", KEEPERS, "service"),
    Row(f"{_SYNC}:start", OWNERS, args=("changes",)),
    Row(f"{_SYNC}:cancel", OWNERS, "sync_run"),
    Row(f"{_SYNC}:accept", OWNERS, "sync_run"),
    Row(f"{_SYNC}:reject", OWNERS, "sync_run"),
    Row("ptvsync_additions_of", KEEPERS, "service"),
    Row("quality_message", READERS, "organization"),
    *(
        Row(f"quality_{report}{results}", READERS)
        for report in ("report", "by_municipality", "by_origin", "by_rule", "flags")
        for results in ("", "_results")
    ),
    # Themes
    Row("upkeep_report", WRITERS),
    Row("upkeep_report_results", WRITERS),
    Row("upkeep_reviewed", KEEPERS, "theme", method="post"),
    Row("splitting_split", KEEPERS, "theme"),
    Row("theme_keepers", KEEPERS, "theme"),
    Row("themepages_rule_preview", KEEPERS, "theme", method="post"),
    Row("themepages_keywords", EDITORS),
    Row("themepages_visibility", READERS, "service"),
    Row("themepages_gone_services", THEMES),
    Row("themepages_gone_services_results", THEMES),
    # A service that no page of theirs names is not found by those whose page it does not concern.
    Row("themepages_replace_service", KEEPERS, "gone"),
    Row("themepages_replacements", THEMES),
    Row("themepages_replacement", THEMES, "replacement"),
    Row("links_import", KEEPERS),
    Row("links_import_list", KEEPERS, "link_list"),
    Row("links_broken", THEMES),
    Row("links_broken_results", THEMES),
    # Coverage
    *(
        Row(f"coverage_admin:{name}", READERS)
        for name in ("matrix", "matrix_csv", "history", "history_csv")
    ),
    Row("coverage_admin:cell", READERS, args=("285", "liikunta")),
    Row("coverage_admin:links", KEEPERS),
    Row("coverage_admin:renew_link", KEEPERS, args=("285",), method="post"),
    Row("coverage_admin:revoke_link", KEEPERS, args=("285",), method="post"),
    # The calendar
    Row("event_pages:index", WRITERS),
    Row("event_pages:index_results", WRITERS),
    Row("event_pages:choose_parent", WRITERS),
    # WordPress
    Row("wordpress:index", KEEPERS),
    Row("wordpress:index_results", KEEPERS),
    Row("wordpress:add", KEEPERS),
    Row("wordpress:edit", KEEPERS, "import_run"),
    Row("wordpress:undo", KEEPERS, "import_run"),
    Row("wordpress:csv", KEEPERS, "import_run"),
)
# Wagtail's own menus, choosers and headings lead here without asking whether one may go; the address itself refuses.
LED_TO_BY_WAGTAIL = {
    "wagtailsnippets_ptvsync_municipality:edit",
    "wagtailsnippets_search_zeroresultterm:edit",
    "wagtailsnippets_search_zeroresultterm:usage",
}
_BY_NAME = {row.name: row for row in ADDRESSES}


def row_of(name):
    """The row of an address by its full name; None when the table has none."""
    if name in _BY_NAME:
        return _BY_NAME[name]
    space, _, view = name.partition(":")
    model = MODELS.get(
        space.removeprefix("wagtailsnippets_").removeprefix("wagtailsnippetchoosers_")
    )
    if model is None or view not in VIEWS:
        return None
    who = getattr(model, VIEWS[view])
    if who == {"as read"}:
        who = model.read
    return Row(name, who, "" if view in WITHOUT_ROW else model.row)
