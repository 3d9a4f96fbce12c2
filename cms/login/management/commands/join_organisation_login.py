"""``join_organisation_login``: an account that was here before is opened by the organisation's login too."""

from __future__ import annotations

from typing import Any

from allauth.socialaccount.models import SocialAccount
from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError, CommandParser

from cms.login.organisation_adapter import PROVIDER_ID


class Command(BaseCommand):
    """Joins one account to one person of the service. Its password stays as it is."""

    help = "Let a person of the organisation's login into an account that exists already."

    def add_arguments(self, parser: CommandParser) -> None:
        """The account, and the person."""
        parser.add_argument("username")
        parser.add_argument(
            "--subject", required=True, help="the person's lasting identifier in the service (sub)"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Join them; joining again changes nothing."""
        username, subject = options["username"], options["subject"].strip()
        user = get_user_model().objects.filter(username=username).first()
        if user is None:
            raise CommandError(f"There is no account {username}.")
        if not subject:
            raise CommandError("The subject is empty.")
        joined, _ = SocialAccount.objects.get_or_create(
            provider=PROVIDER_ID, uid=subject, defaults={"user": user}
        )
        if joined.user != user:
            raise CommandError(f"{subject} is joined to {joined.user.get_username()} already.")
        self.stdout.write(f"The organisation's login of {subject} opens {username}.")
