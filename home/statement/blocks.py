"""A row of the statement: what cannot be used, and why."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, ChoiceBlock, DateBlock, RegexBlock, StructBlock, TextBlock

from home.statement.enums import Reason


class BarrierBlock(StructBlock):
    """One barrier, by the WCAG criterion that it breaks."""

    criterion = RegexBlock(
        regex=r"^[1-4]\.\d\.\d{1,2}( .+)?$",
        label=_("WCAG criterion"),
        max_length=100,
        help_text=_("Number and name, such as 1.4.3 Contrast."),
        error_messages={"invalid": _("Begin with the number of the criterion, such as 1.4.3.")},
    )
    what = TextBlock(label=_("What cannot be used, and by whom"), rows=2)
    reason = ChoiceBlock(label=_("Reason"), choices=Reason.choices)
    explanation = TextBlock(label=_("More on the reason"), rows=2, required=False)
    alternative = CharBlock(
        label=_("Where to get the same otherwise"), max_length=250, required=False
    )
    target_date = DateBlock(
        label=_("To be mended by"),
        required=False,
        help_text=_("Needed when it has not been mended yet."),
    )

    class Meta:
        icon = "cross"
        label = _("Barrier")
