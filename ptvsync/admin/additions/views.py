"""A new addition, and the door to a service's additions from its own page in the admin."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from wagtail.admin.views.generic import CreateView

from ptvsync.models import Service, ServiceAddition


class AdditionCreateView(CreateView):
    """The service is the one that the address names (``?service=5``), or is chosen in the form."""

    def get_initial(self) -> dict[str, object]:
        """What the address names."""
        key = self.request.GET.get("service", "")
        return {"service": key} if key.isdecimal() else {}


def additions_of(request: HttpRequest, service_id: int) -> HttpResponseRedirect:
    """The form of a service's additions, whether there are any yet or not."""
    service = get_object_or_404(Service.objects.only("pk"), pk=service_id)
    if not request.user.has_perm("ptvsync.change_serviceaddition"):
        raise PermissionDenied
    row = ServiceAddition.objects.filter(service=service).first()
    if row is None:
        return HttpResponseRedirect(f"{reverse('ptvsync_additions:add')}?service={service.pk}")
    return HttpResponseRedirect(reverse("ptvsync_additions:edit", args=[row.pk]))
