"""Services made up for the previews of blocks."""

from __future__ import annotations

from django.utils.translation import gettext as _

from ptvsync.language import LocalText
from ptvsync.provider import ProviderType
from themepages.service_cards import ServiceCard


def sample_cards() -> list[ServiceCard]:
    """Two cards such as readers see."""
    return [
        _card("Tuolijumppa", "Liikutaan yhdessä istuen ja seisten.", ProviderType.MUNICIPALITY),
        _card("Kävelykaverit", "Löydä seuraa lenkille omalta kylältä.", ProviderType.ASSOCIATION),
    ]


def _card(title: str, summary: str, provider_type: ProviderType) -> ServiceCard:
    return ServiceCard(
        title=LocalText(title, "fi"),
        summary=LocalText(summary, "fi"),
        provider=LocalText(),
        provider_type=provider_type.value,
        provider_type_label=str(provider_type.label),
        area=_("Whole region"),
        is_free=True,
        is_remote=False,
        url="#",
    )
