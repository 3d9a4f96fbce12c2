from django.conf import settings
from django.db import migrations


def take_names_away(apps, schema_editor):
    """The history held the names of owners and deputies; now it holds the numbers of their accounts."""
    PageLogEntry = apps.get_model("wagtailcore", "PageLogEntry")
    numbers = _numbers(apps.get_model(settings.AUTH_USER_MODEL))
    for entry in PageLogEntry.objects.filter(action="keepers.assigned").iterator():
        entry.data = {
            # 0 is nobody's number: an account that is gone, or one of two with the same name.
            key: numbers.get(value, 0) if value and isinstance(value, str) else value or None
            for key, value in entry.data.items()
        }
        entry.save(update_fields=["data"])


def _numbers(User):
    """Number of the account that goes by a name, of names that only one goes by."""
    owners = {}
    for user in User.objects.all():
        name = f"{user.first_name} {user.last_name}".strip() or user.username
        owners.setdefault(name, []).append(user.pk)
    return {name: keys[0] for name, keys in owners.items() if len(keys) == 1}


class Migration(migrations.Migration):
    dependencies = [
        ("keepers", "0001_theme_approval"),
        ("wagtailcore", "0098_apitoken"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [migrations.RunPython(take_names_away, migrations.RunPython.noop)]
