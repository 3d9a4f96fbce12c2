"""Links to the page at hand in another language."""

from __future__ import annotations

from typing import Any

from django import template

from cms.login.language import PARAMETER


register = template.Library()


@register.simple_tag(takes_context=True)
def url_in_language(context: dict[str, Any], code: str) -> str:
    """The address of this page that chooses a language; the rest of the query stays."""
    query = context["request"].GET.copy()
    query[PARAMETER] = code
    return f"?{query.urlencode()}"
