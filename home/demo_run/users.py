"""Logins of the demo, one for each role. They exist only in the demo."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group

from cms.governance.grants import Role


# Said aloud when the demo starts; never used outside it.
DEMO_PASSWORD = "kymijoki-virtaa"  # noqa: S105


@dataclass(frozen=True)
class DemoUser:
    """A login and the group it belongs to."""

    username: str
    first_name: str
    last_name: str
    role: Role


DEMO_USERS = (
    DemoUser("viestinta", "Veera", "Viestijä", Role.COMMUNICATIONS),
    DemoUser("digi", "Dani", "Digiläinen", Role.DIGITAL_SERVICES),
    DemoUser("ohjaaja", "Oona", "Ohjaaja", Role.ORGANISERS),
    DemoUser("teema", "Teemu", "Teemavastaava", Role.THEME_OWNERS),
    DemoUser("kunta", "Kuisma", "Kuntalainen", Role.MUNICIPALITIES),
)


def ensure_demo_users() -> None:
    """Create the logins that are missing; one that exists keeps its password."""
    for person in DEMO_USERS:
        user, created = get_user_model().objects.get_or_create(
            username=person.username,
            defaults={"first_name": person.first_name, "last_name": person.last_name},
        )
        if created:
            user.email = f"{person.username}@kymenlaakso.example"
            user.set_password(DEMO_PASSWORD)
            user.save()
            user.groups.set(Group.objects.filter(name=person.role))
