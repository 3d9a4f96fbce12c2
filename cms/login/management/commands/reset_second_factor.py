"""``reset_second_factor``: for somebody who lost both the telephone and the recovery codes."""

from __future__ import annotations

from typing import Any

from allauth.mfa.models import Authenticator
from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError, CommandParser


class Command(BaseCommand):
    """Turns two-step login of one account off; the next login may ask for a new one."""

    help = "Turn two-step login of an account off, when its telephone and recovery codes are lost."

    def add_arguments(self, parser: CommandParser) -> None:
        """The account."""
        parser.add_argument("username")

    def handle(self, *args: Any, **options: Any) -> None:
        """Remove the second factor and its recovery codes."""
        username = options["username"]
        user = get_user_model().objects.filter(username=username).first()
        if user is None:
            raise CommandError(f"There is no account {username}.")
        found, _ = Authenticator.objects.filter(user=user).delete()
        told = "is off now" if found else "was off already"
        self.stdout.write(f"Two-step login of {username} {told}.")
