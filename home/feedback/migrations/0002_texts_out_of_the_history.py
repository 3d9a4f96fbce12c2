from django.db import migrations
from django.db.models import F


def take_texts_away(apps, schema_editor):
    """Wagtail's history held the beginning of each text that was handled, also of those erased since."""
    ModelLogEntry = apps.get_model("wagtailcore", "ModelLogEntry")
    entries = ModelLogEntry.objects.filter(
        content_type__app_label="feedback", content_type__model="feedback"
    )
    entries.update(label=F("object_id"))


class Migration(migrations.Migration):
    dependencies = [
        ("feedback", "0001_feedback_queue"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [migrations.RunPython(take_texts_away, migrations.RunPython.noop)]
