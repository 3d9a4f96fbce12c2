"""The colours that an accent meets in ``static/css/tokens.css``: as text on the grounds, as a ground of buttons."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from cms.look.contrast import BLACK, TEXT, WHITE, lowest_contrast, readable_shade


if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True)
class Scheme:
    """Day or night: the site's own accent and its ink, and the grounds; ``towards`` makes an accent readable."""

    accent: str
    ink: str
    grounds: tuple[str, ...]
    towards: str

    @property
    def beside(self) -> Sequence[str]:
        """Every colour that an accent has to stand out from."""
        return (*self.grounds, self.ink)


# In ``grounds``: paper, surface, sunken.
DAY = Scheme("#0d4a3c", "#fffdf9", ("#faf7f0", "#fffdf9", "#f2ede2"), BLACK)
NIGHT = Scheme("#93dfc5", "#06231b", ("#0c1a16", "#14261f", "#081310"), WHITE)


def check_accent(colour: str, scheme: Scheme) -> None:
    """ValidationError, with a shade that would do, when text in the colour or upon it cannot be read."""
    reached = lowest_contrast(colour, scheme.beside)
    if reached >= TEXT:
        return
    values = {
        "reached": f"{reached:.2f}",
        "needed": f"{TEXT}",
        "suggestion": readable_shade(colour, scheme.beside, scheme.towards),
    }
    message = _(
        "Text in this colour cannot be read well: its contrast is %(reached)s, and at least "
        "%(needed)s is needed. Try %(suggestion)s."
    )
    raise ValidationError(message, "contrast", values)
