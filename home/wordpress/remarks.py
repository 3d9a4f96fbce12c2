"""What an editor should look at. Kept as a name and what it is about, put into words when read."""

from __future__ import annotations

from typing import NamedTuple

from django.utils.translation import gettext_lazy as _


SENTENCES = {
    "table": _("A table became a list, a row on each line: %(about)s."),
    "embed": _("What was embedded became a link: %(about)s."),
    "form": _("A form was not brought: %(about)s."),
    "script": _("A script was not brought."),
    "shortcode": _("WordPress would have put something here, and it was not brought: [%(about)s]."),
    "dynamic_block": _("A block that WordPress fills by itself was not brought: %(about)s."),
    "no_alt": _("The picture says nothing of what it shows, so it was not put on the page: %(about)s."),
    "no_author": _("The author of the picture is not known; the next editor has to tell it: %(about)s."),
    "foreign_picture": _("A picture of another site became a link: %(about)s."),
    "old_link": _("A link leads to what is not imported: %(about)s."),
    "bad_link": _("A link was taken away, its text stays: %(about)s."),
    "file": _("The file could not be fetched: %(about)s."),
    "slug": _("The address was in use, so the page got another: %(about)s."),
    "parent": _("The page above it is not imported here, so it stands right below the chosen page."),
    "moved": _("It stands elsewhere in WordPress now, so it moves: %(about)s."),
    "not_moved": _("It stands elsewhere in WordPress now, but its address is in use there: %(about)s."),
    "was_scheduled": _("It was scheduled in WordPress; here it is a draft."),
    "was_private": _("Only those logged in could read it in WordPress; here it is a draft."),
    "was_protected": _("It had a password in WordPress; here it is a draft."),
    "theme": _("A theme is a draft until its national theme and its rules have been chosen."),
    "redirect_taken": _("The old address is in use here, so nothing leads from it: %(about)s."),
    "query_address": _("Its old address is only a number (%(about)s), from which nothing can lead."),
    "no_title": _("It had no title."),
    "failed": _("It could not be saved: %(about)s"),
    "broken": _("Something went wrong that the import does not know. The log of the worker tells more."),
    "repeated": _("Another post of the file has the same identifier (guid), and only one can be kept under it: %(about)s."),
    "long_lead": _("Its excerpt is too long for a lead, so it stands first in the text."),
}  # fmt: skip


class Remark(NamedTuple):
    """A name of SENTENCES, and what it is about: an address, a name."""

    name: str
    about: str = ""

    def __str__(self) -> str:
        """The sentence in the reader's language."""
        return str(SENTENCES[self.name]) % {"about": self.about}
