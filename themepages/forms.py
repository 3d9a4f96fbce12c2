"""The filters of a theme's service list."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from ptvsync.models import Service, TargetGroup
from ptvsync.provider import ProviderType


class ServiceFilterForm(forms.Form):
    """Read from the query string; a value nobody offers is ignored, never an error page."""

    kohderyhma = forms.ChoiceField(label=_("For whom"), required=False)
    tarjoaja = forms.ChoiceField(
        label=_("Provider"),
        required=False,
        choices=[("", _("All providers")), *ProviderType.choices],
    )
    maksuton = forms.BooleanField(label=_("Free of charge"), required=False)
    eta = forms.BooleanField(label=_("Remote"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        groups = TargetGroup.objects.filter(code__startswith="KR1").order_by("code")
        choices = [("", _("Everyone")), *((group.code, group.title) for group in groups)]
        self.fields["kohderyhma"].choices = choices  # type: ignore[attr-defined]

    def narrow(self, services: QuerySet[Service]) -> QuerySet[Service]:
        """The services that meet what was chosen."""
        self.is_valid()
        chosen = self.cleaned_data
        if chosen.get("kohderyhma"):
            services = services.filter(target_group_codes__contains=[chosen["kohderyhma"]])
        if chosen.get("tarjoaja"):
            services = services.filter(provider_type=chosen["tarjoaja"])
        if chosen.get("maksuton"):
            services = services.filter(is_free=True)
        if chosen.get("eta"):
            services = services.filter(is_remote=True)
        return services

    @property
    def is_narrowed(self) -> bool:
        """Whether anything was chosen."""
        return any(self.data.get(name) for name in self.fields)
