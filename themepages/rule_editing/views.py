"""Views of the editor of rules."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest, JsonResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from themepages.models import ThemePage, ThemeRule
from themepages.rule_editing.forms import ThemeRuleFormSet
from themepages.rule_editing.keywords import keywords_beginning
from themepages.rule_editing.preview import preview


MOST_KEYWORDS = 10
SHORTEST_TERM = 2


@require_POST
def rule_preview(request: HttpRequest, page_id: int) -> HttpResponse:
    """The effect of the rules in an editor's form; for those who may edit the page. Saves nothing."""
    page = get_object_or_404(ThemePage, pk=page_id)
    if not page.permissions_for_user(request.user).can_edit():
        raise PermissionDenied
    form = page.get_edit_handler().get_form_class()
    formset = form.formsets["rules"](request.POST, instance=page, prefix="rules")
    if not formset.management_form.is_valid():
        return HttpResponseBadRequest(_("The form has no rules."))
    is_valid = formset.is_valid()
    context = {
        "page": page,
        "errors": [] if is_valid else _errors(formset),
        "preview": preview(page, _rules(formset)) if is_valid else None,
    }
    part = "rule_preview" if "osa" in request.GET else "rule_preview_page"
    return render(request, f"themepages/admin/{part}.html", context)


@require_safe
def keywords(request: HttpRequest) -> JsonResponse:
    """Keywords of published services that begin as the ``term``, for the tags of a rule."""
    term = request.GET.get("term", "").replace("\0", "").strip().lower()
    if len(term) < SHORTEST_TERM:
        return JsonResponse([], safe=False)
    return JsonResponse(keywords_beginning(term, MOST_KEYWORDS), safe=False)


def _rules(formset: ThemeRuleFormSet) -> list[ThemeRule]:
    """The lines as the form has them, in their order, without those that would be deleted."""
    return [form.instance for form in formset.ordered_forms]


def _errors(formset: ThemeRuleFormSet) -> list[str]:
    lines = (
        (number, message)
        for number, form in enumerate(formset.forms, start=1)
        for messages in form.errors.values()
        for message in messages
    )
    return [
        _("Rule %(number)d: %(message)s") % {"number": number, "message": message}
        for number, message in lines
    ]
