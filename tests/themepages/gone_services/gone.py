"""How a service goes, and what the report then lists."""

from __future__ import annotations

from django.urls import reverse

from ptvsync.models import Service, ServiceAddition, Status


REPORT = "themepages_gone_services"


def withdraw(service):
    Service.objects.filter(pk=service.pk).update(
        status=Status.WITHDRAWN, withdrawn_at="2026-11-03T08:00Z"
    )


def hide(service):
    ServiceAddition.objects.create(service=service, hidden=True, hidden_reason="Tuplana")


def listed(client, query=""):
    return [row.name for row in client.get(reverse(REPORT) + query).context["object_list"]]
