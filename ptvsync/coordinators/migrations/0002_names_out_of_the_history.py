import re

from django.db import migrations


# “Kotka: Veikko Vuorossa, 1.1.2026–31.12.2026”; a name may have commas in it.
NAMED = re.compile(r"^(?P<place>[^:]+): .*, (?P<days>[^,]*–[^,]*)$", re.DOTALL)


def take_names_away(apps, schema_editor):
    """Wagtail's history held the person's name of each turn, also of turns that are gone."""
    ModelLogEntry = apps.get_model("wagtailcore", "ModelLogEntry")
    entries = ModelLogEntry.objects.filter(
        content_type__app_label="coordinators", content_type__model="coordinatorturn"
    )
    for entry in entries.iterator():
        if named := NAMED.match(entry.label):
            entry.label = f"{named['place']}: {named['days']}"
            entry.save(update_fields=["label"])


class Migration(migrations.Migration):
    dependencies = [
        ("coordinators", "0001_turns"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [migrations.RunPython(take_names_away, migrations.RunPython.noop)]
