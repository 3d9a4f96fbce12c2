"""The programmes that the site starts with; on the way back they stay, since groups may follow them."""

from django.db import migrations

from events.programmes import load_programmes


def create_programmes(apps, schema_editor):
    load_programmes(apps)


class Migration(migrations.Migration):

    dependencies = [("events", "0001_calendar")]

    operations = [migrations.RunPython(create_programmes, migrations.RunPython.noop)]
