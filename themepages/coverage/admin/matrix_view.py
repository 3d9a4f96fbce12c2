"""Reports → Coverage: the matrix, the checklist, and the matrix as a file."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.views.generic import View
from wagtail.admin.widgets.button import HeaderButton

from themepages.coverage.admin.base import CoverageMixin, CoveragePage
from themepages.coverage.checklist import checklist
from themepages.coverage.csv_files import csv_response, matrix_lines
from themepages.coverage.matrix import matrix_of


class MatrixView(CoveragePage):
    """The matrix as it is now."""

    template_name = "coverage/admin/matrix.html"

    @cached_property
    def header_buttons(self) -> list[HeaderButton]:
        """The history, the links for those who hand them out, and the file."""
        buttons = [
            HeaderButton(_("History"), self.address("history"), icon_name="history", priority=10),
            HeaderButton(
                _("Download CSV"), self.address("matrix_csv"), icon_name="download", priority=30
            ),
        ]
        if self.request.user.has_perm("coverage.view_municipalitylink"):
            links = HeaderButton(
                _("Links for municipalities"), self.address("links"), icon_name="link", priority=20
            )
            buttons.append(links)
        return buttons

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the matrix and the checklist."""
        matrix = matrix_of(self.scope)
        context = {
            "matrix": matrix,
            "checklist": checklist(matrix),
        }
        return super().get_context_data(**kwargs) | context


class MatrixCsvView(CoverageMixin, View):
    """The matrix as a file."""

    def get(self, request: HttpRequest) -> HttpResponse:
        """Count now."""
        name = f"{_('coverage')} {timezone.localdate()}"
        return csv_response(name, matrix_lines(matrix_of(self.scope)))
