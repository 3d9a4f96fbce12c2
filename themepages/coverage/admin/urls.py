"""Addresses of coverage in the admin."""

from __future__ import annotations

from django.urls import path

from themepages.coverage.admin.cell_view import CellView
from themepages.coverage.admin.history_view import HistoryCsvView, HistoryView
from themepages.coverage.admin.links_view import LinksView, RenewLinkView, RevokeLinkView
from themepages.coverage.admin.matrix_view import MatrixCsvView, MatrixView


app_name = "coverage_admin"

urlpatterns = [
    path("", MatrixView.as_view(), name="matrix"),
    path("csv/", MatrixCsvView.as_view(), name="matrix_csv"),
    path("history/", HistoryView.as_view(), name="history"),
    path("history/csv/", HistoryCsvView.as_view(), name="history_csv"),
    path("cell/<slug:place>/<slug:theme>/", CellView.as_view(), name="cell"),
    path("links/", LinksView.as_view(), name="links"),
    path("links/<slug:code>/renew/", RenewLinkView.as_view(), name="renew_link"),
    path("links/<slug:code>/revoke/", RevokeLinkView.as_view(), name="revoke_link"),
]
