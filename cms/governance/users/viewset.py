"""Settings → Users, with the rule on superusers."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import User
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.views.generic import View
from django.views.generic.edit import FormMixin
from wagtail.users.views.users import CreateView, EditView, IndexView, UserViewSet

from cms.governance.users.forms import GuardedUserCreationForm, GuardedUserEditForm
from cms.governance.users.rules import may_keep, require_may_keep


class GuardedFormViewMixin(FormMixin, View):
    """Tells the form who fills it in."""

    def get_form_kwargs(self) -> dict[str, Any]:
        """Add whether it is a superuser."""
        return super().get_form_kwargs() | {"by_superuser": self.request.user.is_superuser}


class GuardedIndexView(IndexView):
    """Does not lead to accounts that one may not change."""

    def get_edit_url(self, instance: User) -> str | None:
        """None for a superuser's account, unless one is a superuser."""
        return super().get_edit_url(instance) if may_keep(self.request.user, instance) else None


class GuardedCreateView(GuardedFormViewMixin, CreateView):
    """Makes superusers for superusers only."""


class GuardedEditView(GuardedFormViewMixin, EditView):
    """Superusers' accounts are closed to others."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Refuse, or go on."""
        require_may_keep(request.user, [self.object])
        return super().dispatch(request, *args, **kwargs)


class GuardedUserViewSet(UserViewSet):
    """Wagtail's own refuses already to delete superusers. A copy would be one way more to make one."""

    index_view_class = GuardedIndexView
    add_view_class = GuardedCreateView
    edit_view_class = GuardedEditView
    copy_view_enabled = False

    def get_form_class(self, for_update: bool = False) -> type:
        """Ours."""
        return GuardedUserEditForm if for_update else GuardedUserCreationForm
