"""Names of the languages in which services are given: PTV's own, of which the frame knows only some."""

from __future__ import annotations

from collections.abc import Collection

from .language import language_name, localize
from .models import Language


def language_names(codes: Collection[str]) -> list[str]:
    """The names in the active language, in the order of the codes; a code that nobody names is itself."""
    rows = Language.objects.filter(code__in=codes).values_list("code", "names") if codes else ()
    found = {code: str(localize(names)) for code, names in rows}
    return [found.get(code) or language_name(code) for code in codes]
