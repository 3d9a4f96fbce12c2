"""The form of one line of the rule table, and of all lines of a theme."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from modelcluster.forms import BaseChildFormSet
from wagtail.admin.forms import WagtailAdminModelForm

from themepages.matching.code_lists import CodeLists, read_code_lists
from themepages.rule_editing.fields import CodesField, KeywordsField


class ThemeRuleForm(WagtailAdminModelForm):
    """A line that would fit no service is refused."""

    class_codes = CodesField(
        label=capfirst(gettext_lazy("service classes")),
        required=False,
        help_text=gettext_lazy("Any of these. A main class covers its subclasses."),
    )
    target_group_codes = CodesField(
        label=capfirst(gettext_lazy("target groups")),
        required=False,
        help_text=gettext_lazy("Any of these. A main group covers its subgroups."),
    )
    keywords = KeywordsField(
        label=capfirst(gettext_lazy("keywords")),
        required=False,
        help_text=gettext_lazy("Any of these keywords that providers have given in PTV."),
    )

    def __init__(self, *args: Any, code_lists: CodeLists | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        lists = code_lists or read_code_lists()
        self._offer("class_codes", lists.classes)
        self._offer("target_group_codes", lists.target_groups)

    def clean(self) -> dict[str, Any]:
        """Refuse a line without conditions."""
        data: dict[str, Any] = super().clean()
        if not self.errors and not any(
            data.get(name) for name in ("class_codes", "target_group_codes", "keywords")
        ):
            raise ValidationError(
                _(
                    "Choose a service class, a target group or a keyword: an empty rule does nothing."
                )
            )
        return data

    def _offer(self, name: str, codes: Any) -> None:
        self.fields[name].offer(codes, getattr(self.instance, name))


class ThemeRuleFormSet(BaseChildFormSet):
    """Reads the code lists once for all lines."""

    @cached_property
    def code_lists(self) -> CodeLists:
        """The names to choose by."""
        return read_code_lists()

    def get_form_kwargs(self, index: int | None) -> dict[str, Any]:
        """Hand the lists to each line."""
        return {**super().get_form_kwargs(index), "code_lists": self.code_lists}
